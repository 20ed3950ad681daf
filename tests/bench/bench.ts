import os from 'node:os';
import { assertSame, formulaSubjects } from './formula-subjects.js';
import { measure } from './measure.js';
import type { Measured } from './measure.js';
import { tableOf } from './table.js';

export interface BenchResult {
  readonly about: string;
  readonly machine: string;
  readonly node: string;
  readonly timeMs: number;
  readonly measured: readonly Measured[];
}

/** @param timeMs for each thing that is measured */
export async function bench(timeMs: number): Promise<{ readonly result: BenchResult; readonly table: string }> {
  assertSame();
  const measured = await measure(formulaSubjects, timeMs);
  const [cpu] = os.cpus();
  const result: BenchResult = {
    about: 'A formula of 500 parts in a document of 500 metrics',
    machine: `${cpu?.model.trim() ?? 'unknown'}, ${os.cpus().length} threads`,
    node: process.version,
    timeMs,
    measured,
  };
  return { result, table: tableOf(measured) };
}
