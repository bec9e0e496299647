// What a page knows of one session: the newest state, the bids that have come, and whether some
// are missing. Frames go in by reduce(); nothing here fetches, waits or looks at a clock.
import type { BidPage, FrameOf, LadderRow, Notice, Session } from '../wire/api.ts';
import { mergeRows } from './ladder.ts';

export interface SessionView {
  session: Session;
  rows: LadderRow[];
  /** Every bid up to this sequence number is in `rows` or older than the first of them. */
  completeTo: number;
  /** Bids after this sequence number have to be asked for; undefined when none are missing. */
  askAfter: number | undefined;
  /** Clock frames in a row that were ahead of what we hold: two mean that a frame was lost. */
  behind: number;
}

export type SessionFrame =
  FrameOf<'session'> | FrameOf<'price'> | FrameOf<'clock'> | FrameOf<'notice'>;

/** A view from a plain reply, before the channel has said anything. */
export function viewOf(session: Session, rows: LadderRow[] = []): SessionView {
  const whole = rows.length >= session.bids;
  return {
    session,
    rows,
    completeTo: session.seq,
    behind: 0,
    askAfter: whole ? undefined : 0,
  };
}

// As many as a price frame carries, and as a session keeps notices.
const recentMax = 12;
const noticesKept = 50;

/** The view after a frame about this session; the same object when the frame brings nothing new. */
export function reduce(view: SessionView, frame: SessionFrame): SessionView {
  switch (frame.kind) {
    case 'session':
      return withSession(view, frame);
    case 'price':
      return withPrice(view, frame);
    case 'clock':
      return withClock(view, frame);
    case 'notice':
      return withNotice(view, frame.notice);
    default:
      return never(frame);
  }
}

function withSession(view: SessionView, frame: FrameOf<'session'>): SessionView {
  if (frame.seq < view.session.seq) return view;
  const own = frame.state.own_bid_number ?? view.session.own_bid_number;
  const session = own === undefined ? frame.state : { ...frame.state, own_bid_number: own };
  const rows = mergeRows(view.rows, frame.bids);
  const gapless = rows.length >= session.bids;
  const askAfter = gapless ? undefined : askPoint(view, frame.bids);
  return { session, rows, completeTo: frame.seq, askAfter, behind: 0 };
}

// From where to ask: behind the last bid of an unbroken ladder, else from the beginning.
function askPoint(view: SessionView, newer: LadderRow[]): number {
  const oldest = newer[0]?.seq ?? 0;
  const known = view.askAfter === undefined ? (view.rows.at(-1)?.seq ?? 0) : view.askAfter;
  return Math.min(known, oldest === 0 ? known : oldest);
}

function withPrice(view: SessionView, frame: FrameOf<'price'>): SessionView {
  if (frame.seq < view.session.seq) return view;
  const { price_fen, leader, least_fen, deadline, phase, bids, server_now, seq } = frame;
  const session: Session = {
    ...view.session,
    price_fen,
    leader,
    least_fen,
    deadline,
    phase,
    bids,
    server_now,
    seq,
  };
  const rows = mergeRows(view.rows, frame.recent);
  const torn = view.completeTo < frame.from_seq || frame.recent.length >= recentMax;
  const missing = torn && rows.length < bids;
  const askAfter = missing
    ? (view.askAfter ?? view.rows.at(-1)?.seq ?? 0)
    : rows.length >= bids
      ? undefined
      : view.askAfter;
  return { session, rows, completeTo: seq, askAfter, behind: 0 };
}

function withClock(view: SessionView, frame: FrameOf<'clock'>): SessionView {
  const mine = frame.sessions.find((one) => one.session === view.session.id);
  if (mine === undefined) return view;
  if (mine.seq < view.session.seq) return view;
  if (mine.seq > view.session.seq) return { ...view, behind: view.behind + 1 };
  const same = mine.deadline === view.session.deadline && mine.phase === view.session.phase;
  if (same) return view.behind === 0 ? view : { ...view, behind: 0 };
  const session: Session = { ...view.session, deadline: mine.deadline, phase: mine.phase };
  return { ...view, session, behind: 0 };
}

function interruptionOf({ at, params }: Notice): Session['interrupted'] {
  const since = typeof params['since'] === 'string' ? params['since'] : at;
  const told: Session['interrupted'] = { since, cause: String(params['cause'] ?? '') };
  for (const name of ['reason_zh', 'reason_en'] as const) {
    const reason = params[name];
    if (typeof reason === 'string') told[name] = reason;
  }
  return told;
}

function withNotice(view: SessionView, notice: Notice): SessionView {
  const known = view.session.notices.some((n) => n.at === notice.at && n.code === notice.code);
  if (known) return view;
  const all = [...view.session.notices, notice];
  const notices = all.slice(-noticesKept);
  const earlier = (view.session.earlier_notices ?? 0) + all.length - notices.length;
  const interrupted =
    notice.code === 'session.interrupted'
      ? interruptionOf(notice)
      : notice.code === 'session.resumed'
        ? null
        : view.session.interrupted;
  const session: Session = { ...view.session, notices, interrupted };
  if (earlier > 0) session.earlier_notices = earlier;
  return { ...view, session };
}

/** The view after a plain reply: whichever is newer counts, and one's own number is never lost. */
export function withReply(view: SessionView, reply: Session): SessionView {
  const own = reply.own_bid_number ?? view.session.own_bid_number;
  const newer = reply.seq > view.session.seq ? reply : view.session;
  if (newer === view.session && own === newer.own_bid_number) return view;
  const session = own === undefined ? newer : { ...newer, own_bid_number: own };
  const missing = view.rows.length < session.bids;
  const askAfter = missing ? (view.askAfter ?? view.rows.at(-1)?.seq ?? 0) : undefined;
  return { ...view, session, completeTo: session.seq, askAfter };
}

/** The view after an answer to GET bids?after=: `done` is false while more has to be asked for. */
export function withPage(view: SessionView, page: BidPage, limit: number): SessionView {
  const rows = mergeRows(view.rows, page.bids);
  const last = page.bids.at(-1)?.seq;
  const full = page.bids.length >= limit && last !== undefined;
  const askAfter = full && rows.length < view.session.bids ? last : undefined;
  return { ...view, rows, askAfter };
}

/** Two clock frames ahead of us: what came between was lost, and a new watch brings it. */
export function mustWatchAgain(view: SessionView): boolean {
  return view.behind >= 2;
}

function never(value: never): never {
  throw new Error(`a frame that nobody expected: ${JSON.stringify(value)}`);
}
