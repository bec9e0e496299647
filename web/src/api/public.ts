// What anybody may read besides lots and sessions: results, the plan, profiles, keys.
import type {
  Block,
  Derivation,
  Edition,
  EditionWhole,
  Profile,
  ReceiptKey,
  Result,
  ResultSummary,
  Rule,
} from '../wire/api.ts';
import { type Answer, call, query, segment } from './request.ts';

export function listResults(): Promise<Answer<{ results: ResultSummary[] }>> {
  return call('GET', '/results');
}

export function getResult(session: string): Promise<Answer<Result>> {
  return call('GET', `/results/${segment(session)}`);
}

export function listEditions(): Promise<Answer<{ editions: Edition[] }>> {
  return call('GET', '/plan/editions');
}

export function getEdition(id: string): Promise<Answer<EditionWhole>> {
  return call('GET', `/plan/editions/${segment(id)}`);
}

export function listRules(): Promise<Answer<{ rules: Rule[] }>> {
  return call('GET', '/plan/rules');
}

export function listBlocks(plan: string): Promise<Answer<{ blocks: Block[] }>> {
  return call('GET', `/plan/blocks${query({ plan })}`);
}

export function listProfiles(): Promise<Answer<{ profiles: Profile[] }>> {
  return call('GET', '/profiles');
}

export function listReceiptKeys(): Promise<Answer<{ keys: ReceiptKey[] }>> {
  return call('GET', '/receipt-keys');
}

export function earliestOpening(profile: string, from: string): Promise<Answer<Derivation>> {
  return call('GET', `/calendar/earliest-opening${query({ profile, from })}`);
}
