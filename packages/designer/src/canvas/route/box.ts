import type { Box, Point } from '../../editor/index.js';

export type { Box };

export type Side = 'top' | 'right' | 'bottom' | 'left';

export const SIDES: readonly Side[] = ['right', 'bottom', 'left', 'top'];

/** Away from the box. */
export const OUTWARD: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

/** A place on the edge of a box, `share` of the way along it from the top or the left. */
export function pointOn({ x, y, width, height }: Box, side: Side, share: number): Point {
  if (side === 'top') return { x: x + width * share, y };
  if (side === 'bottom') return { x: x + width * share, y: y + height };
  if (side === 'left') return { x, y: y + height * share };
  return { x: x + width, y: y + height * share };
}

export function inflate({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Touching does not count. @param gap how much closer they may not come; below 0 how far they may reach into each other */
export function boxesOverlap(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

/** The smallest box around both. */
export function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** A horizontal or vertical line from one point to another, as the box that it fills. */
export function segmentBox(from: Point, to: Point): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}
