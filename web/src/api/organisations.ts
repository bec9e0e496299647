// Companies: registering one, its people, and the desk's word on it.
import type {
  Member,
  MemberChange,
  MemberCode,
  Organisation,
  OrganisationDecision,
  OrganisationFacts,
  OrganisationSummary,
  OwnBids,
  Registration,
  Withdrawal,
  WithdrawalDecision,
} from '../wire/api.ts';
import { type Answer, call, query, segment } from './request.ts';

const own = '/organisations/current';

export function register(registration: Registration): Promise<Answer<Organisation>> {
  return call('POST', '/organisations', registration);
}

export function ownOrganisation(): Promise<Answer<Organisation>> {
  return call('GET', own);
}

/** The company's bids in a session, newest first, with who placed each. */
export function ownBids(session: string): Promise<Answer<OwnBids>> {
  return call('GET', `${own}/bids/${segment(session)}`);
}

export function correct(facts: OrganisationFacts): Promise<Answer<Organisation>> {
  return call('POST', `${own}/corrections`, facts);
}

export function addMember(member: Member): Promise<Answer<MemberCode>> {
  return call('POST', `${own}/members`, member);
}

export function changeMember(account: string, to: MemberChange): Promise<Answer<Organisation>> {
  return call('PUT', `${own}/members/${segment(account)}`, to);
}

export function removeMember(account: string): Promise<Answer<undefined>> {
  return call('DELETE', `${own}/members/${segment(account)}`);
}

/** Another one-time code for somebody; the one before is no longer good. */
export function renewCode(account: string): Promise<Answer<MemberCode>> {
  return call('POST', `${own}/members/${segment(account)}/codes`, {});
}

export function listOrganisations(filter: {
  state?: string;
  q?: string;
}): Promise<Answer<{ organisations: OrganisationSummary[] }>> {
  return call('GET', `/organisations${query(filter)}`);
}

export function getOrganisation(id: string): Promise<Answer<Organisation>> {
  return call('GET', `/organisations/${segment(id)}`);
}

export function decide(id: string, word: OrganisationDecision): Promise<Answer<Organisation>> {
  return call('POST', `/organisations/${segment(id)}/decisions`, word);
}

export function proposeWithdrawal(id: string, why: Withdrawal): Promise<Answer<Organisation>> {
  return call('POST', `/organisations/${segment(id)}/withdrawals`, why);
}

export function decideWithdrawal(
  id: string,
  word: WithdrawalDecision,
): Promise<Answer<Organisation>> {
  return call('POST', `/organisations/${segment(id)}/withdrawal-decisions`, word);
}
