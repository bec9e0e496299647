// One's own record is whole, in order, and harmless in a spreadsheet.
import { describe, expect, test } from 'vitest';
import { csvCell, csvText } from './csv.ts';
import { type Kept, ownBids, recordCsv, recordJson, sessionsIn } from './wallet.ts';

const receipt = {
  format: 'adit-receipt/1' as const,
  leaf: '{}',
  index: 0,
  size: 1,
  path: [],
  root: 'aa',
  batch: 1,
  key_id: 'k',
  sig: 's',
};
const at = (second: number) => `2026-11-23T15:00:0${second}.000+08:00`;
const ms = (second: number) => Date.parse(at(second));
const problem = { type: '', status: 422, code: 'bid.below_minimum', message: '=HYPERLINK("x")' };
const kept: Kept = {
  receipts: [
    { bidId: 'b', session: 's1', amountFen: 300, answer: { seq: 7, t_recv: at(3), receipt } },
    { bidId: 'z', session: 's2', amountFen: 900, answer: { seq: 4, t_recv: at(9), receipt } },
  ],
  refusals: [{ bidId: 'a', session: 's1', amountFen: 100, at: ms(1), problem }],
  pending: [{ bidId: 'c', session: 's1', amountFen: 400, writtenAt: ms(5) }],
};
const row = (seq: number, second: number) => ({
  seq,
  t_recv: at(second),
  bid_number: '0001',
  amount_fen: 200,
});

describe('an own record', () => {
  test('holds what was accepted, refused and waits, by time, and of that session alone', () => {
    expect(ownBids('s1', kept).map((bid) => [bid.outcome, bid.bid_id])).toEqual([
      ['refused', 'a'],
      ['accepted', 'b'],
      ['pending', 'c'],
    ]);
  });
  test('names bids of another device without a receipt, and none twice', () => {
    const bids = ownBids('s1', kept, [row(6, 2), row(7, 3)]);
    expect(bids.map((bid) => bid.seq)).toEqual([undefined, 6, 7, undefined]);
    expect(bids[1]?.receipt).toBeUndefined();
    expect(bids[2]?.receipt).toEqual(receipt);
  });
  test('lists the session with the newest bid first', () => {
    expect(sessionsIn(kept)).toEqual(['s2', 's1']);
  });
  test('keeps receipts in its file as they were', () => {
    const file = JSON.parse(recordJson('s1', '0001', ownBids('s1', kept)));
    expect(file.bids[1].receipt).toEqual(receipt);
    expect(file).toMatchObject({ format: 'adit-own-record/1', bid_number: '0001' });
  });
  test('says yuan in its table, and no formula', () => {
    const lines = recordCsv(['time'], ownBids('s1', kept)).split('\r\n');
    expect(lines[1]).toBe(`${at(1)},refused,1,,a,bid.below_minimum,"'=HYPERLINK(""x"")",`);
    expect(lines[2]).toContain(',accepted,3,7,b,');
  });
});

test('a cell that begins like a formula is text', () => {
  for (const begin of ['=', '+', '-', '@', '\t', '\r']) {
    expect(csvCell(`${begin}1`).replaceAll('"', '')).toBe(`'${begin}1`);
  }
  expect(csvCell(-5)).toBe('-5');
  expect(csvCell('a,"b"')).toBe('"a,""b"""');
  expect(csvText([['x', 1]])).toBe('\uFEFFx,1\r\n');
});
