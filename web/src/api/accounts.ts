// Accounts for officers: the list, and what two of them do together.
import type {
  Account,
  AccountApproval,
  AccountPage,
  AccountProposal,
  AccountProposalDraft,
} from '../wire/api.ts';
import { type Answer, call, query, segment } from './request.ts';

export interface AccountFilter {
  role?: string;
  state?: string;
  q?: string;
}

export function listAccounts(filter: AccountFilter): Promise<Answer<AccountPage>> {
  return call('GET', `/accounts${query({ ...filter })}`);
}

/** Those that await a second person, or all of them; newest first. */
export function listAccountProposals(
  state: 'open' | 'all',
): Promise<Answer<{ proposals: AccountProposal[] }>> {
  return call('GET', `/account-proposals${query({ state })}`);
}

export function proposeForAccount(draft: AccountProposalDraft): Promise<Answer<AccountProposal>> {
  return call('POST', '/account-proposals', draft);
}

/** The answer holds the code to hand over, this once. */
export function approveForAccount(id: string): Promise<Answer<AccountApproval>> {
  return call('POST', `/account-proposals/${segment(id)}/approvals`, {});
}

export function refuseForAccount(id: string, reason: string): Promise<Answer<AccountProposal>> {
  return call('POST', `/account-proposals/${segment(id)}/refusals`, { reason });
}

export function withdrawForAccount(id: string): Promise<Answer<AccountProposal>> {
  return call('POST', `/account-proposals/${segment(id)}/withdrawals`, {});
}

/** For the owner of the account and for every officer. */
export function stopRecovery(id: string): Promise<Answer<AccountProposal>> {
  return call('POST', `/account-proposals/${segment(id)}/stops`, {});
}

/** In an emergency, by one person alone. */
export function lockAtOnce(account: string, reason: string): Promise<Answer<Account>> {
  return call('POST', `/accounts/${segment(account)}/locks`, { reason });
}
