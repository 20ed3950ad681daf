import * as dagre from '@dagrejs/dagre';
import type { Funnel, Id, Stage, StageGroup } from '@weir/schema';
import { STAGE_HEIGHT, STAGE_WIDTH } from './geometry.js';
import type { Point } from './geometry.js';
import { stageAfter } from './transitions.js';

/** From one row of the stair to the next: a label fits between a stage and the bend down into the one after it. */
const STEP = { x: 120, y: 96 };

/** Beyond these dagre takes seconds, and in the end runs out of stack. Such a funnel is not read as a drawing anyway. */
const MOST_TO_LAY_OUT = { stages: 300, transitions: 1500 };

/** With more stages beside each other than this, rows of a stair would run into one another. */
const WIDEST_STAIR = 2;

/** Which way a drawing runs: down a stair, from left to right, or from the top down. */
export const LAYOUTS = ['stair', 'right', 'down'] as const;
export type Layout = (typeof LAYOUTS)[number];

/**
 * A tidy place for every stage. The stages on the way to winning go down a stair, which fits a screen better than one long row; a funnel with
 * many branches, or with groups, is laid out from left to right instead. Where people leave (lost, disqualified) is below, where they wait
 * (parked) on the left; from the top down, both are on the right.
 */
export function layoutFunnel(funnel: Funnel, layout: Layout = 'stair'): Map<Id, Point> {
  const path = funnel.stages.filter(({ kind, archived }) => (kind === 'open' || kind === 'won') && !archived);
  const isHuge =
    funnel.stages.length > MOST_TO_LAY_OUT.stages || (funnel.transitions?.length ?? 0) > MOST_TO_LAY_OUT.transitions;
  if (isHuge) return placeInGrid(funnel.stages);
  const flow = layout === 'stair' && funnel.groups ? 'right' : layout;
  const placed = flow === 'stair' ? placeByTransitions(funnel, path) : placeInRanks(funnel, path, flow);
  if (flow === 'stair') placeAside(funnel, path, placed);
  else placeBeside(funnel, path, placed, flow);
  return placed;
}

function placeByTransitions(funnel: Funnel, path: readonly Stage[]): Map<Id, Point> {
  const ranked = rank(funnel, path);
  const rows: Ranked[][] = [];
  for (const stage of ranked) (rows[stage.row] ??= []).push(stage);
  const isStair = rows.every((row) => row.length <= WIDEST_STAIR);
  return isStair ? placeStair(rows) : placeInRanks(funnel, path, 'right');
}

/** In document order, line by line. */
function placeInGrid(stages: readonly Stage[]): Map<Id, Point> {
  const columns = Math.ceil(Math.sqrt(stages.length));
  return new Map(
    stages.map(({ id }, index) => [
      id,
      { x: (index % columns) * (STAGE_WIDTH + 60), y: Math.floor(index / columns) * (STAGE_HEIGHT + 60) },
    ]),
  );
}

interface Ranked {
  readonly id: Id;
  readonly row: number;
  readonly column: number;
}

/** Rows by the longest way along advance transitions, cycles broken; columns as dagre orders them to avoid crossings. */
function rank(funnel: Funnel, path: readonly Stage[]): Ranked[] {
  const graph = runDagre(funnel, path, { rankdir: 'TB', nodesep: 40, ranksep: 40 });
  const tops = [...new Set(graph.map(({ y }) => y))].sort((a, b) => a - b);
  return graph.map(({ id, x, y }) => ({ id, row: tops.indexOf(y), column: x }));
}

function placeStair(rows: readonly (readonly Ranked[])[]): Map<Id, Point> {
  const placed = new Map<Id, Point>();
  for (const [row, stages] of rows.entries()) {
    const inOrder = [...stages].sort((a, b) => a.column - b.column);
    for (const [place, { id }] of inOrder.entries()) {
      placed.set(id, { x: row * STEP.x + place * (STAGE_WIDTH + 60), y: row * STEP.y });
    }
  }
  return placed;
}

/** Frames are wider than what they hold, and so need more room between them. */
const RANKS: Readonly<Record<'right' | 'down', dagre.GraphLabel>> = {
  right: { rankdir: 'LR', nodesep: 44, ranksep: 80 },
  down: { rankdir: 'TB', nodesep: 60, ranksep: 64 },
};

