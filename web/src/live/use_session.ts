// One session on a page: asked for once so that the page stands, then kept fresh by the channel.
import { type ComputedRef, computed, onScopeDispose, watch } from 'vue';
import { type Answered, useAnswered } from '../api/answered.ts';
import { getSession } from '../api/sessions.ts';
import { barOf, remainingText } from '../core/countdown.ts';
import { targetOf } from '../core/board.ts';
import { msOf } from '../core/instant.ts';
import { type SessionView, viewOf } from '../core/session_view.ts';
import type { Session } from '../wire/api.ts';
import { offerView, serverClock, viewOfSession, watchSession } from './live.ts';

export interface WatchedSession {
  answered: Answered<Session>;
  view: ComputedRef<SessionView | undefined>;
}

/** Watches a session with its whole ladder while the page is open. */
export function useSession(id: string): WatchedSession {
  const answered = useAnswered(() => getSession(id));
  watch(
    answered.value,
    (session) => {
      if (session !== undefined) offerView(viewOf(session));
    },
    { immediate: true },
  );
  const stop = watchSession(id, true);
  onScopeDispose(stop);
  return { answered, view: computed(() => viewOfSession(id)) };
}

/** Asks for a session and makes it known to the page; resolves when there is an answer. */
export async function offerSession(id: string): Promise<void> {
  const answer = await getSession(id);
  if (answer.kind === 'ok') offerView(viewOf(answer.value));
}

/** The session of a lot without its ladder, once there is one; a lot may get another. */
export function useSessionOf(session: () => string | undefined): ComputedRef<Session | undefined> {
  let stop: (() => void) | undefined;
  watch(
    session,
    (id) => {
      stop?.();
      stop = undefined;
      if (id === undefined) return;
      stop = watchSession(id, false);
      if (viewOfSession(id) === undefined) void offerSession(id);
    },
    { immediate: true },
  );
  onScopeDispose(() => stop?.());
  return computed(() => {
    const id = session();
    return id === undefined ? undefined : viewOfSession(id)?.session;
  });
}

export interface CountdownText {
  towards: 'opening' | 'countdown' | 'hammer';
  leftMs: number;
  at: number;
  main: string;
  tenths: string | undefined;
  days: number | undefined;
  segments: number;
  unitMs: number;
  left: number;
  totalMs: number;
  stale: boolean;
}

/** The countdown of a session on the server's clock; undefined while nothing is counted. */
export function countdownOf(session: Session | undefined): CountdownText | undefined {
  const reading = serverClock.value;
  const target = session === undefined ? undefined : targetOf(session);
  if (reading === undefined || target === undefined) return undefined;
  const at = msOf(target.at);
  const leftMs = Math.max(0, at - reading.now);
  const total = target.totalMs > 0 ? target.totalMs : Math.max(leftMs, 60_000);
  const bar = barOf(leftMs, total);
  return {
    ...bar,
    ...remainingText(leftMs),
    towards: target.towards,
    leftMs,
    at,
    stale: reading.stale,
  };
}
