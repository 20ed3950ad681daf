import type { Point } from '../../editor/index.js';

/** SVG path data of a line whose corners are rounded; a short piece gets a smaller radius. */
export function roundedPath(points: readonly Point[], radius = 12): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  let previous = first;
  for (const [index, corner] of rest.entries()) {
    const next = rest[index + 1];
    if (!next) {
      path += `L${corner.x} ${corner.y}`;
      continue;
    }
    const bend = Math.min(radius, distance(previous, corner) / 2, distance(corner, next) / 2);
    const before = towards(corner, previous, bend);
    const after = towards(corner, next, bend);
    path += `L${before.x} ${before.y}Q${corner.x} ${corner.y} ${after.x} ${after.y}`;
    previous = corner;
  }
  return path;
}

/** Length and width of an arrowhead. */
const HEAD = { length: 8, width: 9 };

/** The line without the piece that its arrowhead covers, so that a dash does not show through the tip. */
export function shortened(points: readonly Point[], by = HEAD.length - 2): readonly Point[] {
  const end = points.at(-1);
  const before = points.at(-2);
  return end && before ? [...points.slice(0, -1), towards(end, before, by)] : points;
}

/** The `points` of the polygon at the end of a line. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const base = towards(tip, before, HEAD.length);
  const half = HEAD.width / 2 / HEAD.length;
  const side = { x: (tip.y - base.y) * half, y: (base.x - tip.x) * half };
  return [tip, { x: base.x + side.x, y: base.y + side.y }, { x: base.x - side.x, y: base.y - side.y }]
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole };
}
