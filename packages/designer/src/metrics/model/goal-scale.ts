/** What stands along the bar, with how it is written. */
export interface GoalMark {
  readonly kind: 'value' | 'target' | 'benchmark';
  readonly value: number;
  readonly text: string;
}

export interface PlacedMark extends GoalMark {
  /** Share of the bar's length, 0 to 1. */
  readonly at: number;
  /** Where the text begins or ends: at its mark, or at an end of the bar that is nearer than the text is long. */
  readonly textAt: number;
  readonly anchor: 'start' | 'end';
  readonly row: 'above' | 'below' | 'far-below';
}

export interface GoalScale {
  /** The bar, from 0 to the value; null without a value. */
  readonly bar: { readonly from: number; readonly to: number } | null;
  readonly marks: readonly PlacedMark[];
}

/** Room to the right of the furthest mark, so that it does not look like the end. */
const HEADROOM = 1.2;
const GAP_PX = 16;

/**
 * A bar from 0 with ticks for target and benchmark. Texts lie above and below it so that none covers another.
 * @param widthPx what the bar is likely to be wide; texts of `widthOf` are kept apart for it
 * @returns null when there is nothing to set beside each other
 */
export function layoutGoalScale(
  marks: readonly GoalMark[],
  widthPx: number,
  widthOf: (text: string) => number,
): GoalScale | null {
  if (marks.length < 2) return null;
  const values = marks.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const start = low < 0 ? low * HEADROOM : 0;
  const length = (high > 0 ? high * HEADROOM : 0) - start;
  if (length === 0) return null;
  const share = (value: number) => (value - start) / length;
  const placed: TakenMark[] = [];
  for (const mark of marks) placed.push(place(mark, share(mark.value), placed, widthPx, widthOf(mark.text)));
  const value = marks.find(({ kind }) => kind === 'value')?.value;
  const ends = value === undefined ? [] : [share(0), share(value)].sort((a, b) => a - b);
  return {
    bar: ends.length === 2 ? { from: ends[0]!, to: ends[1]! } : null,
    marks: placed.map(({ from: _from, to: _to, ...mark }) => mark),
  };
}

type TakenMark = PlacedMark & { readonly from: number; readonly to: number };

/** On the first row that has room: before its mark, else after it, else along an end of the bar. */
function place(mark: GoalMark, at: number, taken: readonly TakenMark[], widthPx: number, textPx: number): TakenMark {
  const markPx = at * widthPx;
  const before = { textAt: at, anchor: 'end' as const, from: markPx - textPx };
  const after = { textAt: at, anchor: 'start' as const, from: markPx };
  const ends = [
    { textAt: 1, anchor: 'end' as const, from: widthPx - textPx },
    { textAt: 0, anchor: 'start' as const, from: 0 },
  ].filter(({ from }) => from <= markPx && markPx <= from + textPx);
  const spots = [before, after, ...ends].filter(({ from }) => from >= 0 && from + textPx <= widthPx);
  const isFree = (row: PlacedMark['row'], from: number) =>
    taken.every((other) => other.row !== row || from - GAP_PX > other.to || from + textPx + GAP_PX < other.from);
  const rows = mark.kind === 'value' ? (['above', 'below'] as const) : (['below', 'above', 'far-below'] as const);
  for (const row of rows) {
    const spot = spots.find(({ from }) => isFree(row, from));
    if (spot) return { ...mark, at, ...spot, row, to: spot.from + textPx };
  }
  const [spot = before] = spots;
  return { ...mark, at, ...spot, row: 'far-below', to: spot.from + textPx };
}
