// A view takes frames in any order that a network can produce, and knows when a bid is missing.
import { describe, expect, test } from 'vitest';
import type { FrameOf, LadderRow, Session } from '../wire/api.ts';
import { mustWatchAgain, reduce, viewOf, withPage, withReply } from './session_view.ts';
import { ladderSteps, mergeRows, standings } from './ladder.ts';
import { standingOf, targetOf } from './board.ts';

const at = (s: number) => `2026-11-23T15:00:${s.toString().padStart(2, '0')}.000+08:00`;

function session(change: Partial<Session> = {}): Session {
  return {
    id: 's-1',
    lot: 'l-1',
    number: '示探拍〔2026〕7号',
    title_zh: '示例',
    title_en: 'Example',
    kind: 'auction',
    right: 'exploration',
    mineral: 'gold',
    area_km2: '1.0000',
    profile: {
      id: 'sandbox',
      title_zh: '沙盘',
      title_en: 'Sandbox',
      free_phase_ms: 60_000,
      countdown_ms: 30_000,
      min_bidders: 3,
      leader_may_raise: false,
    },
    phase: 'countdown',
    interrupted: null,
    opens_at: at(0),
    free_ends_at: at(10),
    deadline: at(40),
    start_price_fen: 1000,
    increment_fen: 100,
    deposit_fen: 10,
    price_fen: null,
    leader: null,
    least_fen: 1000,
    bids: 0,
    bidders: 3,
    reserve: { kind: 'none' },
    seq: 5,
    head: '0'.repeat(64),
    notices: [],
    server_now: at(1),
    ...change,
  };
}

const row = (seq: number, amount_fen: number, bid_number = '3058'): LadderRow => ({
  seq,
  t_recv: at(seq),
  bid_number,
  amount_fen,
});

function price(from: number, rows: LadderRow[], bids: number): FrameOf<'price'> {
  const last = rows.at(-1);
  return {
    kind: 'price',
    session: 's-1',
    seq: last?.seq ?? from,
    from_seq: from,
    bids,
    price_fen: last?.amount_fen ?? null,
    leader: last?.bid_number ?? null,
    least_fen: (last?.amount_fen ?? 900) + 100,
    deadline: at(50),
    phase: 'countdown',
    server_now: at(2),
    recent: rows,
  };
}

function clock(seq: number, change: object = {}): FrameOf<'clock'> {
  const one = { session: 's-1', seq, deadline: at(40), phase: 'countdown' as const, ...change };
  return { kind: 'clock', server_now: at(3), sessions: [one] };
}

describe('a view', () => {
  test('follows the price', () => {
    const view = reduce(viewOf(session()), price(5, [row(6, 1000)], 1));
    expect(view.session).toMatchObject({
      price_fen: 1000,
      leader: '3058',
      least_fen: 1100,
      seq: 6,
    });
    expect(view.rows).toHaveLength(1);
    expect(view.askAfter).toBeUndefined();
  });
  test('ignores what is older than it holds', () => {
    const view = reduce(viewOf(session()), price(5, [row(6, 1000)], 1));
    expect(reduce(view, price(4, [row(5, 900)], 1))).toBe(view);
  });
  test('notices a gap and closes it page by page', () => {
    let view = reduce(viewOf(session()), price(5, [row(6, 1000)], 1));
    view = reduce(view, price(8, [row(9, 1300)], 4));
    expect(view.askAfter).toBe(6);
    view = withPage(view, { bids: [row(7, 1100)], seq: 9 }, 1);
    expect(view.askAfter).toBe(7);
    view = withPage(view, { bids: [row(8, 1200)], seq: 9 }, 1);
    expect(view.askAfter).toBeUndefined();
    expect(view.rows.map((r) => r.seq)).toEqual([6, 7, 8, 9]);
  });
  test('keeps asking from the first gap while prices go on', () => {
    let view = reduce(viewOf(session()), price(5, [row(6, 1000)], 1));
    view = reduce(view, price(8, [row(9, 1300)], 4));
    view = reduce(view, price(9, [row(10, 1400)], 5));
    expect(view.askAfter).toBe(6);
  });
  test('keeps its own bid number when a broadcast leaves it out', () => {
    const view = viewOf(session({ own_bid_number: '3058' }));
    const frame = {
      kind: 'session' as const,
      session: 's-1',
      seq: 7,
      bids: [],
      state: session({ seq: 7, phase: 'sold' }),
    };
    expect(reduce(view, frame).session.own_bid_number).toBe('3058');
  });
  test("takes one's own bid number from a reply that is no newer", () => {
    const view = reduce(viewOf(session()), price(5, [row(6, 1000)], 1));
    const after = withReply(view, session({ own_bid_number: '3058' }));
    expect(after.session).toMatchObject({ own_bid_number: '3058', price_fen: 1000, seq: 6 });
    expect(withReply(after, session())).toBe(after);
    expect(withReply(after, session({ seq: 9, bids: 3 })).askAfter).toBe(6);
  });
  test('asks for a ladder older than the fifty rows of a session frame', () => {
    const frame = {
      kind: 'session' as const,
      session: 's-1',
      seq: 90,
      state: session({ seq: 90, bids: 80 }),
      bids: [row(80, 5000), row(90, 5100)],
    };
    expect(reduce(viewOf(session()), frame).askAfter).toBe(0);
  });
  test('is behind when two clocks in a row are ahead of it', () => {
    const once = reduce(viewOf(session()), clock(6));
    expect(mustWatchAgain(once)).toBe(false);
    expect(mustWatchAgain(reduce(once, clock(6)))).toBe(true);
    expect(mustWatchAgain(reduce(once, price(5, [row(6, 1000)], 1)))).toBe(false);
  });
  test('takes a moved deadline from the clock', () => {
    const view = reduce(viewOf(session()), clock(5, { deadline: at(59) }));
    expect(view.session.deadline).toBe(at(59));
  });
  test('is interrupted and resumed by notices, each told once', () => {
    const notice = (code: string) => ({
      kind: 'notice' as const,
      session: 's-1',
      seq: 6,
      notice: { at: at(6), code, params: { cause: 'database' }, zh: '…', en: '…' },
    });
    const paused = reduce(viewOf(session()), notice('session.interrupted'));
    expect(paused.session.interrupted).toEqual({ since: at(6), cause: 'database' });
    expect(reduce(paused, notice('session.interrupted'))).toBe(paused);
    expect(reduce(paused, notice('session.resumed')).session.interrupted).toBeNull();
  });
  test('says why an officer paused it, and since when', () => {
    const params = { cause: 'officer', reason_zh: '示例', reason_en: 'Example', since: at(4) };
    const notice = { at: at(6), code: 'session.interrupted', params, zh: '…', en: '…' };
    const view = reduce(viewOf(session()), { kind: 'notice', session: 's-1', seq: 6, notice });
    const { cause, reason_zh, reason_en } = params;
    expect(view.session.interrupted).toEqual({ since: at(4), cause, reason_zh, reason_en });
  });
  test('keeps the newest notices and counts the earlier', () => {
    let view = viewOf({ ...session(), earlier_notices: 2 });
    for (let i = 0; i < 52; i += 1) {
      const notice = { at: `${i}`, code: 'session.resumed', params: {}, zh: '…', en: '…' };
      view = reduce(view, { kind: 'notice', session: 's-1', seq: 6, notice });
    }
    expect(view.session.notices).toHaveLength(50);
    expect(view.session.notices[0]?.at).toBe('2');
    expect(view.session.earlier_notices).toBe(4);
  });
});

