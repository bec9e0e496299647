// A lot's outline on a map sheet, with the planned blocks that lie near it.
import { type ReadCorners, readCorners } from '../../core/coordinates.ts';
import type { LonLat } from '../../core/sheet.ts';
import { text } from '../../i18n/language.ts';
import type { Shape } from '../../parts/MapSheet.vue';
import type { Block } from '../../wire/api.ts';

const nearDegrees = 0.2;

export function ringOf(points: number[][]): LonLat[] {
  return points.map((p) => [p[0] ?? 0, p[1] ?? 0]);
}

export function shapeOfBlock(block: Block): Shape {
  return {
    id: block.id,
    name: block.id,
    kind: block.reserved_by === undefined ? 'block' : 'taken',
    rings: block.rings.flat().map(ringOf),
  };
}

/** Nothing while the corners cannot be read. */
export function outlineShapes(corners: string, blocks: readonly Block[]): Shape[] {
  const read = readCorners(corners);
  if (read.kind !== 'rings') return [];
  const rings = read.rings.map((ring) => ringOf(ring.points));
  const [lon, lat] = rings[0]?.[0] ?? [0, 0];
  const isNear = (p: LonLat) =>
    Math.abs(p[0] - lon) < nearDegrees && Math.abs(p[1] - lat) < nearDegrees;
  const near = blocks.map(shapeOfBlock).filter((shape) => shape.rings.flat().some(isNear));
  return [...near, { id: 'lot', kind: 'lot', rings, name: text.value.lot.mapLot }];
}

/** How many rings and corners were read. */
export function cornerCounts(read: ReadCorners): { rings: number; corners: number } | undefined {
  if (read.kind !== 'rings') return undefined;
  const corners = read.rings.reduce((sum, ring) => sum + ring.points.length - 1, 0);
  return { rings: read.rings.length, corners };
}
