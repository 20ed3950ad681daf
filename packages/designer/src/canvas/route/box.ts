import type { Point } from '../../editor/index.js';

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

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

/** Touching does not count. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
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
