// What lies under the map: graticule, sheet lines of the national grid, basic grid blocks. Drawn
// only where there is room to read it; no administrative boundary is drawn at any scale.
import { graticuleStep, inSheet, sheetAt } from '../core/map_sheets.ts';
import type { Paper, Palette } from './ground_paper.ts';

/** From this zoom on a 1′ × 1′ block is wide enough to be told from its neighbours. */
export const gridZoom = 10.5;
export const sheetsZoom = 7.3;

const apart = 90; // pixels between two lines of the graticule
const nameRoom = 56; // pixels that the name of a block wants

export function pixelsPerMinute(paper: Paper): number {
  return (paper.x(paper.view.west + 1) - paper.x(paper.view.west)) / 60;
}

/** Every whole `step` of minutes between two latitudes or longitudes in degrees. */
export function minuteLines(from: number, to: number, step: number): number[] {
  const first = Math.ceil((from * 60) / step);
  const last = Math.floor((to * 60) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

export function stepOf(paper: Paper): number {
  return graticuleStep(pixelsPerMinute(paper), apart);
}

function lines(paper: Paper, wide: number, high: number): void {
  const { pen, view } = paper;
  pen.beginPath();
  for (const minutes of minuteLines(view.west, view.east, wide)) {
    const x = Math.round(paper.x(minutes / 60)) + 0.5;
    pen.moveTo(x, 0);
    pen.lineTo(x, paper.height);
  }
  for (const minutes of minuteLines(view.south, view.north, high)) {
    const y = Math.round(paper.y(minutes / 60)) + 0.5;
    pen.moveTo(0, y);
    pen.lineTo(paper.width, y);
  }
  pen.stroke();
}

function gridNames(paper: Paper, palette: Palette): void {
  const { pen, view } = paper;
  pen.font = `12px ${palette.font}`;
  pen.fillStyle = palette['ink-3'];
  for (const x of minuteLines(view.west - 1 / 60, view.east, 1)) {
    for (const y of minuteLines(view.south - 1 / 60, view.north, 1)) {
      pen.fillText(inSheet(x, y), paper.x(x / 60) + 5, paper.y((y + 1) / 60) + 15);
    }
  }
}

/** The numbers of the sheets that are wide enough, each in the corner that one sees of it. */
export function sheetNames(paper: Paper): Array<{ text: string; x: number; y: number }> {
  const minute = pixelsPerMinute(paper);
  if (minute * 15 < 104) return [];
  const { view } = paper;
  // Where blocks have names, below the names of the first row that is seen whole.
  const edge = minuteLines(view.south, view.north, 1).findLast((m) => paper.y(m / 60) >= 22);
  const highest = minute < nameRoom || edge === undefined ? 22 : paper.y(edge / 60);
  const below = minute < nameRoom ? 12 : 32;
  return minuteLines(view.west - 0.25, view.east, 15).flatMap((x) =>
    minuteLines(view.south - 1 / 6, view.north, 10).flatMap((y) => {
      const sheet = sheetAt(x / 60, y / 60);
      const left = Math.max(paper.x(sheet.west), 22);
      const top = Math.max(paper.y(sheet.north), highest);
      const fits = paper.x(sheet.east) - left > 92 && paper.y(sheet.south) - top > 24;
      return fits ? [{ text: sheet.name, x: left + 6, y: top + below }] : [];
    }),
  );
}

export function drawBase(paper: Paper, palette: Palette, off: ReadonlySet<string>): void {
  const { pen } = paper;
  pen.fillStyle = palette.surface;
  pen.fillRect(0, 0, paper.width, paper.height);
  pen.textBaseline = 'alphabetic';
  const minute = pixelsPerMinute(paper);
  if (!off.has('grid') && paper.zoom >= gridZoom) {
    pen.strokeStyle = palette.line;
    pen.lineWidth = 1;
    lines(paper, 1, 1);
    if (minute >= nameRoom) gridNames(paper, palette);
  }
  if (!off.has('graticule')) {
    pen.strokeStyle = palette.line;
    pen.lineWidth = 1;
    lines(paper, stepOf(paper), stepOf(paper));
  }
  if (!off.has('sheets') && paper.zoom >= sheetsZoom) {
    pen.strokeStyle = palette.control;
    pen.lineWidth = 1;
    pen.setLineDash([1, 3]);
    lines(paper, 15, 10);
    pen.setLineDash([]);
  }
}
