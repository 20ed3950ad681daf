/** What a cell holds: a text, a number as it is, or nothing. */
export type CsvCell = string | number | boolean | null;

/** As RFC 4180 has it: commas, lines that end with CR and LF, quotes doubled; in UTF-8 with the mark by which spreadsheets know it. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\u{FEFF}${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

/** A text that a spreadsheet would take for a formula is made a text by an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) || text !== cell || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}
