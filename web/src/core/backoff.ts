// How long to wait before the next attempt to connect: doubling from half a second to fifteen, and
// spread out, so that a thousand browsers do not come back in the same moment.

const firstMs = 500;
const longestMs = 15_000;

/** `attempt` counts from 0; `random` is in [0, 1). Between half of the step and the whole step. */
export function backoffMs(attempt: number, random: number): number {
  const step = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return Math.round(step / 2 + (step / 2) * random);
}
