import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { TableColumn, TableRow } from '../../figure/table.js';
import { cellText, nameText } from './table-cells.js';
import type { TableContext } from './table-cells.js';

/** Per column the longest text that its cells hold, of all rows; of a number that is its largest, smallest or total. */
export function widestTexts(context: Omit<TableContext, 'pace'>): readonly string[] {
  const { figures, columns } = context;
  const rows = [figures.rows, ...figures.subtotals].flat();
  return columns.map((column) => {
    if (column.kind === 'dimension') return longest(rows.map((row) => nameText(context, row, column.dimension)));
    if (column.kind !== 'value') return '';
    const { metric, period } = column;
    return longest(
      [endOf(rows, column, 1), endOf(rows, column, -1), figures.total].map((row) => {
        const cell = period === null ? row.cells[metric]! : row.periods[metric]![period]!;
        return cellText(context, figures.metrics[metric]!, cell);
      }),
    );
  });
}

/** A row without height that holds them, so that columns keep their widths while other rows come into sight. */
export function renderWidest(texts: readonly string[]): TemplateResult {
  return html`<tbody class="widest" aria-hidden="true">
    <tr>
      ${texts.map((text, place) => html`<td class=${place === 0 ? 'name' : ''}><div class="text">${text}</div></td>`)}
    </tr>
  </tbody>`;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), '');
}

/** The row with the largest value; of `-1` the smallest. */
function endOf(
  rows: readonly TableRow[],
  { metric, period }: Extract<TableColumn, { kind: 'value' }>,
  direction: 1 | -1,
): TableRow {
  const values = rows.map((row) => row.valueAt(metric, period));
  const place = values.reduce<number>((most, value, at) => {
    const best = values[most];
    return typeof value === 'number' && (typeof best !== 'number' || value * direction > best * direction) ? at : most;
  }, 0);
  return rows[place]!;
}
