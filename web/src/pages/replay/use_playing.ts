// Playing: an instant that moves, by itself or under a hand. Where motion is not wanted it moves
// once a second, and so does everything that hangs on it.
import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import { Player, type Recording, type Speed, rateOf } from '../../core/record/player.ts';

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const calmStepMs = 1000;

export function usePlaying(recording: Recording, startAt: number) {
  const player = new Player(recording);
  const within = (at: number) => Math.min(recording.to, Math.max(recording.from, at));
  const at = shallowRef(within(startAt));
  const playing = shallowRef(false);
  const speed = shallowRef<Speed>(10);
  const scene = computed(() => player.sceneAt(at.value));
  const ended = computed(() => at.value >= recording.to);

  let frame = 0;
  let last = 0;
  function step(now: number): void {
    frame = requestAnimationFrame(step);
    const passed = now - last;
    if (calm() && passed < calmStepMs) return;
    last = now;
    at.value = within(Math.round(at.value + passed * rateOf(speed.value, recording)));
    if (ended.value) playing.value = false;
  }
  watch(playing, (now) => {
    cancelAnimationFrame(frame);
    if (!now) return;
    last = performance.now();
    frame = requestAnimationFrame(step);
  });
  onScopeDispose(() => cancelAnimationFrame(frame));

  /** Goes there and stays: whoever looks for a moment does not want it to run away. */
  function seek(to: number | undefined): void {
    if (to === undefined) return;
    playing.value = false;
    at.value = within(to);
  }
  function toggle(): void {
    if (!playing.value && ended.value) at.value = recording.from;
    playing.value = !playing.value;
  }
  return { at, playing, speed, scene, ended, seek, toggle };
}
