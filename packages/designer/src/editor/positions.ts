import type { Funnel, Id, Stage } from '@weir/schema';
import { STAGE_HEIGHT, STAGE_WIDTH } from './geometry.js';
import type { Point } from './geometry.js';
import { layoutFunnel } from './layout.js';

/** Room left around a stage that is put somewhere. */
const MARGIN = 24;

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

/** A spot for a stage that comes after another one: down the stair, as a tidy layout has it. */
export function spotAfter(stage: Point, taken: Iterable<Point>): Point {
  return freeSpot({ x: stage.x + STAGE_WIDTH + 60, y: stage.y }, taken);
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
