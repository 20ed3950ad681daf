import type { Grain, Id, WeirDocument, Widget } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { Answer, MetricsAnswer, MetricsQuestion, Period } from '@weir/query';
import { fieldStyles, icon, uiMessages } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { elapsedShare } from '../../figure/kpi.js';
import { foundRows, sortIn, sortRows } from '../../figure/table-sort.js';
import type { TableSort } from '../../figure/table-sort.js';
import { tableColumns, tableFigures } from '../../figure/table.js';
import type { TableFigures, TablePeriod, TableRow } from '../../figure/table.js';
import type { Drawn } from '../../flow/widget-state.js';
import { isChosen } from '../../question/chosen-marks.js';
import { metricsOf } from '../../question/metrics-of.js';
import { dimensionTitle, groupValueText, metricTitle } from '../../words/figures.js';
import { boardMessages } from '../../words/index.js';
import { moveInCells } from '../widget/cell-keys.js';
import { ChartWidget } from '../widget/chart-widget.js';
import { lastOnly } from '../../last-only.js';
import { RowWindowController } from '../widget/row-window-controller.js';
import { sortStyles, stickyHeadStyles } from '../widget/head-styles.js';
import { sheetStyles } from '../widget/sheet-styles.js';
import { ColumnRoomController } from './column-room-controller.js';
import { nameText, renderCells } from './table-cells.js';
import type { TableContext } from './table-cells.js';
import { headRows, renderTableHead } from './table-head.js';
import { tableWidgetStyles } from './table-styles.js';
import { renderWidest, widestTexts } from './table-widest.js';
import { idsOf } from '../trend/trend.js';

/** From so many rows on, only those in sight are drawn, and they can be searched. */
const WINDOWED_FROM = 60;

