// Plane coordinates as notices print them: CGCS2000 in 3-degree zones of Gauss-Krüger, X to the
// north, Y to the east with the zone's number in front of its seven digits (EPSG 4529 to 4532 for
// the zones 41 to 44 of Jilin).
import proj4 from 'proj4/lib/core.js';
import Proj from 'proj4/lib/Proj.js';
import etmerc from 'proj4/lib/projections/etmerc.js';
import longlat from 'proj4/lib/projections/longlat.js';
import type { LonLat } from './sheet.ts';

// Of all projections only these two travel with the page.
for (const projection of [longlat, etmerc]) Proj.projections.add(projection);

const geographic = '+proj=longlat +ellps=GRS80 +no_defs';
const converters = new Map<number, { forward(point: [number, number]): number[] }>();

function converter(zone: number) {
  const known = converters.get(zone);
  if (known !== undefined) return known;
  const plane =
    `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=1 +x_0=${zone}500000 +y_0=0 ` +
    '+ellps=GRS80 +units=m +no_defs';
  const made = proj4(geographic, plane);
  converters.set(zone, made);
  return made;
}

/** The 3-degree zone whose middle meridian is nearest. */
export function zoneOf(lon: number): number {
  return Math.round(lon / 3);
}

export interface Plane {
  zone: number;
  x: number; // metres north of the equator
  y: number; // metres east, with the zone's number in front
}

export function planeOf([lon, lat]: LonLat, zone = zoneOf(lon)): Plane {
  const [y = NaN, x = NaN] = converter(zone).forward([lon, lat]);
  return { zone, x, y };
}
