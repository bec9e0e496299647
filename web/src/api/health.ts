// Whether the server is ready, and what it still lacks when it is not.
import { type Answer, readFrom } from './request.ts';

export interface Health {
  ready: boolean;
  missing: string[];
}

/** A server that is not ready says so by its status; what it says is an answer all the same. */
export async function askHealth(): Promise<Answer<Health>> {
  const answer = await readFrom<Health>('/readyz');
  if (answer.kind !== 'refusal') return answer;
  const { missing } = answer.problem as { missing?: unknown };
  if (!Array.isArray(missing)) return answer;
  return { kind: 'ok', value: { ready: false, missing: missing.map(String) } };
}

export function askVersion(): Promise<Answer<{ version: string }>> {
  return readFrom('/version');
}
