// A record played: what stood at an instant is what the events up to it made, and nothing else. The
// same `evolve` that checks a record moves the scene here, so that a picture cannot say what the
// check did not see.
import { instantText, msOf } from '../instant.ts';
import { type Auction, evolve, hammerDue, isLive, unborn } from './auction.ts';
import type { Body } from './canonical.ts';
import { type Terms, decidedAt } from './event.ts';
import { type Bytes, entryOf, linesOf, textOf } from './lines.ts';
import { isInstant } from './shape.ts';

/** One event in its place. `at` never goes back, even where a server's clock once did. */
export interface Moment {
  seq: number;
  at: number;
  kind: string;
  body: Body;
}
/** An accepted bid; `event` is its place among the moments, `steps` its increments. */
export interface PlayedBid {
  event: number;
  seq: number;
  at: number;
  bid_number: string;
  amount_fen: number;
  steps: number;
}
/** A stretch in which no bids could be taken; without `to` it lasted to the record's end. */
export interface Pause {
  since: number;
  to: number | undefined;
  cause: string;
  reason: string | undefined;
}
export interface Recording {
  terms: Terms;
  moments: Moment[];
  bids: PlayedBid[];
  pauses: Pause[];
  /** Where playing begins and ends, in milliseconds since 1970. */
  from: number;
  to: number;
}
/** What anybody could have seen at an instant. */
export interface Scene {
  at: number;
  events: number;
  bids: number;
  phase: Auction['phase'];
  bidders: number;
  price_fen: number | undefined;
  leader: string | undefined;
  /** When the phase, or the session, ends if nobody bids; undefined while nothing runs. */
  due: number | undefined;
  /** The whole length of what runs, for the bar. */
  span: number;
  pause: Pause | undefined;
  reserve_fen: number | undefined;
  candidate: string | undefined;
}

const begins = ['session.opened', 'session.not_opened'];
const published = 'session.result_published';

function momentsOf(bytes: Bytes, lines: number): Moment[] {
  const moments: Moment[] = [];
  let latest = 0;
  let number = 0;
  for (const line of linesOf(bytes)) {
    if (++number === 1) continue;
    if (number > lines) break;
    const entry = entryOf(textOf(line) ?? '');
    if (entry === undefined) break;
    latest = Math.max(latest, decidedAt(entry) ?? latest);
    const body = JSON.parse(entry.body) as Body;
    moments.push({ seq: entry.seq, at: latest, kind: entry.kind, body });
  }
  return moments;
}

function bidsOf(moments: Moment[], terms: Terms): PlayedBid[] {
  let before = terms.start_price_fen;
  return moments.flatMap((moment, event) => {
    if (moment.kind !== 'session.bid_accepted') return [];
    const amount_fen = Number(moment.body['amount_fen']);
    const steps = Math.round((amount_fen - before) / Math.max(1, terms.increment_fen));
    before = amount_fen;
    const bid_number = String(moment.body['bid_number']);
    return [{ event, seq: moment.seq, at: moment.at, bid_number, amount_fen, steps }];
  });
}

const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function pausesOf(moments: Moment[]): Pause[] {
  const pauses: Pause[] = [];
  for (const { at, kind, body } of moments) {
    const open = pauses.at(-1);
    if (kind === 'session.interrupted') {
      const since = msOf(String(body['since'] ?? '')) || at;
      const cause = words(body['cause']) ?? '';
      pauses.push({ since, to: undefined, cause, reason: words(body['reason']) });
    } else if (open !== undefined && open.to === undefined && kind !== 'session.bid_accepted') {
      open.to = at;
    }
  }
  return pauses;
}

/**
 * The recording in the first `lines` lines of a record, which have been checked before; undefined
 * where not even the terms of the session are among them.
 */
