import type { Id } from '@weir/schema';
import { stageBox } from '../editor/index.js';
import type { Box, Point } from '../editor/index.js';
import type { GroupFrame } from './canvas-model.js';

type Framed = Pick<GroupFrame, 'id' | 'box' | 'stages'>;

/** The groups that stages get into where they are held, by stage; null: out of the one that they are in. */
export type Joins = ReadonlyMap<Id, Id | null>;

export const noJoins: Joins = new Map();

/**
 * A stage gets into the group whose frame its middle lies in, the smallest of several, and out of its own where it lies in none. A group all of
 * whose stages are held goes along with them.
 * @param groups with their frames as they were before anything was moved
 */
export function joinsWhereHeld(groups: readonly Framed[], held: ReadonlyMap<Id, Point>): Joins {
  const staying = groups.filter(({ stages }) => stages.some((id) => !held.has(id)));
  const joins = new Map<Id, Id | null>();
  for (const [stage, position] of held) {
    const own = groups.find(({ stages }) => stages.includes(stage));
    if (own && !staying.includes(own)) continue;
    const { x, y, width, height } = stageBox(position);
    const middle = { x: x + width / 2, y: y + height / 2 };
    const [target] = staying.filter(({ box }) => isIn(middle, box)).sort((a, b) => areaOf(a.box) - areaOf(b.box));
    if (target !== own) joins.set(stage, target?.id ?? null);
  }
  return joins;
}

/** The stages that a group has then. */
export function stagesAfterJoining({ id, stages }: Pick<GroupFrame, 'id' | 'stages'>, joins: Joins): readonly Id[] {
  if (joins.size === 0) return stages;
  const comers = [...joins].flatMap(([stage, group]) => (group === id ? [stage] : []));
  return [...stages.filter((stage) => !joins.has(stage)), ...comers];
}

function isIn({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function areaOf({ width, height }: Box): number {
  return width * height;
}
