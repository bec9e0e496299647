// Shapes as files: the ministry's rows, GeoJSON and KML; and the way through what is in sight.
import { describe, expect, test } from 'vitest';
import { readGround } from './ground.ts';
import { type Outline, cornerFile, geoJsonFile, kmlFile } from './ground_files.ts';
import { inSight, nextInSight } from './ground_rove.ts';
import { type Shape, boxOf, boxShape } from './overlap.ts';

const square = boxShape({ west: 126, south: 43, east: 126.01, north: 43.01 });
const hole = boxShape({ west: 126.002, south: 43.002, east: 126.004, north: 43.004 });
const holed: Shape = [[...(square[0] ?? []), ...(hole[0] ?? [])]];
const outline = (shape: Shape, change: Partial<Outline> = {}): Outline => ({
  id: 'SR-1',
  name: '示例 <甲> & 乙',
  shape,
  topMm: 349_500,
  bottomMm: -30_000,
  synthetic: true,
  ...change,
});

describe('coordinate text', () => {
  test('has a row a corner, X north, Y east with its zone, and heights at the end', () => {
    expect(cornerFile(outline(square)).split('\n')).toEqual([
      '1,4762719.884,42500000.000',
      '2,4762719.932,42500815.410',
      '3,4763830.861,42500815.277',
      '4,4763830.812,42500000.000',
      '*,349.5,-30,SR-1,1',
      '',
    ]);
  });
  test('numbers each ring anew, and marks holes', () => {
    const rows = cornerFile(outline(holed, { topMm: undefined, bottomMm: undefined })).split('\n');
    expect(rows).toHaveLength(11);
    expect([rows[4], rows[9]]).toEqual(['*,,,SR-1,1', '*,,,SR-1,0']);
    expect(rows[5]?.startsWith('1,')).toBe(true);
  });
  test('stays in the zone of its middle, and no comma of a name parts a row', () => {
    const across = boxShape({ west: 127.4, south: 43, east: 127.7, north: 43.1 });
    const rows = cornerFile(outline(across, { id: 'a, b' })).split('\n');
    expect(rows.slice(0, 4).every((row) => row.split(',')[2]?.startsWith('43'))).toBe(true);
    expect(rows[4]).toBe('*,349.5,-30,a b,1');
  });
});

describe('GeoJSON', () => {
  const read = (shape: Shape) => JSON.parse(geoJsonFile(outline(shape), { area_m2: 7 }));
  test('closes its rings, the outer one counterclockwise, holes clockwise', () => {
    const turned: Shape = [[(square[0]?.[0] ?? []).toReversed(), hole[0]?.[0] ?? []]];
    const [outer, inner] = read(turned).geometry.coordinates;
    const winding = (ring: number[][]) =>
      ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
        const [fromX = 0, fromY = 0] = ring[i] ?? [];
        return sum + fromX * y - x * fromY;
      }, 0);
    expect(winding(outer)).toBeGreaterThan(0);
    expect(winding(inner)).toBeLessThan(0);
    for (const ring of [outer, inner]) {
      expect(ring).toHaveLength(5);
      expect(ring[0]).toEqual(ring[4]);
    }
  });
  test('says datum, heights and that it is invented', () => {
    expect(read(square)).toMatchObject({
      id: 'SR-1',
      properties: { area_m2: 7, top_mm: 349_500, bottom_mm: -30_000, datum: 'CGCS2000' },
    });
    expect(read(square).properties.synthetic).toBe(true);
    expect(read([...square, ...hole]).geometry.type).toBe('MultiPolygon');
  });
  test("keeps the server's own geometry", () => {
    const own = { type: 'Polygon', coordinates: [[[1, 2]]] };
    expect(JSON.parse(geoJsonFile(outline(square), {}, own)).geometry).toEqual(own);
  });
});

describe('KML', () => {
  test('has rings with their holes, and no letter that breaks it', () => {
    const said = kmlFile(outline(holed));
    expect(said).toContain('<name>示例 &lt;甲&gt; &amp; 乙</name>');
    expect(said).toContain('CGCS2000, 示例');
    expect(said.match(/<outerBoundaryIs>/g)).toHaveLength(1);
    expect(said.match(/<innerBoundaryIs>/g)).toHaveLength(1);
    expect(said).toContain('126,43 126.01,43 126.01,43.01 126,43.01 126,43<');
  });
});

describe('going through what is in sight', () => {
  const lot = (id: string, west: number, north: number) => {
    const shape = boxShape({ west, south: north - 0.1, east: west + 0.1, north });
    const geometry = { type: 'MultiPolygon', coordinates: shape };
    const read = readGround('lots', { id, geometry, properties: { state: 'sold' } });
    if (read === undefined) throw new Error('not read');
    return read;
  };
  const all = [
    lot('south', 126, 43),
    lot('east', 127, 44),
    lot('west', 126, 44),
    lot('far', 130, 44),
  ];
  const view = boxOf(boxShape({ west: 125, south: 42, east: 128, north: 45 }));
  const ids = (rank: (one: { id: string }) => number) =>
    inSight(all, view, rank).map((one) => one.id);
  test('goes by what matters, then as one reads; nothing out of sight', () => {
    expect(ids(() => 0)).toEqual(['west', 'east', 'south']);
    expect(ids((one) => (one.id === 'south' ? 0 : 1))).toEqual(['south', 'west', 'east']);
  });
  test('turns around at either end, and begins at the end that one comes from', () => {
    const seen = inSight(all, view, () => 0);
    const from = (key: string, by: 1 | -1) => nextInSight(seen, key, by).one?.id;
    expect([from('', 1), from('lots/west', 1), from('lots/south', 1)]).toEqual([
      'west',
      'east',
      'west',
    ]);
    expect([from('', -1), from('lots/west', -1), from('lots/far', 1)]).toEqual([
      'south',
      'south',
      'west',
    ]);
    expect(nextInSight(seen, 'lots/east', 1)).toMatchObject({ at: 3, of: 3 });
    expect(nextInSight([], '', 1).one).toBeUndefined();
  });
});
