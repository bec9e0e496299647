// An act at the desk: one at a time, with its refusal shown beside it and nothing lost offline.
import { shallowRef } from 'vue';
import type { Answer } from '../../api/request.ts';
import type { Problem } from '../../wire/api.ts';

export function useAct() {
  const busy = shallowRef(false);
  const problem = shallowRef<Problem>();
  const offline = shallowRef(false);
  const done = shallowRef(false);

  /** As if nothing had been tried yet. */
  function forget(): void {
    problem.value = undefined;
    offline.value = false;
    done.value = false;
  }

  /** True when the server has done it. */
  async function act<T>(request: () => Promise<Answer<T>>): Promise<T | undefined> {
    if (busy.value) return undefined;
    busy.value = true;
    forget();
    const answer = await request();
    busy.value = false;
    offline.value = answer.kind === 'offline';
    problem.value = answer.kind === 'refusal' ? answer.problem : undefined;
    done.value = answer.kind === 'ok';
    return answer.kind === 'ok' ? answer.value : undefined;
  }
  return { busy, problem, offline, done, act, forget };
}

export type Act = ReturnType<typeof useAct>;
