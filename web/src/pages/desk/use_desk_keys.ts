// The desk's single keys: a digit opens that live session, a the approvals, i the interruptions.
import { nextTick } from 'vue';
import { useRouter } from 'vue-router';
import { isLive } from '../../core/board.ts';
import { link } from '../../i18n/language.ts';
import { listSessions } from '../../api/sessions.ts';
import { msOf } from '../../core/instant.ts';
import type { Session } from '../../wire/api.ts';

/** The live sessions as the desk numbers them: the order of their openings. */
export function numbered(sessions: readonly Session[]): Session[] {
  return sessions
    .filter(isLive)
    .sort((a, b) => msOf(a.opens_at) - msOf(b.opens_at) || (a.id < b.id ? -1 : 1))
    .slice(0, 9);
}

/** `shown` is the page's own list; a page without one asks for it when a digit is pressed. */
export function useDeskKeys(shown?: () => readonly Session[]) {
  const router = useRouter();

  async function open(nth: number): Promise<void> {
    let list = shown?.();
    if (list === undefined) {
      const answer = await listSessions();
      list = answer.kind === 'ok' ? numbered(answer.value.sessions) : [];
    }
    const session = list[nth - 1];
    if (session !== undefined) await router.push(link(`/desk/sessions/${session.id}`));
  }

  async function toIncidents(): Promise<void> {
    await router.push(`${link('/desk')}#h-incidents`);
    await nextTick();
    document.getElementById('h-incidents')?.focus();
  }

  function take(key: string): boolean {
    if (key >= '1' && key <= '9') void open(Number(key));
    else if (key === 'a') void router.push(link('/desk/approvals'));
    else if (key === 'i') void toIncidents();
    else return false;
    return true;
  }
  return { take };
}
