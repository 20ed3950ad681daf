import type { DaysSpan, HistogramBin } from '@weir/query';

/** The days of a bar: the last holds the longest time too. */
export function spanOfBin(bins: readonly HistogramBin[], place: number): DaysSpan | null {
  const bin = bins[place];
  if (!bin) return null;
  return { atLeast: bin.from, ...(place === bins.length - 1 ? { atMost: bin.to } : { below: bin.to }) };
}