describe('a ladder', () => {
  test('merges without repeats', () => {
    const merged = mergeRows([row(6, 1), row(9, 4)], [row(7, 2), row(9, 4), row(8, 3)]);
    expect(merged.map((r) => r.seq)).toEqual([6, 7, 8, 9]);
    expect(mergeRows(merged, [])).toBe(merged);
  });
  test('counts steps, the first from the start price', () => {
    const steps = ladderSteps([row(6, 1000), row(7, 1300)], 2, 1000, 100);
    expect(steps.map((s) => [s.number, s.steps])).toEqual([
      [2, 3],
      [1, 0],
    ]);
    expect(ladderSteps([row(7, 1300)], 2, 1000, 100)[0]?.steps).toBeNaN();
  });
  test('ranks bid numbers by their best price', () => {
    const rows = [row(6, 1000, '1111'), row(7, 1100, '2222'), row(8, 1200, '1111')];
    expect(standings(rows)).toEqual([
      { bidNumber: '1111', bestFen: 1200, leads: true },
      { bidNumber: '2222', bestFen: 1100, leads: false },
    ]);
  });
});

describe('the board', () => {
  const line = { connected: true, stale: false };
  const own = { own_bid_number: '3058' };
  test.each([
    [{ ...own, leader: '3058' }, line, true, 'leading'],
    [{ ...own, leader: '7316' }, line, true, 'outbid'],
    [{ ...own, leader: '7316' }, line, false, 'never_bid'],
    [{ leader: '7316' }, line, false, 'watching'],
    [{ ...own, leader: '3058' }, { connected: true, stale: true }, true, 'disconnected'],
    [{ ...own, leader: '3058' }, { connected: false, stale: false }, true, 'disconnected'],
    [{ ...own, interrupted: { since: at(1), cause: 'x' } }, line, true, 'interrupted'],
    [{ ...own, phase: 'sold' as const, leader: '3058' }, line, true, 'won'],
    [{ ...own, phase: 'sold' as const, leader: '7316' }, line, true, 'lost'],
    [{ phase: 'sold' as const, leader: '7316' }, { connected: false, stale: true }, false, 'sold'],
  ])('%o', (change, state, hasBid, standing) => {
    expect(standingOf(session(change), state, hasBid)).toBe(standing);
  });
  test('counts towards the right end', () => {
    expect(targetOf(session())).toMatchObject({ at: at(40), totalMs: 30_000, towards: 'hammer' });
    expect(targetOf(session({ phase: 'free' }))).toMatchObject({ at: at(10), totalMs: 60_000 });
    expect(targetOf(session({ interrupted: { since: at(1), cause: 'x' } }))).toBeUndefined();
  });
});
