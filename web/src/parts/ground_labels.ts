// What lies over the map: names that do not cover one another, places, the mark of invented data,
// a graduated scale and the graduated frame.
import { minuteLabel } from '../core/map_sheets.ts';
import { places } from '../core/places.ts';
import type { LonLat } from '../core/sheet.ts';
import { minuteLines, sheetNames, stepOf } from './ground_base.ts';
import type { Palette, Paper } from './ground_paper.ts';

export interface Name {
  text: string;
  lon: number;
  lat: number;
  west: number; // what it names: a name wider than that stands beside it
  east: number;
  strong: boolean;
}

type Spot = { x: number; y: number; right: number; bottom: number };
type Room = Spot[];

function isTaken(spot: Spot, taken: Room): boolean {
  return taken.some(
    (one) => one.x < spot.right && spot.x < one.right && one.y < spot.bottom && spot.y < one.bottom,
  );
}

const band = 20; // of the frame

/** In the middle of what is wide enough or a line off it, else to its right, else to its left. */
function spotsFor(paper: Paper, name: Name, width: number): Spot[] {
  const [from, to, y] = [paper.x(name.west), paper.x(name.east), paper.y(name.lat)];
  const spot = (x: number, off = 0) => {
    return { x: x - 3, y: y + off - 9, right: x + width + 3, bottom: y + off + 9 };
  };
  const middle = paper.x(name.lon) - width / 2;
  if (to - from > width + 12) return [0, -20, 20].map((off) => spot(middle, off));
  return [spot(to + 9), spot(from - 9 - width)];
}

/** Whether there was room for it. */
function write(paper: Paper, palette: Palette, name: Name, taken: Room): boolean {
  const { pen } = paper;
  pen.font = `${name.strong ? '700 13px' : '12px'} ${palette.font}`;
  const inside = ({ x, y, right, bottom }: Spot) =>
    x > band && right < paper.width - 8 && y > band && bottom < paper.height - 8;
  const spots = spotsFor(paper, name, pen.measureText(name.text).width).filter(inside);
  const spot = spots.find((one) => !isTaken(one, taken)) ?? (name.strong ? spots[0] : undefined);
  if (spot === undefined) return false;
  taken.push(spot);
  pen.lineJoin = 'round';
  pen.lineWidth = 4;
  pen.strokeStyle = palette.surface;
  pen.strokeText(name.text, spot.x + 3, spot.y + 9);
  pen.fillStyle = palette['ink-1'];
  pen.fillText(name.text, spot.x + 3, spot.y + 9);
  return true;
}

/** No name may cover the symbol of something else. */
function reserveSymbols(paper: Paper, names: readonly Name[], taken: Room): void {
  for (const { lon, lat, west, east } of names) {
    const [x, y] = [paper.x(lon), paper.y(lat)];
    if (west === east) taken.push({ x: x - 5, y: y - 5, right: x + 5, bottom: y + 5 });
  }
}

function drawMark(paper: Paper, palette: Palette, [lon, lat]: LonLat, taken: Room): void {
  const { pen } = paper;
  const [x, y] = [paper.x(lon), paper.y(lat)];
  taken.push({ x: x - 9, y: y - 9, right: x + 9, bottom: y + 9 });
  const ring = (radius: number, width: number, color: string) => {
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.lineWidth = width;
    pen.strokeStyle = color;
    pen.stroke();
  };
  ring(6.5, 6, palette.surface);
  ring(6.5, 3, palette.cinnabar);
}

/** The corners of what is chosen, numbered as in its table, where there is room between them. */
function drawCorners(paper: Paper, palette: Palette, corners: readonly LonLat[], taken: Room) {
  const { pen } = paper;
  const at = corners.map(([lon, lat]) => ({ x: paper.x(lon), y: paper.y(lat) }));
  const [xs, ys] = [at.map((one) => one.x), at.map((one) => one.y)];
  const reach = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  if (reach < corners.length * 16) return;
  pen.font = `12px ${palette.font}`;
  at.forEach(({ x, y }, i) => {
    pen.beginPath();
    pen.arc(x, y, 4, 0, 2 * Math.PI);
    pen.fillStyle = palette.surface;
    pen.fill();
    pen.lineWidth = 2;
    pen.strokeStyle = palette['ink-1'];
    pen.stroke();
    taken.push({ x: x + 6, y: y - 18, right: x + 22, bottom: y });
    pen.lineWidth = 4;
    pen.strokeStyle = palette.surface;
    pen.strokeText(`${i + 1}`, x + 7, y - 9);
    pen.fillStyle = palette['ink-1'];
    pen.fillText(`${i + 1}`, x + 7, y - 9);
  });
}

