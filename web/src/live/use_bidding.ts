// A bidder's acts in one session: fill in, review, send, and chase the answer until it is known. A
// bid is written down before it goes out; without an answer it goes out again under the same id.
import { type ComputedRef, computed, onScopeDispose, shallowRef } from 'vue';
import { account, askAccountAgain } from '../api/account.ts';
import { placeBid } from '../api/sessions.ts';
import { newBidId } from '../core/random.ts';
import {
  type Mandate,
  type Terms,
  type Ticket,
  accepted,
  mayConfirm,
  outcomeUnknown,
  refused,
  review,
  send,
  unknownAfterMs,
} from '../core/ticket.ts';
import type { SessionView } from '../core/session_view.ts';
import type { BidAccepted, Problem } from '../wire/api.ts';
import { onBidAnswer, onLineOpen, sendBid, serverClock } from './live.ts';
import { type KeptReceipt, Outbox, type PendingBid } from './outbox.ts';
import { tick } from './ticker.ts';

export interface OwnRefusal {
  at: number;
  amountFen: number;
  problem: Problem;
}

const chaseEveryMs = 3000;
/** Refusals by which the page hears that its company has changed what this person may bid. */
const ownHurdles = ['bid.above_own_limit', 'bid.viewer_may_not_bid'];

/** A refusal that settles the bid; the others (busy, signed out, starting up) say nothing of it. */
function settles(problem: Problem): boolean {
  return (
    problem.status >= 400 && problem.status < 500 && ![401, 408, 425, 429].includes(problem.status)
  );
}

export function useBidding(session: string, view: ComputedRef<SessionView | undefined>) {
  const outbox = new Outbox(localStorage, account.value?.account ?? '');
  const ticket = shallowRef<Ticket>({ kind: 'fill' });
  const refusals = shallowRef<OwnRefusal[]>([]);
  const receipts = shallowRef<KeptReceipt[]>(mine());
  const storeFault = shallowRef(false);
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
    return now === undefined
      ? undefined
      : {
          leastFen: now.least_fen,
          startFen: now.start_price_fen,
          incrementFen: now.increment_fen,
          mandate: mandate.value,
        };
  });

  function mine(): KeptReceipt[] {
    return outbox.receipts().filter((one) => one.session === session);
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
    const bid: PendingBid = {
      bidId: newBidId(),
      session,
      amountFen: reviewed.amountFen,
      writtenAt: Date.now(),
    };
    try {
      outbox.write(bid);
    } catch {
      storeFault.value = true;
      return;
    }
    storeFault.value = false;
    ticket.value = send(reviewed, bid.bidId, now);
    sendBid(session, bid.bidId, bid.amountFen);
    chase(unknownAfterMs);
  }

  function chase(afterMs: number): void {
    clearTimeout(chaser);
    chaser = window.setTimeout(() => void askAgain(), afterMs);
  }

  // Sends what has no answer once more, by a plain request: the live channel may be the trouble.
  async function askAgain(): Promise<void> {
    const waiting = outbox.pending().filter((bid) => bid.session === session);
    for (const bid of waiting) {
      const answer = await placeBid(session, bid.bidId, bid.amountFen);
      if (answer.kind === 'ok') take(bid.bidId, answer.value);
      else if (answer.kind === 'refusal') turnDown(bid.bidId, answer.problem);
    }
    if (outbox.pending().some((bid) => bid.session === session)) chase(chaseEveryMs);
  }

  function take(bidId: string, answer: BidAccepted): void {
    const bid = outbox.pending().find((one) => one.bidId === bidId);
    if (bid !== undefined) {
      outbox.strike(bidId);
      outbox.keep({ bidId, session, amountFen: bid.amountFen, answer });
      receipts.value = mine();
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
    outbox.strike(bidId);
    hurdle.value = undefined;
    ticket.value = refused(ticket.value, bidId, problem);
    if (ownHurdles.includes(problem.code)) void askAccountAgain();
    if (bid === undefined) return;
    const at = serverClock.value?.now ?? Date.now();
    refusals.value = [...refusals.value, { at, amountFen: bid.amountFen, problem }].slice(-50);
  }

  // What a reload or a cut line left without an answer waits on the ticket, and is sent again.
  function resume(): void {
    const last = outbox
      .pending()
      .filter((bid) => bid.session === session)
      .at(-1);
    if (last === undefined) return;
    if (ticket.value.kind !== 'sent') {
      ticket.value = {
        kind: 'sent',
        amountFen: last.amountFen,
        bidId: last.bidId,
        since: performance.now() - unknownAfterMs,
      };
    }
    chase(0);
  }

  const stopAnswers = onBidAnswer((frame) => {
    if (frame.session !== session) return;
    const { bid_id, ...rest } = frame;
    if (rest.kind === 'refused') turnDown(bid_id, rest.problem);
    else take(bid_id, { seq: rest.seq, t_recv: rest.t_recv, receipt: rest.receipt });
  });
  const stopOpen = onLineOpen(resume);
  onScopeDispose(() => {
    clearTimeout(chaser);
    stopAnswers();
    stopOpen();
  });
  resume();

  return {
    ticket,
    terms,
    refusals,
    receipts,
    storeFault,
    hurdle,
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
