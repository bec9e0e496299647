// What tells the layers of the ground apart without their colours: one tile of lines for each,
// eight by eight, drawn alike by the map and by its legend.
const tiles = {
  leaning: 'M-1 9L9 -1M-1 1L1 -1M7 9L9 7',
  falling: 'M-1 -1L9 9M7 -1L9 1M-1 7L1 9',
  crossed: 'M0 0L8 8M8 0L0 8',
  lying: 'M0 4H8',
  upright: 'M4 0V8',
  dashes: 'M2 4H5',
} as const;

/** A layer that nobody has given a texture of its own stands upright. */
export function tileOf(layer: string): string {
  if (layer === 'rights') return tiles.leaning;
  if (layer === 'farmland') return tiles.lying;
  if (layer.startsWith('prohibited')) return tiles.crossed;
  if (layer.startsWith('restricted')) return tiles.falling;
  return layer.startsWith('encouraged') ? tiles.dashes : tiles.upright;
}

/** The pigment of a zone: what the plan forbids, watches over or favours. */
export function zoneTone(layer: string): 'cinnabar' | 'orpiment' | 'malachite' {
  if (layer.startsWith('prohibited')) return 'cinnabar';
  return layer.startsWith('restricted') || layer === 'farmland' ? 'orpiment' : 'malachite';
}

/** The tile without end, for a canvas; the bare colour where it cannot be made. */
export function textureOf(layer: string, color: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  if (pen === null) return color;
  pen.strokeStyle = color;
  pen.lineWidth = 1.2;
  pen.stroke(new Path2D(tileOf(layer)));
  return pen.createPattern(tile, 'repeat') ?? color;
}
