// What a device keeps of a bidder's own bids.
import type { BidAccepted, Problem } from '../wire/api.ts';

export interface PendingBid {
  bidId: string;
  session: string;
  amountFen: number;
  writtenAt: number; // Date.now(), for people only
  retyped?: boolean; // its amount was typed twice
  confirmation?: string; // what the server gave for an amount far above the least
}

export interface KeptReceipt {
  bidId: string;
  session: string;
  amountFen: number;
  answer: BidAccepted;
}

/** A bid that was not accepted, with the reason. */
export interface KeptRefusal {
  bidId: string;
  session: string;
  amountFen: number;
  at: number; // the server's time
  problem: Problem;
}
