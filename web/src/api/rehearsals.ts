// Rehearsals: an auction against robots that counts for nothing. Its bids go the way of all bids.
import type { Rehearsal } from '../wire/api.ts';
import { type Answer, call, segment } from './request.ts';

export function listRehearsals(): Promise<Answer<{ rehearsals: Rehearsal[] }>> {
  return call('GET', '/rehearsals');
}

export function beginRehearsal(pace: Rehearsal['pace']): Promise<Answer<Rehearsal>> {
  return call('POST', '/rehearsals', { pace });
}

export function endRehearsal(session: string): Promise<Answer<void>> {
  return call('DELETE', `/rehearsals/${segment(session)}`);
}
