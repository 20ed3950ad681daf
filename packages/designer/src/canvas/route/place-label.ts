import type { Point } from '../../editor/index.js';
import { boxesOverlap, segmentBox } from './box.js';
import type { Box } from './box.js';

export const LABEL_HEIGHT = 20;

/** What a rounded corner and an arrowhead take of a piece of line. */
const CORNER = 12;
const ARROW = 10;

/** On a shorter upright piece a label looks squeezed in. */
const ROOMY = 66;

/** Where along a piece of line a label may be: the middle first. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** What each fault of a place is worth, in pixels of detour. */
const COST = { perMissingPx: 4, upright: 12, perCrampedPx: 2, offMiddle: 20, box: 1000, label: 1000, line: 260 };

export interface Around {
  readonly boxes: readonly Box[];
  readonly labels: readonly Box[];
  readonly lines: readonly Box[];
}

/** The best place for a label on a line: on no corner, no box, no other label, and over as few other lines as can be. */
export function placeLabel(
  points: readonly Point[],
  width: number,
  { boxes, labels, lines }: Around,
): { at: Point; cost: number } {
  let best = { at: points[0] ?? { x: 0, y: 0 }, cost: Infinity };
  const last = points.length - 2;
  for (const [index, end] of points.slice(1).entries()) {
    const start = points[index] ?? end;
    const piece = segmentBox(start, end);
    const isHorizontal = piece.width >= piece.height;
    const length = Math.max(piece.width, piece.height);
    const [before, after] = [index === 0 ? 2 : CORNER, index === last ? ARROW : CORNER];
    const free = length - before - after;
    const missing = Math.max(0, (isHorizontal ? width : LABEL_HEIGHT + 8) - free);
    for (const share of SHARES) {
      // The middle of what is left between corner and arrowhead, not of the whole piece.
      const along = before + free * share;
      const at = pointAlong(start, end, length === 0 ? 0 : along / length);
      const place = boxAround(at, width);
      const cost =
        missing * COST.perMissingPx +
        (isHorizontal ? 0 : COST.upright + Math.max(0, ROOMY - free) * COST.perCrampedPx) +
        Math.abs(share - 0.5) * COST.offMiddle +
        edgeCost(along - before, free, isHorizontal ? width : LABEL_HEIGHT) +
        count(boxes, (box) => boxesOverlap(place, box, 2)) * COST.box +
        count(labels, (other) => boxesOverlap(place, other, 2)) * COST.label +
        count(lines, (line) => boxesOverlap(place, line, 3)) * COST.line;
      if (cost < best.cost) best = { at, cost };
    }
  }
  return best;
}

export function boxAround({ x, y }: Point, width: number): Box {
  return { x: x - width / 2, y: y - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT };
}

/** A label that reaches beyond the free part of its piece, although there is room for it elsewhere. */
function edgeCost(at: number, free: number, size: number): number {
  return Math.max(0, size / 2 - Math.min(at, free - at)) * COST.perMissingPx;
}

function pointAlong(start: Point, end: Point, share: number): Point {
  return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
}

function count<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.reduce((sum, item) => sum + Number(test(item)), 0);
}
