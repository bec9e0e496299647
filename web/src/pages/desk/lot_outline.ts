// A lot's outline on a map sheet, with the planned blocks that lie near it.
import type { LonLat } from '../../core/sheet.ts';
import { text } from '../../i18n/language.ts';
import type { Shape } from '../../parts/MapSheet.vue';
import type { Block, CornerReading } from '../../wire/api.ts';

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

/** The lot as it was read; nothing on another datum, which is never drawn. */
export function outlineShapes(reading: CornerReading, blocks: readonly Block[]): Shape[] {
  if (reading.datum !== 'cgcs2000') return [];
  const rings = reading.rings.map((ring) => ringOf(ring.points));
  const [lon, lat] = rings[0]?.[0] ?? [0, 0];
  const isNear = (p: LonLat) =>
    Math.abs(p[0] - lon) < nearDegrees && Math.abs(p[1] - lat) < nearDegrees;
  const near = blocks.map(shapeOfBlock).filter((shape) => shape.rings.flat().some(isNear));
  return [...near, { id: 'lot', kind: 'lot', rings, name: text.value.lot.mapLot }];
}

/** How many corners were read. */
export function cornerCount(reading: CornerReading): number {
  return reading.rings.reduce((sum, ring) => sum + ring.points.length - 1, 0);
}
