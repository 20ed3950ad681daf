import { straightLine } from './straight-line.js';

export interface Sparkline {
  /** The whole periods, gaps left out; '' when there are fewer than two. */
  readonly path: string;
  /** From the last whole period to the one under way; '' when there is none. */
  readonly unfinished: string;
  /** The newest point. */
  readonly newest: readonly [x: number, y: number];
  /** The middle of each period. */
  readonly xs: readonly number[];
  /** Where the target's line runs; null without one. */
  readonly targetY: number | null;
}

export interface SparklineSize {
  readonly width: number;
  readonly height: number;
}

const INSET_PX = 3;

/**
 * @param target in view with the values, where there is one
 * @returns null when there are not two values to join
 */
export function layoutSparkline(
  values: readonly (number | null)[],
  lastUnfinished: boolean,
  { width, height }: SparklineSize,
  target: number | null = null,
): Sparkline | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const drawn = target === null ? known : [...known, target];
  const low = Math.min(...drawn);
  const high = Math.max(...drawn);
  const xOf = (place: number): number => round(INSET_PX + (place * (width - 2 * INSET_PX)) / (values.length - 1));
  const yOf = (value: number): number =>
    round(high === low ? height / 2 : INSET_PX + ((high - value) / (high - low)) * (height - 2 * INSET_PX));

  const points = values.map((value, place) => ({ x: xOf(place), y: value === null ? null : yOf(value) }));
  const newest = points.findLast(({ y }) => y !== null)!;
  const isOpenEnded = lastUnfinished && points.at(-1)?.y !== null;
  const lastWhole = isOpenEnded ? points.at(-2) : undefined;
  const whole = isOpenEnded ? points.slice(0, -1) : points;
  return {
    path: straightLine(whole),
    unfinished: lastWhole && lastWhole.y !== null ? straightLine(points.slice(-2)) : '',
    newest: [newest.x, newest.y!],
    xs: points.map(({ x }) => x),
    targetY: target === null ? null : yOf(target),
  };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
