// Corner points: written out for the server's importer, shown in two notations, counted, and put in
// the order in which a lot keeps its rings.
import type { CornerReading, Ring } from '../wire/api.ts';

/** Text that the importer reads back: with °, so that no notation has to be guessed. */
export function cornersText(rings: Ring[]): string {
  const line = (p: readonly number[]) => p.map((degrees) => `${degrees}°`).join(', ');
  const flag = (ring: Ring) => `*,,,,${ring.role === 'hole' ? 0 : 1}`;
  return rings.map((ring) => [...cornersOf(ring).map(line), flag(ring)].join('\n')).join('\n');
}

/** The rings of a reading as a lot keeps them: each outer ring, then the holes that lie in it. */
export function ringsOf(reading: CornerReading): Ring[] {
  const plain = (ring: CornerReading['rings'][number]): Ring => ({
    role: ring.role,
    points: ring.points,
  });
  return reading.rings.flatMap((ring, i) =>
    ring.role === 'hole'
      ? []
      : [ring, ...reading.rings.filter((hole) => hole.outer === i + 1)].map(plain),
  );
}

export type Notation = 'decimal' | 'dms';

/** A coordinate as degrees with six decimals, or degrees, minutes and seconds to a hundredth. */
export function coordinateText(degrees: number, notation: Notation): string {
  if (notation === 'decimal') return degrees.toFixed(6);
  const hundredths = Math.round(degrees * 360_000);
  const seconds = ((hundredths % 6000) / 100).toFixed(2).padStart(5, '0');
  const minutes = Math.floor(hundredths / 6000) % 60;
  return `${Math.floor(hundredths / 360_000)}°${minutes.toString().padStart(2, '0')}′${seconds}″`;
}

/** The corners of a ring without the repeated last one. */
export function cornersOf(ring: Ring): Array<[number, number]> {
  const points = ring.points.map((p): [number, number] => [p[0] ?? 0, p[1] ?? 0]);
  const [first, last] = [points[0], points.at(-1)];
  const closed = points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? points.slice(0, -1) : points;
}
