import type { Point } from '../../editor/index.js';
import { OUTWARD, SIDES, pointOn } from './box.js';
import type { Box, Side } from './box.js';

/** One way to draw a transition: a line of horizontal and vertical pieces from the edge of one box to the edge of the other. */
export interface Candidate {
  readonly points: readonly Point[];
  readonly from: { readonly side: Side; readonly share: number };
  readonly to: { readonly side: Side; readonly share: number };
}

/** Before the first and after the last bend there is room for a rounded corner and an arrowhead. */
const STUB = 20;

/** How far a line that leaves and arrives on the same side stands off. */
const DETOUR = 30;

/** Narrower than this, a straight line would touch the corners of its boxes. */
const LEAST_OVERLAP = 28;

/** @param shares places along a side that lines may use */
export function connectBoxes(source: Box, target: Box, shares: readonly number[]): Candidate[] {
  const found = straightLines(source, target);
  for (const fromSide of SIDES) {
    for (const toSide of SIDES) {
      for (const fromShare of shares) {
        for (const toShare of shares) {
          const from = { side: fromSide, share: fromShare };
          const to = { side: toSide, share: toShare };
          const start = pointOn(source, fromSide, fromShare);
          const end = pointOn(target, toSide, toShare);
          for (const bends of bendsBetween(start, fromSide, end, toSide)) {
            found.push({ points: [start, ...bends, end], from, to });
          }
        }
      }
    }
  }
  return found;
}

/** A loop over the top right corner, for a transition from a stage to itself. */
export function loopOn(box: Box): Candidate {
  const start = pointOn(box, 'right', 0.3);
  const end = pointOn(box, 'top', 0.8);
  const [right, top] = [box.x + box.width + DETOUR, box.y - DETOUR];
  const points = [start, { x: right, y: start.y }, { x: right, y: top }, { x: end.x, y: top }, end];
  return { points, from: { side: 'right', share: 0.3 }, to: { side: 'top', share: 0.8 } };
}

/** Where the boxes face each other, a line without bends: in the middle of what they share, or a quarter to either side. */
function straightLines(source: Box, target: Box): Candidate[] {
  const found: Candidate[] = [];
  const across = (isVertical: boolean) => {
    const [a, b] = isVertical ? (['x', 'width'] as const) : (['y', 'height'] as const);
    const from = Math.max(source[a], target[a]);
    const to = Math.min(source[a] + source[b], target[a] + target[b]);
    return to - from < LEAST_OVERLAP ? [] : [0.5, 0.25, 0.75].map((share) => from + (to - from) * share);
  };
  const add = (fromSide: Side, toSide: Side, at: number) => {
    const isVertical = fromSide === 'top' || fromSide === 'bottom';
    const shareOf = (box: Box) => (isVertical ? (at - box.x) / box.width : (at - box.y) / box.height);
    const from = { side: fromSide, share: shareOf(source) };
    const to = { side: toSide, share: shareOf(target) };
    const exact = (point: Point) => (isVertical ? { x: at, y: point.y } : { x: point.x, y: at });
    found.push({
      points: [exact(pointOn(source, fromSide, from.share)), exact(pointOn(target, toSide, to.share))],
      from,
      to,
    });
  };
  for (const at of across(true)) {
    if (target.y - (source.y + source.height) >= STUB) add('bottom', 'top', at);
    if (source.y - (target.y + target.height) >= STUB) add('top', 'bottom', at);
  }
  for (const at of across(false)) {
    if (target.x - (source.x + source.width) >= STUB) add('right', 'left', at);
    if (source.x - (target.x + target.width) >= STUB) add('left', 'right', at);
  }
  return found;
}

function bendsBetween(start: Point, fromSide: Side, end: Point, toSide: Side): Point[][] {
  const [out, into] = [OUTWARD[fromSide], OUTWARD[toSide]];
  const isHorizontal = out.y === 0;
  if (isHorizontal !== (into.y === 0)) {
    const corner = isHorizontal ? { x: end.x, y: start.y } : { x: start.x, y: end.y };
    const leaves = isAhead(start, out, corner, STUB) && isAhead(end, into, corner, STUB);
    return leaves ? [[corner]] : [];
  }
  const along = isHorizontal ? 'x' : 'y';
  const channel = (at: number): Point[] =>
    isHorizontal
      ? [
          { x: at, y: start.y },
          { x: at, y: end.y },
        ]
      : [
          { x: start.x, y: at },
          { x: end.x, y: at },
        ];
  if (fromSide === toSide) {
    const furthest = out[along] > 0 ? Math.max(start[along], end[along]) : Math.min(start[along], end[along]);
    return [channel(furthest + out[along] * DETOUR), channel(furthest + out[along] * DETOUR * 2)];
  }
  const room = (end[along] - start[along]) * out[along];
  if (room < STUB * 2) return [];
  const shares = room > STUB * 6 ? [0.5, 0.25, 0.75] : [0.5];
  return shares.map((share) => channel(start[along] + out[along] * room * share));
}

function isAhead(start: Point, direction: Point, point: Point, least: number): boolean {
  return (point.x - start.x) * direction.x + (point.y - start.y) * direction.y >= least;
}
