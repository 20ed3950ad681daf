/** Rows that are drawn beyond what is in view, so that scrolling shows no gaps. */
const BEYOND = 12;

export interface RowWindow {
  /** Pixels. */
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** The places of the rows to draw: those in view, some beyond, and the one that has the focus, wherever it is. */
export function visiblePlaces(count: number, { scrollTop, height, rowHeight }: RowWindow, focused: number): number[] {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - BEYOND);
  const last = Math.min(count - 1, Math.ceil((scrollTop + height) / rowHeight) + BEYOND);
  const places: number[] = [];
  if (focused >= 0 && focused < Math.min(first, count)) places.push(focused);
  for (let place = first; place <= last; place += 1) places.push(place);
  if (focused > last && focused < count) places.push(focused);
  return places;
}

/** Where to scroll to so that a row is in view; the same place when it is. */
export function scrollTopFor(place: number, { scrollTop, height, rowHeight }: RowWindow): number {
  const top = place * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}
