import { assertSame, formulaSubjects } from './formula-subjects.js';
import { measure } from './measure.js';
import type { Measured } from './measure.js';

/** What an analyst waits for at every key. @param timeMs for each thing that is measured */
export async function benchFrames(timeMs: number): Promise<Measured[]> {
  assertSame();
  return measure(formulaSubjects, timeMs);
}
