/** Share of its column that a bar takes; the rest is the flow to the next. */
export const BAR_SHARE = 0.44;
/** Width of the last column, which needs no room for a flow, in columns. */
export const LAST_COLUMN = 0.72;

export interface FunnelBar {
  /** Left edge and width in columns, height as a share of the tallest bar. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Corners of the area between two bars, x in columns, heights as shares of the tallest bar. */
export interface FunnelFlow {
  readonly fromX: number;
  readonly toX: number;
  readonly fromHeight: number;
  readonly toHeight: number;
}

export interface FunnelLayout {
  /** Of the time before, at the ends of the bars; as wide as a mark. Empty without a comparison. */
  readonly earlier: readonly FunnelBar[];
  /** Width of the whole drawing in columns. */
  readonly columns: number;
  readonly bars: readonly FunnelBar[];
  readonly flows: readonly FunnelFlow[];
}

/** Share of its column that the bar of the time before takes, and its distance from the bar. */
const EARLIER_SHARE = 0.035;
const EARLIER_GAP = 0.015;

/**
 * Bars from 0 on one linear scale, in the order of the stages, with the flow from each to the next.
 * @param earlier counts of the time before, at the same places; null where there is none
 */
export function layoutFunnel(counts: readonly number[], earlier: readonly (number | null)[] = []): FunnelLayout {
  const most = Math.max(0, ...counts, ...earlier.map((count) => count ?? 0));
  const bars = counts.map((count, place) => ({
    x: place,
    width: BAR_SHARE,
    height: most === 0 ? 0 : Math.max(0, count) / most,
  }));
  const flows = bars.slice(1).map((bar, place) => ({
    fromX: place + BAR_SHARE,
    toX: bar.x,
    fromHeight: bars[place]!.height,
    toHeight: bar.height,
  }));
  const before = earlier.flatMap((count, place) =>
    count === null
      ? []
      : [
          {
            x: place + BAR_SHARE + EARLIER_GAP,
            width: EARLIER_SHARE,
            height: most === 0 ? 0 : Math.max(0, count) / most,
          },
        ],
  );
  return {
    earlier: before,
    columns: Math.max(0, counts.length - 1) + (counts.length > 0 ? LAST_COLUMN : 0),
    bars,
    flows,
  };
}

/**
 * Place of a stage on the scale of eight stage colours, 1 to 8: deeper towards the end, the whole scale only where there
 * are enough stages for it. Longer funnels get places between two colours.
 */
export function stageTone(place: number, count: number): number {
  return count <= 8 ? place + 1 : 1 + (place * 7) / (count - 1);
}
