// The map of OpenLayers behind the page: its layers, what a click hits, drawing and looking. It
// holds no state of the page; whoever opens it tells it what to show and hears what people do.
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { easeOut } from 'ol/easing.js';
import { focusWithTabindex, platformModifierKeyOnly } from 'ol/events/condition.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { boundingExtent } from 'ol/extent.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import Point from 'ol/geom/Point.js';
import type Polygon from 'ol/geom/Polygon.js';
import Draw, { createBox } from 'ol/interaction/Draw.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import { defaults as interactionsOf } from 'ol/interaction/defaults.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import { type Ground, standsOn } from '../core/ground.ts';
import type { Sight } from '../core/map_address.ts';
import { type Box, type Shape, boxOf } from '../core/overlap.ts';
import type { LonLat } from '../core/sheet.ts';
import { drawBase } from './ground_base.ts';
import { type Labels, drawLabels } from './ground_labels.ts';
import { type Palette, faded, paperLayer, readPalette } from './ground_paper.ts';
import { groundStyle, isSmall, middleOf, rankOf } from './ground_style.ts';

export interface Shown {
  ground: readonly Ground[];
  chosen: string;
  area: Shape | undefined;
  corner: LonLat | undefined; // the one that a row of the table points at
  off: ReadonlySet<string>;
  labels: (isSmallHere: (one: Ground) => boolean) => Labels;
}

export interface Hears {
  click: (place: LonLat, hit: Ground | undefined) => void;
  pointer: (place: LonLat | undefined) => void;
  moved: (sight: Sight) => void;
  drawn: (area: Shape) => void;
}

export type Tool = 'none' | 'box' | 'polygon';

const world = transformExtent([118, 38, 135, 49], 'EPSG:4326', 'EPSG:3857');
const reach = 8; // pixels around a symbol that count as hitting it

const flat = (shape: Shape) => shape.map((rings) => rings.map((ring) => ring.map(onMap)));
const onMap = ([lon, lat]: LonLat) => fromLonLat([lon, lat]);
const onGround = (at: readonly number[]): LonLat => {
  const [lon = 0, lat = 0] = toLonLat([...at]);
  return [lon, lat];
};

/** Whether motion is unwelcome is asked each time, since people may change their mind. */
const motion = (ms: number) => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms);

