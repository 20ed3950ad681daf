/** A run of rows, the end exclusive. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
}

/** Rows are added and taken away so many at a time, so that not every pixel of scrolling draws anew. */
const STEP = 8;

/**
 * The rows that are drawn of a long list: those in sight, and some before and after them.
 * @param scrolledPx how far the list is scrolled @param viewPx height of what is seen of it
 */
export function rowWindow(scrolledPx: number, viewPx: number, rowPx: number, count: number): RowRun {
  const first = Math.floor(Math.max(0, scrolledPx) / rowPx / STEP) * STEP;
  const shown = Math.ceil(viewPx / rowPx / STEP) * STEP;
  // A list that became shorter while it was scrolled far down still shows its end.
  const from = Math.max(0, Math.min(first, count - shown) - STEP);
  return { from, to: Math.min(count, from + shown + 3 * STEP) };
}

/** The same with one more row that has to stay, as the focus is in it; in order, with no row twice. */
export function withPinned({ from, to }: RowRun, pinned: number | null): readonly RowRun[] {
  if (pinned === null || pinned < 0 || (pinned >= from && pinned < to)) return [{ from, to }];
  const alone = { from: pinned, to: pinned + 1 };
  return pinned < from ? [alone, { from, to }] : [{ from, to }, alone];
}
