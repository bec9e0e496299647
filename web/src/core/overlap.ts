// Areas on the ellipsoid of CGCS2000: of a shape, and of what two shapes share. A shape is cut into
// strips between all the latitudes where something begins, ends or crosses; within a strip every
// edge is straight, so its middle width times its height is its area.
import type { LonLat } from './sheet.ts';

/** One polygon: the outer ring, then its holes. Rings may repeat their first corner at the end. */
export type Rings = readonly (readonly LonLat[])[];
export type Shape = readonly Rings[];
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

interface Edge {
  x: number; // of the southern end
  y: number;
  toX: number;
  toY: number;
}

const axis = 6_378_137;
const squash = 0.006_694_380_022_9;
const radian = Math.PI / 180;

/** Square metres of one square degree at a latitude. */
function squareDegree(lat: number): number {
  const sine = Math.sin(lat * radian);
  const w = 1 - squash * sine * sine;
  return ((axis * axis * (1 - squash) * Math.cos(lat * radian)) / (w * w)) * radian * radian;
}

function segments(shape: Shape): Array<readonly [LonLat, LonLat]> {
  return shape
    .flat()
    .flatMap((ring) => ring.map((from, i) => [from, ring[(i + 1) % ring.length] ?? from] as const));
}

/** The edges that rise or fall, each from south to north. */
function edgesOf(shape: Shape): Edge[] {
  return segments(shape).flatMap(([a, b]) => {
    if (a[1] === b[1]) return [];
    const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
    return [{ x: low[0], y: low[1], toX: high[0], toY: high[1] }];
  });
}

const xAt = (e: Edge, y: number) => e.x + ((y - e.y) / (e.toY - e.y)) * (e.toX - e.x);

/** Where two edges cross, as a latitude. */
function crossing(a: Edge, b: Edge): number | undefined {
  const [low, high] = [Math.max(a.y, b.y), Math.min(a.toY, b.toY)];
  if (low >= high) return undefined;
  const [before, after] = [xAt(a, low) - xAt(b, low), xAt(a, high) - xAt(b, high)];
  if (before === 0 || after === 0 || before > 0 === after > 0) return undefined;
  return low + ((high - low) * before) / (before - after);
}

/** The places where a line along a latitude goes in and out, by even and odd. */
function cuts(edges: readonly Edge[], y: number): number[] {
  return edges
    .filter((e) => e.y < y && e.toY > y)
    .map((e) => xAt(e, y))
    .sort((p, q) => p - q);
}

function sharedWidth(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < a.length; i += 2) {
    for (let j = 0; j + 1 < b.length; j += 2) {
      const from = Math.max(a[i] ?? 0, b[j] ?? 0);
      const to = Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0);
      if (to > from) sum += to - from;
    }
  }
  return sum;
}

/** Square metres that two shapes share. */
export function overlapArea(a: Shape, b: Shape): number {
  if (!boxesMeet(boxOf(a), boxOf(b))) return 0;
  const [mine, theirs] = [edgesOf(a), edgesOf(b)];
  const ys = new Set([...mine, ...theirs].flatMap((e) => [e.y, e.toY]));
  if (a !== b) {
    for (const one of mine) {
      for (const other of theirs) {
        const y = crossing(one, other);
        if (y !== undefined) ys.add(y);
      }
    }
  }
  const levels = [...ys].sort((p, q) => p - q);
  let area = 0;
  for (let i = 0; i + 1 < levels.length; ++i) {
    const [low, high] = [levels[i] ?? 0, levels[i + 1] ?? 0];
    const middle = (low + high) / 2;
    const width = sharedWidth(cuts(mine, middle), cuts(theirs, middle));
    area += width * (high - low) * squareDegree(middle);
  }
  return area;
}

export function areaOf(shape: Shape): number {
  return overlapArea(shape, shape);
}

/** Metres around all rings. */
export function perimeterOf(shape: Shape): number {
  return segments(shape).reduce((sum, [a, b]) => {
    const squeeze = Math.cos(((a[1] + b[1]) / 2) * radian);
    return sum + Math.hypot((b[0] - a[0]) * squeeze, b[1] - a[1]) * radian * axis;
  }, 0);
}

export function covers(shape: Shape, [lon, lat]: LonLat): boolean {
  return shape.some((rings) => {
    const west = edgesOf([rings]).filter((e) => e.y <= lat && e.toY > lat && xAt(e, lat) < lon);
    return west.length % 2 === 1;
  });
}

export function boxOf(shape: Shape): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of shape.flat(2)) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

export function boxShape({ west, south, east, north }: Box): Shape {
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ],
    ],
  ];
}
