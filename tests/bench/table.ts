import type { Measured } from './measure.js';

const columns: readonly (readonly [title: string, cell: (measured: Measured) => string])[] = [
  ['', ({ name }) => name],
  ['median, ms', ({ medianMs }) => digits(medianMs)],
  ['99 of 100 within, ms', ({ p99Ms }) => digits(p99Ms)],
  ['× json-logic-js apply', ({ ratio }) => digits(ratio)],
  [
    'of a frame of 16.7 ms',
    ({ shareOfFrame }) => (shareOfFrame === null ? '' : `${(shareOfFrame * 100).toFixed(0)} %`),
  ],
];

/** The results as a table of Markdown. */
export function tableOf(measured: readonly Measured[]): string {
  const rows = [columns.map(([title]) => title), ...measured.map((each) => columns.map(([, cell]) => cell(each)))];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join(' | ')} |`);
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function pad(cell: string, width: number, at: number): string {
  return at === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** Three digits that count. */
function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
