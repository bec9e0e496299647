// The bid ticket as a state machine: fill in, review, send, hear the answer. An amount under
// review is never changed by anybody but the bidder; a bid sent is never sent under another id.
// An amount far above the least, or above the bidder's own ceiling, is typed twice: nobody can
// correct it afterwards.
import type { BidAccepted, Problem } from '../wire/api.ts';

export type Ticket =
  | { kind: 'fill'; problem?: Problem; accepted?: Accepted }
  | Review
  | {
      kind: 'sent';
      amountFen: number;
      bidId: string;
      since: number;
      /** Its amount was typed twice. */
      retyped: boolean;
      /** Another window of this account sent it. */
      elsewhere?: boolean;
    };

export interface Review {
  kind: 'review';
  amountFen: number;
  leastThen: number;
  since: number;
  /** Why the amount is to be typed again; undefined where it is not. */
  retype: Retype | undefined;
  /** What the server gave for this very bid; it goes out with it, under the id that was asked. */
  confirmed?: { bidId: string; confirmation: string };
}

/** `jump`: far above the least; `ceiling`: above one's own; `asked`: the server wants it so. */
export type Retype = 'jump' | 'ceiling' | 'asked';

export interface Accepted {
  bidId: string;
  amountFen: number;
  answer: BidAccepted;
}

/** Why an amount cannot go to review; undefined when it can. */
export type AmountFault =
  | { reason: 'below'; leastFen: number }
  | { reason: 'step'; lowerFen: number; upperFen: number }
  | { reason: 'above_own_limit'; limitFen: number }
  | { reason: 'viewer' };

/** What the company lets this person bid: nothing, up to a limit, anything. */
export interface Mandate {
  mayBid: boolean;
  limitFen?: number;
}

export interface Terms {
  leastFen: number;
  startFen: number;
  incrementFen: number;
  /** So many increments above the least need no second word; the session's rules, or ten. */
  jumpSteps: number;
  /** What the bidder does not mean to go above; known to this device alone. */
  ceilingFen?: number;
  mandate?: Mandate;
}

function mandateFault(amountFen: number, mandate: Mandate | undefined): AmountFault | undefined {
  if (mandate === undefined) return undefined;
  if (!mandate.mayBid) return { reason: 'viewer' };
  const { limitFen } = mandate;
  if (limitFen === undefined || amountFen <= limitFen) return undefined;
  return { reason: 'above_own_limit', limitFen };
}

/** Where the rules of a session name no number. */
export const jumpStepsDefault = 10;

export function amountFault(amountFen: number, terms: Terms): AmountFault | undefined {
  const own = mandateFault(amountFen, terms.mandate);
  if (own !== undefined) return own;
  if (amountFen < terms.leastFen) return { reason: 'below', leastFen: terms.leastFen };
  const over = (amountFen - terms.startFen) % terms.incrementFen;
  if (over === 0) return undefined;
  const lowerFen = amountFen - over;
  return {
    reason: 'step',
    lowerFen: Math.max(lowerFen, terms.leastFen),
    upperFen: lowerFen + terms.incrementFen,
  };
}

/** One or five increments up or down, landing on the ladder and never under the least. */
export function stepped(amountFen: number, steps: number, terms: Terms): number {
  const { leastFen, startFen, incrementFen } = terms;
  const over = (((amountFen - startFen) % incrementFen) + incrementFen) % incrementFen;
  const base =
    over === 0 ? amountFen : steps > 0 ? amountFen - over : amountFen - over + incrementFen;
  const next = base + steps * incrementFen;
  return Math.max(leastFen, Math.min(next, Number.MAX_SAFE_INTEGER));
}

/** Why an amount is typed twice: a slip of a digit costs a fortune. */
export function needsRetype(amountFen: number, terms: Terms): Retype | undefined {
  if (amountFen > terms.leastFen + terms.jumpSteps * terms.incrementFen) return 'jump';
  const { ceilingFen } = terms;
  return ceilingFen !== undefined && amountFen > ceilingFen ? 'ceiling' : undefined;
}

/** The second Enter counts only after this long, so that one long press cannot bid. */
export const confirmAfterMs = 400;
/** After this long without an answer the ticket says that it does not know. */
export const unknownAfterMs = 2000;

export function review(amountFen: number, terms: Terms, now: number): Ticket {
  const retype = needsRetype(amountFen, terms);
  return { kind: 'review', amountFen, leastThen: terms.leastFen, since: now, retype };
}

export function mayConfirm(ticket: Ticket, terms: Terms, now: number): boolean {
  return (
    ticket.kind === 'review' &&
    now - ticket.since >= confirmAfterMs &&
    amountFault(ticket.amountFen, terms) === undefined
  );
}

/** While under review the price has moved past the amount: it stays, and says so. */
export function overtaken(ticket: Ticket, terms: Terms): boolean {
  return ticket.kind === 'review' && amountFault(ticket.amountFen, terms) !== undefined;
}

export function send(ticket: Ticket, bidId: string, now: number): Ticket {
  if (ticket.kind !== 'review') return ticket;
  const retyped = ticket.retype !== undefined;
  return { kind: 'sent', amountFen: ticket.amountFen, bidId, since: now, retyped };
}

/** The server wants the amount confirmed that nobody has typed twice yet: back to the review. */
export function asked(
  ticket: Ticket,
  bidId: string,
  confirmation: string,
  leastFen: number,
  now: number,
): Ticket {
  if (ticket.kind !== 'sent' || ticket.bidId !== bidId) return ticket;
  const { amountFen } = ticket;
  const confirmed = { bidId, confirmation };
  return { kind: 'review', amountFen, leastThen: leastFen, since: now, retype: 'asked', confirmed };
}

/** An answer to another bid than the one that waits changes nothing. */
export function accepted(ticket: Ticket, bidId: string, answer: BidAccepted): Ticket {
  if (ticket.kind !== 'sent' || ticket.bidId !== bidId) return ticket;
  return { kind: 'fill', accepted: { bidId, amountFen: ticket.amountFen, answer } };
}

export function refused(ticket: Ticket, bidId: string, problem: Problem): Ticket {
  if (ticket.kind !== 'sent' || ticket.bidId !== bidId) return ticket;
  return { kind: 'fill', problem };
}

export function outcomeUnknown(ticket: Ticket, now: number): boolean {
  return ticket.kind === 'sent' && now - ticket.since >= unknownAfterMs;
}
