import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { sortColumn } from '../../figure/table-sort.js';
import type { TableSort } from '../../figure/table-sort.js';
import type { TableColumn, TableFigures } from '../../figure/table.js';
import { metricTitle } from '../../words/figures.js';
import { columnText, stateText } from './table-cells.js';
import type { TableContext } from './table-cells.js';

/** Rows of the head: several metrics that are split by periods stand above them. */
export function headRows({ metrics, periods }: TableFigures): 1 | 2 {
  return periods.length > 0 && metrics.length > 1 ? 2 : 1;
}

/** @param sort how the rows stand @param sortBy told how they shall stand @param isCounted rows say which they are of all */
export function renderTableHead(
  context: TableContext,
  sort: TableSort,
  sortBy: (sort: TableSort) => void,
  isCounted: boolean,
): TemplateResult {
  const { figures, columns, document, localizer } = context;
  const indexOf = (row: number) => (isCounted ? row : nothing);
  const head = (column: TableColumn, rows?: number) => renderColumnHead(context, column, sort, sortBy, rows);
  if (headRows(figures) === 1) {
    return html`<thead>
      <tr aria-rowindex=${indexOf(1)}>
        ${columns.map((column) => head(column))}
      </tr>
    </thead>`;
  }
  const names = columns.filter(({ kind }) => kind === 'dimension');
  const spanOf = (place: number) => columns.filter((column) => 'metric' in column && column.metric === place).length;
  return html`<thead class="double">
    <tr aria-rowindex=${indexOf(1)}>
      ${names.map((column) => head(column, 2))}
      ${figures.metrics.map(({ metric }, place) => {
        const name = metricTitle(localizer, document, metric.id);
        return html`<th scope="colgroup" colspan=${spanOf(place)} class="of-metric" title=${name}>
          <span class="text" dir="auto">${name}</span>
        </th>`;
      })}
    </tr>
    <tr aria-rowindex=${indexOf(2)}>
      ${columns.slice(names.length).map((column) => head(column))}
    </tr>
  </thead>`;
}

function renderColumnHead(
  context: TableContext,
  column: TableColumn,
  sort: TableSort,
  sortBy: (sort: TableSort) => void,
  rows: number | undefined,
): TemplateResult {
  const { figures } = context;
  const text = columnText(context, column);
  // Draws the value beside it once more.
  if (column.kind === 'bar') return html`<th scope="col" class="bar" aria-hidden="true"></th>`;
  if (column.kind === 'parts') {
    return html`<th scope="col" class="end">
      <span class="visually-hidden">${text}</span>
    </th>`;
  }
  if (column.kind !== 'dimension' && column.kind !== 'value') return html`<th scope="col" class="end">${text}</th>`;

  const isName = column.kind === 'dimension';
  const period = isName || column.period === null ? null : figures.periods[column.period]!;
  const own = sortColumn(figures, column);
  const isSorted = JSON.stringify(sort.column) === JSON.stringify(own);
  const direction = isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const state = period && stateText(context, period);
  const classes = [
    isName ? 'name' : 'end',
    !isName && column.metric === 0 && figures.periods.length === 0 ? 'keep' : '',
    !isName && figures.periods.length > 0 && period === null ? 'total' : '',
    period && period.state !== 'whole' ? 'unfinished' : '',
  ];
  const press = () => sortBy({ column: own, descending: isSorted ? !sort.descending : !isName });
  return html`<th
    scope="col"
    class=${classes.filter(Boolean).join(' ')}
    aria-sort=${direction}
    rowspan=${rows ?? nothing}
  >
    <button type="button" class="sort" @click=${press}>
      <span
        >${text}${state ? html`<span class="visually-hidden">, </span><span class="state">${state}</span>` : nothing}</span
      >${icon(direction === 'ascending' ? 'triangle-up' : 'triangle-down', 8)}
    </button>
  </th>`;
}
