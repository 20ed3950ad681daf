/** A file as it was read: text in cells, nothing guessed yet. */
export interface ImportTable {
  /** The file's name without its ending. */
  readonly name: string;
  readonly columns: readonly ImportColumn[];
  readonly rowCount: number;
  /** The character that parts the columns. */
  readonly delimiter: string;
  readonly problems: readonly ReadProblem[];
}

export interface ImportColumn {
  /** As the header says, made different from the others; "" where it says nothing. */
  readonly header: string;
  /** One a row; "" is an empty cell, which is a missing value. */
  readonly cells: readonly string[];
}

/** Rows that could not be read as they stand. */
export interface ReadProblem {
  /** `short-row`: cells are missing at its end; `long-row`: more cells than headers, the rest is left out; `quotes`: a quote is not closed. */
  readonly kind: 'short-row' | 'long-row' | 'quotes';
  /** How many rows, and the first ones: lines of the file, from 1. */
  readonly count: number;
  readonly lines: readonly number[];
}
