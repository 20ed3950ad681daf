import { STAGE_HEIGHT, STAGE_WIDTH } from '../editor/index.js';
import type { Point } from '../editor/index.js';
import { PORTAL_HEIGHT, PORTAL_WIDTH } from './canvas-model.js';
import { boxesOverlap, inflate } from './route/index.js';
import type { Box } from './route/index.js';

const ROOM = 28;

/** Where a portal is tried around the stage that leads to it, in this order: above to the right, right, below to the right, above. */
const OFFSETS: readonly Point[] = [
  { x: 110, y: -216 },
  { x: STAGE_WIDTH + 80, y: (STAGE_HEIGHT - PORTAL_HEIGHT) / 2 },
  { x: STAGE_WIDTH + 80, y: -100 },
  { x: STAGE_WIDTH + 80, y: 130 },
  { x: 0, y: 150 },
  { x: 0, y: -110 },
];

/**
 * A place for each portal, near the stage that leads to it and clear of everything else.
 * @param portals id of a portal → id of the first stage that leads to it
 */
export function placePortals(
  portals: ReadonlyMap<string, string>,
  stages: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const taken: Box[] = [...stages.values()].map((point) => ({ ...point, width: STAGE_WIDTH, height: STAGE_HEIGHT }));
  const placed = new Map<string, Point>();
  for (const [portal, stage] of portals) {
    const from = stages.get(stage);
    if (!from) continue;
    const tries = [0, 1, 2, 3].flatMap((round) =>
      OFFSETS.map(({ x, y }) => boxAt(from.x + x + round * 60, from.y + y + round * 90)),
    );
    const box = tries.find((each) => !taken.some((other) => boxesOverlap(inflate(each, ROOM), other))) ?? tries.at(-1);
    if (!box) continue;
    taken.push(box);
    placed.set(portal, { x: box.x, y: box.y });
  }
  return placed;
}

function boxAt(x: number, y: number): Box {
  return { x, y, width: PORTAL_WIDTH, height: PORTAL_HEIGHT };
}
