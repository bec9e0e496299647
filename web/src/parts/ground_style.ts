// How each kind of ground looks on the map, by shape and texture first and by colour last. What
// would be too small to see is drawn as a symbol in its middle.
import type { FeatureLike } from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import { fromLonLat } from 'ol/proj.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import RegularShape from 'ol/style/RegularShape.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import { type Ground, holds } from '../core/ground.ts';
import { type Palette, faded } from './ground_paper.ts';
import { textureOf, zoneTone } from './ground_texture.ts';

const below = 18; // pixels

export function middleOf({ box }: Ground): [number, number] {
  return [(box.west + box.east) / 2, (box.south + box.north) / 2];
}

/** `metres` is the size of a pixel in the map's projection. */
export function isSmall({ box }: Ground, metres: number): boolean {
  const [west = 0, south = 0] = fromLonLat([box.west, box.south]);
  const [east = 0, north = 0] = fromLonLat([box.east, box.north]);
  return Math.max(east - west, north - south) / metres < below;
}

/** What lies on top and is named first: held ground before what has ended. */
export function rankOf(one: Ground): number {
  const order = ['lots', 'rights', 'blocks', 'zones'].indexOf(one.collection);
  const isOver = (one.collection === 'lots' || one.collection === 'rights') && !holds(one);
  return isOver ? order + 0.5 : order;
}

function middlePoint(feature: FeatureLike): Point {
  return new Point(fromLonLat(middleOf(groundOf(feature))));
}

type Look = { shape: Style; symbol: Style };
type Symbol = (image: CircleStyle | RegularShape, zIndex: number) => Style;
type Make = (zIndex: number, stroke: Stroke, fill: CanvasPattern | string, image: Style) => Look;

function heldRight(ink: string, symbol: Symbol, make: Make): Look {
  const image = new RegularShape({ points: 4, radius: 6, fill: new Fill({ color: ink }) });
  const edge = new Stroke({ color: ink, width: 1.4 });
  return make(3, edge, textureOf('rights', ink), symbol(image, 8));
}

/** Dotted and empty, as a lot that has ended. */
function endedRight(ink: string, surface: Fill, symbol: Symbol, make: Make): Look {
  const edge = new Stroke({ color: ink, width: 1.2, lineDash: [2, 4] });
  const image = new RegularShape({ points: 4, radius: 6, fill: surface, stroke: edge });
  return make(3, edge, faded(ink, 0.03), symbol(image, 7));
}

function look(one: Ground, palette: Palette): Look {
  const ink = palette['ink-2'];
  const symbol: Symbol = (image, zIndex) => new Style({ image, zIndex, geometry: middlePoint });
  const surface = new Fill({ color: palette.surface });
  const make: Make = (zIndex, stroke, fill, image) => ({
    shape: new Style({ zIndex, stroke, fill: new Fill({ color: fill }) }),
    symbol: image,
  });
  if (one.collection === 'lots') {
    const live = holds(one);
    const color = palette.azurite;
    const stroke = live
      ? new Stroke({ color, width: 2.5 })
      : new Stroke({ color, width: 1.5, lineDash: [2, 4] });
    const fill = live ? new Fill({ color }) : surface;
    const dot = new CircleStyle({ radius: 5.5, fill, stroke: new Stroke({ color, width: 2 }) });
    const depth = live ? 1 : 0;
    return make(4 + depth, stroke, faded(color, live ? 0.22 : 0.04), symbol(dot, 9 + depth));
  }
  if (one.collection === 'rights') {
    return holds(one) ? heldRight(ink, symbol, make) : endedRight(ink, surface, symbol, make);
  }
  if (one.collection === 'blocks') {
    const stroke = new Stroke({ color: ink, width: 1.8 });
    const options = { points: 4, radius: 6.5, angle: Math.PI / 4, fill: surface, stroke };
    const dashes = new Stroke({ color: ink, width: 1.6, lineDash: [7, 4] });
    return make(2, dashes, faded(ink, 0.05), symbol(new RegularShape(options), 7));
  }
  const color = palette[zoneTone(one.layer)];
  const options = { points: 3, radius: 6.5, fill: new Fill({ color }) };
  const edge = new Stroke({ color, width: 1.4 });
  return make(
    1,
    edge,
    textureOf(one.layer, faded(color, 0.55)),
    symbol(new RegularShape(options), 6),
  );
}

export function groundOf(feature: FeatureLike): Ground {
  return feature.get('ground') as Ground;
}

/** The style function of a palette; `chosen` gives the key of what is drawn with a halo. */
export function groundStyle(palette: Palette, chosen: () => string) {
  const known = new Map<string, Look>();
  const ring = new Stroke({ color: palette['ink-1'], width: 2 });
  const rounded = new Style({
    zIndex: 11,
    image: new CircleStyle({ radius: 11, stroke: ring }),
    geometry: middlePoint,
  });
  const haloed = [
    new Style({ zIndex: 11, stroke: new Stroke({ color: palette.surface, width: 7 }) }),
    new Style({ zIndex: 12, stroke: new Stroke({ color: palette['ink-1'], width: 3.5 }) }),
  ];
  return (feature: FeatureLike, metres: number): Style[] => {
    const one = groundOf(feature);
    const kind = `${one.layer} ${holds(one)}`;
    const made = known.get(kind) ?? look(one, palette);
    known.set(kind, made);
    const small = isSmall(one, metres);
    const plain = small ? made.symbol : made.shape;
    if (one.key !== chosen()) return [plain];
    return small ? [plain, rounded] : [plain, ...haloed];
  };
}
