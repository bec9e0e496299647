// Is this place free? Answered from the features at hand, for information: only the gate decides,
// and it sees more than what is published. Slivers that the gate ignores are ignored here too.
import { type Ground, holds, standsOn } from './ground.ts';
import { type Shape, areaOf, boxesMeet, boxOf, overlapArea, perimeterOf } from './overlap.ts';
import type { LonLat } from './sheet.ts';

export type Target = { place: LonLat } | { shape: Shape };

/** Someone holds the place: by one of its blocks, or, with no block, by lying there. */
export interface Hold {
  by: Ground;
  block: string | undefined;
}

export interface Availability {
  verdict: 'free' | 'held' | 'unknown' | 'outside';
  holds: Hold[];
  blocks: Ground[]; // planned blocks that the place touches
  zones: Ground[];
  beyondBlocks: boolean; // some of it lies in no planned block
  unplaced: number; // rights in force of which neither shape nor block is known
}

// Where lots of this exchange may lie; the server holds the same box.
export const bounds = { west: 121.6, south: 40.8, east: 131.4, north: 46.4 };

/** What of a feature lies in the target, in square metres; slivers count as nothing. */
function shared(target: Shape, other: Shape): number {
  const overlap = overlapArea(target, other);
  if (overlap === 0) return 0;
  const smaller = Math.min(areaOf(target), areaOf(other));
  const sliver = Math.max(perimeterOf(other), smaller * 0.001);
  return overlap > sliver ? overlap : 0;
}

export function touches(target: Target, one: Ground): boolean {
  if ('place' in target) return standsOn(one, target.place);
  return shared(target.shape, one.shape) > 0;
}

function isInside(target: Target): boolean {
  const box = boxOf('place' in target ? [[[target.place]]] : target.shape);
  return boxesMeet(box, bounds);
}

function beyond(target: Target, blocks: readonly Ground[]): boolean {
  if ('place' in target) return blocks.length === 0;
  const area = areaOf(target.shape);
  const covered = blocks.reduce((sum, block) => sum + overlapArea(target.shape, block.shape), 0);
  return area - covered > Math.max(perimeterOf(target.shape), area * 0.001);
}

/** `whole` is false while some collection is missing: then nobody can say that a place is free. */
export function availability(
  target: Target,
  ground: readonly Ground[],
  whole: boolean,
): Availability {
  const touched = ground.filter((one) => touches(target, one));
  const blocks = touched.filter((one) => one.collection === 'blocks');
  const holders = ground.filter(holds);
  const held: Hold[] = blocks.flatMap((block) =>
    holders.filter((one) => holdsBlock(one, block)).map((by) => ({ by, block: block.code })),
  );
  for (const by of touched.filter(holds)) {
    if (!held.some((hold) => hold.by === by)) held.push({ by, block: undefined });
  }
  const inside = isInside(target);
  return {
    verdict: !inside ? 'outside' : held.length > 0 ? 'held' : whole ? 'free' : 'unknown',
    holds: held,
    blocks,
    zones: touched.filter((one) => one.collection === 'zones'),
    beyondBlocks: whole && beyond(target, blocks),
    unplaced: holders.filter((one) => !isPlaced(one, ground)).length,
  };
}

/** By its own shape, or by a planned block that is at hand. */
function isPlaced(one: Ground, ground: readonly Ground[]): boolean {
  if (one.shape.length > 0) return true;
  return ground.some((block) => block.collection === 'blocks' && one.blocks.includes(block.id));
}

/** Two editions may name different ground by one id; a register names no edition. */
function holdsBlock(holder: Ground, block: Ground): boolean {
  const samePlan = holder.plan === '' || block.plan === '' || holder.plan === block.plan;
  return samePlan && holder.blocks.includes(block.id);
}
