/** Steps that read well, per power of ten, with how much worse than 1, 2, 5 and 10 they read. */
const STEPS: readonly (readonly [step: number, clumsiness: number])[] = [
  [1, 0],
  [2, 0],
  [5, 0],
  [10, 0],
  [2.5, 0.1],
  [4, 0.06],
  [1.5, 0.1],
  [3, 0.1],
  [6, 0.12],
  [8, 0.12],
];

/**
 * Values of three or four grid lines beside the lowest: round numbers from at or under `lowest` to at or over `highest`,
 * with as little empty room as they allow.
 * @param wholeSteps counts have no half ones
 */
export function niceTicks(lowest: number, highest: number, wholeSteps = false): readonly number[] {
  const low = Math.min(lowest, highest);
  const high = Math.max(lowest, highest);
  const span = high - low || Math.abs(high) || 1;
  const power = Math.floor(Math.log10(span / 4));
  let best: { lines: GridLines; badness: number } | null = null;
  for (const exponent of [power - 1, power, power + 1]) {
    for (const [digits, clumsiness] of STEPS) {
      const lines = linesWithStep(digits * 10 ** exponent, low, high, wholeSteps);
      if (!lines) continue;
      const room = ((lines.last - lines.first) * lines.step) / span - 1;
      const badness = room + clumsiness;
      if (!best || badness < best.badness - 1e-9) best = { lines, badness };
    }
  }
  return best ? valuesOf(best.lines) : [0, Math.max(3, Math.ceil(high))];
}

/** From the `first` multiple of `step` to the `last`. */
interface GridLines {
  readonly step: number;
  readonly first: number;
  readonly last: number;
}

function linesWithStep(step: number, low: number, high: number, wholeSteps: boolean): GridLines | null {
  if (wholeSteps && (step < 1 || !isWhole(step))) return null;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const lines = last - first;
  const smallCounts = wholeSteps && step === 1 && lines < 3;
  if (lines > 4 || (lines < 3 && !smallCounts)) return null;
  return { step, first, last };
}

function valuesOf({ step, first, last }: GridLines): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => rounded((first + place) * step));
}

function isWhole(step: number): boolean {
  return Math.abs(step - Math.round(step)) < 1e-9;
}

/** 0.30000000000000004 is 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
