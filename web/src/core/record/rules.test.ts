// Forgers who hash anew: a record that is whole and tells what the rules forbid is found by the
// rules, on the line of the forbidden event.
import { describe, expect, test } from 'vitest';
import type { Body } from './canonical.ts';
import {
  type Told,
  body,
  digest,
  faultOf,
  forged,
  linesOf,
  names,
  onLine,
  recorded,
} from './recordings.ts';

const failed = { report_digest: '0'.repeat(64), rules: ['B1'], verdict: 'nonconforming' };
const opened = (amount_fen: number) => ({ reserve_opened: { amount_fen, salt: 'a'.repeat(64) } });
const move = (from: number, to: number) => (events: Told[]) => {
  events.splice(to - 2, 0, ...events.splice(from - 2, 1));
};
const drop = (line: number, members: string[]) =>
  onLine(line, (event) => members.forEach((name) => delete event.body[name]));
const both =
  (...changes: Array<(events: Told[]) => void>) =>
  (events: Told[]) => {
    changes.forEach((change) => change(events));
  };
/** Moves an event of the recordings, all of 2027-01-15, to that time of the day. */
const at = (line: number, time: string, member?: string) =>
  onLine(line, (event) => {
    const instant = `2027-01-15T${time}+08:00`;
    if (member === undefined) event.at = instant;
    else event.body[member] = instant;
  });

const notice = 'session.notice_out_of_range';

type Forgery = [
  what: string,
  of: string,
  change: (events: Told[]) => void,
  line: number,
  detail: string,
];

// An officer's orders: lines 8 and 13 of that recording stop the session, 9 and 14 let it go on.
const orders: Forgery[] = [
  [
    'an officer’s pause that forgets when the platform stopped',
    'paused',
    at(13, '16:01:45.003', 'since'),
    13,
    'replay.other_event',
  ],
  ['a notice that is too short', 'paused', at(14, '16:04:17.002', 'begins_at'), 14, notice],
  ['a notice that is too long', 'paused', at(14, '17:03:17.004', 'begins_at'), 14, notice],
  [
    'less than a full countdown after the notice',
    'paused',
    at(14, '16:08:37.002', 'deadline'),
    14,
    'replay.other_event',
  ],
  ['a hammer while held', 'paused', (events) => events.splice(12, 1), 14, 'session.interrupted'],
  ['a bid while held', 'paused', move(10, 9), 9, 'bid.interrupted'],
  [
    'a platform that ends an officer’s pause',
    'paused',
    both(
      onLine(14, (event) => (event.v = 1)),
      drop(14, ['begins_at', 'by', 'reason_en', 'reason_zh']),
      body(14, { cause: 'database_unavailable' }),
    ),
    14,
    'session.held',
  ],
  [
    'an officer who ends a pause of the platform',
    'paused',
    (events) => events.splice(11, 1),
    13,
    'session.not_held',
  ],
  ['an officer’s pause twice', 'paused', move(13, 9), 9, 'session.interrupted'],
  [
    'a pause when the hammer is due',
    'paused',
    both((events) => events.splice(10, 1), at(12, '16:01:57.003'), at(12, '16:01:57.003', 'since')),
    12,
    'session.wrong_phase',
  ],
  ['an order of an older version', 'paused', onLine(8, (event) => (event.v = 1)), 8, 'export.form'],
  ['an order of nobody', 'paused', drop(8, ['by']), 8, 'export.form'],
  ['an order without a reason', 'paused', drop(14, ['reason_zh']), 14, 'export.form'],
  ['a resumption that begins at no time', 'paused', drop(14, ['begins_at']), 14, 'export.form'],
  [
    'an order of the platform',
    'paused',
    both(
      onLine(12, (event) => (event.v = 3)),
      onLine(12, (event) => {
        event.body = { by: 'p', ...event.body };
      }),
    ),
    12,
    'export.form',
  ],
];

