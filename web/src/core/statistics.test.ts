// Shares and sums of ended sessions.
import { expect, test } from 'vitest';
import type { Figures } from '../wire/api.ts';
import { barsOf, endedOf, premiumText, unsoldShare } from './statistics.ts';

const none: Figures = {
  by: 'mineral',
  key: 'gold',
  sold: 0,
  unsold: 0,
  not_opened: 0,
  suspended: 0,
  awaiting: 0,
  bids: 0,
  start_fen: 0,
  price_fen: 0,
  area_m2: 0,
};

test('everything that ended is counted', () => {
  const one = { ...none, sold: 5, unsold: 4, not_opened: 3, suspended: 2, awaiting: 1 };
  expect(endedOf(one)).toBe(15);
});

test('the unsold share is of what was sold or not, and of nothing there is none', () => {
  expect(unsoldShare({ ...none, sold: 7, unsold: 1, not_opened: 90 })).toBe('12.5');
  expect(unsoldShare({ ...none, unsold: 2 })).toBe('100.0');
  expect(unsoldShare({ ...none, not_opened: 2 })).toBeUndefined();
});

test('premiums have a sign and two decimals', () => {
  expect(premiumText(3050)).toBe('+30.50%');
  expect(premiumText(0)).toBe('+0.00%');
  expect(premiumText(-5)).toBe('−0.05%');
  expect(premiumText(123_456_789)).toBe('+1,234,567.89%');
  expect(premiumText(undefined)).toBeUndefined();
});

test('bars share one scale, and what was not sold has none', () => {
  const groups = [
    { ...none, key: 'a', sold: 1, start_fen: 50, price_fen: 200 },
    { ...none, key: 'b', sold: 1, start_fen: 100, price_fen: 100 },
    { ...none, key: 'c', unsold: 1 },
  ];
  expect(barsOf(groups)).toEqual([
    { key: 'a', start: 0.25, price: 1 },
    { key: 'b', start: 0.5, price: 0.5 },
  ]);
});
