// Lots: reading them, drafting them, and the acts that carry one to its announcement.
import type { Event, KeptReport, Lot, LotDraft, LotSummary } from '../wire/api.ts';
import { type Answer, call, query, segment } from './request.ts';

export function listLots(
  filter: { state?: string; q?: string } = {},
): Promise<Answer<{ lots: LotSummary[] }>> {
  return call('GET', `/lots${query(filter)}`);
}

export function getLot(id: string): Promise<Answer<Lot>> {
  return call('GET', `/lots/${segment(id)}`);
}

export function draftLot(draft: LotDraft): Promise<Answer<Lot>> {
  return call('POST', '/lots', draft);
}

export function reviseLot(id: string, draft: LotDraft): Promise<Answer<Lot>> {
  return call('PUT', `/lots/${segment(id)}`, draft);
}

export function reviewLot(id: string): Promise<Answer<Lot>> {
  return call('POST', `/lots/${segment(id)}/reviews`, {});
}

export function approveLot(id: string): Promise<Answer<Lot>> {
  return call('POST', `/lots/${segment(id)}/approvals`, {});
}

/** Without an instant the session opens as early as the rules allow. */
export function announceLot(id: string, opensAt?: string): Promise<Answer<Lot>> {
  const body = opensAt === undefined ? {} : { opens_at: opensAt };
  return call('POST', `/lots/${segment(id)}/announcements`, body);
}

export function getReports(id: string): Promise<Answer<{ reports: KeptReport[] }>> {
  return call('GET', `/lots/${segment(id)}/conformity`);
}

export function getHistory(id: string): Promise<Answer<{ events: Event[] }>> {
  return call('GET', `/lots/${segment(id)}/history`);
}
