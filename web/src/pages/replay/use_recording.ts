// A session's record on its way to being played: fetched, checked whole, cut where it stops being
// true. Nothing is shown of it before the check has ended.
import { onScopeDispose, shallowRef } from 'vue';
import { getResult, listReceiptKeys } from '../../api/public.ts';
import { getRecord } from '../../api/sessions.ts';
import { type Checked, checkRecord } from '../../core/record/check.ts';
import { type Recording, recordingOf } from '../../core/record/player.ts';
import type { Problem, Result } from '../../wire/api.ts';

export type State =
  | { kind: 'fetching' }
  | { kind: 'checking'; checked: number; lines: number }
  | { kind: 'unreachable'; problem: Problem | undefined }
  | {
      kind: 'ready';
      found: Checked;
      result: Result | undefined;
      recording: Recording | undefined;
    };

async function keys() {
  const answer = await listReceiptKeys();
  return answer.kind === 'ok' ? answer.value.keys : undefined;
}

/** The lines that hold: all of a sound record, those before the first wrong one of another. */
function soundLines({ lines, replay }: Checked): number {
  return 'fault' in replay ? replay.fault.line - 1 : lines;
}

export function useRecording(session: string) {
  const state = shallowRef<State>({ kind: 'fetching' });
  const stopped = new AbortController();
  onScopeDispose(() => stopped.abort());

  async function load(): Promise<void> {
    state.value = { kind: 'fetching' };
    // A session without a result has a record all the same.
    const [record, told] = await Promise.all([getRecord(session), getResult(session)]);
    if (stopped.signal.aborted) return;
    if (record.kind !== 'ok') {
      const problem = record.kind === 'refusal' ? record.problem : undefined;
      state.value = { kind: 'unreachable', problem };
      return;
    }
    const result = told.kind === 'ok' ? told.value : undefined;
    const progress = (checked: number, lines: number) => {
      if (!stopped.signal.aborted) state.value = { kind: 'checking', checked, lines };
    };
    const against = { result, receiptsOf: () => Promise.resolve([]), keys };
    try {
      const found = await checkRecord(record.value, against, progress, stopped.signal);
      const recording = recordingOf(record.value, soundLines(found));
      state.value = { kind: 'ready', found, result, recording };
    } catch (error) {
      if (!stopped.signal.aborted) throw error;
    }
  }
  void load();
  return { state, load };
}
