import type { Dataset, Field, Id, WeirDocument, Widget, WeirError } from '@weir/schema';
import { isWeirError } from '@weir/schema';
import type { Context, DataAdapter } from '@weir/query';
import { recordsDataset, recordsParts } from '@weir/query/records';
import {
  WeirElement,
  badgeStyles,
  baseStyles,
  buttonStyles,
  cardStyles,
  icon,
  tableStyles,
  uiMessages,
  utilityStyles,
} from '@weir/ui';
import type { MenuSelectEvent } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Drill } from '../drill/drill.js';
import { WeirDrillEvent, WeirErrorEvent } from '../events/events.js';
import { DEFAULT_VIEW } from '../question/view.js';
import type { BoardView } from '../question/view.js';
import { rangeOf } from '../question/questions-of.js';
import { cellText, isEndAligned } from '../records/cell-text.js';
import { drillTitle } from '../records/drill-title.js';
import { askedFields, firstColumns } from '../records/record-columns.js';
import { RecordsList } from '../records/records-list.js';
import type { RecordsState, Row } from '../records/records-list.js';
import { visibleRows } from '../records/visible-rows.js';
import { recordsMessages } from '../records/words/index.js';
import { failureText } from '../words/failure-text.js';
import { boardMessages } from '../words/index.js';
import { recordsStyles } from './records-styles.js';
import { idsOf } from './trend.js';

const PAGE = 100;
/** So near to the end of what is loaded the next page is asked for, in px. */
const NEAR_END = 240;

/**
 * The records behind a figure: those that a metric counts, or who a funnel counts, as a table that is loaded as it is scrolled.
 *
 * @fires weir-drill - `WeirDrillEvent` with the `record` that a person opens
 * @fires weir-error - `WeirErrorEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart table
 */
export class WeirRecords extends WeirElement {
  static override styles = [
    baseStyles,
    utilityStyles,
    buttonStyles,
    badgeStyles,
    cardStyles,
    tableStyles,
    recordsStyles,
  ];

  @property({ attribute: false }) document?: WeirDocument;
  @property({ attribute: false }) adapter?: DataAdapter;

  /** Who asks. Another one clears what is shown before anything is asked. */
  @property({ attribute: false }) context?: Context;

  /** Period and filters of what `metric` or `funnel` names; a `drill` has its own. */
  @property({ attribute: false }) view?: Partial<BoardView>;

  /** ISO 8601 instant, exclusive, up to which everything is known. Default now. */
  @property({ attribute: 'as-of' }) asOf?: string;

  /** Stored revision of the document, for adapters that answer on a server. */
  @property() revision?: string;

  /** Shown instead of what the records are behind of. */
  @property() heading?: string;

  /** Which records. Without it those of `metric`, else who is open in `funnel`. */
  @property({ attribute: false }) drill?: Drill;

  @property() metric?: Id;
  @property() funnel?: Id;

  /** Fields that are columns at first, separated by commas as an attribute. Default: the key, and what is counted by. */
  @property({ converter: { fromAttribute: idsOf } }) fields?: readonly Id[];

  /** From the board: what it shows. */
  @property({ attribute: false }) widget?: Widget;

  /** Without a card and a title of its own, inside something that has them. */
  @property({ type: Boolean }) bare = false;

  /** What a person chose; null: the first columns. */
  @state() private columns: readonly Id[] | null = null;
  @state() private sort: { readonly field: Id; readonly descending: boolean } | null = null;
  /** Place of the record that the Tab key leads to. */
  @state() private current = 0;

  @query('.scroll') private readonly sheet!: HTMLElement | null;

  /** For the board: what is shown here is not among its answers. */
  readonly asksItself = true;

