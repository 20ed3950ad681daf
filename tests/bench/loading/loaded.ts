/** What a loaded file holds, enough to see that nothing was lost, moved or misread. */
export interface Loaded {
  readonly rows: number;
  /** Sum of the amounts; quarters, so that it is exact in any order. */
  readonly amount: number;
  /** Rows without a closing date. */
  readonly open: number;
  /** Sum of the closing dates as epoch days. */
  readonly closedDays: number;
  /** Sum over the rows of a text's length times its row, modulo 2^32: of the notes, which hold quotes, and of the customers. */
  readonly texts: number;
  readonly last: string;
}

/** Per row the values that `Loaded` is made of. */
export interface Cells {
  readonly rows: number;
  amount(row: number): number;
  /** Null when missing. */
  closedDay(row: number): number | null;
  note(row: number): string;
  customer(row: number): string;
}

export function loadedOf({ rows, amount, closedDay, note, customer }: Cells): Loaded {
  const loaded = { rows, amount: 0, open: 0, closedDays: 0, texts: 0, last: note(rows - 1) };
  for (let row = 0; row < rows; row += 1) {
    const day = closedDay(row);
    loaded.amount += amount(row);
    if (day === null) loaded.open += 1;
    else loaded.closedDays += day;
    loaded.texts = (loaded.texts + Math.imul(note(row).length * 31 + customer(row).length, row + 1)) >>> 0;
  }
  return loaded;
}
