// Corner points as people paste them: a longitude and a latitude a line, with commas, tabs or
// blanks between, an optional corner number before, a blank line between rings. The first ring is
// the outer one. Every complaint names its line.
import type { Ring } from '../wire/api.ts';

export type CornerFault =
  | { reason: 'empty' }
  | { reason: 'not_two_numbers' | 'outside' | 'swapped' | 'too_precise'; line: number }
  | { reason: 'few_corners'; line: number };
export type ReadCorners = { kind: 'rings'; rings: Ring[] } | { kind: 'no'; fault: CornerFault };

// The box in which a lot of this exchange may lie; the server holds the same one.
const box = { west: 121.6, east: 131.4, south: 40.8, north: 46.4 };

type Corner = { point: [number, number] } | { fault: CornerFault };

function readLine(text: string, line: number): Corner {
  const fields = text
    .replace(/[°EN()[\]]/gi, ' ')
    .trim()
    .split(/[\s,，;；]+/);
  const pair = fields.length === 3 ? fields.slice(1) : fields;
  const [first, second] = pair;
  const number = /^\d{1,3}(\.\d+)?$/;
  const whole = first !== undefined && second !== undefined && pair.length === 2;
  if (!whole || !number.test(first) || !number.test(second)) {
    return { fault: { reason: 'not_two_numbers', line } };
  }
  if (/\.\d{9,}$/.test(first) || /\.\d{9,}$/.test(second)) {
    return { fault: { reason: 'too_precise', line } };
  }
  const [lon, lat] = [Number(first), Number(second)];
  if (inBox(lon, lat)) return { point: [lon, lat] };
  return { fault: { reason: inBox(lat, lon) ? 'swapped' : 'outside', line } };
}

function inBox(lon: number, lat: number): boolean {
  return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}

/** Reads pasted corners into rings that are closed (the first corner stands again at the end). */
export function readCorners(text: string): ReadCorners {
  const rings: Ring[] = [];
  let points: Array<[number, number]> = [];
  const lines = text.split(/\r?\n/);
  for (let i = 0; i <= lines.length; ++i) {
    const line = (lines[i] ?? '').trim();
    if (line !== '') {
      const corner = readLine(line, i + 1);
      if ('fault' in corner) return { kind: 'no', fault: corner.fault };
      points.push(corner.point);
    } else if (points.length > 0) {
      const closed = close(points);
      if (closed.length < 4) return { kind: 'no', fault: { reason: 'few_corners', line: i } };
      rings.push({ role: rings.length === 0 ? 'outer' : 'hole', points: closed });
      points = [];
    }
  }
  if (rings.length === 0) return { kind: 'no', fault: { reason: 'empty' } };
  return { kind: 'rings', rings };
}

function close(points: Array<[number, number]>): Array<[number, number]> {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return points;
  return first[0] === last[0] && first[1] === last[1] ? points : [...points, first];
}

/** The text that readCorners would read back. */
export function cornersText(rings: Ring[]): string {
  return rings.map((ring) => ring.points.map((p) => p.join(', ')).join('\n')).join('\n\n');
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
