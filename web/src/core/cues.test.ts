// Heard once each, at the moment it happens, and never on arrival.
import { expect, test } from 'vitest';
import { type Moment, cueOf, lastFromMs } from './cues.ts';

const leading: Moment = { standing: 'leading', leftMs: 45_000, totalMs: 60_000 };

test('being outbid is heard once', () => {
  const outbid: Moment = { ...leading, standing: 'outbid' };
  expect(cueOf(leading, outbid)).toBe('outbid');
  expect(cueOf(outbid, outbid)).toBeUndefined();
  expect(cueOf({ ...leading, standing: 'never_bid' }, { ...leading, standing: 'leading' })).toBe(
    undefined,
  );
});

test('the last half minute is heard as it begins, and again after a bid put it off', () => {
  const at = (leftMs: number): Moment => ({ ...leading, leftMs });
  expect(cueOf(at(30_100), at(30_000))).toBe('last');
  expect(cueOf(at(30_000), at(29_900))).toBeUndefined();
  expect(cueOf(at(20_000), at(60_000))).toBeUndefined();
});

test('a short countdown has its last ten seconds', () => {
  expect(lastFromMs(20_000)).toBe(10_000);
  expect(lastFromMs(300_000)).toBe(30_000);
});

test('the hammer is heard by those who were there', () => {
  const won: Moment = { standing: 'won', leftMs: undefined, totalMs: 60_000 };
  expect(cueOf(leading, won)).toBe('hammer');
  expect(cueOf(won, won)).toBeUndefined();
  expect(cueOf({ ...leading, standing: 'connecting' }, won)).toBeUndefined();
});
