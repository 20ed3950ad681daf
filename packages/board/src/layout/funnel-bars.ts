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
  /** Width of the whole drawing in columns. */
  readonly columns: number;
  readonly bars: readonly FunnelBar[];
  readonly flows: readonly FunnelFlow[];
}

/** Bars from 0 on one linear scale, in the order of the stages, with the flow from each to the next. */
export function layoutFunnel(counts: readonly number[]): FunnelLayout {
  const most = Math.max(0, ...counts);
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
  return { columns: Math.max(0, counts.length - 1) + (counts.length > 0 ? LAST_COLUMN : 0), bars, flows };
}

/**
 * Place of a stage on the scale of eight stage colours, 1 to 8: deeper towards the end, the whole scale only where there
 * are enough stages for it. Longer funnels get places between two colours.
 */
export function stageTone(place: number, count: number): number {
  return count <= 8 ? place + 1 : 1 + (place * 7) / (count - 1);
}
