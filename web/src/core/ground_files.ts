// A shape as a file to take away: the rows of the ministry's coordinate text, GeoJSON (RFC 7946)
// and KML. Rings of a shape do not repeat their first corner; files close them as each format
// wants it.
import { planeOf, zoneOf } from './gauss_kruger.ts';
import { type Rings, type Shape, boxOf } from './overlap.ts';
import type { LonLat } from './sheet.ts';

export interface Outline {
  id: string; // also the name of the file
  name: string;
  shape: Shape;
  topMm: number | undefined; // above the height datum
  bottomMm: number | undefined;
  synthetic: boolean;
}

/** Metres of whole millimetres, without zeros at the end: "349.5". */
export function metresText(mm: number): string {
  return `${mm / 1000}`;
}

/** The 3-degree zone in which all of a shape is reckoned. */
export function zoneOfShape(shape: Shape): number {
  const { west, east } = boxOf(shape);
  return zoneOf((west + east) / 2);
}

/**
 * The text that the importer reads: "n,X,Y" (X north, Y east with its zone) in metres with three
 * decimals, numbered anew in each ring, which ends at "*,top,bottom,name,flag": 1 a ring, 0 a hole.
 */
export function cornerFile({ id, shape, topMm, bottomMm }: Outline): string {
  const zone = zoneOfShape(shape);
  const height = (mm: number | undefined) => (mm === undefined ? '' : metresText(mm));
  const name = id.replaceAll(/[,\s]+/g, ' ');
  const ringText = (ring: readonly LonLat[], hole: boolean) => {
    const rows = ring.map((at, i) => {
      const { x, y } = planeOf(at, zone);
      return `${i + 1},${x.toFixed(3)},${y.toFixed(3)}\n`;
    });
    const end = `*,${height(topMm)},${height(bottomMm)},${name},${hole ? 0 : 1}\n`;
    return rows.join('') + end;
  };
  return shape.flatMap((rings) => rings.map((ring, i) => ringText(ring, i > 0))).join('');
}

/** Twice the area that a ring encloses, positive where it runs counterclockwise. */
function winding(ring: readonly LonLat[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [toX, toY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * toY - toX * y;
  }, 0);
}

/** Closed; outer rings counterclockwise and holes clockwise, as both formats want them. */
function closed(ring: readonly LonLat[], hole: boolean): LonLat[] {
  const right = winding(ring) > 0 !== hole ? [...ring] : ring.toReversed();
  return right[0] === undefined ? right : [...right, right[0]];
}

const closedRings = (rings: Rings) => rings.map((ring, i) => closed(ring, i > 0));

export function geometryOf(shape: Shape): object {
  const polygons = shape.map(closedRings);
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

export function geoJsonFile(outline: Outline, properties: object, geometry?: unknown): string {
  const { id, name, shape, topMm, bottomMm, synthetic } = outline;
  const heights = topMm === undefined ? {} : { top_mm: topMm, bottom_mm: bottomMm };
  const feature = {
    type: 'Feature',
    id,
    geometry: geometry ?? geometryOf(shape),
    properties: { name, ...properties, ...heights, datum: 'CGCS2000', synthetic },
  };
  return `${JSON.stringify(feature, null, 2)}\n`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Longitudes and latitudes of CGCS2000 as they stand, which KML takes for WGS 84: centimetres. */
export function kmlFile({ name, shape, synthetic }: Outline): string {
  const ringText = (ring: readonly LonLat[]) => ring.map(([lon, lat]) => `${lon},${lat}`).join(' ');
  const polygon = (rings: Rings) =>
    closedRings(rings)
      .map((ring, i) => {
        const side = i > 0 ? 'innerBoundaryIs' : 'outerBoundaryIs';
        const ringOf = `<LinearRing><coordinates>${ringText(ring)}</coordinates></LinearRing>`;
        return `<${side}>${ringOf}</${side}>`;
      })
      .join('');
  const polygons = shape.map((rings) => `<Polygon>${polygon(rings)}</Polygon>`).join('');
  const said = `CGCS2000${synthetic ? ', 示例' : ''}`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">' +
    `<Placemark><name>${escaped(name)}</name><description>${said}</description>` +
    `<MultiGeometry>${polygons}</MultiGeometry></Placemark></kml>\n`
  );
}
