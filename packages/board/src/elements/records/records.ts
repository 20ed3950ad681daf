import type { Dataset, Field, Id, WeirDocument, Widget, WeirError } from '@weir/schema';
import { isWeirError } from '@weir/schema';
import { recordsDataset, recordsParts } from '@weir/query/records';
import {
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
import type { Drill } from '../../drill/drill.js';
import { WeirDrillEvent, WeirErrorEvent } from '../../events/events.js';
import { DEFAULT_VIEW } from '../../question/view.js';
import type { BoardView } from '../../question/view.js';
import { rangeOf } from '../../question/questions-of.js';
import { drillTitle } from '../../records/drill-title.js';
import { askedFields, firstColumns } from '../../records/record-columns.js';
import { RecordsList } from '../../records/records-list.js';
import type { RecordsState, Row } from '../../records/records-list.js';
import { recordsMessages } from '../../records/words/index.js';
import { mayPass } from '../../words/failure.js';
import { failureText } from '../../words/failure-text.js';
import { boardMessages } from '../../words/index.js';
import { SightController } from '../widget/sight-controller.js';
import { AskingElement } from '../widget/asking-element.js';
import { sortStyles, stickyHeadStyles } from '../widget/head-styles.js';
import { RowWindowController } from '../widget/row-window-controller.js';
import { fieldTitle, renderRecordsFoot, renderRecordsTable } from './records-table.js';
import type { RecordsSort } from './records-table.js';
import { recordsStyles } from './records-styles.js';
import { idsOf } from '../trend/trend.js';

const PAGE = 100;
/** Of more records only those in sight are drawn. */
const MOST_DRAWN = 120;
/** So near to the end of what is loaded the next page is asked for. */
const NEAR_END_PX = 240;

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
export class WeirRecords extends AskingElement {
  static override styles = [
    baseStyles,
    utilityStyles,
    buttonStyles,
    badgeStyles,
    cardStyles,
    tableStyles,
    stickyHeadStyles,
    sortStyles,
    recordsStyles,
  ];

  /** Period and filters of what `metric` or `funnel` names; a `drill` has its own. */
  @property({ attribute: false }) view?: Partial<BoardView>;

  /** Shown instead of what the records are behind of. */
  @property() heading?: string;

  /** Which records. Without it those of `metric`, else who is open in `funnel`. */
  @property({ attribute: false }) drill?: Drill;

  /** Id of a metric of the document. */
  @property() metric?: Id;

  /** Id of a funnel of the document. */
  @property() funnel?: Id;

  /** Fields that are columns at first, separated by commas as an attribute. Default: the key, and what is counted by. */
  @property({ converter: { fromAttribute: idsOf } }) fields?: readonly Id[];

  /** From the board: what it shows. */
  @property({ attribute: false }) widget?: Widget;

  /** Without a card and a title of its own, inside something that has them. */
  @property({ type: Boolean }) bare = false;

  /** What a person chose; null: the first columns. */
  @state() private columns: readonly Id[] | null = null;
  @state() private sort: RecordsSort | null = null;
  /** Place of the record that the Tab key leads to. */
  @state() private current = 0;

  @query('.scroll') private readonly sheet!: HTMLElement | null;
  @query('tbody tr[data-row]') private readonly row!: HTMLElement | null;

  /** For the board: what is shown here is not among its answers. */
  readonly asksItself = true;

  readonly #sight = new SightController(this);
  readonly #list = new RecordsList(
    () => {
      this.requestUpdate();
      this.dispatchEvent(new Event('records-change'));
    },
    (error) =>
      this.emit(new WeirErrorEvent(error, 'answer', this.widget ? [this.widget.id] : [], () => this.refresh())),
    () => this.#sight.seen,
  );
  readonly #rows = new RowWindowController(
    this,
    () => this.sheet,
    () => this.row,
  );

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

  protected override stop(): void {
    this.#list.stop();
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

  readonly #retry = (): void => this.#list.retry();
  readonly #more = (): void => this.#list.more();

  readonly #scroll = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = this.sheet!;
    if (scrollHeight - scrollTop - clientHeight < NEAR_END_PX) this.#list.more();
  };

  get #records(): readonly Row[] {
    const { state } = this.#list;
    return state.status === 'ready' ? state.records : [];
  }

  readonly #sortBy = ({ id, type }: Field): void => {
    const isSorted = this.sort?.field === id;
    const descendsFirst = type === 'number' || type === 'date' || type === 'datetime';
    this.sort = { field: id, descending: isSorted ? !this.sort!.descending : descendsFirst };
    this.current = 0;
    this.sheet?.scrollTo({ top: 0 });
  };

  readonly #chooseColumn = ({ value }: MenuSelectEvent): void => {
    const { document } = this;
    const [drill, dataset] = [this.#drill, this.#dataset];
    if (!document || !drill || !dataset) return;
    const shown = this.#columnsOf(document, dataset, drill);
    // In the order of the dataset, behind those that were there.
    const next = shown.includes(value) ? shown.filter((id) => id !== value) : [...shown, value];
    if (next.length > 0) this.columns = next;
  };

  readonly #open = (row: Row): void => {
    const [drill, dataset] = [this.#drill, this.#dataset];
    if (!drill || dataset?.key === undefined) return;
    const key = row[dataset.key] ?? null;
    this.emit(new WeirDrillEvent(drill, { dataset: dataset.id, key, record: row }));
  };

  readonly #reached = (place: number): void => {
    this.current = place;
  };

  readonly #moveByKey = (event: KeyboardEvent): void => {
    const page = this.#rows.rowsPerPage;
    const last = this.#records.length - 1;
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
    if (last < 0) return;
    this.current = Math.min(last, Math.max(0, to));
    void this.#focus(this.current);
  };

  async #focus(place: number): Promise<void> {
    await this.#rows.show(place);
    this.sheet?.querySelector<HTMLElement>(`[data-row='${place}'] button`)?.focus({ preventScroll: true });
  }

  override render(): TemplateResult | typeof nothing {
    const { document } = this;
    if (!document) return nothing;
    const drill = this.#drill;
    const dataset = this.#dataset;
    const title = this.#title(document, drill);
    if (!drill) return this.#renderUnchosen(title);
    const { state } = this.#list;
    const count = state.status === 'ready' ? this.#countText(state) : '';
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

  /** Where some went the same way again, the moves that the figure counts too. */
  #countText({ count, unlisted, moves }: Extract<RecordsState, { status: 'ready' }>): string {
    const written = (number: number) => ({ count: number, written: this.localizer.number(number) });
    const one = this.say(recordsMessages, 'records.count', written(count));
    if (moves === null || moves === count + unlisted) return one;
    const other = this.say(recordsMessages, 'records.moves', written(moves));
    return this.say(recordsMessages, 'records.and', { one, other });
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
        label: fieldTitle(this.localizer, field),
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
          : html`${this.#renderTable(document, dataset, drill, state, title)}
            ${renderRecordsFoot(this.localizer, document, dataset, state, { asOf: this.asOf, more: this.#more, retry: this.#retry })}`;
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
        error && mayPass(error)
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
    list: Extract<RecordsState, { status: 'ready' }>,
    title: string,
  ): TemplateResult {
    const fields = this.#columnsOf(document, dataset, drill).flatMap((id) => {
      const field = dataset.fields.find((each) => each.id === id);
      return field ? [field] : [];
    });
    const { sort, current } = this;
    const { length } = list.records;
    this.#rows.pinned = current;
    return renderRecordsTable(this.localizer, document, {
      title,
      dataset,
      fields,
      list,
      sort,
      current,
      drawn: length > MOST_DRAWN ? this.#rows.runs(length) : [{ from: 0, to: length }],
      rowPx: this.#rows.rowPx,
      sortBy: this.#sortBy,
      open: this.#open,
      reached: this.#reached,
      pressed: this.#moveByKey,
      scrolled: this.#scroll,
    });
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
