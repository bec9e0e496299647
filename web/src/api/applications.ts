// Applications to bid for a lot: filing one, deciding on it, recording its deposit.
import type { Application, ApplicationDraft, Deposit, Qualification } from '../wire/api.ts';
import { type Answer, call, query, segment } from './request.ts';

/** One's own for a bidder, everybody's for an administrator. */
export function listApplications(lot?: string): Promise<Answer<{ applications: Application[] }>> {
  return call('GET', `/applications${query({ lot })}`);
}

export function apply(lot: string, draft: ApplicationDraft): Promise<Answer<Application>> {
  return call('POST', `/lots/${segment(lot)}/applications`, draft);
}

export function qualify(id: string, decision: Qualification): Promise<Answer<Application>> {
  return call('POST', `/applications/${segment(id)}/qualifications`, decision);
}

export function recordDeposit(id: string, deposit: Deposit): Promise<Answer<Application>> {
  return call('POST', `/applications/${segment(id)}/deposits`, deposit);
}
