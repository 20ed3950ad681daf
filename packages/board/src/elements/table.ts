import type { Id, Scalar, WeirDocument, Widget } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { Group, MetricsAnswer, MetricsQuestion } from '@weir/query';
import { icon } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { elapsedShare } from '../figure/kpi.js';
import { barOf, sortRows, tableFigures } from '../figure/table.js';
import type { TableCell, TableFigures, TableMetric, TableRow, TableSort } from '../figure/table.js';
import type { Drawn } from '../flow/widget-state.js';
import { isChosen } from '../question/chosen-marks.js';
import { metricsOf } from '../question/questions-of.js';
import {
  changeText,
  dimensionTitle,
  groupValueText,
  metricTitle,
  partsText,
  reasonText,
  valueText,
} from '../words/figures.js';
import { boardMessages } from '../words/index.js';
import { ChartWidget } from './chart-widget.js';
import { tableWidgetStyles } from './table-styles.js';
import { idsOf } from './trend.js';

/** More rows than these are shown when asked for. */
const FIRST_ROWS = 100;

interface Context {
  readonly document: WeirDocument;
  readonly figures: TableFigures;
  readonly question: MetricsQuestion;
  /** Share of the period that has passed, where the first metric has targets to reach by its end. */
  readonly pace: number | null;
}

/**
 * Metrics by the groups of a dimension, with a row for all of them, whose ratios are the ratios of totals.
 *
 * @fires weir-select - `WeirSelectEvent` of kind `group`, while `selectable`
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart table
 * @csspart notes - what was left out
 * @csspart stale - since when the figures stand
 */
export class WeirTable extends ChartWidget {
  static override styles = [...ChartWidget.styles, tableWidgetStyles];

  /** Ids of metrics, separated by commas as an attribute. The first is shown with bars. */
  @property({ converter: { fromAttribute: idsOf } }) metrics?: readonly Id[];

  /** Dimensions, separated by commas as an attribute. */
  @property({ converter: { fromAttribute: idsOf } }) by?: readonly Id[];

  protected override readonly shape = 'lines';

