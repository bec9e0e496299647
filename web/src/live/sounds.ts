// The room's three sounds, made by the browser itself. Off until a person switches them on; the
// choice stays on this device. A browser plays nothing before somebody has touched the page.
import { shallowRef } from 'vue';
import type { Cue } from '../core/cues.ts';
import { deviceStore, keepIfPossible } from './device_store.ts';

interface Tone {
  hertz: number;
  at: number; // seconds
  lasts: number;
}

/** Told apart without looking: two falling, three alike, one deep and long. */
export const tunes: Record<Cue, readonly Tone[]> = {
  outbid: [
    { hertz: 880, at: 0, lasts: 0.14 },
    { hertz: 587, at: 0.16, lasts: 0.22 },
  ],
  last: [0, 0.18, 0.36].map((at) => ({ hertz: 988, at, lasts: 0.09 })),
  hammer: [
    { hertz: 196, at: 0, lasts: 0.5 },
    { hertz: 98, at: 0, lasts: 0.7 },
  ],
};

const key = 'adit.sound';
const on = shallowRef(deviceStore.getItem(key) === 'on');
let context: AudioContext | undefined;

export const soundOn = on;

export function switchSound(next: boolean): void {
  on.value = next;
  keepIfPossible(key, next ? 'on' : undefined);
}

/** Plays one, whatever the switch says; nothing where the browser has no sound. */
export function play(cue: Cue): void {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  void context.resume();
  for (const tone of tunes[cue]) sound(context, tone);
}

function sound(into: AudioContext, tone: Tone): void {
  const from = into.currentTime + tone.at;
  const till = from + tone.lasts;
  const source = into.createOscillator();
  const level = into.createGain();
  source.frequency.value = tone.hertz;
  // Swells and fades, so that nothing clicks.
  level.gain.setValueAtTime(0, from);
  level.gain.linearRampToValueAtTime(0.2, from + 0.01);
  level.gain.exponentialRampToValueAtTime(0.001, till);
  source.connect(level).connect(into.destination);
  source.start(from);
  source.stop(till);
}
