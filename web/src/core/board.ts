// The one loud thing in the room: where the viewer stands. Worked out from the session, the
// viewer's bids and the line; shape, word and colour hang on the answer and on nothing else.
import type { Notice, Session } from '../wire/api.ts';

export type Standing =
  | 'connecting'
  | 'disconnected'
  | 'before'
  | 'watching'
  | 'never_bid'
  | 'leading'
  | 'outbid'
  | 'interrupted'
  | 'hammer'
  | 'won'
  | 'lost'
  | 'sold'
  | 'unsold'
  | 'not_opened'
  | 'suspended';

export interface Line {
  connected: boolean;
  stale: boolean;
}
export type Tone = 'good' | 'bad' | 'heed' | 'unknown' | 'ink';

/** Where the viewer stands. The end of a session outranks a broken line: it cannot change. */
export function standingOf(session: Session, line: Line, hasBid: boolean): Standing {
  const ended = endOf(session);
  if (ended !== undefined) return ended;
  if (!line.connected || line.stale) return 'disconnected';
  if (session.interrupted !== null) return 'interrupted';
  if (session.phase === 'scheduled') return 'before';
  if (session.phase === 'closing') return 'hammer';
  const own = session.own_bid_number;
  if (own === undefined) return 'watching';
  if (session.leader === own) return 'leading';
  return hasBid ? 'outbid' : 'never_bid';
}

function endOf(session: Session): Standing | undefined {
  switch (session.phase) {
    case 'sold': {
      const own = session.own_bid_number;
      if (own === undefined) return 'sold';
      return session.leader === own ? 'won' : 'lost';
    }
    case 'unsold':
      return 'unsold';
    case 'not_opened':
      return 'not_opened';
    case 'suspended':
      return 'suspended';
    case 'scheduled':
    case 'free':
    case 'countdown':
    case 'closing':
      return undefined;
  }
}

export function toneOf(standing: Standing): Tone {
  switch (standing) {
    case 'leading':
    case 'won':
      return 'good';
    case 'outbid':
    case 'interrupted':
    case 'suspended':
      return 'bad';
    case 'disconnected':
      return 'unknown';
    case 'connecting':
    case 'before':
    case 'watching':
    case 'never_bid':
    case 'hammer':
    case 'lost':
    case 'sold':
    case 'unsold':
    case 'not_opened':
      return 'ink';
  }
}

/** Interrupting words are for what takes a chance away; the rest can wait for a pause. */
export function isAlarm(standing: Standing): boolean {
  return ['outbid', 'disconnected', 'interrupted', 'suspended'].includes(standing);
}

/** What the clock counts towards, and over which length. Undefined when nothing is counted. */
export interface Target {
  at: string;
  totalMs: number;
  towards: 'opening' | 'countdown' | 'hammer';
}

export function targetOf(session: Session): Target | undefined {
  if (session.interrupted !== null) return undefined;
  const { free_phase_ms, countdown_ms } = session.profile;
  switch (session.phase) {
    case 'scheduled':
      return { at: session.opens_at, totalMs: 0, towards: 'opening' };
    case 'free': {
      const at = session.free_ends_at ?? session.deadline;
      return at === null ? undefined : { at, totalMs: free_phase_ms, towards: 'countdown' };
    }
    case 'countdown':
    case 'closing': {
      const at = session.deadline;
      return at === null ? undefined : { at, totalMs: countdown_ms, towards: 'hammer' };
    }
    case 'sold':
    case 'unsold':
    case 'not_opened':
    case 'suspended':
      return undefined;
  }
}

export function isLive(session: Pick<Session, 'phase'>): boolean {
  return ['free', 'countdown', 'closing'].includes(session.phase);
}

export function hasEnded(session: Pick<Session, 'phase'>): boolean {
  return ['sold', 'unsold', 'not_opened', 'suspended'].includes(session.phase);
}

/** Whether a result is published for it; what did not open, or was stopped, has only notices. */
export function hasResult(session: Pick<Session, 'phase'>): boolean {
  return session.phase === 'sold' || session.phase === 'unsold';
}

/** Why it did not open, or was stopped, in the words of the public notice. */
export function stopReason(session: Pick<Session, 'notices'>): Notice | undefined {
  return session.notices.findLast((one) =>
    ['session.not_opened', 'session.suspended'].includes(one.code),
  );
}
