import type { Histogram } from '@weir/query';

export interface TimeBar {
  /** 0 to 1, from no time at all to the longest. */
  readonly start: number;
  readonly end: number;
  /** Share of the highest bar. */
  readonly height: number;
  /** All of its times are longer than the limit. */
  readonly isLate: boolean;
  readonly count: number;
  /** Days. */
  readonly from: number;
  readonly to: number;
}

export interface TimeBars {
  readonly bars: readonly TimeBar[];
  /** 0 to 1; null without a limit, or when none took as long. */
  readonly limit: number | null;
  /** Days. */
  readonly longest: number;
}

/** Times as bars over days that start at 0. @param limitDays null: there is none */
export function layoutTimes({ bins }: Pick<Histogram, 'bins'>, limitDays: number | null): TimeBars {
  const longest = bins.at(-1)?.to ?? 0;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  // All times are the same: the one bar is as wide as a bar of many would be.
  const width = Math.max(longest, 1);
  return {
    longest,
    limit: limitDays !== null && limitDays < longest ? limitDays / width : null,
    bars: bins.map(({ from, to, count }) => ({
      start: to > from ? from / width : Math.max(0, from / width - 0.08),
      end: to / width,
      height: count / most,
      isLate: limitDays !== null && from >= limitDays && to > limitDays,
      count,
      from,
      to,
    })),
  };
}