export function openGroundMap(target: HTMLElement, hears: Hears) {
  let shown: Shown | undefined;
  let palette: Palette = readPalette(target);
  let tool: Draw | undefined;
  const source = new VectorSource<Feature<MultiPolygon>>();
  const sketches = new VectorSource();
  const ground = new VectorLayer({ source });
  const sketch = new VectorLayer({ source: sketches });
  const base = paperLayer((paper) => drawBase(paper, palette, shown?.off ?? new Set()));
  const over = paperLayer((paper) => {
    if (shown !== undefined) drawLabels(paper, palette, shown.labels(smallHere));
  });
  const view = new View({ extent: world, minZoom: 5, maxZoom: 17, showFullExtent: true });
  const map = new OlMap({
    target,
    layers: [base, ground, sketch, over],
    view,
    controls: [],
    interactions: interactionsOf({
      altShiftDragRotate: false,
      pinchRotate: false,
      doubleClickZoom: false,
      mouseWheelZoom: false,
      keyboard: true,
      zoomDuration: motion(250),
    }),
  });
  // A page is scrolled past the map far more often than the map is zoomed.
  const wheel = (event: MapBrowserEvent) =>
    focusWithTabindex(event) || platformModifierKeyOnly(event);
  map.addInteraction(new MouseWheelZoom({ condition: wheel, duration: motion(250) }));

  const smallHere = (one: Ground) => isSmall(one, view.getResolution() ?? 1);

  function repaint(): void {
    palette = readPalette(target);
    ground.setStyle(groundStyle(palette, () => shown?.chosen ?? ''));
    sketch.setStyle(sketchStyle());
    map.render();
  }

  function sketchStyle(): Style {
    const stroke = new Stroke({ color: palette.cinnabar, width: 2.5, lineDash: [8, 4] });
    const dot = new CircleStyle({
      radius: 6,
      fill: new Fill({ color: palette.surface }),
      stroke: new Stroke({ color: palette.cinnabar, width: 3 }),
    });
    const fill = new Fill({ color: faded(palette.cinnabar, 0.07) });
    return new Style({ stroke, fill, image: dot });
  }

  function show(next: Shown): void {
    const changed = next.ground !== shown?.ground;
    shown = next;
    if (changed) {
      source.clear(true);
      const drawn = next.ground.filter((one) => one.shape.length > 0);
      source.addFeatures(
        drawn.map(
          (one) => new Feature({ geometry: new MultiPolygon(flat(one.shape)), ground: one }),
        ),
      );
    }
    sketches.clear(true);
    if (next.area) sketches.addFeature(new Feature(new MultiPolygon(flat(next.area))));
    if (next.corner) sketches.addFeature(new Feature(new Point(onMap(next.corner))));
    ground.changed();
    map.render();
  }

  /** What lies on top of all that a point hits; near a symbol is on it. */
  function hitAt(at: number[]): Ground | undefined {
    const place = onGround(at);
    const close = (one: Ground) => {
      const [x = 0, y = 0] = onMap(middleOf(one));
      return Math.hypot(x - (at[0] ?? 0), y - (at[1] ?? 0)) < reach * (view.getResolution() ?? 1);
    };
    const all = (shown?.ground ?? []).filter((one) => one.shape.length > 0);
    const hit = all.filter((one) => (smallHere(one) && close(one)) || standsOn(one, place));
    return hit.sort((a, b) => rankOf(a) - rankOf(b))[0];
  }

  function draw(kind: Tool): void {
    if (tool !== undefined) map.removeInteraction(tool);
    tool = undefined;
    if (kind === 'none') return;
    const box = { type: 'Circle' as const, geometryFunction: createBox() };
    const style = sketchStyle();
    tool = new Draw(kind === 'box' ? { ...box, style } : { type: 'Polygon', style });
    tool.on('drawend', (event) => {
      const polygon = event.feature.getGeometry() as Polygon;
      const ring = (polygon.getCoordinates()[0] ?? []).slice(0, -1).map(onGround);
      hears.drawn([[ring]]);
    });
    map.addInteraction(tool);
  }

  function sight(): Sight {
    const [lon, lat] = onGround(view.getCenter() ?? [0, 0]);
    return { lon, lat, zoom: view.getZoom() ?? 0 };
  }

  function inView(): Box {
    const [west = 0, south = 0, east = 0, north = 0] = view.calculateExtent(map.getSize());
    const [low, high] = [onGround([west, south]), onGround([east, north])];
    return { west: low[0], south: low[1], east: high[0], north: high[1] };
  }

  function fit(box: Box, ms: number, maxZoom: number): void {
    const corners = [onMap([box.west, box.south]), onMap([box.east, box.north])];
    view.fit(boundingExtent(corners), {
      padding: [56, 56, 56, 56],
      maxZoom,
      duration: motion(ms),
      easing: easeOut,
    });
  }

  map.on('singleclick', (event) => {
    if (tool === undefined) hears.click(onGround(event.coordinate), hitAt(event.coordinate));
  });
  map.on('pointermove', (event) => {
    hears.pointer(onGround(event.coordinate));
    target.classList.toggle('hits', tool === undefined && hitAt(event.coordinate) !== undefined);
  });
  map.on('moveend', () => hears.moved(sight()));
  const left = () => hears.pointer(undefined);
  target.addEventListener('pointerleave', left);
  repaint();

  return {
    show,
    repaint,
    draw,
    sight,
    inView,
    fit,
    hitAtCentre: () => hitAt(view.getCenter() ?? [0, 0]),
    look: ({ lon, lat, zoom }: Sight) => {
      view.setCenter(onMap([lon, lat]));
      view.setZoom(zoom);
    },
    zoomBy: (steps: number) =>
      view.animate({ zoom: (view.getZoom() ?? 0) + steps, duration: motion(200) }),
    fitShape: (shape: Shape) => fit(boxOf(shape), 300, 12.5),
    close: () => {
      target.removeEventListener('pointerleave', left);
      map.setTarget(undefined);
      map.dispose();
    },
  };
}

export type GroundMap = ReturnType<typeof openGroundMap>;
