import type { Box } from '../editor/index.js';

/** Of what is in view: so much of its size more is drawn on each side. */
const MORE = 0.5;

/**
 * What is in view, in pixels of the drawing, widened to whole tiles of half its size: moving about within a tile changes nothing.
 * @param transform x, y and zoom of the drawing
 */
export function regionInView([x, y, zoom]: readonly [number, number, number], width: number, height: number): Box {
  const across = tiles(-x / zoom, width / zoom);
  const down = tiles(-y / zoom, height / zoom);
  return { x: across.from, y: down.from, width: across.size, height: down.size };
}

function tiles(start: number, length: number): { from: number; size: number } {
  const tile = Math.max(1, powerOfTwo(length * MORE));
  const from = Math.floor(start / tile - 1) * tile;
  const to = Math.ceil((start + length) / tile + 1) * tile;
  return { from, size: to - from };
}

/** So that zooming a little keeps the tiles as they are. */
function powerOfTwo(length: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, length)));
}

export function sameRegion(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
