import { boxesOverlap } from './box.js';
import type { Box } from './box.js';

/** About as large as a stage with the room around it. */
const CELL = 256;

/** Finds what lies near without looking at everything: things are kept by the squares of a coarse grid that they touch. */
export class BoxIndex<Item> {
  readonly #cells = new Map<string, { readonly box: Box; readonly item: Item }[]>();

  add(box: Box, item: Item): void {
    const entry = { box, item };
    for (const cell of cellsOf(box)) {
      const list = this.#cells.get(cell);
      if (list) list.push(entry);
      else this.#cells.set(cell, [entry]);
    }
  }

  /** What overlaps a box or comes closer to it than the gap, in no special order. */
  near(region: Box, gap: number): Item[] {
    const found = new Set<Item>();
    const around = {
      x: region.x - gap,
      y: region.y - gap,
      width: region.width + 2 * gap,
      height: region.height + 2 * gap,
    };
    for (const cell of cellsOf(around)) {
      for (const { box, item } of this.#cells.get(cell) ?? []) if (boxesOverlap(region, box, gap)) found.add(item);
    }
    return [...found];
  }
}

function* cellsOf({ x, y, width, height }: Box): Generator<string> {
  for (let across = Math.floor(x / CELL); across <= Math.floor((x + width) / CELL); across++) {
    for (let down = Math.floor(y / CELL); down <= Math.floor((y + height) / CELL); down++) yield `${across} ${down}`;
  }
}
