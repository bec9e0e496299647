// What an auction is after the events so far. Only events change it, and none is questioned here:
// whether the rules allow one is judged before, in rules.ts.
import { msOf } from '../instant.ts';
import type { Body } from './canonical.ts';
import type { Fact, Terms } from './event.ts';

export type Phase =
  'unborn' | 'scheduled' | 'free' | 'countdown' | 'sold' | 'unsold' | 'not_opened' | 'suspended';

export interface Candidate extends Body {
  bid_number: string;
  price_fen: number;
}

/** Instants are milliseconds since 1970, amounts whole fen. */
export interface Auction {
  phase: Phase;
  terms: Terms;
  freeEndsAt: number;
  deadline: number;
  admitted: Set<string>;
  bidIds: Set<string>;
  leader: Candidate | undefined;
  /** Since when no bids could be taken; undefined while they can. */
  interruptedSince: number | undefined;
  /** Whether it is an officer who stopped them. */
  held: boolean;
  /** The body of session.hammered, and of session.result_published. */
  hammered: Body | undefined;
  published: Body | undefined;
}

/** An auction of which nothing has been told. */
export function unborn(): Auction {
  return {
    phase: 'unborn',
    terms: {} as Terms,
    freeEndsAt: 0,
    deadline: 0,
    admitted: new Set(),
    bidIds: new Set(),
    leader: undefined,
    interruptedSince: undefined,
    held: false,
    hammered: undefined,
    published: undefined,
  };
}

/** Whether bids can be taken, but for an interruption. */
export function isLive({ phase }: Auction): boolean {
  return phase === 'free' || phase === 'countdown';
}

/** When the hammer falls if nothing else happens. */
export function hammerDue(auction: Auction): number {
  if (auction.phase !== 'free') return auction.deadline;
  return auction.freeEndsAt + auction.terms.profile.auction.countdown_ms;
}

/** Whether the free phase has run out, and the countdown has not been told yet. */
export function countdownDue(auction: Auction, at: number): boolean {
  return auction.phase === 'free' && at >= auction.freeEndsAt;
}

/** What the session has come to; "open" while it has not ended. */
export function outcomeOf({ phase }: Auction): Phase | 'open' {
  const ended = ['sold', 'unsold', 'not_opened', 'suspended'].includes(phase);
  return ended ? phase : 'open';
}

/** Whether an officer ordered the pause, or the resumption, that the body tells. */
export function isOrder(body: Body): boolean {
  return body['cause'] === 'officer';
}

const instant = (body: Body, name: string): number => msOf(String(body[name]));

function accept(auction: Auction, body: Body): void {
  const price_fen = Number(body['amount_fen']);
  auction.leader = { bid_number: String(body['bid_number']), price_fen };
  auction.bidIds.add(String(body['bid_id']));
  if (auction.phase !== 'countdown') return;
  const full = instant(body, 't_recv') + auction.terms.profile.auction.countdown_ms;
  auction.deadline = Math.max(auction.deadline, full);
}

function resume(auction: Auction, body: Body): void {
  auction.interruptedSince = undefined;
  auction.held = false;
  if (auction.phase === 'free') auction.freeEndsAt = instant(body, 'free_ends_at');
  else auction.deadline = instant(body, 'deadline');
}

const apply: Record<string, (auction: Auction, body: Body) => void> = {
  'session.scheduled': (auction, body) => {
    auction.terms = body as Terms;
    auction.phase = 'scheduled';
  },
  'session.bidder_admitted': (auction, body) => {
    auction.admitted.add(String(body['bid_number']));
  },
  'session.opened': (auction, body) => {
    auction.phase = 'free';
    auction.freeEndsAt = instant(body, 'free_ends_at');
  },
  'session.not_opened': (auction) => {
    auction.phase = 'not_opened';
  },
  'session.bid_accepted': accept,
  'session.countdown_started': (auction, body) => {
    auction.phase = 'countdown';
    auction.deadline = instant(body, 'deadline');
  },
  'session.interrupted': (auction, body) => {
    auction.interruptedSince = instant(body, 'since');
    auction.held = isOrder(body);
  },
  'session.resumed': resume,
  'session.hammered': (auction, body) => {
    auction.phase = body['outcome'] === 'sold' ? 'sold' : 'unsold';
    auction.hammered = body;
  },
  'session.suspended': (auction) => {
    auction.phase = 'suspended';
  },
  'session.result_published': (auction, body) => {
    auction.published = body;
  },
};

/** Takes in an event that the rules have decided. */
export function evolve(auction: Auction, { kind, body }: Fact): void {
  apply[kind]?.(auction, body);
}
