// The map in its address: what is switched off, where one looks, what is chosen, sought and drawn.
// Whatever cannot be read is as if it were not there.
import { type Column, type Sort, columns } from './ground_list.ts';
import { type Shape, boxOf, boxShape } from './overlap.ts';
import type { LonLat } from './sheet.ts';

export interface Sight {
  lon: number;
  lat: number;
  zoom: number;
}

/** Layers that are drawn only where somebody switches them on. */
export const hiddenLayers: readonly string[] = ['rights-ended'];

export interface MapAddress {
  off: readonly string[]; // layers switched off
  on: readonly string[]; // hidden layers switched on
  sight: Sight | undefined;
  pick: string;
  place: LonLat | undefined;
  area: Shape | undefined;
  q: string;
  sort: Sort;
}

export type Query = Record<string, string>;

export const firstSort: Sort = { by: 'kind', down: false };

function numbers(value: unknown): number[] {
  if (typeof value !== 'string' || !/^-?\d[\d.,-]*$/.test(value)) return [];
  const read = value.split(',').map(Number);
  return read.every(Number.isFinite) ? read : [];
}

function onEarth(lon: number | undefined, lat: number | undefined): lon is number {
  return lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
}

export function readPlace(value: unknown): LonLat | undefined {
  const [lon, lat = NaN] = numbers(value);
  return onEarth(lon, lat) ? [lon, lat] : undefined;
}

/** Four numbers are the edges west, south, east, north; six or more are corners. */
export function readArea(value: unknown): Shape | undefined {
  const read = numbers(value);
  if (read.length === 4) {
    const [west = 0, south = 0, east = 0, north = 0] = read;
    return west < east && south < north ? boxShape({ west, south, east, north }) : undefined;
  }
  if (read.length < 6 || read.length % 2 === 1) return undefined;
  const corners: LonLat[] = [];
  for (let i = 0; i < read.length; i += 2) corners.push([read[i] ?? 0, read[i + 1] ?? 0]);
  return corners.every(([lon, lat]) => onEarth(lon, lat)) ? [[corners]] : undefined;
}

/** Six decimals are a decimetre, and short enough for an address. */
const short = (n: number) => `${Number(n.toFixed(6))}`;

export function writeArea(area: Shape): string {
  const corners = area[0]?.[0] ?? [];
  const { west, south, east, north } = boxOf(area);
  const edge = (p: LonLat) =>
    (p[0] === west || p[0] === east) && (p[1] === south || p[1] === north);
  const flat = corners.length === 4 && corners.every(edge) ? [west, south, east, north] : corners;
  return flat.flat().map(short).join(',');
}

function readSight(query: Record<string, unknown>): Sight | undefined {
  const place = readPlace(query['at']);
  const [zoom = NaN] = numbers(query['z']);
  return place === undefined || Number.isNaN(zoom)
    ? undefined
    : { lon: place[0], lat: place[1], zoom };
}

function readSort(value: unknown): Sort {
  const [, minus, name] = /^(-?)([a-z]+)$/.exec(typeof value === 'string' ? value : '') ?? [];
  const by = columns.find((one: Column) => one === name);
  return by === undefined ? firstSort : { by, down: minus === '-' };
}

export function readAddress(query: Record<string, unknown>): MapAddress {
  const word = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    off: word(query['off']).split(',').filter(Boolean),
    on: word(query['on']).split(',').filter(Boolean),
    sight: readSight(query),
    pick: word(query['pick']),
    place: readPlace(query['place']),
    area: readArea(query['area']),
    q: word(query['q']),
    sort: readSort(query['sort']),
  };
}

export function writeAddress(address: MapAddress): Query {
  const { sight, place, area, sort } = address;
  const members: Query = {
    q: address.q,
    area: area === undefined ? '' : writeArea(area),
    pick: address.pick,
    place: place === undefined ? '' : place.map(short).join(','),
    off: address.off.join(','),
    on: address.on.join(','),
    sort: sort.by === firstSort.by && !sort.down ? '' : `${sort.down ? '-' : ''}${sort.by}`,
    at: sight === undefined ? '' : `${sight.lon.toFixed(4)},${sight.lat.toFixed(4)}`,
    z: sight === undefined ? '' : sight.zoom.toFixed(2),
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== ''));
}

/** What is not drawn: what was switched off, and the hidden layers that nobody switched on. */
export function undrawn({ off, on }: Pick<MapAddress, 'off' | 'on'>): string[] {
  return [...off, ...hiddenLayers.filter((layer) => !on.includes(layer))];
}

/** The change of address that turns one layer. */
export function turned(now: MapAddress, layer: string): Partial<MapAddress> {
  const member = hiddenLayers.includes(layer) ? 'on' : 'off';
  const next = new Set(now[member]);
  if (!next.delete(layer)) next.add(layer);
  return { [member]: [...next] };
}
