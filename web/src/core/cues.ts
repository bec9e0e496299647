// When the room makes itself heard: one is outbid, the last seconds begin, the hammer falls. Three
// sounds, and none for anything else.
import type { Standing } from './board.ts';

export type Cue = 'outbid' | 'last' | 'hammer';

/** What was on the board at one moment. */
export interface Moment {
  standing: Standing;
  /** How long until the hammer; undefined while nothing counts towards it. */
  leftMs: number | undefined;
  /** The whole countdown. */
  totalMs: number;
}

/** Thirty seconds, or ten where the whole countdown is no longer than that. */
export function lastFromMs(totalMs: number): number {
  return totalMs > 30_000 ? 30_000 : 10_000;
}

const ends: readonly Standing[] = ['won', 'lost', 'sold', 'unsold', 'not_opened', 'suspended'];

/** What is to be heard between two moments; undefined mostly, and also where one has just come. */
export function cueOf(before: Moment, now: Moment): Cue | undefined {
  if (before.standing === 'connecting') return undefined;
  if (ends.includes(now.standing)) return ends.includes(before.standing) ? undefined : 'hammer';
  if (before.standing === 'leading' && now.standing === 'outbid') return 'outbid';
  const mark = lastFromMs(now.totalMs);
  if (before.leftMs === undefined || now.leftMs === undefined) return undefined;
  return before.leftMs > mark && now.leftMs <= mark ? 'last' : undefined;
}
