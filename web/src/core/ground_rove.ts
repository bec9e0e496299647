// From one thing on the map to the next by key: only what is in sight, what matters most first, and
// along lines as one reads.
import type { Ground } from './ground.ts';
import { type Box, boxesMeet } from './overlap.ts';

/** What is in sight, by `rank`, then from north to south and from west to east. */
export function inSight(
  all: readonly Ground[],
  view: Box,
  rank: (one: Ground) => number,
): Ground[] {
  return all
    .filter((one) => one.shape.length > 0 && boxesMeet(one.box, view))
    .toSorted((a, b) => rank(a) - rank(b) || b.box.north - a.box.north || a.box.west - b.box.west);
}

/** What the keys have come to, and which of how many in sight it is; none where nothing is. */
export interface Roved {
  one: Ground | undefined;
  at: number; // from 1
  of: number;
}

/** The next in sight, or the one before it, around the end; from nothing the first or the last. */
export function nextInSight(seen: readonly Ground[], key: string, by: 1 | -1): Roved {
  const now = seen.findIndex((each) => each.key === key);
  const from = now === -1 && by === -1 ? 0 : now;
  const at = (from + by + seen.length) % seen.length;
  return { one: seen[at], at: at + 1, of: seen.length };
}
