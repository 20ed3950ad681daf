import { median, quantile } from './quantile.js';
import type { DrawingTimes } from './page/page.js';

export const SIZES = [100, 500, 2000] as const;

export const CONTESTANTS = [
  ['weir', 'Weir'],
  ['react-flow', 'React Flow'],
  ['react-flow-visible', 'React Flow, only what is in view'],
] as const;

export interface DrawingMeasured {
  readonly stages: number;
  readonly name: string;
  /** Until the first drawing is on the screen. */
  readonly firstMs: number;
  /** The longest work of a step of the first drag on a page. */
  readonly coldMs: number;
  /** For how long the page works for one step of the next drag: half, and 95 of 100, take no longer. */
  readonly workMedianMs: number;
  readonly workP95Ms: number;
  /** Until a step is on the screen; two frames are always waited for. */
  readonly shownMedianMs: number;
  readonly shownP95Ms: number;
  /** Until a move that was taken back is on the screen. */
  readonly undoMs: number;
  readonly rounds: number;
}

/** Draws so many stages on a page of its own, drags one and takes that back. */
export type DrawOnce = (contestant: string, stages: number, steps: number) => Promise<DrawingTimes>;

/** In turns: each contestant draws each size once in a round. */
export async function measureDrawings(
  draw: DrawOnce,
  { rounds, steps, sizes = SIZES, say = () => {} }: MeasureOptions,
): Promise<DrawingMeasured[]> {
  const times = new Map<string, DrawingTimes[]>();
  for (let round = 0; round < rounds; round++) {
    for (const stages of sizes) {
      for (const [contestant, name] of CONTESTANTS) {
        say(`canvas: ${stages} stages, ${name}, round ${round + 1} of ${rounds}`);
        const key = `${stages} ${contestant}`;
        times.set(key, [...(times.get(key) ?? []), await draw(contestant, stages, steps)]);
      }
    }
  }
  return sizes.flatMap((stages) =>
    CONTESTANTS.map(([contestant, name]) => {
      const own = times.get(`${stages} ${contestant}`) ?? [];
      const dragged = own.flatMap(({ steps }) => steps);
      const work = dragged.map(({ workMs }) => workMs);
      const shown = dragged.map(({ shownMs }) => shownMs);
      return {
        stages,
        name,
        firstMs: median(own.map(({ firstMs }) => firstMs)),
        coldMs: median(own.map(({ coldMs }) => coldMs)),
        workMedianMs: median(work),
        workP95Ms: quantile(work, 0.95),
        shownMedianMs: median(shown),
        shownP95Ms: quantile(shown, 0.95),
        undoMs: median(own.map(({ undoMs }) => undoMs)),
        rounds: own.length,
      };
    }),
  );
}

interface MeasureOptions {
  readonly rounds: number;
  /** Of each drag. */
  readonly steps: number;
  readonly sizes?: readonly number[];
  readonly say?: (words: string) => void;
}
