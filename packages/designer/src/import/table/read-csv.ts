import Papa from 'papaparse';
import type { ImportTable, ReadProblem } from './import-table.js';

const linesShown = 5;

/**
 * Reads a CSV text: separator guessed, quotes, empty lines left out, the first line its headers.
 * @param fileName its ending is left off
 */
export function readCsv(fileName: string, text: string): ImportTable {
  const { data, errors, meta } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [headers = [], ...rows] = data;
  const problems = new ProblemList();
  for (const error of errors) if (error.type === 'Quotes') problems.add('quotes', (error.row ?? 0) + 1);
  const columns = uniqueHeaders(headers).map((header) => ({ header, cells: new Array<string>(rows.length) }));
  for (const [place, row] of rows.entries()) {
    if (row.length < columns.length) problems.add('short-row', place + 2);
    if (row.length > columns.length) problems.add('long-row', place + 2);
    for (const [at, { cells }] of columns.entries()) cells[place] = row[at]?.trim() ?? '';
  }
  return {
    name: fileName.replace(/\.[^.]+$/, ''),
    columns,
    rowCount: rows.length,
    delimiter: meta.delimiter,
    problems: problems.toList(),
  };
}

/** "Name", "Name", "" → "Name", "Name 2", "". */
function uniqueHeaders(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((raw) => {
    const header = raw.trim();
    if (header === '') return '';
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    return count === 1 ? header : `${header} ${count}`;
  });
}

class ProblemList {
  readonly #found = new Map<ReadProblem['kind'], { count: number; lines: number[] }>();

  add(kind: ReadProblem['kind'], line: number): void {
    let problem = this.#found.get(kind);
    if (!problem) this.#found.set(kind, (problem = { count: 0, lines: [] }));
    problem.count += 1;
    if (problem.lines.length < linesShown) problem.lines.push(line);
  }

  toList(): ReadProblem[] {
    return [...this.#found].map(([kind, { count, lines }]) => ({ kind, count, lines }));
  }
}
