import type { Funnel, Id } from '@weir/schema';
import { boxAround, stageBox } from './geometry.js';
import type { Box, Point } from './geometry.js';

/** Between the frame of a group and its stages, and above them for its title. */
export const FRAME_PADDING = 20;
export const FRAME_TITLE_HEIGHT = 28;

/** The frame around a group's stages; null where none of them is drawn. */
export function frameAround(stages: readonly Id[], positions: ReadonlyMap<Id, Point>): Box | null {
  const boxes = stages.flatMap((id) => {
    const position = positions.get(id);
    return position ? [stageBox(position)] : [];
  });
  const around = boxAround(boxes);
  if (!around) return null;
  return {
    x: around.x - FRAME_PADDING,
    y: around.y - FRAME_PADDING - FRAME_TITLE_HEIGHT,
    width: around.width + 2 * FRAME_PADDING,
    height: around.height + 2 * FRAME_PADDING + FRAME_TITLE_HEIGHT,
  };
}

/** The frames of a funnel's groups, by their ids. The largest come first, so that a small one is drawn over a large one. */
export function groupFrames({ groups = [] }: Pick<Funnel, 'groups'>, positions: ReadonlyMap<Id, Point>): Map<Id, Box> {
  const frames = groups.flatMap(({ id, stages }): [Id, Box][] => {
    const frame = frameAround(stages, positions);
    return frame ? [[id, frame]] : [];
  });
  return new Map(frames.sort(([, a], [, b]) => b.width * b.height - a.width * a.height));
}
