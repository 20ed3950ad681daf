import type { Funnel, Id, Stage } from '@weir/schema';
import { STAGE_HEIGHT, STAGE_WIDTH } from './geometry.js';
import type { Point } from './geometry.js';
import { layoutFunnel } from './layout.js';

/** Room left around a stage that is put somewhere. */
const MARGIN = 24;
/** Room between two stages beside each other: a transition with its figure finds place in it. */
const BESIDE = 60;

/** Where each stage is drawn: where the document says, else where a tidy layout puts it. */
export function positionsOf(funnel: Funnel): Map<Id, Point> {
  const placed = new Map<Id, Point>();
  for (const { id, position } of funnel.stages) if (position) placed.set(id, position);
  if (placed.size === funnel.stages.length) return placed;
  const tidy = layoutFunnel(funnel);
  const isMixed = placed.size > 0;
  for (const { id } of funnel.stages) {
    if (placed.has(id)) continue;
    const wanted = tidy.get(id) ?? { x: 0, y: 0 };
    placed.set(id, isMixed ? freeSpot(wanted, placed.values()) : wanted);
  }
  return placed;
}

/** Writes down where every stage is drawn, so that placing one does not move the others. */
export function settlePositions(funnel: Funnel): void {
  const positions = positionsOf(funnel);
  for (const stage of funnel.stages) stage.position ??= roundedPoint(positions.get(stage.id) ?? { x: 0, y: 0 });
}

/** The wanted spot, or the next one down that no stage covers. */
export function freeSpot(wanted: Point, taken: Iterable<Point>): Point {
  const others = [...taken];
  let spot = wanted;
  for (let blocker = blockerOf(spot, others); blocker; blocker = blockerOf(spot, others)) {
    spot = { x: spot.x, y: blocker.y + STAGE_HEIGHT + MARGIN };
  }
  return roundedPoint(spot);
}

/** Ways to give way, and how far a step on each counts: a path comes from the left or from above, and often goes on below. */
const WAYS = [
  { x: 1, y: 0, weight: 1 },
  { x: 0, y: 1, weight: 1.5 },
  { x: 0, y: -1, weight: 2 },
  { x: -1, y: 0, weight: 2 },
] as const;

/** The wanted spot, or the nearest beside, below or above it that no stage covers. */
export function nearSpot(wanted: Point, taken: Iterable<Point>): Point {
  const others = [...taken];
  const found = WAYS.map(({ x, y, weight }) => {
    let spot = wanted;
    for (let blocker = blockerOf(spot, others); blocker; blocker = blockerOf(spot, others)) {
      spot = {
        x: x === 0 ? spot.x : blocker.x + x * (STAGE_WIDTH + BESIDE),
        y: y === 0 ? spot.y : blocker.y + y * (STAGE_HEIGHT + MARGIN),
      };
    }
    return { spot, far: weight * Math.hypot(spot.x - wanted.x, spot.y - wanted.y) };
  });
  const { spot } = found.reduce((nearest, each) => (each.far < nearest.far ? each : nearest));
  return roundedPoint(spot);
}

/** A spot for a stage that comes after another one: down the stair, as a tidy layout has it. */
export function spotAfter(stage: Point, taken: Iterable<Point>): Point {
  return freeSpot({ x: stage.x + STAGE_WIDTH + BESIDE, y: stage.y }, taken);
}

export function livePositions(funnel: Funnel, without?: Stage): Point[] {
  const positions = positionsOf(funnel);
  return funnel.stages.filter((stage) => stage !== without).flatMap(({ id }) => positions.get(id) ?? []);
}

/** Whole pixels; JSON has no negative zero. */
export function roundedPoint({ x, y }: Point): Point {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 };
}

function blockerOf(spot: Point, others: readonly Point[]): Point | undefined {
  return others.find(
    (other) =>
      Math.abs(other.x - spot.x) < STAGE_WIDTH + MARGIN && Math.abs(other.y - spot.y) < STAGE_HEIGHT + MARGIN / 2,
  );
}
