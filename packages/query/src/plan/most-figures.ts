import { WeirError } from '@weir/schema';
import type { CompiledFrame } from './compile-frames.js';

/** More figures than this are refused: nobody looks at them, and every one takes its time and room. */
const mostFigures = 500_000;

/**
 * Bounds the work that an answer makes: in each of its cells every formula is evaluated, in the cell itself or where moves lead.
 * @param periods without the range as a whole @param groups without all of them together
 * @throws {WeirError} `question/too-many-figures`
 */
export function assertFewFigures(frames: readonly CompiledFrame[], periods: number, groups = 0): void {
  const formulas = frames.reduce((sum, { metrics, given }) => sum + metrics.size + given.size, 0);
  if (formulas * (periods + 1) * (groups + 1) <= mostFigures) return;
  throw new WeirError('question/too-many-figures', { limit: mostFigures });
}
