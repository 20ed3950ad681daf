import type { Cell } from '@weir/schema';

/** Where the columns and rows of a grid begin, px from its start and top as they are drawn. */
export interface GridLines {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Of a row that is not there yet, with the gap after it. */
  readonly rowStep: number;
  readonly gap: number;
}

/** A row without anything in it, px. */
const EMPTY_ROW = 56;

/** Reads them from an element. It may be drawn smaller than it is. */
export function gridLinesOf(grid: HTMLElement): GridLines {
  const { gridTemplateColumns, gridTemplateRows, columnGap, rowGap } = getComputedStyle(grid);
  const columns = gridTemplateColumns.split(' ').map(parseFloat);
  const [across, down] = [parseFloat(columnGap) || 0, parseFloat(rowGap) || 0];
  const width = columns.reduce((sum, each) => sum + each, 0) + across * (columns.length - 1);
  const scale = width > 0 ? grid.getBoundingClientRect().width / width : 1;
  const rows = gridTemplateRows === 'none' ? [] : gridTemplateRows.split(' ').map(parseFloat);
  return {
    columns: startsOf(columns, across, scale),
    rows: startsOf(rows, down, scale),
    rowStep: (EMPTY_ROW + down) * scale,
    gap: across * scale,
  };
}

/** The place whose upper start corner is nearest to a point, for a card of that width. */
export function cellNear(lines: GridLines, x: number, y: number, { w, h }: Pick<Cell, 'w' | 'h'>): Cell {
  const columns = lines.columns.slice(0, Math.max(1, lines.columns.length - 1));
  return { x: Math.min(nearest(columns, x), columns.length - w), y: rowNear(lines, y), w, h };
}

/** How many columns and rows reach from a place to a point. */
export function spanTo(lines: GridLines, from: Pick<Cell, 'x' | 'y'>, x: number, y: number): Pick<Cell, 'w' | 'h'> {
  return {
    w: Math.max(1, nearest(lines.columns, x + lines.gap) - from.x),
    h: Math.max(1, rowNear(lines, y + lines.gap) - from.y),
  };
}

function rowNear({ rows, rowStep }: GridLines, y: number): number {
  const end = rows.at(-1) ?? 0;
  if (y <= end) return rows.length === 0 ? Math.max(0, Math.round(y / rowStep)) : nearest(rows, y);
  return Math.max(0, rows.length - 1) + Math.round((y - end) / rowStep);
}

/** Where each begins, and where the one after the last would. */
function startsOf(sizes: readonly number[], gap: number, scale: number): number[] {
  let at = 0;
  const starts = sizes.map((size) => {
    const start = at;
    at += (size + gap) * scale;
    return start;
  });
  return sizes.length > 0 ? [...starts, at] : [];
}

function nearest(starts: readonly number[], at: number): number {
  let best = 0;
  starts.forEach((start, index) => {
    if (Math.abs(start - at) < Math.abs((starts[best] ?? 0) - at)) best = index;
  });
  return best;
}
