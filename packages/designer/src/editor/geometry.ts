/** On the canvas, in its pixels at 100 %. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Size of a stage on the canvas. */
export const STAGE_WIDTH = 160;
export const STAGE_HEIGHT = 84;

export function stageBox({ x, y }: Point): Box {
  return { x, y, width: STAGE_WIDTH, height: STAGE_HEIGHT };
}

/** The smallest box around all; null around nothing. */
export function boxAround(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
