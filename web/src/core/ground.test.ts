// What the server tells of the ground, what shapes share, who holds a place, lists and addresses.
import { describe, expect, test } from 'vitest';
import { availability } from './availability.ts';
import { type Ground, placeByBlocks, readGround, shapeOf } from './ground.ts';
import { type Row, filterGround, nextSort, sortRows } from './ground_list.ts';
import { readAddress, turned, undrawn, writeAddress } from './map_address.ts';
import { type Shape, areaOf, boxShape, covers, overlapArea } from './overlap.ts';

const box = (west: number, south: number, east: number, north: number): Shape =>
  boxShape({ west, south, east, north });

function ground(collection: Ground['collection'], id: string, properties: object, shape?: Shape) {
  const geometry = shape && { type: 'MultiPolygon', coordinates: shape };
  const read = readGround(collection, { id, geometry: geometry ?? null, properties });
  if (read === undefined) throw new Error('not read');
  return read;
}

const plan = 'edition';
const block = ground('blocks', 'SK-1', { layer: 'planned_block', plan }, box(126, 43, 126.1, 43.1));
const lotState = (state: string) =>
  ground(
    'lots',
    'lot-1',
    { number: 'JL-1', state, blocks: ['SK-1'], plan },
    box(126.02, 43.02, 126.04, 43.04),
  );
const right = (state: string, of = 'SK-1') =>
  ground('rights', 'R-1', { state, block: of, holder_zh: '示例甲' });

describe('areas', () => {
  test('a square minute at 43° N', () => {
    // The area of the ellipsoid's trapezium 1′ × 1′, by the closed formula.
    expect(areaOf(box(126, 43, 126 + 1 / 60, 43 + 1 / 60)) / 1e6).toBeCloseTo(2.5159, 3);
  });
  test('holes count as outside, and so does what two shapes do not share', () => {
    const whole = box(126, 43, 126.1, 43.1);
    const hole = box(126.02, 43.02, 126.04, 43.04);
    const holed: Shape = [[...(whole[0] ?? []), ...(hole[0] ?? [])]];
    expect(areaOf(holed) / 1e6).toBeCloseTo((areaOf(whole) - areaOf(hole)) / 1e6, 3);
    expect(overlapArea(holed, hole)).toBe(0);
    expect(covers(holed, [126.03, 43.03])).toBe(false);
    expect(covers(holed, [126.05, 43.05])).toBe(true);
  });
  test('crossing edges are cut where they cross', () => {
    const triangle: Shape = [
      [
        [
          [126, 43],
          [126.1, 43],
          [126, 43.1],
        ],
      ],
    ];
    const other: Shape = [
      [
        [
          [126.1, 43.1],
          [126, 43.1],
          [126.1, 43],
        ],
      ],
    ];
    expect(overlapArea(triangle, other)).toBeCloseTo(0, 0);
    const half = overlapArea(triangle, box(126, 43, 126.1, 43.05));
    expect(half / areaOf(triangle)).toBeCloseTo(0.75, 3);
  });
});

describe('a feature of the server', () => {
  test('without a geometry has no shape, and keeps its words', () => {
    expect(right('live')).toMatchObject({ shape: [], zh: '示例甲', synthetic: true, code: 'R-1' });
  });
  test('is drawn as its planned block where that is at hand', () => {
    const [, drawn] = placeByBlocks([block, right('live')]);
    expect(drawn).toMatchObject({ shape: block.shape, box: block.box, own: false });
    expect(placeByBlocks([right('live')])).toEqual([right('live')]);
    expect(placeByBlocks([block])).toEqual([block]);
  });
  test('loses the repeated corner, and whatever is no ring', () => {
    const ring = [
      [126, 43],
      [126.1, 43],
      [126.1, 43.1],
      [126, 43],
    ];
    expect(shapeOf({ type: 'Polygon', coordinates: [ring, [[1, 2]]] })[0]).toEqual([
      ring.slice(0, 3),
    ]);
    expect(shapeOf({ type: 'Point', coordinates: [126, 43] })).toEqual([]);
    expect(readGround('lots', { properties: {} })).toBeUndefined();
  });
  test('of a right says how long and between which heights; an ended one is a layer apart', () => {
    const volume = { valid_to: '2034-02-28', top_mm: 349_500, bottom_mm: 30_000 };
    expect(ground('rights', 'R-2', { state: 'live', ...volume })).toMatchObject({
      layer: 'rights',
      validTo: '2034-02-28',
      topMm: 349_500,
      bottomMm: 30_000,
    });
    expect(
      ['pending', 'expired', 'cancelled', 'lapsed'].map((state) => right(state).layer),
    ).toEqual(['rights', 'rights-ended', 'rights-ended', 'rights-ended']);
  });
  test('of a zone is switched by its layer', () => {
    const zone = ground('zones', 'e:farmland:SG-1', { layer: 'farmland' });
    expect([zone.layer, zone.code]).toEqual(['farmland', 'SG-1']);
  });
});

