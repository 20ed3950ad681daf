import type { StepTimes } from './frames.js';
import { drawReactFlow } from './react-flow.js';
import { drawWeir } from './weir.js';

/** A drawing on the page, and what is measured of it. */
export interface Drawing {
  readonly firstMs: number;
  drag(stage: string, steps: number): Promise<StepTimes[]>;
  undo(stage: string): Promise<number>;
  /** Where a stage lies, as JSON. */
  placeOf(stage: string): string | undefined;
}

export interface DrawingTimes {
  readonly firstMs: number;
  /** The most that a step of the first drag on the page took of work: nothing of it has run before. */
  readonly coldMs: number;
  readonly steps: readonly StepTimes[];
  readonly undoMs: number;
}

const contestants: Readonly<Record<string, (place: HTMLElement, count: number) => Promise<Drawing>>> = {
  weir: drawWeir,
  'react-flow': (place, count) => drawReactFlow(place, count, false),
  'react-flow-visible': (place, count) => drawReactFlow(place, count, true),
};

/** Of the first drag, after which the page is warm. */
const COLD_STEPS = 10;

/** Draws, drags a stage a little, then another one, and takes that back. @throws {Error} when that is not what happens */
export async function drawAndDrag(contestant: string, count: number, steps: number): Promise<DrawingTimes> {
  const place = document.querySelector<HTMLElement>('#place');
  const draw = contestants[contestant];
  if (!place || !draw) throw new Error(`There is no ${contestant}.`);
  const drawing = await draw(place, count);
  const cold = await drawing.drag('s2', COLD_STEPS);
  const stage = 's1';
  const before = drawing.placeOf(stage);
  const dragged = await drawing.drag(stage, steps);
  if (drawing.placeOf(stage) === before) throw new Error(`${contestant} did not move ${stage}.`);
  const undoMs = await drawing.undo(stage);
  if (drawing.placeOf(stage) !== before) throw new Error(`${contestant} did not take the move back.`);
  return {
    firstMs: drawing.firstMs,
    coldMs: Math.max(...cold.map(({ workMs }) => workMs)),
    steps: dragged,
    undoMs,
  };
}

Object.assign(globalThis, { drawAndDrag });
