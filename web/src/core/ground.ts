// What lies on the ground, as the server's OGC API – Features tells it: lots, registered rights,
// planned blocks and the zones of a plan, brought into one form for the map and its list.
import { type Box, type Shape, boxOf, boxesMeet, covers } from './overlap.ts';
import type { LonLat } from './sheet.ts';

export const collections = ['lots', 'rights', 'blocks', 'zones'] as const;
export type Collection = (typeof collections)[number];

export interface Ground {
  key: string; // "blocks/SK-001", as an address names it
  collection: Collection;
  id: string;
  layer: string; // what a switch of the map turns on and off
  shape: Shape; // no polygon where nothing is known
  own: boolean; // the shape is its own, not that of its block
  box: Box;
  zh: string;
  en: string;
  code: string; // the number of a lot, else the id
  right: string;
  mineral: string;
  state: string;
  areaM2: number | undefined;
  blocks: readonly string[];
  plan: string;
  since: string;
  validTo: string; // the last day of a right; empty where none is known
  freesAt: string; // when the reservation of a lot ends; empty where nobody knows
  topMm: number | undefined; // a right reaches between two heights, or to any depth
  bottomMm: number | undefined;
  synthetic: boolean;
  geometry: unknown; // as it came, to be handed on
}

type Members = Record<string, unknown>;
const members = (value: unknown): Members =>
  typeof value === 'object' && value !== null ? (value as Members) : {};
const word = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const whole = (value: unknown) => (typeof value === 'number' ? value : undefined);

function pointOf(value: unknown): LonLat | undefined {
  const [lon, lat] = list(value);
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : undefined;
}

/** Rings without the repeated last corner; what has fewer than three corners is left out. */
function ringsOf(value: unknown): LonLat[][] {
  return list(value)
    .map((ring) => {
      const points = list(ring)
        .map(pointOf)
        .filter((p) => p !== undefined);
      const [first, last] = [points[0], points.at(-1)];
      const closed = points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
      return closed ? points.slice(0, -1) : points;
    })
    .filter((ring) => ring.length >= 3);
}

export function shapeOf(geometry: unknown): Shape {
  const { type, coordinates } = members(geometry);
  const polygons =
    type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? list(coordinates) : [];
  return polygons.map(ringsOf).filter((rings) => rings.length > 0);
}

/** Rights that have ended are a layer of their own, for most of them lie under later ones. */
function layerOf(collection: Collection, p: Members): string {
  if (collection === 'zones') return word(p['layer']) || 'zones';
  return collection === 'rights' && isOver(collection, word(p['state']))
    ? 'rights-ended'
    : collection;
}

export function readGround(collection: Collection, feature: unknown): Ground | undefined {
  const { id, geometry, properties } = members(feature);
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  const p = members(properties);
  const shape = shapeOf(geometry);
  const zh = word(p['title_zh']) || word(p['name_zh']) || word(p['holder_zh']);
  const blocks = list(p['blocks']).filter((one) => typeof one === 'string');
  const block = collection === 'blocks' ? `${id}` : word(p['block']);
  return {
    key: `${collection}/${id}`,
    collection,
    id: `${id}`,
    layer: layerOf(collection, p),
    shape,
    own: shape.length > 0,
    box: boxOf(shape),
    zh,
    en: word(p['title_en']) || word(p['name_en']),
    code: word(p['number']) || `${id}`.replace(/^.*:/, ''),
    right: word(p['right']),
    mineral: word(p['mineral']),
    state: word(p['state']),
    areaM2: whole(p['area_m2']),
    blocks: block === '' ? blocks : [block, ...blocks],
    plan: word(p['plan']),
    since: word(p['created_at']) || word(p['registered_at']),
    validTo: word(p['valid_to']),
    freesAt: word(p['frees_at']),
    topMm: whole(p['top_mm']),
    bottomMm: whole(p['bottom_mm']),
    // A register may know no such mark; an invented holder carries it in the name.
    synthetic: p['synthetic'] === true || zh.includes('示例'),
    geometry,
  };
}

/** What has no shape of its own stands where its planned block lies, if that is known. */
export function placeByBlocks(all: readonly Ground[]): Ground[] {
  const blocks = new Map(all.map((one) => [one.key, one]));
  return all.map((one) => {
    const block = one.own ? undefined : blocks.get(`blocks/${one.blocks[0]}`);
    return block === undefined ? one : { ...one, shape: block.shape, box: block.box };
  });
}

/** Whether a point lies in it; the box spares most of them a closer look. */
export function standsOn(one: Ground, [lon, lat]: LonLat): boolean {
  const point = { west: lon, south: lat, east: lon, north: lat };
  return boxesMeet(one.box, point) && covers(one.shape, [lon, lat]);
}

const ended: Record<string, readonly string[]> = {
  lots: ['unsold', 'stopped', 'lapsed'],
  rights: ['expired', 'cancelled', 'lapsed'],
};

function isOver(collection: Collection, state: string): boolean {
  return ended[collection]?.includes(state) === true;
}

/** Whether a lot or a right keeps others off its ground. */
export function holds(one: Ground): boolean {
  return ended[one.collection] !== undefined && !isOver(one.collection, one.state);
}
