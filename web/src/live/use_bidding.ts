// A bidder's acts in one session: fill in, review, send, and chase the answer until it is known. A
// bid is written down before it goes out; without an answer it goes out again under the same id.
// What is written down is shared by all windows of the account: while one waits for an answer, the
// others show it and send nothing of their own.
import { type ComputedRef, computed, onScopeDispose, shallowRef } from 'vue';
import { account, askAccountAgain } from '../api/account.ts';
import { placeBid } from '../api/sessions.ts';
import { newBidId } from '../core/random.ts';
import { isRehearsal } from '../core/rehearsal.ts';
import {
  type Mandate,
  type Terms,
  type Ticket,
  accepted,
  asked,
  jumpStepsDefault,
  mayConfirm,
  outcomeUnknown,
  refused,
  review,
  send,
  unknownAfterMs,
} from '../core/ticket.ts';
import type { SessionView } from '../core/session_view.ts';
import type { BidAccepted, Problem } from '../wire/api.ts';
import { useCeiling } from './ceiling.ts';
import { deviceStore, storeKeeps } from './device_store.ts';
import { onBidAnswer, onLineOpen, sendBid, serverClock } from './live.ts';
import { type KeptReceipt, type KeptRefusal, Outbox, type PendingBid } from './outbox.ts';
import { tick } from './ticker.ts';

const chaseEveryMs = 3000;
/** Refusals by which the page hears that its company has changed what this person may bid. */
const ownHurdles = ['bid.above_own_limit', 'bid.viewer_may_not_bid'];

/** A refusal that settles the bid; the others (busy, signed out, starting up) say nothing of it. */
function settles(problem: Problem): boolean {
  return (
    problem.status >= 400 && problem.status < 500 && ![401, 408, 425, 429].includes(problem.status)
  );
}

/** What the server gave with its question whether the amount is meant; undefined without one. */
function confirmationIn(problem: Problem): string | undefined {
  const given = problem.params?.['confirmation'];
  const isAsked = problem.code === 'bid.needs_confirmation';
  return isAsked && typeof given === 'string' ? given : undefined;
}

// A rehearsal has lists of its own: its receipts prove nothing, and push out none that do.
function outboxFor(session: string): Outbox {
  const name = account.value?.account ?? '';
  return new Outbox(deviceStore, isRehearsal(session) ? `rehearsal/${name}` : name);
}

