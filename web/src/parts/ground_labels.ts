// What is written over the map: names that do not cover one another, the corners of what is chosen,
// places, and the numbers of the sheets.
import { places } from '../core/places.ts';
import type { LonLat } from '../core/sheet.ts';
import { sheetNames } from './ground_base.ts';
import { type Spot, band, drawFrame, drawSample, drawScale } from './ground_frame.ts';
import type { Palette, Paper } from './ground_paper.ts';

export interface Name {
  text: string;
  lon: number;
  lat: number;
  west: number; // what it names: a name wider than that stands beside it
  east: number;
  strong: boolean;
}

type Room = Spot[];

function isTaken(spot: Spot, taken: Room): boolean {
  return taken.some(
    (one) => one.x < spot.right && spot.x < one.right && one.y < spot.bottom && spot.y < one.bottom,
  );
}

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
  taken.push(drawScale(paper, palette));
  if (labels.sample !== '') taken.push(drawSample(paper, palette, labels.sample));
  if (labels.corners.length > 0) drawCorners(paper, palette, labels.corners, taken);
  reserveSymbols(paper, labels.names, taken);
  for (const name of labels.names) write(paper, palette, name, taken);
  if (labels.places) drawPlaces(paper, palette, labels.english, taken);
  if (labels.sheets) drawSheets(paper, palette, taken);
  drawFrame(paper, palette);
}
