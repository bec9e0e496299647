// A page's data: asked for, re-asked when its key changes, kept on screen while a repeat is under
// way or the line is down.
import { type Ref, onScopeDispose, shallowRef, watch } from 'vue';
import type { Problem } from '../wire/api.ts';
import type { Answer } from './request.ts';

export interface Answered<T> {
  value: Ref<T | undefined>;
  problem: Ref<Problem | undefined>;
  offline: Ref<boolean>;
  loading: Ref<boolean>;
  reload: () => Promise<void>;
}

/** Asks now and whenever `key` changes. Only the newest question's answer is taken. */
export function useAnswered<T>(ask: () => Promise<Answer<T>>, key?: () => unknown): Answered<T> {
  const value = shallowRef<T>();
  const problem = shallowRef<Problem>();
  const offline = shallowRef(false);
  const loading = shallowRef(false);
  let newest = 0;

  async function reload(): Promise<void> {
    const mine = ++newest;
    loading.value = true;
    const answer = await ask();
    if (mine !== newest) return;
    loading.value = false;
    offline.value = answer.kind === 'offline';
    problem.value = answer.kind === 'refusal' ? answer.problem : undefined;
    if (answer.kind === 'ok') value.value = answer.value;
    if (answer.kind === 'refusal') value.value = undefined;
  }

  if (key !== undefined) {
    watch(key, () => {
      value.value = undefined;
      void reload();
    });
  }
  const again = () => {
    if (offline.value) void reload();
  };
  window.addEventListener('online', again);
  onScopeDispose(() => {
    ++newest;
    window.removeEventListener('online', again);
  });
  void reload();
  return { value, problem, offline, loading, reload };
}
