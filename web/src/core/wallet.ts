// A bidder's own record of one session, put together from what the device kept and from the public
// ladder: every bid of one's own with what became of it.
import type { LadderRow } from '../wire/api.ts';
import { csvText } from './csv.ts';
import { instantText } from './instant.ts';
import type { KeptReceipt, KeptRefusal, PendingBid } from './kept_bids.ts';

export interface OwnBid {
  outcome: 'accepted' | 'refused' | 'pending';
  at: string; // RFC 3339; of a refusal and of what waits, as this device noted it
  amount_fen: number;
  bid_id?: string; // unknown of a bid that another device placed
  seq?: number;
  code?: string; // why it was refused
  message?: string;
  receipt?: KeptReceipt['answer']['receipt'];
}

export interface Kept {
  receipts: readonly KeptReceipt[];
  refusals: readonly KeptRefusal[];
  pending: readonly PendingBid[];
}

function acceptedBids(kept: Kept, own: readonly LadderRow[]): OwnBid[] {
  const here = kept.receipts.map(({ bidId, amountFen, answer }): OwnBid => ({
    outcome: 'accepted',
    at: answer.t_recv,
    amount_fen: amountFen,
    bid_id: bidId,
    seq: answer.seq,
    receipt: answer.receipt,
  }));
  const known = new Set(here.map((bid) => bid.seq));
  const elsewhere = own
    .filter((row) => !known.has(row.seq))
    .map(({ seq, t_recv, amount_fen }): OwnBid => ({
      outcome: 'accepted',
      at: t_recv,
      amount_fen,
      seq,
    }));
  return [...here, ...elsewhere];
}

/** One's own bids in a session by time; `own` are the rows of the ladder under one's number. */
export function ownBids(session: string, all: Kept, own: readonly LadderRow[] = []): OwnBid[] {
  const of = <T extends { session: string }>(list: readonly T[]) =>
    list.filter((one) => one.session === session);
  const kept = {
    receipts: of(all.receipts),
    refusals: of(all.refusals),
    pending: of(all.pending),
  };
  const refused = kept.refusals.map(({ at, amountFen, bidId, problem }): OwnBid => ({
    outcome: 'refused',
    at: instantText(at),
    amount_fen: amountFen,
    bid_id: bidId,
    code: problem.code,
    message: problem.message,
  }));
  const pending = kept.pending.map(({ writtenAt, amountFen, bidId }): OwnBid => ({
    outcome: 'pending',
    at: instantText(writtenAt),
    amount_fen: amountFen,
    bid_id: bidId,
  }));
  return [...acceptedBids(kept, own), ...refused, ...pending].sort((a, b) =>
    a.at.localeCompare(b.at),
  );
}

/** The sessions of which something was kept, the one with the newest bid first. */
export function sessionsIn(all: Kept): string[] {
  const newest = new Map<string, string>();
  const ids = new Set([...all.receipts, ...all.refusals, ...all.pending].map((one) => one.session));
  for (const id of ids) newest.set(id, ownBids(id, all).at(-1)?.at ?? '');
  return [...ids].sort((a, b) => (newest.get(b) ?? '').localeCompare(newest.get(a) ?? ''));
}

/** The file with everything, receipts as they were signed. */
export function recordJson(session: string, number: string | undefined, bids: OwnBid[]): string {
  const record = { format: 'adit-own-record/1', session, bid_number: number, bids };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The same as a table, without the receipts' inside; `heads` are its eight column heads. */
export function recordCsv(heads: readonly string[], bids: readonly OwnBid[]): string {
  const rows = bids.map((bid) => [
    bid.at,
    bid.outcome,
    bid.amount_fen / 100,
    bid.seq,
    bid.bid_id,
    bid.code,
    bid.message,
    bid.receipt?.root,
  ]);
  return csvText([heads, ...rows]);
}
