import type { Point, TransitionKind } from '../../editor/index.js';
import { boxesOverlap, segmentBox, union } from './box.js';
import { BoxIndex } from './box-index.js';
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
export const MOST_WITH_CARE = 60;

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

interface Line {
  readonly key: string;
  readonly box: Box;
}

/** What was drawn already, by where it lies. */
interface Drawn {
  readonly boxes: BoxIndex<Box>;
  readonly ports: BoxIndex<Point>;
  readonly lines: BoxIndex<Line>;
  readonly labels: BoxIndex<Box>;
}

/** No line strays further than this from the boxes that it connects, and no label further from its line. */
const REACH = 90;

/**
 * A way for each transition that avoids the boxes, keeps clear of those drawn before, and bends little; and a place for its label that
 * lies on no corner, no box and no other label.
 * @param kept ways that stay as they are, as while something else is dragged
 * @param isCareful among all good ways the best is looked for
 */
export function routeEdges(
  boxes: ReadonlyMap<string, Box>,
  edges: readonly EdgeToRoute[],
  kept: ReadonlyMap<string, Route> = new Map(),
  isCareful = edges.length <= MOST_WITH_CARE,
): Map<string, Route> {
  const due = edges.filter(({ key }) => !kept.has(key));
  const near = nearTo(due, boxes);
  const shares = isCareful ? [0.5, 0.25, 0.75] : [0.5];
  const drawn: Drawn = {
    boxes: indexOf([...boxes.values()].filter(near)),
    ports: new BoxIndex(),
    lines: new BoxIndex(),
    labels: new BoxIndex(),
  };
  const found = new Map<string, readonly Point[]>();
  const add = (key: string, points: readonly Point[]) => {
    found.set(key, points);
    for (const port of [points[0], points.at(-1)]) if (port) drawn.ports.add({ ...port, width: 0, height: 0 }, port);
    for (const box of segmentsOf(points)) drawn.lines.add(box, { key, box });
  };
  const stays = edges.flatMap(({ key, labelWidth }): Stays[] => {
    const route = kept.get(key);
    return route ? [{ key, labelWidth, route, isNear: near(boundsOf(route, labelWidth)) }] : [];
  });
  for (const { key, route, isNear } of stays) if (isNear) add(key, route.points);
  const sorted = due.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  for (const edge of sorted) {
    const [source, target] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (!source || !target) continue;
    const candidates = source === target ? [loopOn(source)] : connectBoxes(source, target, shares);
    const region = union(source, target);
    const around = surroundings(region, edge.key, drawn);
    const best = cheapest(candidates, edge, { source, target, ports: drawn.ports.near(region, REACH), ...around });
    add(edge.key, best?.points ?? [centreOf(source), centreOf(target)]);
    if (edge.labelWidth > 0) {
      const label = labelBox(best?.points ?? [], edge.labelWidth, around);
      drawn.labels.add(label, label);
    }
  }
  return placeLabels(found, due, stays, drawn);
}

/** Again, now that every line is known: the longest label looks for its place first. */
function placeLabels(
  lines: ReadonlyMap<string, readonly Point[]>,
  due: readonly EdgeToRoute[],
  stays: readonly Stays[],
  drawn: Drawn,
): Map<string, Route> {
  const routes = new Map<string, Route>();
  const labels = new BoxIndex<Box>();
  const take = (key: string, width: number, route: Route) => {
    routes.set(key, route);
    const label = boxAround(route.label, width);
    if (width > 0) labels.add(label, label);
  };
  for (const { key, labelWidth, route, isNear } of stays) {
    if (isNear) take(key, labelWidth, route);
    else routes.set(key, route);
  }
  for (const { key, labelWidth } of [...due].sort((a, b) => b.labelWidth - a.labelWidth)) {
    const points = lines.get(key) ?? [];
    const [first, ...rest] = segmentsOf(points);
    if (!first) continue;
    const around = surroundings(rest.reduce(union, first), key, { ...drawn, labels });
    take(key, labelWidth, { points, label: placeLabel(points, labelWidth, around).at });
  }
  return routes;
}

/** A way that stays as it is. */
interface Stays {
  readonly key: string;
  readonly labelWidth: number;
  readonly route: Route;
  readonly isNear: boolean;
}

/** Lines stray a little from their ends, and look around from there. */
const FAR = REACH * 2;

/** Whether a box can matter to any of these edges: of a large drawing little does to what is dragged. */
export function nearTo(due: readonly EdgeToRoute[], boxes: ReadonlyMap<string, Box>): (box: Box) => boolean {
  const ends = due.flatMap(({ from, to }) => [boxes.get(from), boxes.get(to)].filter((box) => box !== undefined));
  const [first, ...rest] = ends;
  if (!first) return () => false;
  const region = rest.reduce(union, first);
  return (box) => boxesOverlap(region, box, FAR);
}

const bounds = new WeakMap<Route, Box>();

/** Around a line and its label. */
export function boundsOf(route: Route, labelWidth: number): Box {
  const known = bounds.get(route);
  if (known) return known;
  const around = segmentsOf(route.points).reduce(union, boxAround(route.label, labelWidth));
  bounds.set(route, around);
  return around;
}

/** What lies near enough to matter. */
function surroundings(region: Box, key: string, { boxes, lines, labels }: Drawn): Around {
  return {
    boxes: boxes.near(region, REACH),
    labels: labels.near(region, REACH),
    lines: lines.near(region, REACH).flatMap((line) => (line.key === key ? [] : [line.box])),
  };
}

function indexOf(boxes: Iterable<Box>): BoxIndex<Box> {
  const index = new BoxIndex<Box>();
  for (const box of boxes) index.add(box, box);
  return index;
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
