// A sheet of canvas in the map: where a point of the ground falls on it, and the colours of the
// page read from its tokens, since a canvas knows no style sheet.
import { fromLonLat, toLonLat } from 'ol/proj.js';
import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import type { Box } from '../core/overlap.ts';

const tokens = [
  'ink-1',
  'ink-2',
  'ink-3',
  'ground',
  'surface',
  'line',
  'control',
  'azurite',
  'malachite',
  'cinnabar',
  'orpiment',
  'focus',
] as const;
export type Palette = Record<(typeof tokens)[number], string> & { font: string };

/** The tokens as colours that a canvas takes: the style engine is asked through one element. */
export function readPalette(near: HTMLElement): Palette {
  const probe = document.createElement('span');
  // Where the system forces its colours, it forces them on text, and a map is no text.
  probe.style.setProperty('forced-color-adjust', 'none');
  near.append(probe);
  const read = tokens.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color] as const;
  });
  const font = getComputedStyle(probe).fontFamily;
  probe.remove();
  return { ...(Object.fromEntries(read) as Record<(typeof tokens)[number], string>), font };
}

/** "rgb(1, 2, 3)" with less of it. */
export function faded(color: string, alpha: number): string {
  return color.replace(/^rgb\((.*)\)$/, `rgba($1, ${alpha})`);
}

export interface Paper {
  pen: CanvasRenderingContext2D;
  width: number;
  height: number;
  zoom: number;
  metresPerPixel: number; // on the ground, in the middle
  view: Box; // in degrees
  x: (lon: number) => number;
  y: (lat: number) => number;
}

/** Both axes are straight in this projection, so a meridian has one x and a parallel one y. */
function paperOf(frame: FrameState, pen: CanvasRenderingContext2D): Paper {
  const [width = 0, height = 0] = frame.size;
  const { center, resolution, zoom } = frame.viewState;
  const [cx = 0, cy = 0] = center;
  const corner = (sx: number, sy: number) =>
    toLonLat([cx + (sx * width * resolution) / 2, cy + (sy * height * resolution) / 2]);
  const [west = 0, south = 0] = corner(-1, -1);
  const [east = 0, north = 0] = corner(1, 1);
  const [, middle = 0] = toLonLat(center);
  return {
    pen,
    width,
    height,
    zoom,
    metresPerPixel: resolution * Math.cos((middle * Math.PI) / 180),
    view: { west, south, east, north },
    x: (lon) => ((fromLonLat([lon, 0])[0] ?? 0) - cx) / resolution + width / 2,
    y: (lat) => (cy - (fromLonLat([0, lat])[1] ?? 0)) / resolution + height / 2,
  };
}

/** A layer that draws itself anew with every frame of the map. */
export function paperLayer(draw: (paper: Paper) => void): Layer {
  const canvas = document.createElement('canvas');
  canvas.className = 'paper';
  return new Layer({
    render: (frame) => {
      const [width = 0, height = 0] = frame.size;
      const dots = frame.pixelRatio;
      const [wide, high] = [Math.round(width * dots), Math.round(height * dots)];
      if (canvas.width !== wide) canvas.width = wide;
      if (canvas.height !== high) canvas.height = high;
      const pen = canvas.getContext('2d');
      if (pen !== null) {
        pen.setTransform(dots, 0, 0, dots, 0, 0);
        pen.clearRect(0, 0, width, height);
        draw(paperOf(frame, pen));
      }
      return canvas;
    },
  });
}
