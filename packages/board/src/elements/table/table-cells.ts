import type { Grain, Id, WeirDocument } from '@weir/schema';
import type { Context, MetricsQuestion } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { fewOf } from '../../figure/few.js';
import { barOf } from '../../figure/table.js';
import type {
  PeriodCell,
  TableCell,
  TableColumn,
  TableFigures,
  TableMetric,
  TablePeriod,
  TableRow,
} from '../../figure/table.js';
import {
  changeText,
  dimensionTitle,
  groupValueText,
  metricTitle,
  partsText,
  reasonText,
  valueText,
} from '../../words/figures.js';
import { boardMessages } from '../../words/index.js';
import { renderFew } from '../widget/few-mark.js';

/** What the cells of a table are drawn and written with. */
export interface TableContext {
  readonly localizer: Localizer;
  readonly document: WeirDocument;
  readonly figures: TableFigures;
  readonly columns: readonly TableColumn[];
  readonly question: MetricsQuestion;
  /** Who asks: how small a group may be. */
  readonly asker: Context | undefined;
  /** Opens what can be asked about a metric in a row, over the whole range or in a period; null: nothing can. */
  readonly choose: ((metric: Id, row: TableRow, period: TablePeriod | null) => void) | null;
  /** Whether the board is filtered by a row's group in a period. */
  readonly isChosen: (row: TableRow, period: TablePeriod) => boolean;
  /** Share of the period that has passed, where the first metric has targets to reach by its end. */
  readonly pace: number | null;
}

type Words = Omit<TableContext, 'pace'>;

/** The group's value of a dimension, as it is shown; of a subtotal, which is not by it, that it is of all. */
export function nameText({ localizer, document }: Words, { group }: TableRow, dimension: Id): string {
  if (!(dimension in group)) return localizer.say(boardMessages, 'board.all-groups');
  return groupValueText(localizer, document, dimension, group[dimension] ?? null);
}

function periodText({ localizer, document, question, figures }: Words, place: number): string {
  const { from, to } = figures.periods[place]!;
  if (from === null || to === null) return localizer.dateRange({});
  const { fiscalYearStart } = document.settings ?? {};
  return localizer.period({ from, to }, question.grain as Grain, {
    length: 'long',
    ...(fiscalYearStart ? { fiscalYearStart } : {}),
  });
}

/** "so far", "in part"; null of a period that is whole, or has not begun. */
export function stateText({ localizer }: Words, { state }: TablePeriod): string | null {
  if (state === 'under-way') return localizer.say(boardMessages, 'board.so-far');
  return state === 'clipped' ? localizer.say(boardMessages, 'board.in-part') : null;
}

/** What a column is called; that of a bar by its metric. */
export function columnText(context: Words, column: TableColumn): string {
  const { localizer, document, figures, question } = context;
  switch (column.kind) {
    case 'dimension':
      return dimensionTitle(localizer, document, column.dimension);
    case 'progress':
      return localizer.say(boardMessages, 'board.of-target');
    case 'change':
      return question.compare ? localizer.say(boardMessages, `board.versus.${question.compare}`) : '';
    case 'value':
      if (column.period !== null) return periodText(context, column.period);
      if (figures.periods.length > 0) return localizer.say(boardMessages, 'board.in-all');
  }
  const metric = metricTitle(localizer, document, figures.metrics[column.metric]!.metric.id);
  return column.kind === 'parts' ? localizer.say(boardMessages, 'board.counts-of', { metric }) : metric;
}

