// One's own account: its password, its sign-ins, a code that opens it.
import type { OwnAccount } from '../wire/api.ts';
import { type Answer, call } from './request.ts';

export function getOwnAccount(): Promise<Answer<OwnAccount>> {
  return call('GET', '/account');
}

export function changePassword(current: string, next: string): Promise<Answer<void>> {
  return call('POST', '/account/password', { current_password: current, password: next });
}

export function endOtherSignIns(): Promise<Answer<void>> {
  return call('DELETE', '/account/sign-ins');
}

export function redeemCode(code: string, password: string): Promise<Answer<void>> {
  return call('POST', '/one-time-codes/redemptions', { code, password });
}