describe('a place', () => {
  const at = (lon: number, lat: number) => ({ place: [lon, lat] as const });
  test('is free where nobody holds the block', () => {
    expect(availability(at(126.05, 43.05), [block, lotState('unsold')], true)).toMatchObject({
      verdict: 'free',
      holds: [],
      blocks: [block],
      beyondBlocks: false,
    });
  });
  test('is held by the lot of its block, also outside the lot', () => {
    const lot = lotState('announced');
    const said = availability(at(126.09, 43.09), [block, lot], true);
    expect(said.verdict).toBe('held');
    expect(said.holds).toEqual([{ by: lot, block: 'SK-1' }]);
  });
  test('is held by a right that has no geometry', () => {
    expect(availability(at(126.05, 43.05), [block, right('live')], true).verdict).toBe('held');
    expect(availability(at(126.05, 43.05), [block, right('lapsed')], true).verdict).toBe('free');
  });
  test('is held by a right that lies there in no block, and only there', () => {
    const shape = box(126.05, 43.05, 126.06, 43.06);
    const own = ground('rights', 'R-3', { state: 'live' }, shape);
    expect(availability(at(126.055, 43.055), [block, own], true).holds).toEqual([
      { by: own, block: undefined },
    ]);
    expect(availability(at(126.01, 43.01), [block, own], true).verdict).toBe('free');
  });
  test('is not held by the lot of another plan', () => {
    const elsewhere = ground('lots', 'lot-2', { state: 'sold', blocks: ['SK-1'], plan: 'other' });
    expect(availability(at(126.05, 43.05), [block, elsewhere], true).verdict).toBe('free');
  });
  test('is not called free while something is missing, or beyond the box', () => {
    expect(availability(at(126.05, 43.05), [block], false).verdict).toBe('unknown');
    expect(availability(at(116, 40), [block], true).verdict).toBe('outside');
  });
  test('that is drawn ignores slivers, and says what lies in no block', () => {
    const beside = { shape: box(126.1, 43, 126.2, 43.1) };
    const sliver = { shape: box(126.099_99, 43, 126.2, 43.1) };
    for (const target of [beside, sliver]) {
      expect(availability(target, [block, lotState('sold')], true)).toMatchObject({
        verdict: 'free',
        blocks: [],
        beyondBlocks: true,
      });
    }
    const inside = { shape: box(126.01, 43.01, 126.03, 43.03) };
    expect(availability(inside, [block, lotState('sold')], true)).toMatchObject({
      verdict: 'held',
      beyondBlocks: false,
    });
  });
  test('counts the rights that nobody can place', () => {
    expect(availability(at(126.05, 43.05), [block, right('live', '')], true)).toMatchObject({
      verdict: 'free',
      unplaced: 1,
    });
  });
});

describe('the list', () => {
  const words = (one: Ground) => `${one.code} ${one.zh}`;
  const all = [block, lotState('sold'), right('live')];
  const codes = (found: Ground[]) => found.map((one) => one.code);
  test('is narrowed by layer, by words and by area', () => {
    const filter = { off: new Set<string>(), q: '', area: undefined };
    expect(codes(filterGround(all, filter, words))).toEqual(['SK-1', 'JL-1', 'R-1']);
    expect(codes(filterGround(all, { ...filter, off: new Set(['lots']) }, words))).toEqual([
      'SK-1',
      'R-1',
    ]);
    expect(codes(filterGround(all, { ...filter, q: ' 示例 r-' }, words))).toEqual(['R-1']);
    expect(
      codes(filterGround(all, { ...filter, area: box(126.03, 43.03, 126.05, 43.05) }, words)),
    ).toEqual(['SK-1', 'JL-1']);
  });
  test('is sorted by a column, with gaps last in either direction', () => {
    const row = (one: Ground, area: number | undefined): Row => ({
      ground: one,
      kind: '',
      name: one.code,
      mineral: '',
      state: '',
      area,
    });
    const rows = [row(block, 3), row(right('live'), undefined), row(lotState('sold'), 20)];
    const names = (down: boolean) =>
      sortRows(rows, { by: 'area', down }, 'en').map((one) => one.name);
    expect(names(false)).toEqual(['SK-1', 'JL-1', 'R-1']);
    expect(names(true)).toEqual(['JL-1', 'SK-1', 'R-1']);
    expect(nextSort({ by: 'area', down: false }, 'area')).toEqual({ by: 'area', down: true });
    expect(nextSort({ by: 'area', down: true }, 'name')).toEqual({ by: 'name', down: false });
  });
});

describe('the address', () => {
  test('gives back what was written into it', () => {
    const query = {
      q: '金',
      area: '126,43,126.5,43.25',
      pick: 'blocks/SK-1',
      place: '126.1,43.1',
      off: 'lots,sheets',
      sort: '-area',
      at: '126.5000,43.2000',
      z: '8.50',
    };
    expect(writeAddress(readAddress(query))).toEqual(query);
    const corners = '126,43,126.5,43,126.25,43.5';
    expect(writeAddress(readAddress({ area: corners }))).toEqual({ area: corners });
  });
  test('turns hidden layers on and others off', () => {
    const first = readAddress({});
    expect(undrawn(first)).toEqual(['rights-ended']);
    const on = { ...first, ...turned(first, 'rights-ended') };
    expect([writeAddress(on), undrawn(on)]).toEqual([{ on: 'rights-ended' }, []]);
    expect(turned(on, 'rights-ended')).toEqual({ on: [] });
    const off = { ...first, ...turned(first, 'lots') };
    expect([writeAddress(off), undrawn(off)]).toEqual([{ off: 'lots' }, ['lots', 'rights-ended']]);
  });
  test('is empty at first, and forgives nonsense', () => {
    expect(writeAddress(readAddress({}))).toEqual({});
    const query = { area: '1,2,x', place: '999,1', sort: 'colour', at: '126', z: '7', q: ['a'] };
    expect(writeAddress(readAddress(query))).toEqual({});
    expect(readAddress({ area: '127,43,126,44' }).area).toBeUndefined();
  });
});
