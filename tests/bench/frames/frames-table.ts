import { digits, markdown } from '../contest/markdown.js';
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
  return markdown(
    columns.map(([title]) => title),
    measured.map((each) => columns.map(([, cell]) => cell(each))),
  );
}
