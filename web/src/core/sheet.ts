// A small map sheet: which part of the ground it shows, where a point falls on it, and the
// graticule with its graduated frame. Equirectangular around its own middle, which is true to
// shape over the few minutes that a lot takes up. No administrative boundary is ever drawn.

export type LonLat = readonly [number, number];
export interface Sheet {
  width: number;
  height: number; // inside the frame, in drawing units
  west: number;
  south: number;
  east: number;
  north: number;
  stepMinutes: number; // between labelled graticule lines
}

const stepsMinutes = [0.5, 1, 2, 5, 10, 15, 30, 60, 120];

/** A sheet that holds every point with a margin around, `width` units wide. */
export function sheetFor(points: readonly LonLat[], width: number, margin = 0.35): Sheet {
  const lons = points.map((p) => p[0]);
  const lats = points.map((p) => p[1]);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const spanX = Math.max((east - west) * squeeze, 0.008) * (1 + 2 * margin);
  const spanY = Math.max(north - south, 0.008) * (1 + 2 * margin);
  // Neither a strip nor a tower: between 4:3 lying and 1:1.1 standing.
  const ratio = Math.min(1.1, Math.max(0.72, spanY / spanX));
  const fullX = Math.max(spanX, spanY / ratio);
  const fullY = fullX * ratio;
  const [midLon, midLat] = [(west + east) / 2, (south + north) / 2];
  const [halfLon, halfLat] = [fullX / squeeze / 2, fullY / 2];
  const minutes = halfLon * 120;
  return {
    width,
    height: Math.round(width * ratio),
    west: midLon - halfLon,
    east: midLon + halfLon,
    south: midLat - halfLat,
    north: midLat + halfLat,
    stepMinutes: stepsMinutes.find((step) => minutes / step <= 6) ?? 120,
  };
}

export function place(sheet: Sheet, point: LonLat): { x: number; y: number } {
  const x = ((point[0] - sheet.west) / (sheet.east - sheet.west)) * sheet.width;
  const y = ((sheet.north - point[1]) / (sheet.north - sheet.south)) * sheet.height;
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

/** An SVG path of closed rings. */
export function ringsPath(sheet: Sheet, rings: readonly (readonly LonLat[])[]): string {
  return rings
    .map((ring) => {
      const places = ring.map((p) => place(sheet, p));
      return `M${places.map((p) => `${p.x} ${p.y}`).join('L')}Z`;
    })
    .join('');
}

export interface Grade {
  at: number;
  label: string;
  degrees: number;
}

function grades(from: number, to: number, stepMinutes: number, length: number): Grade[] {
  const step = stepMinutes / 60;
  const out: Grade[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + 1e-9; ++i) {
    const degrees = i * step;
    out.push({ at: ((degrees - from) / (to - from)) * length, label: label(degrees), degrees });
  }
  return out;
}

function label(degrees: number): string {
  const halves = Math.round(degrees * 120);
  const minutes = (halves % 120) / 2;
  const whole = Math.floor(halves / 120);
  return minutes === 0 ? `${whole}°` : `${whole}°${minutes.toString().padStart(2, '0')}′`;
}

export function meridians(sheet: Sheet): Grade[] {
  return grades(sheet.west, sheet.east, sheet.stepMinutes, sheet.width);
}

export function parallels(sheet: Sheet): Grade[] {
  return grades(sheet.south, sheet.north, sheet.stepMinutes, sheet.height).map((grade) => ({
    ...grade,
    at: sheet.height - grade.at,
  }));
}

/** The middle of a ring's corners, good enough to write a name at. */
export function middleOf(ring: readonly LonLat[]): LonLat {
  const lon = ring.reduce((sum, p) => sum + p[0], 0) / ring.length;
  const lat = ring.reduce((sum, p) => sum + p[1], 0) / ring.length;
  return [lon, lat];
}