function placeInRanks(funnel: Funnel, path: readonly Stage[], layout: 'right' | 'down'): Map<Id, Point> {
  const nodes = runDagre(funnel, path, RANKS[layout], funnel.groups ?? []);
  return new Map(
    nodes.map(({ id, x, y }) => [id, { x: Math.round(x - STAGE_WIDTH / 2), y: Math.round(y - STAGE_HEIGHT / 2) }]),
  );
}

/** What is not on the way stands in a row below it, or in a column to its right, near where most come from. */
function placeBeside(funnel: Funnel, path: readonly Stage[], placed: Map<Id, Point>, layout: 'right' | 'down'): void {
  const [along, across] = layout === 'right' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const [size, room] = layout === 'right' ? [STAGE_WIDTH, 60] : [STAGE_HEIGHT, 44];
  const far = Math.max(...[...placed.values()].map((point) => point[across]), -Infinity);
  const line = far === -Infinity ? 0 : far + (layout === 'right' ? STAGE_HEIGHT + 90 : STAGE_WIDTH + 110);
  const aside = funnel.stages
    .filter((stage) => !path.includes(stage))
    .map(({ id }) => ({ id, wanted: meanOf(sourcesOf(funnel, id, placed).map((point) => point[along])) ?? 0 }))
    .sort((a, b) => a.wanted - b.wanted);
  let free = -Infinity;
  for (const { id, wanted } of aside) {
    const at = Math.max(Math.round(wanted), free);
    free = at + size + room;
    placed.set(id, layout === 'right' ? { x: at, y: line } : { x: line, y: at });
  }
}

function sourcesOf({ transitions = [] }: Funnel, stage: Id, placed: ReadonlyMap<Id, Point>): Point[] {
  return transitions.flatMap(({ from, to, archived }) => {
    const point = to === stage && !archived ? placed.get(from) : undefined;
    return point ? [point] : [];
  });
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function placeAside(funnel: Funnel, path: readonly Stage[], placed: Map<Id, Point>): void {
  const lowest = Math.max(0, ...[...placed.values()].map(({ y }) => y));
  const aside = funnel.stages.filter((stage) => !path.includes(stage));
  const wantsLeft = ({ kind, archived }: Stage) => kind === 'parked' || archived === true;
  for (const stage of aside.filter(wantsLeft)) placed.set(stage.id, below({ x: 0, y: 3.5 * STEP.y - 8 }, placed));
  for (const stage of aside.filter((candidate) => !wantsLeft(candidate)))
    placed.set(stage.id, below({ x: 2 * STEP.x, y: lowest + 44 }, placed));
}

/** Down from the wanted spot until nothing is near. */
function below(wanted: Point, placed: ReadonlyMap<Id, Point>): Point {
  let { y } = wanted;
  const covers = (other: Point) =>
    Math.abs(other.x - wanted.x) < STAGE_WIDTH + 40 && Math.abs(other.y - y) < STAGE_HEIGHT + 28;
  for (let other = [...placed.values()].find(covers); other; other = [...placed.values()].find(covers)) {
    y = other.y + STAGE_HEIGHT + 28;
  }
  return { x: wanted.x, y: Math.round(y) };
}

/** Centres of the stages. */
function runDagre(
  funnel: Funnel,
  path: readonly Stage[],
  options: dagre.GraphLabel,
  groups: readonly StageGroup[] = [],
): { id: Id; x: number; y: number }[] {
  const graph = new dagre.graphlib.Graph({ compound: groups.length > 0 });
  graph.setGraph(options);
  graph.setDefaultEdgeLabel(() => ({}));
  const ids = new Set(path.map(({ id }) => id));
  for (const { id } of path) graph.setNode(id, { width: STAGE_WIDTH, height: STAGE_HEIGHT });
  for (const { id, stages } of groups) {
    const members = stages.filter((stage) => ids.has(stage));
    // Ids hold no blank, so a group is never called like a stage.
    if (members.length > 0) graph.setNode(`group ${id}`, {});
    for (const stage of members) graph.setParent(stage, `group ${id}`);
  }
  for (const transition of funnel.transitions ?? []) {
    const to = stageAfter(transition);
    const isOnPath = to !== undefined && ids.has(transition.from) && ids.has(to) && to !== transition.from;
    if (isOnPath && transition.kind === 'advance' && !transition.archived) graph.setEdge(transition.from, to);
  }
  dagre.layout(graph);
  return path.map(({ id }) => {
    const { x = 0, y = 0 } = graph.node(id);
    return { id, x, y };
  });
}