  @state() private sort: TableSort | null = null;
  @state() private shownRows = FIRST_ROWS;

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    const { metrics, by } = this;
    return {
      type: 'table',
      ...(metrics?.length ? { metrics: [...metrics] } : {}),
      ...(by?.length ? { by: [...by] } : {}),
    };
  }

  protected override titleOf(document: WeirDocument, { by = [] }: Widget): string {
    return this.localizer.list(by.map((id) => dimensionTitle(this.localizer, document, id)));
  }

  protected override renderReady(title: string, drawn: Drawn, notice: TemplateResult | typeof nothing): TemplateResult {
    const { document, widget, question } = drawn;
    if (isFunnelQuestion(question)) return this.renderUnchosen(title);
    const answer = drawn.answer as MetricsAnswer;
    const figures = tableFigures(document, metricsOf(widget), answer, question);
    const first = figures.metrics[0];
    if (!first) return this.renderUnchosen(title);
    if (figures.rows.length === 0) return this.renderNothing(title, notice);
    const context: Context = { document, figures, question, pace: paceOf(figures, question, answer, document) };
    const metric = metricTitle(this.localizer, document, first.metric.id);
    return this.renderFrame({
      title,
      notice,
      caption: this.say(boardMessages, 'board.by', { metric }),
      tools: context.pace === null ? nothing : this.#renderPaceKey(context.pace),
      notes: this.notesOf(document, answer),
      body: this.#renderTable(context),
    });
  }

  #renderPaceKey(pace: number): TemplateResult {
    const share = this.localizer.percent(pace, { digits: 0 });
    return html`<span class="pace-key small">
      <svg viewBox="0 0 2 12" width="2" height="12" aria-hidden="true"><rect width="2" height="12" /></svg>
      <bdi>${this.say(boardMessages, 'board.passed', { share })}</bdi>
    </span>`;
  }

  #renderTable(context: Context): TemplateResult {
    const { document, figures } = context;
    const rows = sortRows(
      figures,
      this.#sortIn(figures),
      (id, value) => this.#text(document, id, value),
      this.#collator,
    );
    const left = rows.length - this.shownRows;
    return html`<div class="scroll">
        <table class="table ranked" part="table" aria-labelledby="title">
          ${this.#renderHead(context)}
          <tbody>
            ${rows.slice(0, this.shownRows).map((row) => this.#renderRow(row, context))}
          </tbody>
          ${figures.by.length > 0 ? this.#renderTotal(context) : nothing}
        </table>
      </div>
      ${
        left > 0
          ? html`<p class="more">
              <button type="button" class="link" @click=${this.#showMore}>
                ${this.say(boardMessages, 'board.show-more', { count: this.localizer.number(Math.min(left, FIRST_ROWS)) })}
              </button>
            </p>`
          : nothing
      }`;
  }

  readonly #showMore = (): void => {
    this.shownRows += FIRST_ROWS;
  };

  /** What a person chose, while the table still has that column; else the largest first. */
  #sortIn({ by, metrics }: TableFigures): TableSort {
    const { sort } = this;
    if (sort && 'dimension' in sort.column && by.includes(sort.column.dimension)) return sort;
    if (sort && 'metric' in sort.column) {
      const { metric: id } = sort.column;
      if (metrics.some(({ metric }) => metric.id === id)) return sort;
    }
    return { column: { metric: metrics[0]!.metric.id }, descending: true };
  }

  get #collator(): Intl.Collator {
    return new Intl.Collator(this.localizer.locale, { numeric: true });
  }

  #text(document: WeirDocument, dimension: Id, value: Scalar): string {
    return groupValueText(this.localizer, document, dimension, value);
  }

  #renderHead({ document, figures, question }: Context): TemplateResult {
    const { say } = this.#headWords;
    const { compare } = question;
    return html`<thead>
      <tr>
        ${figures.by.map((dimension) =>
          this.#renderSortHeader(figures, { dimension }, dimensionTitle(this.localizer, document, dimension), ''),
        )}
        ${figures.metrics.map((column, place) => {
          const { metric, hasProgress, hasChange, hasParts } = column;
          const isFirst = place === 0;
          return html`
            ${this.#renderSortHeader(figures, { metric: metric.id }, metricTitle(this.localizer, document, metric.id), isFirst ? 'end keep' : 'end')}
            ${isFirst ? html`<th scope="col" class="bar"><span class="visually-hidden">${metricTitle(this.localizer, document, metric.id)}</span></th>` : nothing}
            ${isFirst && hasProgress ? html`<th scope="col" class="end">${say('board.of-target')}</th>` : nothing}
            ${isFirst && hasChange && compare ? html`<th scope="col" class="end">${say(`board.versus.${compare}`)}</th>` : nothing}
            ${hasParts ? html`<th scope="col" class="end"><span class="visually-hidden">${metricTitle(this.localizer, document, metric.id)}</span></th>` : nothing}
          `;
        })}
      </tr>
    </thead>`;
  }

  get #headWords() {
    return {
      say: (id: 'board.of-target' | 'board.versus.prior-year' | 'board.versus.prior-period') =>
        this.say(boardMessages, id),
    };
  }

  #renderSortHeader(
    figures: TableFigures,
    column: TableSort['column'],
    text: string,
    className: string,
  ): TemplateResult {
    const sort = this.#sortIn(figures);
    const isSorted = JSON.stringify(sort.column) === JSON.stringify(column);
    const direction = isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
    const startsDescending = 'metric' in column;
    const press = () => {
      this.sort = { column, descending: isSorted ? !sort.descending : startsDescending };
    };
    return html`<th scope="col" class=${className} aria-sort=${direction}>
      <button type="button" class="sort" @click=${press}>
        ${text}${icon(direction === 'ascending' ? 'triangle-up' : 'triangle-down', 8)}
      </button>
    </th>`;
  }

  #renderRow(row: TableRow, context: Context): TemplateResult {
    const { document, figures } = context;
    const choose = () =>
      this.select({ kind: 'group', metrics: figures.metrics.map(({ metric }) => metric.id), group: row.group });
    const chosen = isChosen(this.chosen, { group: row.group });
    return html`<tr class=${chosen ? 'chosen' : nothing}>
      ${figures.by.map((dimension, place) => {
        const text = this.#text(document, dimension, row.group[dimension] ?? null);
        const content =
          this.hasMarks && place === 0
            ? html`<button type="button" class="choose text" aria-current=${chosen ? 'true' : nothing} @click=${choose}>
                ${text}
              </button>`
            : html`<span class="text">${text}</span>`;
        return place === 0
          ? html`<th scope="row" class="name" title=${text}>${content}</th>`
          : html`<td class="name" title=${text}>${content}</td>`;
      })}
      ${this.#renderCells(row.cells, context, row.group)}
    </tr>`;
  }

  #renderTotal(context: Context): TemplateResult {
    const { by } = context.figures;
    return html`<tfoot>
      <tr>
        <th scope="row" class="name">${this.#renderAll(context)}</th>
        ${by.slice(1).map(() => html`<td></td>`)} ${this.#renderCells(context.figures.total, context, {}, true)}
      </tr>
    </tfoot>`;
  }

  #renderAll({ figures }: Context): TemplateResult | string {
    const text = this.say(boardMessages, 'board.all-groups');
    if (!this.explorable || this.selectable) return text;
    const metrics = figures.metrics.map(({ metric }) => metric.id);
    return html`<button
      type="button"
      class="choose text"
      @click=${() => this.select({ kind: 'group', metrics, group: {} })}
    >
      ${text}
    </button>`;
  }

  #renderCells(cells: readonly TableCell[], context: Context, group: Group, isTotal = false): TemplateResult[] {
    return context.figures.metrics.map((column, place) => {
      const cell = cells[place]!;
      const isFirst = place === 0;
      return html`
        <td
          class=${isFirst ? 'end first keep' : 'end'}
          title=${cell.reason ? reasonText(this.localizer, cell.reason, this.context) : nothing}
          @click=${this.explorable && !this.selectable ? () => this.select({ kind: 'group', metrics: [column.metric.id], group }) : nothing}
        >
          ${this.#renderValue(cell, column, context)}
        </td>
        ${isFirst ? html`<td class="bar">${this.#renderBar(cell, column, context, isTotal)}</td>` : nothing}
        ${isFirst && column.hasProgress ? html`<td class="end muted">${this.#share(cell)}</td>` : nothing}
        ${isFirst && column.hasChange ? html`<td class="end ${cell.change?.tone ?? ''}"><bdi>${this.#change(cell, column)}</bdi></td>` : nothing}
        ${column.hasParts ? html`<td class="end subtle">${cell.parts ? html`<bdi>${partsText(this.localizer, cell.parts, 'board.parts-short')}</bdi>` : nothing}</td>` : nothing}
      `;
    });
  }

  #renderValue({ value, reason }: TableCell, { metric, unit }: TableMetric, { document }: Context): TemplateResult {
    const currency = document.settings?.currency;
    const text = valueText(this.localizer, value, unit, metric, { currency, narrow: true });
    return reason
      ? html`<span class="subtle">${text}</span
          ><span class="visually-hidden"> ${reasonText(this.localizer, reason, this.context)}</span>`
      : html`<bdi>${text}</bdi>`;
  }

  /** Towards the target where the column has targets, else on the scale of all values. A total has no place on that scale. */
  #renderBar(
    { value, progress }: TableCell,
    { hasProgress }: TableMetric,
    { figures, pace }: Context,
    isTotal: boolean,
  ): TemplateResult | typeof nothing {
    if (typeof value !== 'number' || (hasProgress ? !progress : isTotal)) return nothing;
    const { start, length } = progress ? { start: 0, length: progress.fill } : barOf(value, figures.span);
    return html`<svg aria-hidden="true">
      ${svg`<rect class="track" width="100%" height="8" rx="2" />`}
      ${svg`<rect class=${value < 0 ? 'part below' : 'part'} x=${percent(start)} width=${percent(length)} height="8" rx="2" />`}
      ${pace === null || !progress ? nothing : svg`<rect class="pace" x=${percent(pace)} width="2" height="8" />`}
    </svg>`;
  }

  #share({ progress }: TableCell): string {
    return progress?.share == null ? '' : this.localizer.percent(progress.share, { digits: 0 });
  }

  #change({ change }: TableCell, { metric, unit }: TableMetric): string {
    return change ? changeText(this.localizer, change, unit, metric) : '';
  }
}

function paceOf(
  { rows }: TableFigures,
  question: MetricsQuestion,
  answer: MetricsAnswer,
  document: WeirDocument,
): number | null {
  const isGathering = rows.some(({ cells: [cell] }) => cell?.progress?.pace != null);
  return isGathering ? elapsedShare(question, answer.asOf, document) : null;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
