// What is written over the map: names that do not cover one another, the corners of what is chosen,
// places, and the numbers of the sheets.
import { type Box, boxesMeet } from '../core/overlap.ts';
import { places } from '../core/places.ts';
import type { LonLat } from '../core/sheet.ts';
import { sheetNames } from './ground_base.ts';
import { type Spot, band, drawFrame, drawSample, drawScale } from './ground_frame.ts';
import type { Palette, Paper } from './ground_paper.ts';

export interface Name {
  text: string;
  box: Box; // what it names; a name that is wider stands beside it
  strong: boolean;
}

type Room = Spot[];

function isTaken(spot: Spot, taken: Room): boolean {
  return taken.some((one) => meet(one, spot));
}

const meet = (a: Spot, b: Spot) =>
  a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom;

function areaOf(paper: Paper, { west, south, east, north }: Box): Spot {
  const [x, right] = [paper.x(west), paper.x(east)];
  return { x, right, y: paper.y(north), bottom: paper.y(south) };
}

/** In the middle of what is wide enough or a line off it, else beside it, else above or below. */
function spotsFor(paper: Paper, name: Name, width: number, others: readonly Spot[]): Spot[] {
  const own = areaOf(paper, name.box);
  const [middle, y] = [(own.x + own.right) / 2 - width / 2, (own.y + own.bottom) / 2];
  const spot = (x: number, at: number) => {
    return { x: x - 3, y: at - 9, right: x + width + 3, bottom: at + 9 };
  };
  if (own.right - own.x > width + 12) return [0, -20, 20].map((off) => spot(middle, y + off));
  const around = [
    spot(own.right + 9, y),
    spot(own.x - 9 - width, y),
    spot(middle, own.y - 11),
    spot(middle, own.bottom + 11),
  ];
  // On a neighbour it would seem to be the neighbour's name; what lies on it or under it is none.
  const neighbours = others.filter((other) => !meet(other, own));
  return around.filter((one) => !neighbours.some((other) => meet(one, other)));
}

/** Whether there was room for it. */
function write(
  paper: Paper,
  palette: Palette,
  name: Name,
  taken: Room,
  others: readonly Spot[] = [],
): boolean {
  const { pen } = paper;
  pen.font = `${name.strong ? '700 13px' : '12px'} ${palette.font}`;
  const inside = ({ x, y, right, bottom }: Spot) =>
    x > band && right < paper.width - 8 && y > band && bottom < paper.height - 8;
  const { width } = pen.measureText(name.text);
  const spots = spotsFor(paper, name, width, others).filter(inside);
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

// More than these could not be read, and weighing each against each takes its time.
const namesAtMost = 200;

function drawNames(paper: Paper, palette: Palette, names: readonly Name[], taken: Room): void {
  const seen = names.filter(({ box }) => boxesMeet(box, paper.view)).slice(0, namesAtMost);
  const areas = seen.map(({ box }) => areaOf(paper, box));
  // No name may cover the symbol of something else.
  for (const { x, y, right } of areas) {
    if (x === right) taken.push({ x: x - 5, y: y - 5, right: x + 5, bottom: y + 5 });
  }
  const shapes = areas.filter(({ x, right }) => x < right);
  for (const name of seen) write(paper, palette, name, taken, shapes);
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

const leastRing = 28; // pixels

/** The ring of the focus around what the keys have come to, wide enough to be seen. */
function drawRing(paper: Paper, palette: Palette, box: Box): void {
  const { pen } = paper;
  const { x, y, right, bottom } = areaOf(paper, box);
  const [wide, high] = [right - x + 12, bottom - y + 12].map((size) => Math.max(leastRing, size));
  if (wide === undefined || high === undefined) return;
  const [left, top] = [(x + right - wide) / 2, (y + bottom - high) / 2];
  for (const [width, color] of [[7, palette.surface] as const, [3, palette.focus] as const]) {
    pen.lineWidth = width;
    pen.strokeStyle = color;
    pen.strokeRect(left, top, wide, high);
  }
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
    const box = { west: lon, south: lat, east: lon, north: lat };
    const name = { text, box, strong: false };
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
  pen.lineWidth = 6;
  pen.strokeStyle = palette.surface;
  pen.fillStyle = palette['ink-3'];
  for (const { text, x, y } of sheetNames(paper)) {
    const spot = { x, y: y - 8, right: x + pen.measureText(text).width, bottom: y + 8 };
    if (spot.bottom > paper.height - 6 || isTaken(spot, taken)) continue;
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  }
}

export interface Labels {
  names: readonly Name[]; // those that matter most first
  corners: readonly LonLat[]; // of what is chosen
  mark: LonLat | undefined; // a place that one asked about
  ring: Box | undefined; // of what the keys have come to
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
  taken.push(drawScale(paper, palette));
  if (labels.sample !== '') taken.push(drawSample(paper, palette, labels.sample));
  if (labels.corners.length > 0) drawCorners(paper, palette, labels.corners, taken);
  drawNames(paper, palette, labels.names, taken);
  if (labels.places) drawPlaces(paper, palette, labels.english, taken);
  if (labels.sheets) drawSheets(paper, palette, taken);
  if (labels.ring !== undefined) drawRing(paper, palette, labels.ring);
  drawFrame(paper, palette);
}