const forgeries: Forgery[] = [
  ...orders,
  ['a bid below the step', 'sold', body(8, { amount_fen: 1_040_000 }), 8, 'bid.below_minimum'],
  ['a bid below the start', 'open', body(8, { amount_fen: 950_000 }), 8, 'bid.below_minimum'],
  ['a bid between the steps', 'sold', body(8, { amount_fen: 1_060_000 }), 8, 'bid.not_multiple'],
  ['a bid of the leader', 'sold', body(8, { bid_number: '0001' }), 8, 'bid.leader_may_not_raise'],
  ['a bid of nobody', 'sold', body(8, { bid_number: '0009' }), 8, 'bid.not_admitted'],
  ['a bid id twice', 'sold', body(8, { bid_id: '0001-1000000' }), 8, 'bid.id_conflict'],
  ['a bid from the future', 'sold', at(8, '16:00:02.003', 't_recv'), 8, 'replay.bid_from_future'],
  ['a bid before the opening', 'sold', at(8, '15:59:59.999', 't_recv'), 8, 'bid.not_open'],
  ['a bid in a pause', 'sold', move(13, 12), 12, 'bid.interrupted'],
  [
    'a bid at the deadline',
    'open',
    both(at(8, '16:00:50.003', 't_recv'), at(8, '16:01:00.000')),
    8,
    'bid.after_hammer',
  ],
  ['a countdown bid before its start', 'open', both(move(8, 7)), 7, 'replay.other_event'],
  ['a bidder twice', 'sold', body(4, { bid_number: '0001' }), 4, 'session.bid_number_taken'],
  ['a bidder too late', 'sold', at(5, '16:00:00.000'), 5, 'session.registration_closed'],
  ['an opening too early', 'sold', at(6, '15:59:59.999'), 6, 'session.too_early'],
  ['an opening for two', 'sold', both((events) => events.splice(3, 1)), 5, 'replay.other_event'],
  ['an opening with a failed gate', 'sold', body(6, { gate: failed }), 6, 'replay.other_event'],
  ['a longer free phase', 'sold', at(6, '16:00:30.004', 'free_ends_at'), 6, 'replay.other_event'],
  ['a miscount of bidders', 'not-opened', body(4, { bidders: 2 }), 4, 'replay.other_event'],
  ['a longer countdown', 'sold', at(9, '16:00:50.004', 'deadline'), 9, 'replay.other_event'],
  ['a countdown in the free phase', 'sold', at(9, '16:00:30.002'), 9, 'replay.other_event'],
  [
    'a pause told as beginning later',
    'sold',
    at(11, '16:00:45.001', 'since'),
    11,
    'replay.other_event',
  ],
  [
    'a resumption of nothing',
    'sold',
    (events) => events.splice(9, 1),
    11,
    'session.not_interrupted',
  ],
  [
    'a resumption that takes time away',
    'sold',
    at(12, '16:01:05.999', 'deadline'),
    12,
    'replay.other_event',
  ],
  ['a hammer in a pause', 'sold', (events) => events.splice(10, 2), 12, 'session.interrupted'],
  [
    'a hammer before its time',
    'sold',
    both(at(14, '16:01:19.999'), at(14, '16:01:19.999', 'closed_at')),
    14,
    'session.too_early',
  ],
  [
    'a hammer out of the free phase',
    'no-bids',
    (events) => events.splice(5, 1),
    7,
    'replay.other_event',
  ],
  [
    'the same, with a closed reserve',
    'unsold',
    both((events) => events.splice(5, 1), at(7, '16:00:20.000'), at(7, '16:00:20.000', 't_recv')),
    8,
    'replay.other_event',
  ],
  ['a hammer with a failed gate', 'sold', body(14, { gate: failed }), 14, 'session.gate_failed'],
  [
    'a hammer for another bidder',
    'sold',
    body(14, { bid_number: '0003' }),
    14,
    'replay.other_event',
  ],
  [
    'a hammer for another price',
    'sold',
    body(14, { price_fen: 1_200_000 }),
    14,
    'replay.other_event',
  ],
  [
    'an unsold session that was sold',
    'sold',
    both(body(14, { outcome: 'unsold' }), drop(14, ['bid_number', 'price_fen'])),
    14,
    'replay.other_event',
  ],
  ['another reserve', 'sold', body(14, opened(1_000_000)), 14, 'session.reserve_mismatch'],
  ['a sale with a closed reserve', 'sold', drop(14, ['reserve_opened']), 14, 'replay.other_event'],
  [
    'a sale below the reserve',
    'unsold',
    onLine(9, (event) => {
      const { closed_at = '', gate = {} } = event.body;
      const sale = { bid_number: '0001', closed_at, gate, outcome: 'sold', price_fen: 1_000_000 };
      event.body = { ...sale, ...opened(1_450_000) };
    }),
    9,
    'replay.other_event',
  ],
  [
    'a suspension without a reason',
    'suspended',
    onLine(9, ({ body: told }) => {
      (told['gate'] as Body)['verdict'] = 'conforming';
    }),
    9,
    'session.gate_passed',
  ],
  [
    'a suspension with another candidate',
    'suspended',
    onLine(9, ({ body: told }) => {
      (told['candidate'] as Body)['bid_number'] = '0003';
    }),
    9,
    'replay.other_event',
  ],
  [
    'another result',
    'sold',
    body(15, { result_hash: digest('another') }),
    15,
    'replay.result_differs',
  ],
  [
    'another winner',
    'sold',
    body(15, { winner: { credit_code: '91220000MA0000000C', name: '示' } }),
    15,
    'replay.result_differs',
  ],
  [
    'a winner of nothing',
    'unsold',
    body(10, { winner: { credit_code: '91220000MA0000000C', name: '示' } }),
    10,
    'session.winner_mismatch',
  ],
  [
    'a result before the hammer',
    'sold',
    (events) => events.splice(12, 1),
    14,
    'session.wrong_phase',
  ],
  [
    'a result twice',
    'unsold',
    (events) => events.push(...events.slice(-1)),
    11,
    'session.result_published',
  ],
  [
    'terms twice',
    'sold',
    (events) => events.splice(1, 0, ...events.slice(0, 1)),
    3,
    'replay.other_event',
  ],
  ['no terms at first', 'sold', (events) => events.splice(0, 1), 2, 'export.first'],
  ['a price of nothing', 'sold', body(2, { start_price_fen: 0 }), 2, 'export.form'],
  ['a member that nobody knows', 'open', body(8, { zone: 41 }), 8, 'export.form'],
  [
    'members in another order',
    'open',
    onLine(8, (event) => {
      event.body = Object.fromEntries(Object.entries(event.body).reverse());
    }),
    8,
    'export.form',
  ],
  ['a day that does not exist', 'sold', at(6, '24:00:00.000'), 6, 'export.form'],
  ['an end on no day', 'sold', at(6, '24:00:00.000', 'free_ends_at'), 6, 'export.form'],
  ['half a character', 'sold', body(2, { title_en: '\ud800' }), 2, 'export.form'],
  ['a version of another kind', 'open', onLine(8, (event) => (event.v = 2)), 8, 'export.form'],
  [
    'a secret without a commitment',
    'open',
    body(2, { reserve: { kind: 'secret' } }),
    2,
    'export.form',
  ],
  [
    'evidence of nothing',
    'sold',
    onLine(11, (event) => {
      event.v = 2;
      event.body = { cause: 'server_restarted', evidence: {}, since: event.at };
    }),
    11,
    'export.form',
  ],
];

