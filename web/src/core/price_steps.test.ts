// The points of a chart of prices: few enough for its width, and never without the last one.
import { describe, expect, test } from 'vitest';
import { boundsOf, instantsOf, levelsOf, priceSteps } from './price_steps.ts';

const same = (value: number) => value;

describe('the line of a price', () => {
  test('holds until the next bid', () => {
    const bids = [
      { at: 0, amount_fen: 5 },
      { at: 3, amount_fen: 7 },
    ];
    expect(priceSteps(bids, same, same)).toBe('M0 5H3V7');
    expect(priceSteps([], same, same)).toBe('');
  });

  test('has two points a pixel at the most, and always the last price', () => {
    const many = Array.from({ length: 10_000 }, (_, nth) => ({ at: nth, amount_fen: nth }));
    const drawn = priceSteps(many, (at) => (at * 600) / 10_000, same);
    expect(drawn.split('V').length).toBeLessThan(1300);
    expect(drawn.endsWith('9999')).toBe(true);
  });
});

describe('what a chart shows', () => {
  test('has air around, never below nothing, and is never flat', () => {
    expect(boundsOf(0, 10, 1000, 2000)).toEqual({ from: 0, to: 10, low: 920, high: 2080 });
    expect(boundsOf(0, 10, 1, 200).low).toBe(0);
    const flat = boundsOf(7, 7, 100, 100);
    expect(flat.to).toBeGreaterThan(flat.from);
    expect(flat.high).toBeGreaterThan(flat.low);
  });

  test('is marked at whole steps, each once', () => {
    expect(levelsOf(boundsOf(0, 1, 1000, 2000), 100)).toEqual([1100, 1400, 1600, 1900]);
    expect(levelsOf(boundsOf(0, 1, 1000, 1100), 100)).toEqual([1000, 1100]);
    expect(levelsOf(boundsOf(0, 1, 0, 400), 0)).toHaveLength(4);
  });

  test('is marked from the first instant to the last', () => {
    expect(instantsOf({ from: 10, to: 40, low: 0, high: 1 }, 4)).toEqual([10, 20, 30, 40]);
  });
});
