// All sessions on a page: the list is asked for every so often, the running ones follow the
// channel.
import { computed, onScopeDispose, watch } from 'vue';
import { useAnswered } from '../api/answered.ts';
import { listSessions } from '../api/sessions.ts';
import { hasEnded, isLive } from '../core/board.ts';
import { msOf } from '../core/instant.ts';
import { viewOf } from '../core/session_view.ts';
import type { Session } from '../wire/api.ts';
import { offerView, viewOfSession, watchSession } from './live.ts';

const againEveryMs = 10_000;
const watchedMax = 24;

export function useSessions() {
  const answered = useAnswered(listSessions);
  const stops = new Map<string, () => void>();

  watch(answered.value, (list) => {
    if (list === undefined) return;
    const wanted = list.sessions.filter((one) => !hasEnded(one)).slice(0, watchedMax);
    for (const session of wanted) {
      offerView(viewOf(session));
      if (!stops.has(session.id)) stops.set(session.id, watchSession(session.id, false));
    }
    for (const [id, stop] of stops) {
      if (wanted.some((one) => one.id === id)) continue;
      stop();
      stops.delete(id);
    }
  });

  const timer = window.setInterval(() => {
    if (!document.hidden) void answered.reload();
  }, againEveryMs);
  onScopeDispose(() => {
    clearInterval(timer);
    stops.forEach((stop) => stop());
  });

  // The newer of what the list said and what the channel has said since.
  const all = computed<Session[]>(() =>
    (answered.value.value?.sessions ?? []).map((listed) => {
      const seen = viewOfSession(listed.id)?.session;
      return seen !== undefined && seen.seq >= listed.seq ? seen : listed;
    }),
  );
  const byOpening = (a: Session, b: Session) => msOf(a.opens_at) - msOf(b.opens_at);
  return {
    answered,
    all,
    live: computed(() => all.value.filter(isLive).sort(byOpening)),
    upcoming: computed(() => all.value.filter((s) => s.phase === 'scheduled').sort(byOpening)),
    ended: computed(() => all.value.filter(hasEnded).sort(byOpening).reverse()),
  };
}
