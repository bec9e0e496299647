// Interruptions out of the public notices of sessions: from when to when, why, and of which.
import type { Notice, Session } from '../wire/api.ts';
import { msOf } from './instant.ts';

export interface Incident {
  session: Session;
  at: number;
  until: number | undefined; // undefined while it lasts
  cause: string;
  reason: { zh: string; en: string } | undefined; // an officer's
}

const textIn = (notice: Notice, name: string): string => {
  const value = notice.params[name];
  return typeof value === 'string' ? value : '';
};

function ofSession(session: Session): Incident[] {
  const found: Incident[] = [];
  for (const notice of session.notices) {
    const last = found.at(-1);
    if (notice.code === 'session.resumed' && last !== undefined) {
      last.until ??= msOf(notice.at);
    } else if (notice.code === 'session.interrupted') {
      const zh = textIn(notice, 'reason_zh');
      const one: Incident = {
        session,
        at: msOf(textIn(notice, 'since') || notice.at),
        until: undefined,
        cause: textIn(notice, 'cause'),
        reason: zh === '' ? undefined : { zh, en: textIn(notice, 'reason_en') || zh },
      };
      // An officer's order takes over a pause that lasts: they are one.
      if (last !== undefined && last.until === undefined) found.pop();
      found.push(one);
    }
  }
  return found;
}

/** The interruptions that began at `from` or later, or last still; newest first. */
export function incidentsOf(sessions: readonly Session[], from: number): Incident[] {
  return sessions
    .flatMap(ofSession)
    .filter((one) => one.at >= from || one.until === undefined)
    .sort((a, b) => b.at - a.at);
}
