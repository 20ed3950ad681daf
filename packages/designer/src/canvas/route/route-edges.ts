import type { Point, TransitionKind } from '../../editor/index.js';
import { boxesOverlap, segmentBox, union } from './box.js';
import type { Box, Side } from './box.js';
import { connectBoxes, loopOn } from './connect-boxes.js';
import type { Candidate } from './connect-boxes.js';
import { boxAround, placeLabel } from './place-label.js';
import type { Around } from './place-label.js';

export interface EdgeToRoute {
  readonly key: string;
  /** Ids of boxes; an edge with an end that is not there is left out. */
  readonly from: string;
  readonly to: string;
  readonly kind: TransitionKind;
  /** Width of its label, 0 without one. */
  readonly labelWidth: number;
}

export interface Route {
  /** From the edge of one box to the edge of the other, in horizontal and vertical pieces. */
  readonly points: readonly Point[];
  /** Centre of its label. */
  readonly label: Point;
}

/** Beyond this many, edges take the first good way instead of the best of all. */
const MOST_WITH_CARE = 60;

/** What each wish is worth, in pixels of detour. */
const COST = {
  bend: 40,
  box: 2000,
  ownBox: 2000,
  overlapPerPx: 8,
  crossing: 60,
  label: 150,
  sharedPort: 150,
  offCentre: 24,
};

/** Where a transition likes to leave and arrive: forward to the right and down, out downwards, back to the left. */
const SIDE_COST: Readonly<Record<TransitionKind, { from: Record<Side, number>; to: Record<Side, number> }>> = {
  advance: { from: { right: 0, bottom: 20, top: 120, left: 120 }, to: { top: 0, left: 0, bottom: 120, right: 120 } },
  lose: { from: { bottom: 0, right: 30, left: 60, top: 120 }, to: { top: 0, right: 20, left: 20, bottom: 80 } },
  recycle: { from: { left: 0, top: 20, bottom: 60, right: 120 }, to: { left: 0, bottom: 10, top: 40, right: 120 } },
  handoff: { from: { right: 0, top: 20, bottom: 40, left: 120 }, to: { bottom: 0, left: 0, top: 20, right: 60 } },
};

/** The way forward is drawn first, so it gets the straight lines. */
const ORDER: readonly TransitionKind[] = ['advance', 'handoff', 'lose', 'recycle'];

interface Drawn {
  readonly ports: Point[];
  readonly lines: { readonly key: string; readonly box: Box }[];
  readonly labels: Box[];
}

/** No line strays further than this from the boxes that it connects, and no label further from its line. */
const REACH = 90;

/**
 * A way for each transition that avoids the boxes, keeps clear of those drawn before, and bends little; and a place for its label that
 * lies on no corner, no box and no other label.
 * @param kept ways that stay as they are, as while something else is dragged
 */
export function routeEdges(
  boxes: ReadonlyMap<string, Box>,
  edges: readonly EdgeToRoute[],
  kept: ReadonlyMap<string, Route> = new Map(),
): Map<string, Route> {
  const shares = edges.length <= MOST_WITH_CARE ? [0.5, 0.25, 0.75] : [0.5];
  const obstacles = [...boxes.values()];
  const drawn: Drawn = { ports: [], lines: [], labels: [] };
  const found = new Map<string, readonly Point[]>();
  const add = (key: string, points: readonly Point[]) => {
    found.set(key, points);
    drawn.ports.push(...[points[0], points.at(-1)].filter((point) => point !== undefined));
    drawn.lines.push(...segmentsOf(points).map((box) => ({ key, box })));
  };
  for (const { key } of edges) add(key, kept.get(key)?.points ?? []);
  const sorted = [...edges].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  for (const edge of sorted) {
    const [source, target] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (!source || !target || kept.has(edge.key)) continue;
    const candidates = source === target ? [loopOn(source)] : connectBoxes(source, target, shares);
    const around = surroundings(union(source, target), edge.key, obstacles, drawn);
    const best = cheapest(candidates, edge, { source, target, ports: drawn.ports, ...around });
    add(edge.key, best?.points ?? [centreOf(source), centreOf(target)]);
    if (edge.labelWidth > 0) drawn.labels.push(labelBox(best?.points ?? [], edge.labelWidth, around));
  }
  return placeLabels(found, edges, kept, obstacles, drawn);
}

