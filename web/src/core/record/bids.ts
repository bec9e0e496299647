// Which bids are welcome: when one may come, from whom, and how high it must be.
import { msOf } from '../instant.ts';
import { type Auction, countdownDue, hammerDue, isLive } from './auction.ts';
import type { Body } from './canonical.ts';

const amountMost = Number.MAX_SAFE_INTEGER;

function refusedAmount({ terms, leader }: Auction, body: Body): string | undefined {
  const leads = leader?.bid_number === body['bid_number'];
  if (leads && !terms.profile.auction.leader_may_raise) return 'bid.leader_may_not_raise';
  const amount = Number(body['amount_fen']);
  const least = leader ? leader.price_fen + terms.increment_fen : terms.start_price_fen;
  if (amount > amountMost) return 'bid.above_maximum';
  if (amount < least) return 'bid.below_minimum';
  return (amount - least) % terms.increment_fen === 0 ? undefined : 'bid.not_multiple';
}

/**
 * The code of the rule that a bid breaks which was written down `at` (ms), or undefined for one
 * that is welcome: in time, from a bidder who may bid, and high enough.
 */
export function refusedBid(auction: Auction, body: Body, at: number): string | undefined {
  const received = msOf(String(body['t_recv']));
  if (received > at) return 'replay.bid_from_future';
  if (auction.bidIds.has(String(body['bid_id']))) return 'bid.id_conflict';
  if (auction.phase === 'sold' || auction.phase === 'unsold') return 'bid.after_hammer';
  if (!isLive(auction) || received < msOf(auction.terms.opens_at)) return 'bid.not_open';
  if (!auction.admitted.has(String(body['bid_number']))) return 'bid.not_admitted';
  if (auction.interruptedSince !== undefined) return 'bid.interrupted';
  if (received >= hammerDue(auction)) return 'bid.after_hammer';
  if (countdownDue(auction, received)) return 'replay.other_event';
  return refusedAmount(auction, body);
}
