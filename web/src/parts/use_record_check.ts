// A record under check: fetched or taken from a file, replayed in slices, one at a time. The code
// that checks is loaded with the first question.
import { computed, onScopeDispose, shallowRef } from 'vue';
import { account, accountKnown } from '../api/account.ts';
import { listReceiptKeys } from '../api/public.ts';
import { getRecord } from '../api/sessions.ts';
import type { Checked } from '../core/record/check.ts';
import { deviceStore } from '../live/device_store.ts';
import { Outbox } from '../live/outbox.ts';
import type { Problem, ReceiptKey, Result } from '../wire/api.ts';

export type RecordCheck =
  | { kind: 'idle' }
  | { kind: 'fetching' }
  | { kind: 'running'; checked: number; lines: number }
  | { kind: 'unreachable'; problem: Problem | undefined }
  | { kind: 'unreadable' }
  | { kind: 'done'; file: string; found: Checked };

async function receiptsOf(session: string): Promise<string[]> {
  await accountKnown();
  const name = account.value?.account;
  if (name === undefined) return [];
  const kept = new Outbox(deviceStore, name).receipts();
  return kept
    .filter((one) => one.session === session)
    .map((one) => JSON.stringify(one.answer.receipt));
}

async function publishedKeys(): Promise<ReceiptKey[] | undefined> {
  const answer = await listReceiptKeys();
  return answer.kind === 'ok' ? answer.value.keys : undefined;
}

/** Checks records, the newest only; `result` is what the page says, if it says anything. */
export function useRecordCheck(result: () => Result | undefined) {
  const state = shallowRef<RecordCheck>({ kind: 'idle' });
  let current = new AbortController();
  onScopeDispose(() => current.abort());

  function begin(): AbortSignal {
    current.abort();
    current = new AbortController();
    state.value = { kind: 'fetching' };
    return current.signal;
  }

  async function check(
    bytes: Uint8Array<ArrayBuffer>,
    file: string,
    signal: AbortSignal,
  ): Promise<void> {
    const progress = (checked: number, lines: number) => {
      if (!signal.aborted) state.value = { kind: 'running', checked, lines };
    };
    const against = { result: result(), receiptsOf, keys: publishedKeys };
    try {
      const { checkRecord } = await import('../core/record/check.ts');
      const found = await checkRecord(bytes, against, progress, signal);
      if (!signal.aborted) state.value = { kind: 'done', file, found };
    } catch {
      // The code that checks did not arrive; whoever was stopped has given way to another.
      if (!signal.aborted) state.value = { kind: 'unreachable', problem: undefined };
    }
  }

  /** Fetches a session's record and checks it. */
  async function fetchAndCheck(session: string): Promise<void> {
    const signal = begin();
    const answer = await getRecord(session);
    if (signal.aborted) return;
    if (answer.kind === 'ok') return check(answer.value, `${session}.jsonl`, signal);
    const problem = answer.kind === 'refusal' ? answer.problem : undefined;
    state.value = { kind: 'unreachable', problem };
  }

  /** Checks a file of the person's own. */
  async function checkFile(file: File): Promise<void> {
    const signal = begin();
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      if (!signal.aborted) state.value = { kind: 'unreadable' };
      return;
    }
    if (!signal.aborted) await check(bytes, file.name, signal);
  }

  const busy = computed(() => state.value.kind === 'fetching' || state.value.kind === 'running');
  return { state, busy, fetchAndCheck, checkFile };
}