function drawPlaces(paper: Paper, palette: Palette, english: boolean, taken: Room): void {
  const { pen } = paper;
  const rank = paper.zoom < 6.5 ? 1 : paper.zoom < 9 ? 2 : 3;
  for (const place of places.filter((one) => one.rank <= rank)) {
    const [lon, lat] = place.at;
    const [x, y] = [paper.x(lon), paper.y(lat)];
    if (x < band || x > paper.width || y < band || y > paper.height) continue;
    const text = english ? place.en : place.zh;
    const name = { text, lon, lat, west: lon, east: lon, strong: false };
    // A dot without its name would only be a riddle.
    if (!write(paper, palette, name, taken)) continue;
    taken.push({ x: x - 3, y: y - 3, right: x + 3, bottom: y + 3 });
    pen.beginPath();
    pen.arc(x, y, place.rank === 1 ? 3 : 2, 0, 2 * Math.PI);
    pen.fillStyle = palette['ink-2'];
    pen.fill();
  }
}

/** Numbers of sheets give way to everything else. */
function drawSheets(paper: Paper, palette: Palette, taken: Room): void {
  const { pen } = paper;
  pen.font = `600 12px ${palette.font}`;
  pen.fillStyle = palette['ink-3'];
  for (const { text, x, y } of sheetNames(paper)) {
    const spot = { x, y: y - 8, right: x + pen.measureText(text).width, bottom: y + 8 };
    if (spot.bottom > paper.height - 6 || isTaken(spot, taken)) continue;
    pen.fillText(text, x, y);
  }
}

const lengths = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** Four segments of a round length; the number stands beside what it counts. */
function drawScale(paper: Paper, palette: Palette, taken: Room): void {
  const { pen, metresPerPixel } = paper;
  const metres = lengths.findLast((one) => one / metresPerPixel <= 34) ?? 50;
  const segment = metres / metresPerPixel;
  const [x, y] = [band + 12, paper.height - 24];
  const whole = metres * 4;
  const said = whole >= 1000 ? `${whole / 1000} km` : `${whole} m`;
  pen.font = `12px ${palette.font}`;
  const right = x + segment * 4 + 12 + pen.measureText(said).width;
  taken.push({ x: x - 6, y: y - 10, right, bottom: y + 16 });
  pen.fillStyle = palette.surface;
  pen.fillRect(x - 6, y - 10, right - x + 6, 26);
  pen.fillStyle = pen.strokeStyle = palette['ink-1'];
  pen.lineWidth = 1;
  pen.strokeRect(x + 0.5, y + 0.5, segment * 4, 5);
  for (const i of [0, 2]) pen.fillRect(x + i * segment, y, segment, 6);
  pen.fillText(said, x + segment * 4 + 6, y + 3);
}

function drawSample(paper: Paper, palette: Palette, word: string, taken: Room): void {
  const { pen } = paper;
  pen.font = `700 15px ${palette.font}`;
  const x = paper.width - 16 - pen.measureText(word).width;
  const y = paper.height - 22;
  taken.push({ x: x - 8, y: y - 14, right: paper.width, bottom: y + 14 });
  pen.fillStyle = palette.surface;
  pen.fillRect(x - 8, y - 14, paper.width - x, 28);
  pen.fillStyle = palette.orpiment;
  pen.fillText(word, x, y);
}

/** Black and white by turns from one graticule line to the next, with the degrees beside. */
function drawFrame(paper: Paper, palette: Palette): void {
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

export interface Labels {
  names: readonly Name[]; // those that matter most first
  corners: readonly LonLat[]; // of what is chosen
  mark: LonLat | undefined; // a place that one asked about
  places: boolean;
  sheets: boolean;
  english: boolean;
  sample: string; // the mark of invented data; empty without any
}

export function drawLabels(paper: Paper, palette: Palette, labels: Labels): void {
  // The buttons stand over the corner.
  const taken: Room = [{ x: paper.width - 110, y: 24, right: paper.width, bottom: 160 }];
  paper.pen.textBaseline = 'middle';
  if (labels.mark !== undefined) drawMark(paper, palette, labels.mark, taken);
  drawScale(paper, palette, taken);
  if (labels.sample !== '') drawSample(paper, palette, labels.sample, taken);
  if (labels.corners.length > 0) drawCorners(paper, palette, labels.corners, taken);
  reserveSymbols(paper, labels.names, taken);
  for (const name of labels.names) write(paper, palette, name, taken);
  if (labels.places) drawPlaces(paper, palette, labels.english, taken);
  if (labels.sheets) drawSheets(paper, palette, taken);
  drawFrame(paper, palette);
}
