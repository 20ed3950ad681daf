import type { Id } from '@weir/schema';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../geometry.js';
import type { Point } from '../geometry.js';

export const ALIGNMENTS = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export const AXES = ['horizontal', 'vertical'] as const;
export type Axis = (typeof AXES)[number];

type Places = ReadonlyMap<Id, Point>;

/** Between stages that would cover each other. */
const GAP = 24;

/**
 * Stages in one line. All are of the same size, so they share an edge and the middle alike. Those that would come to lie on each other are
 * spread along the line, in the order in which they lay.
 */
export function alignStages(places: Places, alignment: Alignment): Map<Id, Point> {
  const isColumn = alignment === 'left' || alignment === 'center' || alignment === 'right';
  const across = isColumn ? 'x' : 'y';
  const values = [...places.values()].map((point) => point[across]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const at = { left: least, top: least, right: most, bottom: most, center: 0, middle: 0 }[alignment];
  const line = alignment === 'center' || alignment === 'middle' ? Math.round((least + most) / 2) : at;
  const aligned = [...places].map(([id, point]): [Id, Point] => [id, { ...point, [across]: line }]);
  return spread(aligned, isColumn ? 'y' : 'x');
}

/** The same distance from each to the next; the outermost two stay. Fewer than three stay as they are. */
export function distributeStages(places: Places, axis: Axis): Map<Id, Point> {
  const along = axis === 'horizontal' ? 'x' : 'y';
  const inOrder = [...places].sort(([, a], [, b]) => a[along] - b[along]);
  const [first, last] = [inOrder[0]?.[1][along] ?? 0, inOrder.at(-1)?.[1][along] ?? 0];
  if (inOrder.length < 3) return new Map(places);
  const step = (last - first) / (inOrder.length - 1);
  return new Map(inOrder.map(([id, point], index) => [id, { ...point, [along]: Math.round(first + step * index) }]));
}

function spread(places: readonly [Id, Point][], along: 'x' | 'y'): Map<Id, Point> {
  const size = (along === 'x' ? STAGE_WIDTH : STAGE_HEIGHT) + GAP;
  const inOrder = [...places].sort(([, a], [, b]) => a[along] - b[along]);
  const spreadOut = new Map<Id, Point>();
  let free = -Infinity;
  for (const [id, point] of inOrder) {
    const covers = point[along] < free - GAP;
    const at = covers ? free : point[along];
    spreadOut.set(id, { ...point, [along]: at });
    free = at + size;
  }
  return spreadOut;
}