describe('a record that was hashed anew', () => {
  test('with nothing changed is what it was', async () => {
    for (const name of names) expect(forged(name, () => undefined)).toBe(recorded(name));
  });
  test.each(forgeries)('tells of %s', async (_, name, change, line, detail) => {
    expect(await faultOf(forged(name, change))).toEqual({ line, reason: 'rule', detail });
  });
  test('tells of a header that is not that of its terms', async () => {
    const [header = ''] = linesOf('sold');
    const others = ['示例-2"', '示例-1","x":1'].map((to) => header.replace('示例-1"', to));
    for (const other of [...others, `\ufeff${header}`, header.replace(':', ': ')]) {
      const found = await faultOf(forged('sold', () => undefined, other));
      expect(found).toEqual({ line: 1, reason: 'hash', detail: 'export.header' });
    }
  });
  test('tells of a header that its first event does not continue', async () => {
    const found = await faultOf(forged('sold', () => undefined, undefined, digest('another')));
    expect(found).toEqual({ line: 1, reason: 'hash', detail: 'export.header' });
  });
  test('and whose profile ends before it begins is not usable', async () => {
    const ends = forged(
      'open',
      onLine(2, ({ body: terms }) => {
        const { effective_from: _, ...rest } = terms['profile'] as Body;
        const { assumed = [], auction = {}, ...others } = rest;
        const dates = { effective_from: '2026-02-02', effective_to: '2026-02-01' };
        terms['profile'] = { assumed, auction, ...dates, ...others };
      }),
    );
    expect(await faultOf(ends)).toMatchObject({ line: 2, reason: 'rule', detail: 'export.form' });
  });
});