export function useBidding(session: string, view: ComputedRef<SessionView | undefined>) {
  const outbox = outboxFor(session);
  const ceiling = useCeiling(session);
  const ticket = shallowRef<Ticket>({ kind: 'fill' });
  const refusals = shallowRef<KeptRefusal[]>(outbox.refusals().filter(isHere));
  const receipts = shallowRef<KeptReceipt[]>(outbox.receipts().filter(isHere));
  const storeFault = shallowRef(!storeKeeps());
  const hurdle = shallowRef<Problem>(); // why the answer is still out: signed out, busy
  let chaser: number | undefined;

  const mandate = computed<Mandate>(() => {
    const limitFen = account.value?.bid_limit_fen;
    const mayBid = account.value?.member_role !== 'viewer';
    return limitFen === undefined ? { mayBid } : { mayBid, limitFen };
  });
  void askAccountAgain();

  const terms = computed<Terms | undefined>(() => {
    const now = view.value?.session;
    if (now === undefined) return undefined;
    const known = {
      leastFen: now.least_fen,
      startFen: now.start_price_fen,
      incrementFen: now.increment_fen,
      jumpSteps: now.profile.jump_steps ?? jumpStepsDefault,
      mandate: mandate.value,
    };
    const ceilingFen = ceiling.fen.value;
    return ceilingFen === undefined ? known : { ...known, ceilingFen };
  });

  function isHere(one: { session: string }): boolean {
    return one.session === session;
  }

  function waiting(): PendingBid[] {
    return outbox.pending().filter(isHere);
  }

  function toReview(amountFen: number): void {
    if (terms.value !== undefined) {
      ticket.value = review(amountFen, terms.value, performance.now());
    }
  }

  function toFill(): void {
    if (ticket.value.kind === 'review') ticket.value = { kind: 'fill' };
  }

  function confirm(): void {
    const now = performance.now();
    const reviewed = ticket.value;
    if (terms.value === undefined || reviewed.kind !== 'review') return;
    if (!mayConfirm(reviewed, terms.value, now)) return;
    const other = waiting().at(-1);
    if (other !== undefined) return shareWith(other);
    const { amountFen, retype, confirmed = { bidId: newBidId() } } = reviewed;
    const bid: PendingBid = { ...confirmed, session, amountFen, writtenAt: Date.now() };
    if (retype !== undefined) bid.retyped = true;
    try {
      outbox.write(bid);
    } catch {
      storeFault.value = true;
      return;
    }
    storeFault.value = false;
    ticket.value = send(reviewed, bid.bidId, now);
    sendBid(bid);
    chase(unknownAfterMs);
  }

  // Another window has sent a bid that is not answered yet: it is this one's business as well.
  function shareWith(bid: PendingBid): void {
    const { amountFen, bidId, retyped = false } = bid;
    const since = performance.now();
    ticket.value = { kind: 'sent', amountFen, bidId, since, retyped, elsewhere: true };
    chase(unknownAfterMs);
  }

  function chase(afterMs: number): void {
    clearTimeout(chaser);
    chaser = window.setTimeout(() => void askAgain(), afterMs);
  }

  // Sends what has no answer once more, by a plain request: the live channel may be the trouble.
  async function askAgain(): Promise<void> {
    for (const bid of waiting()) {
      const answer = await placeBid(session, bid.bidId, bid.amountFen, bid.confirmation);
      if (answer.kind === 'ok') take(bid.bidId, answer.value);
      else if (answer.kind === 'refusal') turnDown(bid.bidId, answer.problem);
    }
    if (waiting().length > 0) chase(chaseEveryMs);
  }

  function take(bidId: string, answer: BidAccepted): void {
    const bid = outbox.pending().find((one) => one.bidId === bidId);
    if (bid !== undefined) {
      // The receipt first: a window that sees the bid struck out finds what became of it.
      outbox.keep({ bidId, session, amountFen: bid.amountFen, answer });
      outbox.strike(bidId);
      receipts.value = outbox.receipts().filter(isHere);
    }
    hurdle.value = undefined;
    ticket.value = accepted(ticket.value, bidId, answer);
  }

  function turnDown(bidId: string, problem: Problem): void {
    if (!settles(problem)) {
      hurdle.value = problem;
      return;
    }
    const bid = outbox.pending().find((one) => one.bidId === bidId);
    const confirmation = confirmationIn(problem);
    hurdle.value = undefined;
    if (bid !== undefined && confirmation !== undefined) {
      confirmOrAsk(bid, confirmation);
      return;
    }
    if (bid !== undefined) {
      const at = serverClock.value?.now ?? Date.now();
      outbox.keepRefusal({ bidId, session, amountFen: bid.amountFen, at, problem });
      outbox.strike(bidId);
      refusals.value = outbox.refusals().filter(isHere);
    }
    ticket.value = refused(ticket.value, bidId, problem);
    if (ownHurdles.includes(problem.code)) void askAccountAgain();
  }

  // Who has typed the amount twice has said all that the server asks for, and is not asked again.
  function confirmOrAsk(bid: PendingBid, confirmation: string): void {
    if (bid.retyped === true) {
      const confirmed = { ...bid, confirmation };
      outbox.amend(confirmed);
      sendBid(confirmed);
      chase(unknownAfterMs);
      return;
    }
    outbox.strike(bid.bidId);
    const least = terms.value?.leastFen ?? 0;
    ticket.value = asked(ticket.value, bid.bidId, confirmation, least, performance.now());
  }

  // What a reload or a cut line left without an answer waits on the ticket, and is sent again.
  function resume(): void {
    const last = waiting().at(-1);
    if (last === undefined) return;
    if (ticket.value.kind !== 'sent') {
      const { amountFen, bidId, retyped = false } = last;
      const since = performance.now() - unknownAfterMs;
      ticket.value = { kind: 'sent', amountFen, bidId, since, retyped };
    }
    chase(0);
  }

  // Another window of this account wrote something down.
  function heed(event: StorageEvent): void {
    if (!outbox.holds(event.key)) return;
    receipts.value = outbox.receipts().filter(isHere);
    refusals.value = outbox.refusals().filter(isHere);
    const now = ticket.value;
    const last = waiting().at(-1);
    if (now.kind !== 'sent') {
      if (last !== undefined) shareWith(last);
      return;
    }
    if (waiting().some((bid) => bid.bidId === now.bidId)) return;
    const receipt = receipts.value.find((one) => one.bidId === now.bidId);
    const refusal = refusals.value.find((one) => one.bidId === now.bidId);
    if (receipt !== undefined) ticket.value = accepted(now, now.bidId, receipt.answer);
    else if (refusal !== undefined) ticket.value = refused(now, now.bidId, refusal.problem);
    else ticket.value = { kind: 'fill' };
  }

  const stopAnswers = onBidAnswer((frame) => {
    if (frame.session !== session) return;
    const { bid_id, ...rest } = frame;
    if (rest.kind === 'refused') turnDown(bid_id, rest.problem);
    else take(bid_id, { seq: rest.seq, t_recv: rest.t_recv, receipt: rest.receipt });
  });
  const stopOpen = onLineOpen(resume);
  window.addEventListener('storage', heed);
  onScopeDispose(() => {
    clearTimeout(chaser);
    stopAnswers();
    stopOpen();
    window.removeEventListener('storage', heed);
  });
  resume();

  return {
    ticket,
    terms,
    refusals,
    receipts,
    storeFault,
    hurdle,
    ceiling,
    toReview,
    toFill,
    confirm,
    unknown: computed(() => outcomeUnknown(ticket.value, tick.value)),
    hasBid: computed(() => {
      const own = view.value?.session.own_bid_number;
      return own !== undefined && (view.value?.rows.some((row) => row.bid_number === own) ?? false);
    }),
  };
}

export type Bidding = ReturnType<typeof useBidding>;
