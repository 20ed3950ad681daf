import { boxAround } from '../geometry.js';
import type { Box } from '../geometry.js';

/** A line that what is moved has in common with others, from one end of them to the other. */
export interface Guide {
  /** `x`: an upright line at that x. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  /** To be added to where it is. */
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

export interface SnapOptions {
  /** Pixels of the drawing within which an edge or the middle of another box attracts. */
  readonly within: number;
  /** Distance of the lines to fall on where no other box attracts; null: none. */
  readonly grid: number | null;
}

/** Where a box that is moved falls: in line with another one, by its edges or its middle, else on the grid. Each axis by itself. */
export function snapBox(moving: Box, others: readonly Box[], { within, grid }: SnapOptions): Snapped {
  const [dx, dy] = (['x', 'y'] as const).map((axis) => {
    const near = nearest(moving, others, axis, within);
    if (near !== null) return near;
    return grid === null ? 0 : Math.round(moving[axis] / grid) * grid - moving[axis];
  }) as [number, number];
  const moved = { ...moving, x: moving.x + dx, y: moving.y + dy };
  return { dx, dy, guides: [...guidesOf(moved, others, 'x'), ...guidesOf(moved, others, 'y')] };
}

function nearest(moving: Box, others: readonly Box[], axis: 'x' | 'y', within: number): number | null {
  let best: number | null = null;
  const own = linesOf(moving, axis);
  for (const other of others) {
    for (const theirs of linesOf(other, axis)) {
      for (const mine of own) {
        const delta = theirs - mine;
        if (Math.abs(delta) <= within && (best === null || Math.abs(delta) < Math.abs(best))) best = delta;
      }
    }
  }
  return best;
}

/** Start, middle and end. */
function linesOf(box: Box, axis: 'x' | 'y'): readonly [number, number, number] {
  const size = axis === 'x' ? box.width : box.height;
  return [box[axis], box[axis] + size / 2, box[axis] + size];
}

/** Less than what can be seen. */
const SAME = 0.01;

function guidesOf(moved: Box, others: readonly Box[], axis: 'x' | 'y'): Guide[] {
  const guides: Guide[] = [];
  for (const at of linesOf(moved, axis)) {
    const onLine = others.filter((other) => linesOf(other, axis).some((line) => Math.abs(line - at) < SAME));
    const reach = onLine.length > 0 ? boxAround([moved, ...onLine]) : null;
    if (!reach) continue;
    const [from, to] = axis === 'x' ? [reach.y, reach.y + reach.height] : [reach.x, reach.x + reach.width];
    guides.push({ axis, at, from, to });
  }
  return guides;
}