/** Again, now that every line is known: the longest label looks for its place first. */
function placeLabels(
  lines: ReadonlyMap<string, readonly Point[]>,
  edges: readonly EdgeToRoute[],
  kept: ReadonlyMap<string, Route>,
  obstacles: readonly Box[],
  drawn: Drawn,
): Map<string, Route> {
  const routes = new Map<string, Route>();
  const labels: Box[] = [];
  const take = (key: string, width: number, route: Route) => {
    routes.set(key, route);
    if (width > 0) labels.push(boxAround(route.label, width));
  };
  for (const { key, labelWidth } of edges) {
    const route = kept.get(key);
    if (route) take(key, labelWidth, route);
  }
  for (const { key, labelWidth } of [...edges].sort((a, b) => b.labelWidth - a.labelWidth)) {
    const points = lines.get(key) ?? [];
    const [first, ...rest] = segmentsOf(points);
    if (!first || kept.has(key)) continue;
    const around = surroundings(rest.reduce(union, first), key, obstacles, { ...drawn, labels });
    take(key, labelWidth, { points, label: placeLabel(points, labelWidth, around).at });
  }
  return routes;
}

/** What lies near enough to matter. */
function surroundings(region: Box, key: string, obstacles: readonly Box[], { lines, labels }: Drawn): Around {
  const isNear = (box: Box) => boxesOverlap(region, box, REACH);
  return {
    boxes: obstacles.filter(isNear),
    labels: labels.filter(isNear),
    lines: lines.filter((line) => line.key !== key && isNear(line.box)).map(({ box }) => box),
  };
}

function labelBox(points: readonly Point[], width: number, around: Around): Box {
  return boxAround(placeLabel(points, width, around).at, width);
}

interface Surroundings extends Around {
  readonly source: Box;
  readonly target: Box;
  readonly ports: readonly Point[];
}

function cheapest(candidates: readonly Candidate[], edge: EdgeToRoute, around: Surroundings): Candidate | undefined {
  let best: Candidate | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    let cost = costOf(candidate, edge.kind, around, least);
    if (cost < least && edge.labelWidth > 0) cost += placeLabel(candidate.points, edge.labelWidth, around).cost;
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** @param limit a price at which there is no need to know it exactly */
function costOf({ points, from, to }: Candidate, kind: TransitionKind, around: Surroundings, limit: number): number {
  const segments = segmentsOf(points);
  let cost = SIDE_COST[kind].from[from.side] + SIDE_COST[kind].to[to.side] + COST.bend * (points.length - 2);
  if (points.length > 2) cost += COST.offCentre * (Number(from.share !== 0.5) + Number(to.share !== 0.5));
  for (const { width, height } of segments) cost += width + height;
  if (cost >= limit) return cost;
  for (const port of [points[0], points.at(-1)]) {
    if (around.ports.some((used) => port && Math.abs(used.x - port.x) + Math.abs(used.y - port.y) < 24))
      cost += COST.sharedPort;
  }
  for (const segment of segments) {
    for (const box of around.boxes) {
      const isOwn = box === around.source || box === around.target;
      if (boxesOverlap(segment, box, isOwn ? -1 : 6)) cost += isOwn ? COST.ownBox : COST.box;
    }
    if (cost >= limit) return cost;
    for (const line of around.lines) cost += conflictOf(segment, line);
    for (const label of around.labels) if (boxesOverlap(segment, label, 3)) cost += COST.label;
  }
  return cost;
}

/** Lines that run along each other are hard to follow, lines that cross are not. */
function conflictOf(a: Box, b: Box): number {
  if (!boxesOverlap(a, b, 8)) return 0;
  const areParallel = a.width > a.height === b.width > b.height;
  if (!areParallel) return COST.crossing;
  const shared =
    a.width > a.height
      ? Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
      : Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, shared) * COST.overlapPerPx;
}

export function segmentsOf(points: readonly Point[]): Box[] {
  return points.slice(1).map((point, index) => segmentBox(points[index] ?? point, point));
}

function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
