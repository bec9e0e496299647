// Playing against replaying: at every instant of every recording, whichever way one came there, the
// scene is that of a fresh replay of the prefix.
import { describe, expect, test } from 'vitest';
import { evolve, unborn } from './auction.ts';
import {
  Player,
  type Recording,
  addressOf,
  countUntil,
  eventsOf,
  nextOf,
  previousOf,
  rateOf,
  readAddress,
  recordingOf,
} from './player.ts';
import { bytesOf, linesOf, names, recorded } from './recordings.ts';

function played(name: string, lines = linesOf(name).length): Recording {
  const recording = recordingOf(bytesOf(recorded(name)), lines);
  if (recording === undefined) throw new Error(name);
  return recording;
}

/** The auction after the events up to `at`, by another way: one fold, no player. */
function folded({ moments }: Recording, at: number) {
  const auction = unborn();
  moments.filter((one) => one.at <= at).forEach((one) => evolve(auction, one));
  return auction;
}

/** Every instant at which something happens, with those just before and after. */
function instants({ moments }: Recording): number[] {
  return moments.flatMap(({ at }) => [at - 1, at, at + 1]);
}

// A generator of numbers that are the same in every run.
function* dice(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

describe.each(names)('%s', (name) => {
  const recording = played(name);

  test('at any instant stands what a replay of the prefix gives', () => {
    const player = new Player(recording);
    for (const at of instants(recording)) {
      expect(player.auctionAt(at)).toEqual(folded(recording, at));
    }
  });

  test('jumping about comes to the same', () => {
    const player = new Player(recording);
    const { from, to } = recording;
    const throws = dice(7);
    for (let jump = 0; jump < 200; ++jump) {
      const at = from - 2000 + Math.floor((throws.next().value ?? 0) * (to - from + 4000));
      expect(player.auctionAt(at)).toEqual(folded(recording, at));
      expect(player.sceneAt(at).bids).toBe(recording.bids.filter((bid) => bid.at <= at).length);
    }
  });

  test('a record that breaks off is played as far as it holds', () => {
    for (let kept = 2; kept <= linesOf(name).length; ++kept) {
      expect(played(name, kept).moments).toEqual(recording.moments.slice(0, kept - 1));
    }
    expect(recordingOf(bytesOf(recorded(name)), 1)).toBeUndefined();
  });
});

describe('a sold session', () => {
  const recording = played('sold');
  const player = new Player(recording);

  test('ends with the hammer, its price and the opened reserve', () => {
    const scene = player.sceneAt(recording.to);
    expect(scene).toMatchObject({ phase: 'sold', bids: 4, price_fen: 1_250_000, due: undefined });
    expect(scene.leader).toBe('0001');
  });

  test('begins free of bids, with its clock running', () => {
    const scene = player.sceneAt(recording.from);
    expect(scene).toMatchObject({ phase: 'free', bids: 0, price_fen: undefined });
    expect((scene.due ?? 0) - recording.from).toBe(scene.span);
  });

  test('is paused where it was, and says why', () => {
    const [pause] = recording.pauses;
    if (pause?.to === undefined) throw new Error('no pause in the recording');
    const interrupted = recording.moments.find((one) => one.kind === 'session.interrupted');
    const during = player.sceneAt(interrupted?.at ?? 0);
    expect(during.pause).toEqual(pause);
    expect(during.due).toBeUndefined();
    expect(pause.cause).not.toBe('');
    expect(player.sceneAt(pause.to).pause).toBeUndefined();
  });

  test('steps from bid to bid, and back', () => {
    const { bids, from, to } = recording;
    let at = from;
    for (const bid of bids) {
      expect(nextOf(bids, at)).toBe(bid.at);
      at = bid.at;
    }
    expect(nextOf(bids, at)).toBeUndefined();
    at = to;
    for (const bid of bids.toReversed()) {
      expect(previousOf(bids, at)).toBe(bid.at);
      at = bid.at;
    }
    expect(previousOf(bids, at)).toBeUndefined();
    expect(eventsOf(recording).map((one) => one.kind)).toContain('session.hammered');
    expect(eventsOf(recording).some((one) => one.kind === 'session.bid_accepted')).toBe(false);
  });
});

test('an officer’s reason is told with his pause', () => {
  const recording = played('sold');
  const at = recording.moments.findIndex((one) => one.kind === 'session.interrupted');
  const lines = linesOf('sold');
  const line = lines[at + 1] ?? '';
  const told = line.replace(/"cause":"[a-z_]+"/, '"cause":"officer","reason":"示例 查证身份"');
  const bytes = bytesOf(`${lines.with(at + 1, told).join('\n')}\n`);
  expect(recordingOf(bytes, lines.length)?.pauses[0]).toMatchObject({
    cause: 'officer',
    reason: '示例 查证身份',
  });
});

test('counting stops between equal instants and their neighbours', () => {
  const at = [1, 2, 2, 2, 5].map((one) => ({ at: one }));
  expect([0, 1, 2, 4, 5, 9].map((one) => countUntil(at, one))).toEqual([0, 1, 4, 4, 5, 5]);
});

test('an instant in an address is Beijing time, and anything else is none', () => {
  const ms = Date.parse('2026-11-23T15:05:19.702+08:00');
  expect(addressOf(ms)).toBe('2026-11-23T15:05:19.702');
  expect(readAddress(addressOf(ms))).toBe(ms);
  expect(readAddress('2026-11-23T15:05:19')).toBe(ms - 702);
  for (const wrong of [
    '',
    'now',
    '2026-02-30T00:00:00',
    '2026-11-23 15:05:19',
    '<script>',
    '1e9',
  ]) {
    expect(readAddress(wrong), wrong).toBeUndefined();
  }
});

test('as fast as one can follow is the whole within seconds, and never slow', () => {
  const recording = played('sold');
  const long = { ...recording, to: recording.from + 48 * 3_600_000 };
  expect((long.to - long.from) / rateOf(Infinity, long)).toBe(12_000);
  expect(rateOf(Infinity, { ...recording, to: recording.from })).toBe(60);
  expect(rateOf(10, recording)).toBe(10);
});
