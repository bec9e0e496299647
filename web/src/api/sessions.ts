// Sessions and bids over plain requests: what a page starts from, and the way around a live
// channel that is down.
import type { BidAccepted, BidPage, Evidence, Session } from '../wire/api.ts';
import { type Answer, call, query, readBytes, segment } from './request.ts';

export function listSessions(): Promise<Answer<{ sessions: Session[] }>> {
  return call('GET', '/sessions');
}

export function getSession(id: string): Promise<Answer<Session>> {
  return call('GET', `/sessions/${segment(id)}`);
}

export const bidPageLimit = 500;

export function getBids(id: string, after: number): Promise<Answer<BidPage>> {
  return call('GET', `/sessions/${segment(id)}/bids${query({ after, limit: bidPageLimit })}`);
}

/** Safe to repeat with the same id: it never counts twice. */
export function placeBid(
  session: string,
  bidId: string,
  amountFen: number,
  confirmation?: string,
): Promise<Answer<BidAccepted>> {
  const plain = { bid_id: bidId, amount_fen: amountFen };
  const body = confirmation === undefined ? plain : { ...plain, confirmation };
  return call('POST', `/sessions/${segment(session)}/bids`, body);
}

/** Opens the sealed reserve of a session that has ended; the server records who asked. */
export function openEvidence(session: string): Promise<Answer<Evidence>> {
  return call('POST', `/sessions/${segment(session)}/evidence`, {});
}

export function exportUrl(session: string): string {
  return `/api/v1/sessions/${segment(session)}/export`;
}

/** The bytes of a session's record, as they are hashed. */
export function getRecord(session: string): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  return readBytes(`/sessions/${segment(session)}/export`);
}