  readonly #list = new RecordsList(
    () => {
      this.requestUpdate();
      this.dispatchEvent(new Event('records-change'));
    },
    (error) =>
      this.emit(new WeirErrorEvent(error, 'answer', this.widget ? [this.widget.id] : [], () => this.refresh())),
  );
  #wasStopped = false;
  /** How far the list is scrolled, how much of it is in view, and how high a row is, in px. */
  #scrolled = { top: 0, height: 600, row: 32 };

  /** What is loaded, or why nothing is. */
  get list(): RecordsState {
    return this.#list.state;
  }

  /** Asks anew for the records that are shown. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#list.refresh();
    await this.updateComplete;
  }

  /** Resolves when the records are drawn, or why there are none. */
  get ready(): Promise<void> {
    return this.updateComplete
      .then(() => this.#list.ready)
      .then(() => this.updateComplete)
      .then(() => undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#wasStopped) this.requestUpdate('adapter');
    this.#wasStopped = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#list.stop();
      this.#wasStopped = true;
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('drill') || changed.has('widget') || changed.has('metric') || changed.has('funnel')) {
      // Of other records there may be other fields.
      const dataset = this.#dataset;
      const isThere = (field: Id) => dataset?.fields.some(({ id }) => id === field) ?? false;
      if (!this.columns?.every(isThere)) this.columns = null;
      if (this.sort && !isThere(this.sort.field)) this.sort = null;
      this.current = 0;
    }
    if (changed.size > 0) this.#want();
  }

  protected override updated(): void {
    const row = this.sheet?.querySelector<HTMLElement>('tbody tr:not(.gap)');
    const height = row?.getBoundingClientRect().height ?? 0;
    if (height > 0 && Math.abs(height - this.#scrolled.row) > 0.5) {
      this.#scrolled = { ...this.#scrolled, row: height };
      this.requestUpdate();
    }
  }

  #want(): void {
    const { document, adapter, context, asOf, revision, sort } = this;
    const drill = this.#drill;
    const dataset = this.#dataset;
    if (!document || !adapter || !drill || !dataset) return this.#list.want(null);
    const fields = askedFields(dataset, this.#columnsOf(document, dataset, drill));
    this.#list.want({ document, adapter, context, asOf, revision, drill, fields, sort, pageSize: PAGE });
  }

  get #drill(): Drill | null {
    if (this.drill) return this.drill;
    const { document, widget } = this;
    const { metric, funnel, basis } = widget ?? { metric: this.metric, funnel: this.funnel, basis: undefined };
    const { period, filters, parameters } = { ...DEFAULT_VIEW, ...this.view };
    const cell = {
      range: rangeOf(period, document?.settings, this.asOf),
      ...(Object.keys(filters).length > 0 && { filters }),
      ...(parameters && { parameters }),
    };
    if (metric !== undefined) return { metric, ...cell };
    if (funnel === undefined) return null;
    return { funnel, who: { of: 'open' }, basis: basis ?? 'activity', ...cell };
  }

  /** Where the records lie; undefined where the document does not have what is asked for. */
  get #dataset(): Dataset | undefined {
    const { document } = this;
    const drill = this.#drill;
    if (!document || !drill) return undefined;
    try {
      const id = recordsDataset(document, drill);
      return document.datasets?.find((dataset) => dataset.id === id);
    } catch (error) {
      if (isWeirError(error)) return undefined;
      throw error;
    }
  }

  #columnsOf(document: WeirDocument, dataset: Dataset, drill: Drill): readonly Id[] {
    return this.columns ?? firstColumns(document, dataset, drill, this.widget?.fields ?? this.fields);
  }

  readonly #retry = (): void => void this.#list.refresh();
  readonly #more = (): void => this.#list.more();

  readonly #scroll = (): void => {
    const { sheet } = this;
    if (!sheet) return;
    const { scrollTop: top, clientHeight: height, scrollHeight } = sheet;
    const { row } = this.#scrolled;
    const before = visibleRows(this.#rows.length, row, this.#scrolled.top, this.#scrolled.height);
    const now = visibleRows(this.#rows.length, row, top, height);
    this.#scrolled = { top, height, row };
    if (now.from !== before.from || now.to !== before.to) this.requestUpdate();
    if (scrollHeight - top - height < NEAR_END) this.#list.more();
  };

  get #rows(): readonly Row[] {
    const { state } = this.#list;
    return state.status === 'ready' ? state.records : [];
  }

  #sortBy({ id, type }: Field): void {
    const isSorted = this.sort?.field === id;
    const descendsFirst = type === 'number' || type === 'date' || type === 'datetime';
    this.sort = { field: id, descending: isSorted ? !this.sort!.descending : descendsFirst };
    this.current = 0;
    this.sheet?.scrollTo({ top: 0 });
  }

  readonly #chooseColumn = ({ value }: MenuSelectEvent): void => {
    const { document } = this;
    const [drill, dataset] = [this.#drill, this.#dataset];
    if (!document || !drill || !dataset) return;
    const shown = this.#columnsOf(document, dataset, drill);
    // In the order of the dataset, behind those that were there.
    const next = shown.includes(value) ? shown.filter((id) => id !== value) : [...shown, value];
    if (next.length > 0) this.columns = next;
  };

  #open(row: Row): void {
    const [drill, dataset] = [this.#drill, this.#dataset];
    if (!drill || dataset?.key === undefined) return;
    const key = row[dataset.key] ?? null;
    this.emit(new WeirDrillEvent(drill, { dataset: dataset.id, key, record: row }));
  }

  readonly #moveByKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(this.#scrolled.height / this.#scrolled.row) - 1);
    const last = this.#rows.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.current + 1,
      ArrowUp: this.current - 1,
      PageDown: this.current + page,
      PageUp: this.current - page,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (to > last) this.#list.more();
    void this.#focusRow(Math.min(last, Math.max(0, to)));
  };

  async #focusRow(place: number): Promise<void> {
    const { sheet } = this;
    if (!sheet || place < 0) return;
    this.current = place;
    const { row } = this.#scrolled;
    const head = sheet.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const [top, bottom] = [place * row, (place + 1) * row + head];
    if (top < sheet.scrollTop) sheet.scrollTop = top;
    else if (bottom > sheet.scrollTop + sheet.clientHeight) sheet.scrollTop = bottom - sheet.clientHeight;
    this.#scrolled = { row, top: sheet.scrollTop, height: sheet.clientHeight };
    this.requestUpdate();
    await this.updateComplete;
    sheet.querySelector<HTMLElement>(`[data-row='${place}'] button`)?.focus({ preventScroll: true });
  }

  override render(): TemplateResult | typeof nothing {
    const { document } = this;
    if (!document) return nothing;
    const drill = this.#drill;
    const dataset = this.#dataset;
    const title = this.#title(document, drill);
    if (!drill) return this.#renderUnchosen(title);
    const { state } = this.#list;
    const count = state.status === 'ready' ? this.#countText(state.count) : '';
    const tools = dataset ? this.#renderColumns(document, dataset, drill) : nothing;
    const body = dataset ? this.#renderBody(document, dataset, drill, state, title) : this.#renderFailed(null);
    const busy = state.status === 'loading' && dataset ? 'true' : 'false';
    if (this.bare) {
      return html`<div class="bare" aria-busy=${busy}>
        <header part="header"><bdi class="caption num">${count}</bdi> ${tools}</header>
        ${body}
      </div>`;
    }
    return html`<article
      class=${this.widget ? 'card' : 'card alone'}
      part="card"
      aria-labelledby="title"
      aria-busy=${busy}
    >
      <header part="header">
        <h3 id="title" part="title" title=${title}>${title}</h3>
        <bdi class="caption num">${count}</bdi> ${tools}
      </header>
      ${body}
    </article>`;
  }

  #title(document: WeirDocument, drill: Drill | null): string {
    const own = this.heading || this.localizer.text(this.widget?.title);
    if (own) return own;
    if (!drill) return this.say(boardMessages, 'board.untitled');
    // On a board the period and the filters stand above.
    const { range: _range, filters: _filters, ...figure } = drill;
    const told = this.drill ? drill : (figure as Drill);
    const part = 'part' in drill && drill.part !== undefined ? partOf(document, drill) : null;
    return drillTitle(this.localizer, document, told, part);
  }

  #countText(count: number): string {
    return this.say(recordsMessages, 'records.count', { count, written: this.localizer.number(count) });
  }

  #renderUnchosen(title: string): TemplateResult {
    return html`<article class="card" part="card" aria-label=${title}>
      <weir-empty icon="table" heading=${this.say(boardMessages, 'board.nothing-chosen')}>
        <bdi>${this.say(boardMessages, 'board.nothing-chosen-hint')}</bdi>
      </weir-empty>
    </article>`;
  }

  #renderColumns(document: WeirDocument, dataset: Dataset, drill: Drill): TemplateResult {
    const shown = this.#columnsOf(document, dataset, drill);
    const label = this.say(recordsMessages, 'records.columns');
    return html`<weir-menu
      label=${label}
      placement="bottom-end"
      .items=${dataset.fields.map((field) => ({
        value: field.id,
        label: this.#fieldTitle(field),
        kind: 'check' as const,
        checked: shown.includes(field.id),
      }))}
      @menu-select=${this.#chooseColumn}
    >
      <button slot="trigger" type="button" class="button quiet icon small" aria-label=${label} title=${label}>
        ${icon('sliders')}
      </button>
    </weir-menu>`;
  }

  #renderBody(
    document: WeirDocument,
    dataset: Dataset,
    drill: Drill,
    state: RecordsState,
    title: string,
  ): TemplateResult {
    switch (state.status) {
      case 'loading':
        return html`<div class="waiting"><weir-skeleton shape="lines"></weir-skeleton></div>`;
      case 'failed':
        return this.#renderFailed(state.error);
      case 'withheld': {
        const count = this.context?.minGroup ?? 0;
        return html`<weir-empty icon="users" heading=${this.say(recordsMessages, 'records.withheld')}>
          <bdi>${this.say(recordsMessages, 'records.withheld-hint', { count: this.localizer.number(count) })}</bdi>
        </weir-empty>`;
      }
      case 'ready':
        return state.count === 0 && state.unlisted === 0
          ? html`<weir-empty icon="table" heading=${this.say(recordsMessages, 'records.nothing')}>
              <bdi>${this.say(recordsMessages, 'records.nothing-hint')}</bdi>
            </weir-empty>`
          : html`${this.#renderTable(document, dataset, drill, state, title)} ${this.#renderFoot(dataset, state)}`;
    }
  }

  #renderFailed(error: WeirError | null): TemplateResult {
    return html`<weir-empty
      icon="alert"
      tone="negative"
      role="alert"
      heading=${this.say(recordsMessages, 'records.failed')}
    >
      <bdi>${error ? failureText(this.localizer, this.document, error) : this.#faultText()}</bdi>
      ${
        error
          ? html`<button slot="actions" type="button" class="button small" @click=${this.#retry}>
              ${this.say(uiMessages, 'ui.retry')}
            </button>`
          : nothing
      }
    </weir-empty>`;
  }

  /** What the document lacks. */
  #faultText(): string {
    try {
      const drill = this.#drill;
      if (this.document && drill) recordsDataset(this.document, drill);
    } catch (error) {
      if (isWeirError(error)) return failureText(this.localizer, this.document, error);
      throw error;
    }
    return this.say(recordsMessages, 'records.nothing-hint');
  }

  #renderTable(
    document: WeirDocument,
    dataset: Dataset,
    drill: Drill,
    { records, busy }: Extract<RecordsState, { status: 'ready' }>,
    title: string,
  ): TemplateResult {
    const fields = this.#columnsOf(document, dataset, drill).flatMap((id) => {
      const field = dataset.fields.find((each) => each.id === id);
      return field ? [field] : [];
    });
    const { top, height, row } = this.#scrolled;
    const { from, to, before, after } = visibleRows(records.length, row, top, height);
    const isReplaced = busy && records.length > 0;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${title} @scroll=${this.#scroll}>
      <table
        class="table records ${isReplaced ? 'busy' : ''}"
        part="table"
        aria-label=${title}
        aria-rowcount=${records.length + 1}
      >
        <thead>
          <tr aria-rowindex="1">
            ${fields.map((field) => this.#renderHead(field))}
          </tr>
        </thead>
        <tbody @keydown=${this.#moveByKey}>
          ${this.#renderGap(before, fields.length)}
          ${repeat(
            records.slice(from, to),
            (_record, at) => from + at,
            (record, at) => this.#renderRow(document, dataset, fields, record, from + at),
          )}
          ${this.#renderGap(after, fields.length)}
        </tbody>
      </table>
    </div>`;
  }

  #renderGap(height: number, columns: number): TemplateResult | typeof nothing {
    if (height <= 0) return nothing;
    return html`<tr class="gap" aria-hidden="true">
      <td colspan=${columns} .style=${`block-size: ${height}px`}></td>
    </tr>`;
  }

  #renderHead(field: Field): TemplateResult {
    const isSorted = this.sort?.field === field.id;
    const direction = isSorted ? (this.sort!.descending ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" class=${isEndAligned(field) ? 'end' : ''} aria-sort=${direction}>
      <button type="button" class="sort" @click=${() => this.#sortBy(field)}>
        ${this.#fieldTitle(field)}${icon(direction === 'ascending' ? 'triangle-up' : 'triangle-down', 8)}
      </button>
    </th>`;
  }

  #renderRow(
    document: WeirDocument,
    dataset: Dataset,
    fields: readonly Field[],
    record: Row,
    place: number,
  ): TemplateResult {
    return html`<tr aria-rowindex=${place + 2} data-row=${place}>
      ${fields.map((field, column) => {
        const text = cellText(this.localizer, field, record, document.settings);
        const className = isEndAligned(field) ? 'end' : '';
        const shown =
          text ||
          html`<span class="subtle"
            >–<span class="visually-hidden"> ${this.say(recordsMessages, 'records.no-value')}</span></span
          >`;
        if (column > 0 || dataset.key === undefined) {
          return html`<td class=${className} title=${text || nothing}><bdi class="text">${shown}</bdi></td>`;
        }
        return html`<th scope="row" class=${className} title=${text || nothing}>
          <button
            type="button"
            class="link text"
            tabindex=${place === this.current ? '0' : '-1'}
            @click=${() => this.#open(record)}
            @focus=${() => (this.current = place)}
          >
            <bdi>${shown}</bdi>
          </button>
        </th>`;
      })}
    </tr>`;
  }

  #renderFoot(dataset: Dataset, state: Extract<RecordsState, { status: 'ready' }>): TemplateResult | typeof nothing {
    const { records, count, unlisted, hasMore, busy, error } = state;
    const { localizer } = this;
    if (!hasMore && unlisted === 0 && !error) return nothing;
    const name = localizer.text(dataset.title) || dataset.id;
    return html`<div class="foot" role="status">
      ${
        hasMore
          ? html`<bdi class="num"
                >${this.say(recordsMessages, 'records.shown', {
                  shown: localizer.number(records.length),
                  count: localizer.number(count),
                })}</bdi
              >
              <button type="button" class="link" ?disabled=${busy} @click=${this.#more}>
                ${this.say(recordsMessages, 'records.more')}
              </button>`
          : nothing
      }
      ${
        unlisted > 0
          ? html`<bdi
              >${this.say(recordsMessages, 'records.unlisted', {
                count: unlisted,
                written: localizer.number(unlisted),
                dataset: name,
              })}</bdi
            >`
          : nothing
      }
      ${
        error
          ? html`<bdi class="failure">${this.say(recordsMessages, 'records.more-failed')}</bdi>
              <button type="button" class="link" @click=${this.#retry}>${this.say(uiMessages, 'ui.retry')}</button>`
          : nothing
      }
    </div>`;
  }

  #fieldTitle(field: Field): string {
    return this.localizer.text(field.title) || field.id;
  }
}

function partOf(document: WeirDocument, drill: Extract<Drill, { metric: Id }>) {
  try {
    return recordsParts(document, drill).find(({ id }) => id === drill.part) ?? null;
  } catch (error) {
    if (isWeirError(error)) return null;
    throw error;
  }
}
