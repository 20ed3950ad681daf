import type { Id, Widget } from '@weir/schema';

/** A widget's place: first column and number of columns, from 1; the row and its height only where the board is as designed. */
export interface Placement {
  readonly id: Id;
  readonly column: number;
  readonly columns: number;
  readonly row: number | null;
  readonly rows: number;
}

/** The board as designed, on a medium and on a small container. */
export const GRID_COLUMNS = 12;
export type GridColumns = 12 | 6 | 2;

/** Narrowest useful widths, in columns, where the container has 6 or 2 of them. */
function columnsOf(widget: Widget, columns: 6 | 2): number {
  if (widget.type === 'kpi') return columns === 6 ? 2 : 1;
  return columns;
}

/**
 * Twelve columns are as the document says. On fewer, widgets follow each other in reading order, and each row is filled: the last
 * of a row takes what is left.
 */
export function placeWidgets(widgets: readonly Widget[], columns: GridColumns): readonly Placement[] {
  const ordered = inReadingOrder(widgets);
  if (columns === GRID_COLUMNS) return asDesigned(ordered);
  const rows: { id: Id; columns: number; rows: number }[][] = [];
  for (const widget of ordered) {
    const wanted = columnsOf(widget, columns);
    const row = rows.at(-1);
    const taken = row?.reduce((sum, placed) => sum + placed.columns, 0) ?? columns;
    const placed = { id: widget.id, columns: wanted, rows: widget.cell?.h ?? defaultRows(widget) };
    if (row && taken + wanted <= columns) row.push(placed);
    else rows.push([placed]);
  }
  return rows.flatMap((row) => {
    let column = 1;
    return row.map((placed, place) => {
      const span = place === row.length - 1 ? columns - column + 1 : placed.columns;
      const placement = { id: placed.id, column, columns: span, row: null, rows: placed.rows };
      column += span;
      return placement;
    });
  });
}

/** From the top, then from the start of the line; widgets without a place come last, as the document lists them. */
export function inReadingOrder(widgets: readonly Widget[]): readonly Widget[] {
  const last = Number.MAX_SAFE_INTEGER;
  return widgets.toSorted((a, b) => (a.cell?.y ?? last) - (b.cell?.y ?? last) || (a.cell?.x ?? 0) - (b.cell?.x ?? 0));
}

/** Widgets without a place get rows of their own below, KPI cards side by side. */
function asDesigned(ordered: readonly Widget[]): readonly Placement[] {
  let row = Math.max(0, ...ordered.map(({ cell }) => (cell ? cell.y + cell.h : 0))) + 1;
  let column = 1;
  let rowHeight = 0;
  return ordered.map((widget) => {
    if (widget.cell) {
      const { x, y, w, h } = widget.cell;
      const first = Math.min(x, GRID_COLUMNS - 1);
      return { id: widget.id, column: first + 1, columns: Math.min(w, GRID_COLUMNS - first), row: y + 1, rows: h };
    }
    const columns = widget.type === 'kpi' ? 2 : 6;
    const rows = defaultRows(widget);
    if (column + columns - 1 > GRID_COLUMNS) {
      row += rowHeight;
      column = 1;
      rowHeight = 0;
    }
    const placement = { id: widget.id, column, columns, row, rows };
    column += columns;
    rowHeight = Math.max(rowHeight, rows);
    return placement;
  });
}

function defaultRows({ type }: Widget): number {
  return type === 'kpi' || type === 'text' ? 2 : 5;
}
