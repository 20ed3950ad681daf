import { digits, markdown } from '../contest/markdown.js';
import type { BoardMeasured } from './boards.js';

/** Markdown: a line for each contestant, its times beside Weir's. */
export function boardsTable(measured: readonly BoardMeasured[]): string {
  const weir = measured.find(({ name }) => name === 'Weir');
  const beside = (ms: number, own: number | undefined) => (own === undefined ? '' : digits(ms / own));
  return markdown(
    ['', 'first drawing, ms', '× Weir', 'other figures, ms', '× Weir', 'rounds'],
    measured.map(({ name, firstMs, updateMs, rounds }) => [
      name,
      digits(firstMs),
      beside(firstMs, weir?.firstMs),
      digits(updateMs),
      beside(updateMs, weir?.updateMs),
      `${rounds}`,
    ]),
  );
}
