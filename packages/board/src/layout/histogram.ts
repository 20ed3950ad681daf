import { scaleLinear } from 'd3-scale';
import type { Histogram } from '@weir/query';
import type { Size } from '../elements/widget/size-controller.js';
import { niceTicks } from './nice-ticks.js';
import { estimateWidth } from './text-width.js';

const TOP = 24;
const AXIS_HEIGHT = 24;
/** Room at the end, so that the last number of the axis is not cut. */
const END = 16;
/** Between two bars, px. */
const BETWEEN = 1;

export interface HistogramLayout {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly bars: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** Grid lines of the counts, and where their numbers end. */
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly tickX: number;
  /** Numbers of days under the bars. */
  readonly days: readonly { readonly x: number; readonly value: number }[];
  /** Median and 90th percentile; null when there are none. */
  readonly marks: { readonly median: number | null; readonly p90: number | null };
}

/** Bars from 0, one a bin, on an axis of days; from right to left it is mirrored. */
export function layoutHistogram(
  { bins, days }: Histogram,
  size: Size,
  tick: (value: number) => string,
): HistogramLayout {
  const counts = niceTicks(0, Math.max(1, ...bins.map(({ count }) => count)), true);
  const left = Math.min(Math.ceil(Math.max(...counts.map((value) => estimateWidth(tick(value))))) + 8, size.width / 3);
  const right = Math.max(left + 1, size.width - END);
  const bottom = Math.max(TOP + 1, size.height - AXIS_HEIGHT);
  const mirror = (x: number): number => round(size.rtl ? size.width - x : x);
  const [low, high] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 0];
  // All times alike are one bin without a width: it stands in the middle of a day.
  const domain = high > low ? [low, high] : [low - 0.5, high + 0.5];
  const x = scaleLinear(domain, [left, right]);
  const y = scaleLinear([0, counts.at(-1) ?? 1], [bottom, TOP]);
  return {
    plot: { left: mirror(left), right: mirror(right), top: TOP, bottom },
    bars: bins.map(({ from, to, count }) => {
      const [start, end] = to > from ? [x(from), x(to)] : [x(from - 0.25), x(from + 0.25)];
      const width = Math.max(1, end - start - BETWEEN);
      const height = bottom - y(count);
      return {
        x: round(size.rtl ? size.width - start - width : start),
        y: round(y(count)),
        width: round(width),
        height: round(height),
      };
    }),
    ticks: counts.map((value) => ({ y: round(y(value)), value })),
    tickX: mirror(left - 6),
    days: x
      .ticks(Math.max(2, Math.min(8, Math.floor((right - left) / 64))))
      .map((value) => ({ x: mirror(x(value)), value })),
    marks: {
      median: days.median === null ? null : mirror(x(days.median)),
      p90: days.p90 === null ? null : mirror(x(days.p90)),
    },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
