const STEPS: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Arrow keys go from one cell of a table that can be pressed to the next in their direction, Home and End to the first and the last of a row,
 * so that a table of many cells is one stop of the Tab key a row. Cells are found by their places: none of them spans several columns.
 */
export function moveInCells(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const isToEnd = event.key === 'End';
  if (!step && !isToEnd && event.key !== 'Home') return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const [button] = event.composedPath();
  if (!(button instanceof HTMLElement) || !button.matches('.choose')) return;
  const cell = button.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  if (!cell || !row || !table) return;
  const next = step ? beside(table, row, cell, step) : atEnd(row, isToEnd);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function beside(
  table: HTMLTableElement,
  row: HTMLTableRowElement,
  cell: Element,
  [columns, rows]: readonly [columns: number, rows: number],
): HTMLElement | null {
  const isMirrored = getComputedStyle(table).direction === 'rtl';
  return rows === 0 ? inRow(row, cell, isMirrored ? -columns : columns) : inColumn(table, row, cell, rows);
}

function atEnd({ cells }: HTMLTableRowElement, isLast: boolean): HTMLElement | null {
  return firstButton([...cells], isLast ? cells.length : -1, isLast ? -1 : 1);
}

function inRow(row: HTMLTableRowElement, cell: Element, step: number): HTMLElement | null {
  const cells = [...row.cells];
  return firstButton(cells, cells.indexOf(cell as HTMLTableCellElement), step);
}

function inColumn(table: HTMLTableElement, row: HTMLTableRowElement, cell: Element, step: number): HTMLElement | null {
  const column = [...row.children].indexOf(cell);
  const rows = [...table.rows].filter(({ parentElement }) => !parentElement?.matches('thead, .widest'));
  return firstButton(
    rows.map(({ cells }) => cells[column]),
    rows.indexOf(row),
    step,
  );
}

function firstButton(cells: readonly (Element | undefined)[], from: number, step: number): HTMLElement | null {
  for (let place = from + step; place >= 0 && place < cells.length; place += step) {
    const button = cells[place]?.querySelector<HTMLElement>('.choose');
    if (button) return button;
  }
  return null;
}