export function recordingOf(bytes: Bytes, lines: number): Recording | undefined {
  const moments = momentsOf(bytes, lines);
  const first = moments[0];
  if (first?.kind !== 'session.scheduled') return undefined;
  const terms = first.body as Terms;
  const start = moments.find((one) => begins.includes(one.kind)) ?? first;
  const last = moments.findLast((one) => one.kind !== published) ?? first;
  const pauses = pausesOf(moments);
  return {
    terms,
    moments,
    bids: bidsOf(moments, terms),
    pauses,
    from: start.at,
    to: Math.max(last.at, start.at),
  };
}

/** How many of these are at or before `at`; they come in order of time. */
export function countUntil(ordered: readonly { at: number }[], at: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Goes through a recording; forward it takes in what is new, back it begins again. */
export class Player {
  private auction = unborn();
  private taken = 0;

  constructor(readonly recording: Recording) {}

  /** The auction after every event up to `at`. Owned by the player, good until the next call. */
  auctionAt(at: number): Auction {
    const { moments } = this.recording;
    const wanted = countUntil(moments, at);
    if (wanted < this.taken) {
      this.auction = unborn();
      this.taken = 0;
    }
    for (; this.taken < wanted; ++this.taken) {
      const moment = moments[this.taken];
      if (moment !== undefined) evolve(this.auction, moment);
    }
    return this.auction;
  }

  sceneAt(at: number): Scene {
    const auction = this.auctionAt(at);
    const { bids, pauses } = this.recording;
    const paused = auction.interruptedSince !== undefined;
    const { phase, leader, hammered } = auction;
    const opened = hammered?.['reserve_opened'] as { amount_fen?: number } | undefined;
    return {
      at,
      events: this.taken,
      bids: countUntil(bids, at),
      phase,
      bidders: auction.admitted.size,
      price_fen: leader?.price_fen,
      leader: leader?.bid_number,
      due: isLive(auction) && !paused ? dueOf(auction) : undefined,
      span: spanOf(auction),
      pause: paused ? pauses.findLast((one) => one.since <= at) : undefined,
      reserve_fen: opened?.amount_fen,
      candidate: phase === 'suspended' ? leader?.bid_number : undefined,
    };
  }
}

const dueOf = (auction: Auction) =>
  auction.phase === 'free' ? auction.freeEndsAt : hammerDue(auction);

function spanOf({ phase, terms }: Auction): number {
  if (phase === 'unborn') return 0;
  const { free_phase_ms, countdown_ms } = terms.profile.auction;
  return phase === 'free' ? free_phase_ms : countdown_ms;
}

/** The instant of the next of these after `at`, or of the last one before it. */
export function nextOf(ordered: readonly { at: number }[], at: number): number | undefined {
  return ordered[countUntil(ordered, at)]?.at;
}
export function previousOf(ordered: readonly { at: number }[], at: number): number | undefined {
  return ordered[countUntil(ordered, at - 1) - 1]?.at;
}

/** What happened besides bids and admissions, for a list to jump from. */
export function eventsOf({ moments }: Recording): Moment[] {
  const quiet = ['session.bid_accepted', 'session.bidder_admitted', 'session.scheduled'];
  return moments.filter((one) => !quiet.includes(one.kind));
}

/** An instant as it stands in an address: Beijing time to the millisecond, without a zone. */
export function addressOf(ms: number): string {
  return instantText(ms).slice(0, 23);
}
/** And back; undefined for what is no instant. */
export function readAddress(text: string): number | undefined {
  const [, seconds, rest = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?$/.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const whole = `${seconds}.${rest.padEnd(3, '0')}+08:00`;
  return isInstant(whole) ? msOf(whole) : undefined;
}

/** Milliseconds of the session for one of the clock; the last is "as fast as one can follow". */
export const speeds = [1, 10, 60, Infinity] as const;
export type Speed = (typeof speeds)[number];
const quickestMs = 12_000;

/** What `Infinity` comes to: the whole session within some seconds, and never slower than 60. */
export function rateOf(speed: Speed, { from, to }: Recording): number {
  return speed === Infinity ? Math.max(60, (to - from) / quickestMs) : speed;
}
