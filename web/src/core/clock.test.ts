// The server's clock from samples, and countdowns that never show less than is granted.
import { describe, expect, test } from 'vitest';
import { read, reconnected, silentClock, withOneWay, withPong } from './clock.ts';
import { barMarks, barOf, passedThreshold, remainingText } from './countdown.ts';

describe('the server clock', () => {
  test('is not known before anything was heard', () => {
    expect(read(silentClock, 0)).toBeUndefined();
  });
  test('is known only from below after one-way frames', () => {
    const state = withOneWay(withOneWay(silentClock, 1000, 50), 2000, 1010);
    expect(read(state, 1010)).toEqual({ now: 2000, plusMinus: undefined, stale: false });
  });
  test('prefers the shortest trips', () => {
    let state = silentClock;
    for (let i = 0; i < 6; ++i) state = withPong(state, 10_000 + i * 100, i * 100, i * 100 + 20);
    state = withPong(state, 99_000, 700, 1700);
    expect(read(state, 1700)).toEqual({ now: 11_690, plusMinus: 10, stale: false });
  });
  test('stands still when nothing is heard for three seconds', () => {
    const state = withPong(silentClock, 5000, 0, 0);
    expect(read(state, 3000)).toMatchObject({ now: 8000, stale: false });
    expect(read(state, 3001)).toMatchObject({ now: 5000, stale: true });
    expect(read(state, 9000)).toMatchObject({ now: 5000, stale: true });
  });
  test('forgets its samples with the connection', () => {
    const state = reconnected(withPong(silentClock, 5000, 0, 0));
    expect(read(state, 1)).toBeUndefined();
  });
});

describe('a countdown', () => {
  test.each([
    [38_400, '0:38', '.4'],
    [38_401, '0:38', '.5'],
    [99, '0:00', '.1'],
    [0, '0:00', '.0'],
    [-5, '0:00', '.0'],
    [60_000, '1:00', undefined],
    [59_999, '1:00', undefined],
    [111_200, '1:52', undefined],
    [3_723_000, '1:02:03', undefined],
  ])('of %i ms', (ms, main, tenths) => {
    expect(remainingText(ms)).toEqual({ main, tenths, days: undefined });
  });
  test('above a day counts days', () => {
    expect(remainingText(26 * 3_600_000 + 120_000)).toMatchObject({ days: 1, main: '2:02' });
  });
  test('has a bar of countable segments', () => {
    expect(barOf(38_400, 120_000)).toEqual({
      segments: 12,
      unitMs: 10_000,
      left: 0.32,
      totalMs: 120_000,
    });
    expect(barOf(9_000, 12_000)).toMatchObject({ segments: 12, unitMs: 1000 });
    expect(barMarks(barOf(0, 120_000)).map((m) => m.ms)).toEqual([
      0, 30_000, 60_000, 90_000, 120_000,
    ]);
  });
  test('is spoken when a threshold is passed, the last of several', () => {
    expect(passedThreshold(31_000, 30_000)).toBe(30_000);
    expect(passedThreshold(61_000, 9_000)).toBe(10_000);
    expect(passedThreshold(29_000, 28_000)).toBeUndefined();
    expect(passedThreshold(20_000, 40_000)).toBeUndefined();
  });
});