/** The cells of a row after its names. */
export function renderCells(context: TableContext, row: TableRow, isTotal = false): unknown[] {
  const { columns, figures } = context;
  return columns.map((column) => {
    if (column.kind === 'dimension') return nothing;
    const metric = figures.metrics[column.metric]!;
    const cell = row.cells[column.metric]!;
    switch (column.kind) {
      case 'value':
        return renderValue(context, metric, column, row);
      case 'bar':
        return html`<td class="bar" aria-hidden="true">${renderBar(context, metric, cell, isTotal)}</td>`;
      case 'progress':
        return html`<td class="end muted">${shareText(context, cell)}</td>`;
      case 'change':
        return html`<td class="end ${cell.change?.tone ?? ''}">
          <bdi>${cell.change ? changeText(context.localizer, cell.change, metric.unit, metric.metric) : ''}</bdi>
        </td>`;
      case 'parts':
        return html`<td class="end subtle">
          ${cell.parts ? html`<bdi>${partsText(context.localizer, cell.parts, 'board.parts-short')}</bdi>` : nothing}
        </td>`;
    }
  });
}

/** A value as it stands in its cell: "¥1.2M", "n/a". */
export function cellText({ localizer, document }: Words, { metric, unit }: TableMetric, { value }: PeriodCell): string {
  return valueText(localizer, value, unit, metric, { currency: document.settings?.currency, narrow: true });
}

function renderValue(
  context: TableContext,
  metric: TableMetric,
  { metric: place, period }: Extract<TableColumn, { kind: 'value' }>,
  row: TableRow,
): TemplateResult {
  const isSplit = context.figures.periods.length > 0;
  const cell: PeriodCell = period === null ? row.cells[place]! : row.periods[place]![period]!;
  const ofPeriod = period === null ? null : context.figures.periods[period]!;
  const state = ofPeriod?.state ?? 'whole';
  const text = cellText(context, metric, cell);
  // What has not begun needs no reason in each of its cells.
  const reason =
    cell.reason && cell.reason !== 'future' ? reasonText(context.localizer, cell.reason, context.asker) : '';
  const few = period === null ? renderFew(context.localizer, fewOf(row.cells[place]!.parts)) : nothing;
  const classes = [
    'end',
    place === 0 && !isSplit ? 'first keep' : '',
    isSplit && period === null ? 'first total' : '',
    state === 'whole' ? '' : 'unfinished',
    ofPeriod && context.isChosen(row, ofPeriod) ? 'chosen' : '',
  ];
  const { choose } = context;
  const press = choose && state !== 'future' ? () => choose(metric.metric.id, row, ofPeriod) : null;
  const content = cell.reason
    ? html`<span class="subtle">${text}</span
        >${reason ? html`<span class="visually-hidden"> ${reason}</span>` : nothing}`
    : html`${few}<bdi>${text}</bdi>`;
  // The row's name is what Tab stops at; the arrow keys go on from there.
  return html`<td class=${classes.filter(Boolean).join(' ')} title=${reason || nothing} @click=${press ?? nothing}>
    ${press ? html`<button type="button" class="choose" tabindex="-1">${content}</button>` : content}
  </td>`;
}

/** Towards the target where the column has targets, else on the scale of all values. A total has no place on that scale. */
function renderBar(
  { figures, pace }: TableContext,
  { hasProgress }: TableMetric,
  { value, progress }: TableCell,
  isTotal: boolean,
): TemplateResult | typeof nothing {
  if (typeof value !== 'number' || (hasProgress ? !progress : isTotal)) return nothing;
  const { start, length } = progress ? { start: 0, length: progress.fill } : barOf(value, figures.span);
  return html`<svg>
    ${svg`<rect class="track" width="100%" height="8" rx="2" />`}
    ${svg`<rect class=${value < 0 ? 'part below' : 'part'} x=${percent(start)} width=${percent(length)} height="8" rx="2" />`}
    ${pace === null || !progress ? nothing : svg`<rect class="pace" x=${percent(pace)} width="2" height="8" />`}
  </svg>`;
}

/** How much of its target a cell has reached: "75%". */
export function shareText({ localizer }: TableContext, { progress }: TableCell): string {
  return progress?.share == null ? '' : localizer.percent(progress.share, { digits: 0 });
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
