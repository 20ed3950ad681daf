/** `times` runs of cells from ≤ cell < to, each `step` further than the one before. */
export interface CellRuns {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly times: number;
}

export const noCells: CellRuns = { from: 0, to: 0, step: 0, times: 0 };

export function areSameRuns(a: CellRuns, b: CellRuns): boolean {
  return a.from === b.from && a.to === b.to && a.step === b.step && a.times === b.times;
}

export function sumOfCounts(counts: Int32Array, { from, to, step, times }: CellRuns): number {
  let sum = 0;
  for (let time = 0; time < times; time += 1) {
    for (let cell = from + time * step; cell < to + time * step; cell += 1) sum += counts[cell]!;
  }
  return sum;
}