/**
 * Metrics by the groups of a dimension, and by periods beside each other, with a row for all of them, whose ratios are the ratios of
 * totals. Of many groups only the rows in sight are drawn.
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
  static override styles = [
    ...ChartWidget.styles,
    ...sheetStyles,
    stickyHeadStyles,
    sortStyles,
    fieldStyles,
    tableWidgetStyles,
  ];

  /** Ids of metrics, separated by commas as an attribute. The first is shown with bars. */
  @property({ converter: { fromAttribute: idsOf } }) metrics?: readonly Id[];

  /** Dimensions, separated by commas as an attribute. */
  @property({ converter: { fromAttribute: idsOf } }) by?: readonly Id[];

  /** A column for each period of this length, and one for all of them. Default: the whole range as one. */
  @property() grain?: Grain;

  protected override readonly shape = 'lines';

  /** Of several dimensions, whether the groups of the first stand together, under their own figures. */
  @state() private subtotals = true;

  @state() private sort: TableSort | null = null;
  @state() private search = '';

  @query('.scroll') private readonly scrolled!: HTMLElement | null;
  @query('.scroll.windowed') private readonly scroller!: HTMLElement | null;
  @query('tbody tr.of-group') private readonly someRow!: HTMLElement | null;

  readonly #rows = new RowWindowController(
    this,
    () => this.scroller,
    () => this.someRow,
  );
  readonly #room = new ColumnRoomController(this, () => this.scrolled);
  // Scrolling draws often, and changes none of these.
  readonly #figuresOf = lastOnly(
    (
      document: WeirDocument,
      widget: Widget,
      answers: readonly Answer[],
      question: MetricsQuestion,
      isFlat: boolean,
    ) => {
      const [answer, ...subtotals] = answers as readonly MetricsAnswer[];
      return tableFigures(document, metricsOf(widget), answer!, question, isFlat ? [] : subtotals);
    },
  );
  readonly #sorted = lastOnly((document: WeirDocument, figures: TableFigures, sort: TableSort, locale: string) =>
    sortRows(
      figures,
      sort,
      (dimension, value) => groupValueText(this.localizer, document, dimension, value),
      new Intl.Collator(locale, { numeric: true }),
    ),
  );
  readonly #found = lastOnly(
    (document: WeirDocument, figures: TableFigures, rows: readonly TableRow[], search: string, _locale: string) => {
      const wanted = search.trim().toLocaleLowerCase();
      if (wanted === '') return rows;
      const isFound = ({ group }: TableRow) =>
        Object.entries(group).some(([dimension, value]) =>
          groupValueText(this.localizer, document, dimension, value).toLocaleLowerCase().includes(wanted),
        );
      return foundRows(rows, figures, isFound);
    },
  );
  #shown: readonly TableRow[] = [];
  readonly #sortOf = lastOnly(sortIn);
  readonly #widest = lastOnly(
    (document: WeirDocument, figures: TableFigures, question: MetricsQuestion, _locale: string) =>
      widestTexts(this.#words(document, figures, question)),
  );

  protected override takenRows(): readonly TableRow[] {
    return this.#shown;
  }

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    const { metrics, by, grain } = this;
    return {
      type: 'table',
      ...(metrics?.length ? { metrics: [...metrics] } : {}),
      ...(by?.length ? { by: [...by] } : {}),
      ...(grain ? { grain } : {}),
    };
  }

  protected override titleOf(document: WeirDocument, widget: Widget): string {
    const { by = [] } = widget;
    const names =
      by.length > 0
        ? by.map((id) => dimensionTitle(this.localizer, document, id))
        : metricsOf(widget).map((id) => metricTitle(this.localizer, document, id));
    return this.localizer.list(names);
  }

  protected override renderReady(title: string, drawn: Drawn, notice: TemplateResult | typeof nothing): TemplateResult {
    const { document, widget, question } = drawn;
    if (isFunnelQuestion(question)) return this.renderUnchosen(title);
    const answer = drawn.answer as MetricsAnswer;
    const figures = this.#figuresOf(document, widget, drawn.answers, question, !this.subtotals);
    const first = figures.metrics[0];
    if (!first) return this.renderUnchosen(title);
    if (figures.rows.length === 0) return this.renderNothing(title, notice);
    const pace = figures.periods.length > 0 ? null : paceOf(figures, question, answer, document);
    const context: TableContext = { ...this.#words(document, figures, question), pace };
    const isWindowed = figures.rows.length >= WINDOWED_FROM;
    const rows = this.#rowsOf(context, isWindowed);
    this.#shown = rows;
    this.#room.of = figures;
    return this.renderFrame({
      title,
      notice,
      caption: this.#caption(context, rows),
      tools: html`${context.pace === null || isWindowed ? nothing : this.#renderPaceKey(context.pace)}
      ${isWindowed ? this.#renderSearch() : nothing}
      ${drawn.answers.length > 1 ? this.#renderSubtotalsToggle() : nothing}`,
      notes: this.notesOfAll(document, drawn.answers),
      body: this.#renderTable(context, rows, isWindowed, title),
    });
  }

  #words(document: WeirDocument, figures: TableFigures, question: MetricsQuestion): Omit<TableContext, 'pace'> {
    const { localizer, context: asker } = this;
    const canExplore = this.explorable && !this.selectable;
    const choose = canExplore
      ? (metric: Id, { group }: TableRow, period: TablePeriod | null) =>
          this.select({ kind: 'group', metrics: [metric], group, ...(period && { period: boundsOf(period) }) })
      : null;
    const isMarked = ({ group }: TableRow, { from, to }: TablePeriod) =>
      !!from &&
      !!to &&
      isChosen(this.chosen, { ...(Object.keys(group).length > 0 && { group }), period: { from, to } });
    return {
      localizer,
      document,
      figures,
      columns: tableColumns(figures),
      question,
      asker,
      choose,
      isChosen: isMarked,
    };
  }

  #rowsOf({ figures, document }: TableContext, isWindowed: boolean): readonly TableRow[] {
    const { locale } = this.localizer;
    const sorted = this.#sorted(document, figures, this.#sortOf(figures, this.sort), locale);
    return isWindowed ? this.#found(document, figures, sorted, this.search, locale) : sorted;
  }

  #caption({ document, figures: { by, metrics, periods, rows } }: TableContext, shown: readonly TableRow[]): string {
    const { localizer } = this;
    const found = shown.filter(({ level }) => level === by.length).length;
    if (found < rows.length) {
      return this.say(boardMessages, 'board.rows-found', {
        count: localizer.number(found),
        all: localizer.number(rows.length),
      });
    }
    const metric = metricTitle(localizer, document, metrics[0]!.metric.id);
    if (periods.length === 0) return this.say(boardMessages, 'board.by', { metric });
    return metrics.length === 1 ? metric : '';
  }

  #renderPaceKey(pace: number): TemplateResult {
    const share = this.localizer.percent(pace, { digits: 0 });
    return html`<span class="pace-key small">
      <svg viewBox="0 0 2 12" width="2" height="12" aria-hidden="true"><rect width="2" height="12" /></svg>
      <bdi>${this.say(boardMessages, 'board.passed', { share })}</bdi>
    </span>`;
  }

  #renderSubtotalsToggle(): TemplateResult {
    const label = this.say(boardMessages, 'board.subtotals');
    return html`<weir-tooltip text=${label}>
      <button
        type="button"
        class="button quiet icon small"
        aria-label=${label}
        aria-pressed=${this.subtotals ? 'true' : 'false'}
        @click=${() => (this.subtotals = !this.subtotals)}
      >
        ${icon('group')}
      </button>
    </weir-tooltip>`;
  }

  #renderSearch(): TemplateResult {
    const label = this.say(uiMessages, 'ui.search');
    const search = (event: Event) => (this.search = (event.target as HTMLInputElement).value);
    return html`<span class="field find">
      ${icon('search', 14)}
      <input type="search" aria-label=${label} placeholder=${label} .value=${this.search} @input=${search} />
    </span>`;
  }

  #renderTable(context: TableContext, rows: readonly TableRow[], isWindowed: boolean, title: string): TemplateResult {
    const { figures, columns } = context;
    const isSplit = figures.periods.length > 0;
    const heads = headRows(figures);
    const count = rows.length + heads + (figures.by.length > 0 ? 1 : 0);
    const runs = isWindowed ? this.#rows.runs(rows.length) : [{ from: 0, to: rows.length }];
    const drawn = runs.flatMap(({ from, to }) => rows.slice(from, to).map((row, at) => ({ row, rank: from + at })));
    const left = rows.length - drawn.length;
    const scroll = ['scroll', isWindowed ? 'windowed' : '', this.isOnBoard ? 'on-board' : ''].filter(Boolean).join(' ');
    const reachable = isWindowed || isSplit;
    return html`<div
        class=${scroll}
        tabindex=${reachable ? 0 : nothing}
        role=${reachable ? 'region' : nothing}
        aria-label=${reachable ? title : nothing}
        @focusin=${(event: FocusEvent) => this.#pin(event)}
        @focusout=${this.#unpin}
        @keydown=${moveInCells}
      >
        <table
          class="table ${isSplit ? 'split' : 'ranked'}"
          part="table"
          aria-labelledby="title"
          aria-rowcount=${isWindowed ? count : nothing}
        >
          ${renderTableHead(context, this.#sortOf(figures, this.sort), this.#sortBy, isWindowed)}
          ${isWindowed ? renderWidest(this.#widest(context.document, figures, context.question, this.localizer.locale)) : nothing}
          <tbody>
            ${repeat(
              drawn,
              ({ row }) => `${row.level} ${row.place}`,
              ({ row, rank }, at) => {
                const before = at === 0 ? 0 : drawn[at - 1]!.rank + 1;
                return html`${rank > before ? this.#renderSpace(rank - before, columns.length) : nothing}
                ${this.#renderRow(row, rank, isWindowed ? rank + heads + 1 : null, context)}`;
              },
            )}
            ${left > 0 && drawn.length > 0 ? this.#renderSpace(rows.length - drawn.at(-1)!.rank - 1, columns.length) : nothing}
          </tbody>
          ${figures.by.length > 0 ? this.#renderTotal(context, isWindowed ? count : null) : nothing}
        </table>
      </div>
      ${rows.length === 0 ? html`<p class="none muted">${this.say(uiMessages, 'ui.no-matches', { search: this.search })}</p>` : nothing}
      ${
        left > 0
          ? html`<p class="unprinted small subtle" aria-hidden="true">
              ${this.say(boardMessages, 'board.others', { count: left })}
            </p>`
          : nothing
      }`;
  }

  /** Stands for rows that are not drawn. */
  #renderSpace(rows: number, columns: number): TemplateResult | typeof nothing {
    if (rows === 0) return nothing;
    return html`<tr class="space" aria-hidden="true">
      <td colspan=${columns} .style=${`block-size: ${rows * this.#rows.rowPx}px`}></td>
    </tr>`;
  }

  readonly #sortBy = (sort: TableSort): void => {
    this.sort = sort;
  };

  #pin(event: FocusEvent): void {
    const place = (event.target as Element).closest('tr')?.querySelector<HTMLElement>('[data-place]')?.dataset['place'];
    this.#rows.pinned = place === undefined ? null : Number(place);
  }

  readonly #unpin = (): void => {
    this.#rows.pinned = null;
  };

  #renderRow(row: TableRow, rank: number, index: number | null, context: TableContext): TemplateResult {
    const { figures } = context;
    const choose = () =>
      this.select({ kind: 'group', metrics: figures.metrics.map(({ metric }) => metric.id), group: row.group });
    const chosen = isChosen(this.chosen, { group: row.group });
    const isSubtotal = row.level < figures.by.length;
    const isUnder = !isSubtotal && figures.subtotals.length > 0;
    const written = figures.subtotals.length > 0 ? nothing : rank + 1;
    const classes = ['of-group', chosen ? 'chosen' : '', isSubtotal ? 'subtotal' : '', isUnder ? 'under' : ''];
    return html`<tr class=${classes.filter(Boolean).join(' ')} aria-rowindex=${index ?? nothing}>
      ${figures.by.map((dimension, place) => {
        const text = nameText(context, row, dimension);
        const content =
          this.hasMarks && place === 0
            ? html`<button
                type="button"
                class="choose text"
                dir="auto"
                aria-current=${chosen ? 'true' : nothing}
                @click=${choose}
              >
                ${text}
              </button>`
            : html`<span class="text" dir="auto">${text}</span>`;
        return place === 0
          ? html`<th scope="row" class="name" data-place=${rank} data-rank=${written} title=${text}>${content}</th>`
          : html`<td class="name" title=${text}>${content}</td>`;
      })}
      ${renderCells(context, row, isSubtotal)}
    </tr>`;
  }

  #renderAll({ figures }: TableContext): TemplateResult | string {
    const text = this.say(boardMessages, 'board.all-groups');
    if (!this.explorable || this.selectable) return text;
    const metrics = figures.metrics.map(({ metric }) => metric.id);
    const choose = () => this.select({ kind: 'group', metrics, group: {} });
    return html`<button type="button" class="choose text" @click=${choose}>${text}</button>`;
  }

  #renderTotal(context: TableContext, index: number | null): TemplateResult {
    const { by } = context.figures;
    return html`<tfoot>
      <tr aria-rowindex=${index ?? nothing}>
        <th scope="row" class="name">${this.#renderAll(context)}</th>
        ${by.slice(1).map(() => html`<td></td>`)} ${renderCells(context, context.figures.total, true)}
      </tr>
    </tfoot>`;
  }
}

function boundsOf({ from, to, incomplete }: TablePeriod): Period {
  return { from, to, incomplete };
}

function paceOf(
  { metrics, rows }: TableFigures,
  question: MetricsQuestion,
  answer: MetricsAnswer,
  document: WeirDocument,
): number | null {
  const isGathering = metrics[0]!.hasProgress && rows.some(({ cells: [cell] }) => cell?.progress?.pace != null);
  return isGathering ? elapsedShare(question, answer.asOf, document) : null;
}
