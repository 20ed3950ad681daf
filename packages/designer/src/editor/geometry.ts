/** On the canvas, in its pixels at 100 %. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Size of a stage on the canvas. */
export const STAGE_WIDTH = 160;
export const STAGE_HEIGHT = 84;
