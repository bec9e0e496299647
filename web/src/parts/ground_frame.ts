// The edge of the map: a graduated frame with its degrees, a graduated scale, and the mark that
// what one sees is invented. Each gives the room that it takes, so that no name runs into it.
import { minuteLabel } from '../core/map_sheets.ts';
import { minuteLines, stepOf } from './ground_base.ts';
import type { Palette, Paper } from './ground_paper.ts';

export interface Spot {
  x: number;
  y: number;
  right: number;
  bottom: number;
}

/** How wide the frame is, with its figures. */
export const band = 20;

const lengths = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** Four segments of a round length; the number stands beside what it counts. */
export function drawScale(paper: Paper, palette: Palette): Spot {
  const { pen, metresPerPixel } = paper;
  const metres = lengths.findLast((one) => one / metresPerPixel <= 34) ?? 50;
  const segment = metres / metresPerPixel;
  const [x, y] = [band + 12, paper.height - 24];
  const whole = metres * 4;
  const said = whole >= 1000 ? `${whole / 1000} km` : `${whole} m`;
  pen.font = `12px ${palette.font}`;
  const right = x + segment * 4 + 12 + pen.measureText(said).width;
  pen.fillStyle = palette.surface;
  pen.fillRect(x - 6, y - 10, right - x + 6, 26);
  pen.fillStyle = pen.strokeStyle = palette['ink-1'];
  pen.lineWidth = 1;
  pen.strokeRect(x + 0.5, y + 0.5, segment * 4, 5);
  for (const i of [0, 2]) pen.fillRect(x + i * segment, y, segment, 6);
  pen.fillText(said, x + segment * 4 + 6, y + 3);
  return { x: x - 6, y: y - 10, right, bottom: y + 16 };
}

export function drawSample(paper: Paper, palette: Palette, word: string): Spot {
  const { pen } = paper;
  pen.font = `700 15px ${palette.font}`;
  const x = paper.width - 16 - pen.measureText(word).width;
  const y = paper.height - 22;
  pen.fillStyle = palette.surface;
  pen.fillRect(x - 8, y - 14, paper.width - x, 28);
  pen.fillStyle = palette.orpiment;
  pen.fillText(word, x, y);
  return { x: x - 8, y: y - 14, right: paper.width, bottom: y + 14 };
}

/** Black and white by turns from one graticule line to the next, with the degrees beside. */
export function drawFrame(paper: Paper, palette: Palette): void {
  const { pen, width, height, view } = paper;
  const step = stepOf(paper);
  const east = minuteLines(view.west - step / 60, view.east, step);
  const north = minuteLines(view.south - step / 60, view.north, step);
  pen.fillStyle = palette.surface;
  pen.fillRect(0, 0, width, band);
  pen.fillRect(0, 0, band, height);
  pen.fillRect(0, height - 6, width, 6);
  pen.fillRect(width - 6, 0, 6, height);
  pen.fillStyle = palette['ink-1'];
  const isInk = (minutes: number) => Math.round(minutes / step) % 2 === 0;
  for (const minutes of east.filter(isInk)) {
    const [x, to] = [paper.x(minutes / 60), paper.x((minutes + step) / 60)];
    const from = Math.max(band, x);
    for (const y of [band - 5, height - 5]) if (to > from) pen.fillRect(from, y, to - from, 5);
  }
  for (const minutes of north.filter(isInk)) {
    const [y, to] = [paper.y((minutes + step) / 60), paper.y(minutes / 60)];
    const from = Math.max(band, y);
    for (const x of [band - 5, width - 5]) if (to > from) pen.fillRect(x, from, 5, to - from);
  }
  pen.strokeStyle = palette['ink-1'];
  pen.lineWidth = 1;
  pen.strokeRect(band - 5.5, band - 5.5, width - band + 5, height - band + 5);
  pen.strokeRect(band - 0.5, band - 0.5, width - band - 5, height - band - 5);
  pen.font = `12px ${palette.font}`;
  pen.fillStyle = palette['ink-2'];
  pen.textAlign = 'center';
  for (const minutes of east) {
    const x = paper.x(minutes / 60);
    if (x > band + 24 && x < width - 24) pen.fillText(minuteLabel(minutes), x, 8);
  }
  for (const minutes of north) {
    const y = paper.y(minutes / 60);
    if (y < band + 24 || y > height - 24) continue;
    pen.save();
    pen.translate(8, y);
    pen.rotate(-Math.PI / 2);
    pen.fillText(minuteLabel(minutes), 0, 0);
    pen.restore();
  }
  pen.textAlign = 'left';
}
