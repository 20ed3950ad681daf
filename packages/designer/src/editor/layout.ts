import * as dagre from '@dagrejs/dagre';
import type { Funnel, Id, Stage } from '@weir/schema';
import { STAGE_HEIGHT, STAGE_WIDTH } from './geometry.js';
import type { Point } from './geometry.js';
import { stageAfter } from './transitions.js';

/** From one row of the stair to the next: a label fits between a stage and the bend down into the one after it. */
const STEP = { x: 120, y: 96 };

/** Beyond these dagre takes seconds, and in the end runs out of stack. Such a funnel is not read as a drawing anyway. */
const MOST_TO_LAY_OUT = { stages: 300, transitions: 1500 };

/** With more stages beside each other than this, rows of a stair would run into one another. */
const WIDEST_STAIR = 2;

/**
 * A tidy place for every stage. The stages on the way to winning go down a stair, which fits a screen better than one long row; a funnel with
 * many branches is laid out from left to right instead. Where people leave (lost, disqualified) is below, where they wait (parked) on the left.
 */
export function layoutFunnel(funnel: Funnel): Map<Id, Point> {
  const path = funnel.stages.filter(({ kind, archived }) => (kind === 'open' || kind === 'won') && !archived);
  const isHuge =
    funnel.stages.length > MOST_TO_LAY_OUT.stages || (funnel.transitions?.length ?? 0) > MOST_TO_LAY_OUT.transitions;
  if (isHuge) return placeInGrid(funnel.stages);
  const placed = placeByTransitions(funnel, path);
  placeAside(funnel, path, placed);
  return placed;
}

function placeByTransitions(funnel: Funnel, path: readonly Stage[]): Map<Id, Point> {
  const ranked = rank(funnel, path);
  const rows: Ranked[][] = [];
  for (const stage of ranked) (rows[stage.row] ??= []).push(stage);
  const isStair = rows.every((row) => row.length <= WIDEST_STAIR);
  return isStair ? placeStair(rows) : placeLeftToRight(funnel, path);
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

function placeLeftToRight(funnel: Funnel, path: readonly Stage[]): Map<Id, Point> {
  const nodes = runDagre(funnel, path, { rankdir: 'LR', nodesep: 44, ranksep: 80 });
  return new Map(
    nodes.map(({ id, x, y }) => [id, { x: Math.round(x - STAGE_WIDTH / 2), y: Math.round(y - STAGE_HEIGHT / 2) }]),
  );
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
): { id: Id; x: number; y: number }[] {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph(options);
  graph.setDefaultEdgeLabel(() => ({}));
  const ids = new Set(path.map(({ id }) => id));
  for (const { id } of path) graph.setNode(id, { width: STAGE_WIDTH, height: STAGE_HEIGHT });
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
