// Versions as officers and as the public read them.
import { describe, expect, test } from 'vitest';
import type { Event, Lot } from '../wire/api.ts';
import { differences, versionsOf } from './lot_versions.ts';

const draft = {
  title_zh: '示例',
  start_price_fen: 100,
  terms: { a: 1, b: 2 },
  rings_e8: [{ role: 'outer', points: [[12_690_000_000, 4_311_000_000]] }],
};
function event(kind: string, seq: number, body?: Record<string, unknown>): Event {
  const hash = `${seq}`.repeat(64).slice(0, 64);
  return { seq, at: '2026-11-23T10:00:00.000+08:00', kind, hash, ...(body ? { body } : {}) };
}
const lot = {
  version: 2,
  title_zh: '示例',
  start_price_fen: 200,
  terms: { b: 2, a: 1 },
  rings: [{ role: 'outer', points: [[126.9, 43.11]] }],
} as unknown as Lot;

describe('versions', () => {
  test('are told in full to officers', () => {
    const events = [
      event('lot.drafted', 1, { draft, version: 1 }),
      event('lot.reviewed', 2),
      event('lot.revised', 3, { draft: { ...draft, start_price_fen: 200 }, version: 2 }),
    ];
    const [first, second] = versionsOf(events, lot);
    expect(first).toMatchObject({ number: 1, members: { start_price_fen: 100 } });
    expect(second?.hash).toBe(events[2]?.hash);
    const found = differences(first?.members ?? {}, second?.members ?? {});
    expect(found).toEqual([{ member: 'start_price_fen', before: 100, after: 200 }]);
  });

  test('before the announcement are known to the public by their digests alone', () => {
    const events = [event('lot.drafted', 1), event('lot.revised', 3)];
    const versions = versionsOf(events, lot);
    expect(versions.map((one) => one.members !== undefined)).toEqual([false, true]);
    expect(versions[0]?.hash).toBe(events[0]?.hash);
  });
});

test('a member that came or went is a difference', () => {
  expect(differences({ stage: 'a' }, {})).toEqual([
    { member: 'stage', before: 'a', after: undefined },
  ]);
  expect(differences({ terms: { x: 1, y: 2 } }, { terms: { y: 2, x: 1 } })).toEqual([]);
});
