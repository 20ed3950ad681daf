import type { Cell, Id, Widget } from '@weir/schema';
import type { WidgetSize } from './widget-sizes.js';

/** Of the board's grid. */
export const GRID_COLUMNS = 12;

/** Where each widget of a board lies. */
export type Cells = ReadonlyMap<Id, Cell>;

/** Where the widgets of a board are drawn: those without a place in rows of their own below, cards side by side. */
export function cellsOf(widgets: readonly Widget[]): Cells {
  const last = Number.MAX_SAFE_INTEGER;
  const ordered = widgets.toSorted(
    (a, b) => (a.cell?.y ?? last) - (b.cell?.y ?? last) || (a.cell?.x ?? 0) - (b.cell?.x ?? 0),
  );
  const next = { x: 0, y: Math.max(0, ...widgets.map(({ cell }) => (cell ? cell.y + cell.h : 0))), h: 0 };
  return new Map(
    ordered.map(({ id, type, cell }) => {
      if (cell) return [id, withinGrid(cell)];
      const size = { w: type === 'kpi' ? 2 : 6, h: type === 'kpi' || type === 'text' ? 2 : 5 };
      if (next.x + size.w > GRID_COLUMNS) Object.assign(next, { x: 0, y: next.y + next.h, h: 0 });
      const placed = { x: next.x, y: next.y, ...size };
      Object.assign(next, { x: next.x + size.w, h: Math.max(next.h, size.h) });
      return [id, placed];
    }),
  );
}

/** The cell moved and cut so that nothing of it sticks out. */
export function withinGrid({ x, y, w, h }: Cell): Cell {
  const columns = clamp(w, 1, GRID_COLUMNS);
  return { x: clamp(x, 0, GRID_COLUMNS - columns), y: clamp(y, 0, 10_000), w: columns, h: clamp(h, 1, 100) };
}

/**
 * A widget put into a place: what lies there makes room, and gaps close upwards. One of its size that it covers by more than half
 * changes places with it.
 */
export function placeCell(cells: Cells, id: Id, wanted: Cell): Cells {
  const before = cells.get(id);
  const cell = withinGrid(wanted);
  const other = before && coveredBy(cells, id, before, cell);
  const placed = (other !== undefined && cells.get(other)) || cell;
  const all = new Map(cells).set(id, placed);
  if (before && other !== undefined) all.set(other, before);
  return closeGaps(all, id, before !== undefined && placed.y > before.y);
}

/**
 * All widgets moved up as far as they go, in the order in which they lie.
 * @param moved comes before those of its row, or after them where it `isDown`: it came from above
 */
export function closeGaps(cells: Cells, moved?: Id, isDown = false): Cells {
  const rank = (id: Id) => (id === moved ? (isDown ? 1 : -1) : 0);
  const ordered = [...cells].toSorted(([a, { x, y }], [b, other]) => y - other.y || rank(a) - rank(b) || x - other.x);
  const filled = Array.from({ length: GRID_COLUMNS }, () => 0);
  const placed = new Map(
    ordered.map(([id, cell]): [Id, Cell] => {
      const y = Math.max(...filled.slice(cell.x, cell.x + cell.w));
      filled.fill(y + cell.h, cell.x, cell.x + cell.w);
      return [id, { ...cell, y }];
    }),
  );
  return new Map([...cells.keys()].map((id) => [id, placed.get(id) as Cell]));
}

/**
 * Where a step leads: sideways by a column, or over what is beside it in the same size; up and down as far as it takes to get past something.
 * @returns null where it leads nowhere
 */
export function cellAfterStep(
  cells: Cells,
  id: Id,
  { dx, dy }: { readonly dx: number; readonly dy: number },
): Cell | null {
  const from = cells.get(id);
  if (!from) return null;
  if (dx !== 0) {
    const beside = { ...from, x: from.x + dx * from.w };
    const isInside = beside.x >= 0 && beside.x + beside.w <= GRID_COLUMNS;
    if (isInside && coveredBy(cells, id, from, beside) !== undefined) return beside;
    const next = withinGrid({ ...from, x: from.x + dx });
    return next.x === from.x ? null : next;
  }
  const end = heightOf(cells);
  for (let y = from.y + dy; y >= 0 && y <= end; y += dy) {
    const next = { ...from, y };
    if (placeCell(cells, id, next).get(id)?.y !== from.y) return next;
  }
  return null;
}

/** Larger or smaller, towards the end and the bottom; never smaller than `least`. Null where that is no other size. */
export function cellOfSize(cells: Cells, id: Id, { w, h }: WidgetSize, least: WidgetSize): Cell | null {
  const from = cells.get(id);
  if (!from) return null;
  const width = clamp(w, Math.min(least.w, from.w), GRID_COLUMNS - from.x);
  const height = clamp(h, Math.min(least.h, from.h), 100);
  return width === from.w && height === from.h ? null : { ...from, w: width, h: height };
}

/** The first place of that size that is free, reading from the top, no further down than below everything. */
export function freeCell(cells: Cells, { w, h }: WidgetSize): Cell {
  const taken = [...cells.values()];
  const end = heightOf(cells);
  for (let y = 0; y < end; y += 1) {
    for (let x = 0; x + w <= GRID_COLUMNS; x += 1) {
      const cell = { x, y, w, h };
      if (!taken.some((each) => overlap(each, cell))) return cell;
    }
  }
  return { x: 0, y: end, w, h };
}

/** Rows that are taken. */
export function heightOf(cells: Cells): number {
  return Math.max(0, ...[...cells.values()].map(({ y, h }) => y + h));
}

export function sameCells(a: Cells, b: Cells): boolean {
  return [...a].every(([id, cell]) => {
    const other = b.get(id);
    return other && other.x === cell.x && other.y === cell.y && other.w === cell.w && other.h === cell.h;
  });
}

function coveredBy(cells: Cells, id: Id, before: Cell, placed: Cell): Id | undefined {
  if (before.w !== placed.w || before.h !== placed.h) return undefined;
  const found = [...cells].find(
    ([other, cell]) =>
      other !== id &&
      cell.w === placed.w &&
      cell.h === placed.h &&
      2 * Math.max(0, placed.w - Math.abs(cell.x - placed.x)) * Math.max(0, placed.h - Math.abs(cell.y - placed.y)) >
        placed.w * placed.h,
  );
  return found?.[0];
}

function overlap(a: Cell, b: Cell): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
