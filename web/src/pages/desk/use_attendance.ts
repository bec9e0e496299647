// How many of the bidders of some sessions are connected; asked for every few seconds while the
// page is looked at. What could not be learnt is not known, and never zero.
import { onScopeDispose, shallowReactive, watch } from 'vue';
import { getAttendance } from '../../api/desk.ts';
import type { Attendance } from '../../wire/api.ts';

const againEveryMs = 5000;

export function useAttendance(sessions: () => readonly string[]) {
  const known = shallowReactive(new Map<string, Attendance>());
  async function ask(): Promise<void> {
    if (document.hidden) return;
    await Promise.all(
      sessions().map(async (id) => {
        const answer = await getAttendance(id);
        if (answer.kind === 'ok') known.set(id, answer.value);
        else known.delete(id);
      }),
    );
  }
  watch(() => sessions().join(), ask, { immediate: true });
  const timer = window.setInterval(() => void ask(), againEveryMs);
  onScopeDispose(() => clearInterval(timer));
  return known as ReadonlyMap<string, Attendance>;
}
