/** Rows that are drawn of a long list, and how high what is left out is, in px. */
export interface VisibleRows {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** So many rows beyond what is in view are drawn on either side. */
const BEYOND = 12;
/** Shorter lists are drawn whole. */
const SHORT = 120;

/** @param rowPx height of a row @param top how far it is scrolled, in px @param height of what is in view, in px */
export function visibleRows(count: number, rowPx: number, top: number, height: number): VisibleRows {
  if (count <= SHORT || rowPx <= 0) return { from: 0, to: count, before: 0, after: 0 };
  // From an even row on, so that a list scrolls by without its rows being drawn anew at each step.
  const first = Math.min(count - 1, Math.max(0, Math.floor(top / rowPx) - BEYOND));
  const from = first - (first % 4);
  const to = Math.min(count, from + Math.ceil(height / rowPx) + 2 * BEYOND + 4);
  return { from, to, before: from * rowPx, after: (count - to) * rowPx };
}
