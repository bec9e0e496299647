// A record against what a page says of the same session.
import { describe, expect, test } from 'vitest';
import type { Result } from '../../wire/api.ts';
import { type Against, type Member, checkRecord, differingMembers } from './check.ts';
import { bytesOf, linesOf, recorded, soundOf } from './recordings.ts';

const text = recorded('sold');

/** The page of the recording, as far as it is compared. */
async function page(): Promise<Result> {
  const { session, head, result_hash, published_winner } = await soundOf(text);
  const winner = { ...published_winner, bid_number: '0001' };
  const told = { session, outcome: 'sold', price_fen: 1_250_000, bids: 4, head, result_hash };
  return { ...told, winner } as Result;
}

function against(result: Result | undefined): Against & { asked: string[] } {
  const asked: string[] = [];
  const receiptsOf = (session: string) => Promise.resolve((asked.push(session), []));
  return { result, receiptsOf, asked, keys: () => Promise.reject(new Error('asked for nothing')) };
}

describe('a page', () => {
  test('that says what its record says agrees', async () => {
    const own = against(await page());
    const { lines, differing } = await checkRecord(bytesOf(text), own);
    expect({ lines, differing }).toEqual({ lines: 15, differing: [] });
    expect(own.asked).toEqual(['s1']);
    const unended = await checkRecord(bytesOf(text.trimEnd()), against(undefined));
    expect(unended.lines).toBe(15);
  });

  const changes: Array<[Member, Partial<Result>]> = [
    ['outcome', { outcome: 'unsold' }],
    ['price_fen', { price_fen: 1_250_001 }],
    ['winner', { winner: { bid_number: '0001', credit_code: '91220000MA0000000C', name: '示例' } }],
    ['bids', { bids: 5 }],
    ['head', { head: '0'.repeat(64) }],
    ['result_hash', { result_hash: '0'.repeat(64) }],
  ];
  test.each(changes)('that says another %s differs in it alone', async (member, change) => {
    const sound = await soundOf(text);
    expect(differingMembers(sound, { ...(await page()), ...change })).toEqual([member]);
  });

  test('differs from a record whose end was cut off', async () => {
    const cut = `${linesOf('sold').slice(0, -2).join('\n')}\n`;
    const { differing } = await checkRecord(bytesOf(cut), against(await page()));
    expect(differing).toEqual(['outcome', 'price_fen', 'winner', 'head', 'result_hash']);
  });

  test('of an unsold session agrees without price and winner', async () => {
    const { session, head, result_hash, bids } = await soundOf(recorded('unsold'));
    const result = { session, outcome: 'unsold', bids, head, result_hash } as Result;
    const { differing } = await checkRecord(bytesOf(recorded('unsold')), against(result));
    expect(differing).toEqual([]);
  });

  test('of another session is not compared', async () => {
    const other = { ...(await page()), session: 's2' };
    const { differing } = await checkRecord(bytesOf(text), against(other));
    expect(differing).toBeUndefined();
  });

  test('is not compared with a record that does not hold', async () => {
    const wrong = text.replace('"amount_fen":1050000', '"amount_fen":1050001');
    const own = against(await page());
    const { differing, replay } = await checkRecord(bytesOf(wrong), own);
    expect(differing).toBeUndefined();
    expect(replay).toMatchObject({ fault: { line: 8, reason: 'hash' } });
    expect(own.asked).toEqual([]);
  });
});
