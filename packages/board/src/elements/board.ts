import { WeirError } from '@weir/schema';
import type { Board, Id, WeirDocument } from '@weir/schema';
import type { Answer, Context, DataAdapter } from '@weir/query';
import {
  WeirElement,
  baseStyles,
  buttonStyles,
  cardStyles,
  chipStyles,
  icon,
  uiMessages,
  utilityStyles,
} from '@weir/ui';
import type { Segment, WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { WidgetState } from '../flow/widget-state.js';
import type { Drill } from '../drill/drill.js';
import type { DrillChangeEvent } from '../drill/drill-panel.js';
import { WeirDrillEvent, WeirErrorEvent, WeirMeasureEvent, WeirViewEvent } from '../events/events.js';
import type { MarkEvent, WidgetRequestEvent } from '../events/events.js';
import type { ExploreDrillEvent, ExploreEvent, WeirExplore } from '../explore/explore.js';
import { EXPORT_KINDS } from '../export/export-kinds.js';
import type { ExportKind } from '../export/export-kinds.js';
import { ViewHistory } from '../explore/view-history.js';
import type { FlowRequest } from '../flow/answer-flow.js';
import { Figures } from '../flow/figures.js';
import type { Asking } from '../flow/load-asking.js';
import { inReadingOrder, placeWidgets } from '../layout/board-grid.js';
import { settled, shownWidgets, withBreakdown } from '../question/chosen-marks.js';
import { changedParts, initialView, sameView } from '../question/view.js';
import type { BoardView } from '../question/view.js';
import { fetchTooltips, loadElement } from '../widgets/lazy-elements.js';
import { builtInWidgets } from '../widgets/built-in.js';
import { WidgetLoads } from '../widgets/widget-loads.js';
import type { WidgetType } from '../widgets/widget-type.js';
import { ageText } from '../words/age.js';
import { boardMessages } from '../words/index.js';
import { whenFailureTexts } from '../words/failure.js';
import { noteTexts } from '../words/notes.js';
import { renderBreakdowns, renderUnfetched, renderWaysBack } from './board-parts.js';
import { boardStyles } from './board-styles.js';
import { renderWidget } from './board-widgets.js';
import type { WeirFilters } from './filters.js';
import type { WeirPresent } from '../present/weir-present.js';
import { Kept } from './kept.js';
import { SightController } from './sight-controller.js';
import type { WeirWidget } from './widget.js';

const PRESENT = { element: 'weir-present', load: () => loadElement('weir-present') };
const FILTERS = { element: 'weir-filters', load: () => loadElement('weir-filters') };

/** An element that gets its own data, such as a list of records. */
interface SelfAsking {
  readonly asksItself: true;
  readonly ready: Promise<void>;
  refresh(): Promise<void>;
}

/** Beside the board, once somebody looks behind a figure. */
const drillPanel: WidgetType = {
  type: 'drill',
  element: 'weir-drill-panel',
  load: () => loadElement('weir-drill-panel'),
};

/** Where cards are arranged there is nothing to take along. */
const NOTHING: readonly ExportKind[] = [];

/** Changes of these may change what is asked. */
const ASKED = ['document', 'adapter', 'context', 'board', 'asOf', 'revision', 'widgetTypes', 'changes', 'chosenBoard'];

/**
 * A board of a document: its period, comparison and filters, and its widgets, whose figures are asked for in one call.
 *
 * An error stays in its widget. A refresh keeps the figures; when it fails they say since when they stand. Another `context` or
 * `adapter` aborts what is under way and clears what is drawn before anything new is asked. A changed `document` re-asks what it
 * changes the figures of, and never shows a new title over an old formula's figures.
 *
 * @fires weir-view - `WeirViewEvent`, when a person changed the board, the period, the comparison or a filter
 * @fires weir-select - `WeirSelectEvent`, while `selectable`
 * @fires weir-drill - `WeirDrillEvent`, when a person looks behind a figure, or opens one of the records there
 * @fires weir-export - `WeirExportEvent`, when a person takes figures along; cancelling it leaves that to the host
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @slot tools - the host's own buttons at the end of the header
 * @slot widget-ID - stands in the place of the widget with that id, for types of widgets that Weir does not know
 * @slot over-ID - while `arranging`: lies over the widget with that id
 * @csspart board - all of it
 * @csspart header
 * @csspart title
 * @csspart filters
 * @csspart grid
 * @csspart notes - what was left out of the figures
 * @csspart card - the card of each widget
 * @csspart widget-header
 * @csspart widget-title
 * @csspart widget-notes
 * @csspart value - a card's figure
 * @csspart change - what a card's figure is compared with
 * @csspart target - the line under a card's bar
 * @csspart plot - the drawing of a chart
 * @csspart stage - a stage of a funnel
 * @csspart facts - what holds a stage up
 * @csspart legend
 * @csspart tip - the values of one period
 * @csspart table
 * @csspart stale - since when figures stand
 * @cssprop --weir-surface - the ground of the board
 * @cssprop --weir-raised - the ground of its cards
 * @cssprop --weir-accent - links, bars of progress, the newest point
 * @cssprop --weir-gap - between cards
 * @cssprop --weir-inset - inside cards
 */
export class WeirBoard extends WeirElement {
  static override styles = [baseStyles, utilityStyles, buttonStyles, cardStyles, chipStyles, boardStyles];

  @property({ attribute: false }) document?: WeirDocument;
  @property({ attribute: false }) adapter?: DataAdapter;

  /** Who asks. Another one clears the board before anything is asked; an equal object is no change. */
  @property({ attribute: false }) context?: Context;

  /** Id of a board of the document. Default: its first. */
  @property() board?: Id;

  /** ISO 8601 instant, exclusive, up to which everything is known. Default now. */
  @property({ attribute: 'as-of' }) asOf?: string;

  /** Stored revision of the document, for adapters that answer on a server. */
  @property() revision?: string;

  /**
   * Whether a figure, stage, group, move or period opens a menu: explain it, show its records, filter by it, break down by a dimension.
   * While `selectable` a press is the host's, and the context menu opens it.
   */
  @property({ attribute: false }) explorable = true;

  /** What can be taken along from the menu of each card; an empty list takes the menus away. */
  @property({ attribute: false }) exports: readonly ExportKind[] = EXPORT_KINDS;

  /** A link to a view, of a host that has such: then it can be copied from the menu of each card. */
  @property({ attribute: false }) linkTo?: (view: BoardView) => string;

  /** Whether figures, stages, groups and periods are buttons that emit `weir-select`. */
  @property({ type: Boolean }) selectable = false;

  /** The host's own kinds of widgets, beside Weir's. One of the same name replaces Weir's. */
  @property({ attribute: false }) widgetTypes: readonly WidgetType[] = [];

  /** Whether there is a menu that prints the board, shows it on the full screen, and presents all boards one after the other. */
  @property({ type: Boolean }) presentable = false;

  /** Whether its widgets are only shown, and what edits them lies over them, in the slots `over-ID`. */
  @property({ type: Boolean }) arranging = false;

  /** It was presented or printed: what does that is there. */
  @state() private isPresentWanted = false;

  /** What a person or the host changed of the view that the board begins with. */
  @state() private changes: Partial<BoardView> = {};

  /** Chosen by its tab. */
  @state() private chosenBoard: Id | null = null;

  /** Somebody explored a mark: what that takes is loaded. */
  @state() private isExplored = false;

  @query('h2') private readonly titleElement!: HTMLElement | null;
  @query('weir-present') private readonly presentElement!: WeirPresent | null;

  readonly #flow = new Figures({
    changed: () => this.requestUpdate(),
    failed: ({ error, widgets }) =>
      this.emit(
        new WeirErrorEvent(error, widgets.length === 0 ? 'subscription' : 'answer', widgets, () => this.#flow.retry()),
      ),
    measured: ({ ms, rows }) => this.emit(new WeirMeasureEvent('answer', ms, rows)),
    seen: () => this.#sight.seen,
  });
  readonly #history = new ViewHistory();
  readonly #sight = new SightController(this);
  readonly #loads = new WidgetLoads(() => this.requestUpdate());
  /** Of widgets whose type could not say what to ask. */
  #faults: ReadonlyMap<Id, WeirError> = new Map();
  /** The very same object while nothing in it changed, so that widgets are not drawn again for it. */
  #shownView: { board: Board | undefined; changes: Partial<BoardView>; view: BoardView } | null = null;
  readonly #tabs = new Kept<readonly Segment[]>();
  #wasStopped = false;
  #asked: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.intercept<WidgetRequestEvent>('weir-widget-request', ({ request }) => {
      if (request === 'retry') void this.#flow.retry();
      else this.#changeView({ ...this.view, filters: {} });
    });
    this.intercept<MarkEvent>('weir-mark', (mark) => void this.#explore(mark));
    this.addEventListener('keydown', this.#backByKey);
  }

  /** Period, comparison, filters and parameters that are shown. Setting it shows that, and emits nothing; what is left out stays. */
  get view(): BoardView {
    const board = this.#board;
    const { changes } = this;
    const known = this.#shownView;
    if (known && known.board === board && known.changes === changes) return known.view;
    const view = { ...initialView(board), ...changes };
    this.#shownView = { board, changes, view };
    return view;
  }

  set view(view: Partial<BoardView>) {
    const before = this.view;
    this.changes = { ...this.changes, ...view };
    if (!sameView(before, this.view)) this.#history.wentTo(this.view);
  }

  /** Whether there is something to go back to. */
  get canGoBack(): boolean {
    return !this.#history.isEmpty;
  }

  /** Shows what was shown before, as the button in the header does; nothing where there is nothing. */
  goBack(): void {
    const before = this.view;
    const moment = this.#history.takeLast();
    if (!moment) return;
    const wasBoard = this.#board?.id;
    this.changes = moment.view;
    this.chosenBoard = moment.board;
    const hasMoved = wasBoard !== this.#board?.id;
    this.emit(
      new WeirViewEvent(
        this.#board?.id ?? null,
        this.view,
        [...(hasMoved ? (['board'] as const) : []), ...changedParts(before, this.view)],
        'back',
      ),
    );
  }

  /** Asks for all figures anew; those that are shown stay meanwhile. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    // Since the last time "this month" may have become another.
    this.#want();
    const refreshed = this.#flow.refresh();
    this.requestUpdate();
    await Promise.all([refreshed, ...this.#selfAsking().map((element) => element.refresh())]);
    await this.#whenReady();
  }

  /** Resolves when every widget shows its figures, or why it has none. */
  get ready(): Promise<void> {
    return this.#whenReady();
  }

  /** Brings a widget into sight, once the widgets have their figures and so their height. */
  async reveal(widget: Id): Promise<void> {
    await this.#whenReady();
    const elements = this.renderRoot.querySelectorAll<WeirWidget>('.cell > *');
    Array.from(elements)
      .find((element) => element.widget?.id === widget)
      ?.scrollIntoView({ block: 'nearest' });
  }

  /** Shows the records behind a figure, as when a person asks for them: `.view.drill` says which, and `weir-drill` and `weir-view` are emitted. */
  drill(drill: Drill): void {
    this.emit(new WeirDrillEvent(drill));
    this.#changeView({ ...this.view, drill });
  }

  /** Id of the board that is shown; null: the document has none. */
  get shownBoard(): Id | null {
    return this.#board?.id ?? null;
  }

  /**
   * Shows the boards of the document one after the other, on the full screen where the browser lets it (it has to come from a person's press). A
   * pointer that moves over the board, the keyboard's focus in it and a page that is not looked at hold it. Arrows go on and back, Escape ends it.
   * @param everySeconds for which each is shown, at least 1. Default: 20
   * @throws {WeirError} `elements/not-loaded`
   */
  async present(everySeconds?: number): Promise<void> {
    await (await this.#presenting())?.present(everySeconds);
  }

  /**
   * Prints the board that is shown, or all of the document, each on a page of its own, and nothing else of the host's page.
   * @throws {WeirError} `elements/not-loaded`
   */
  async print({ all = false }: { readonly all?: boolean } = {}): Promise<void> {
    await (await this.#presenting())?.print(all);
  }

  /** What its widgets lie in, as a grid; null while it shows none. */
  get grid(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.grid');
  }

  override focus(options?: FocusOptions): void {
    this.titleElement?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    fetchTooltips();
    if (this.#wasStopped) this.requestUpdate('adapter');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is moved is connected again before the microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#flow.stop();
      this.#wasStopped = true;
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('board')) {
      this.chosenBoard = null;
      if (this.hasUpdated) this.#history.wentTo(this.view, this.#board?.id ?? null);
    }
    const before = changed.get('document') as WeirDocument | undefined;
    if (before && before.id !== this.document?.id) {
      this.chosenBoard = null;
      if (!changed.has('changes')) this.changes = {};
      this.#history.clear();
    }
    if (ASKED.some((name) => changed.has(name))) this.#want();
  }

  protected override updated(): void {
    this.#asked = this.#ask();
  }

  /** Waits until the widgets have drawn what they were given, so that nothing is asked while figures of another context are in view. */
  async #ask(): Promise<void> {
    await this.#widgetsDrawn();
    if (!this.isConnected) return;
    this.#flow.ask();
    if (this.#wasStopped) void this.#flow.refresh();
    this.#wasStopped = false;
  }

  async #widgetsDrawn(): Promise<void> {
    const elements = this.renderRoot.querySelectorAll<WeirElement>('.cell > *');
    await Promise.all(Array.from(elements, (element) => element.updateComplete));
  }

  async #whenReady(): Promise<void> {
    await this.updateComplete;
    await this.#loads.ready;
    await this.#flow.loaded;
    await this.updateComplete;
    await this.#asked;
    await this.#flow.ready;
    await this.updateComplete;
    await this.#widgetsDrawn();
    await Promise.all(this.#selfAsking().map(({ ready }) => ready));
  }

  /** Widgets, and what is beside the board, whose data no answer of the board's holds. */
  #selfAsking(): readonly SelfAsking[] {
    return Array.from(this.renderRoot.querySelectorAll('.cell > *')).filter(
      (element): element is WeirElement & SelfAsking => 'asksItself' in element,
    );
  }

  #want(): void {
    this.#faults = new Map();
    this.#flow.want((asking) => this.#request(asking));
  }

  #request({ askedOf, builtInQuestions, questionsOf }: Asking): FlowRequest | null {
    const { document, adapter, context, asOf, revision } = this;
    const board = this.#board;
    if (!document || !adapter || !board) return null;
    const types = [...this.widgetTypes, ...builtInQuestions];
    const { questions, faults } = questionsOf(board, askedOf(document, this.view, asOf), types);
    this.#faults = faults;
    if (faults.size > 0) whenFailureTexts(() => this.requestUpdate());
    const widgets = shownWidgets(board, this.view).flatMap((widget) => {
      const own = questions.get(widget.id);
      return own ? [{ widget, questions: own }] : [];
    });
    return { document, adapter, context, asOf, revision, widgets };
  }

  get #types(): readonly Omit<WidgetType, 'question'>[] {
    return [...this.widgetTypes, ...builtInWidgets];
  }

  #stateOf(widget: Id): WidgetState {
    const fault = this.#faults.get(widget);
    return fault ? { status: 'failed', error: fault } : this.#flow.stateOf(widget);
  }

  get #boards(): readonly Board[] {
    return this.document?.boards?.filter(({ archived }) => !archived) ?? [];
  }

  get #board(): Board | undefined {
    const wanted = this.chosenBoard ?? this.board;
    return this.#boards.find(({ id }) => id === wanted) ?? this.#boards[0];
  }

  /** The focus of a mark that is drawn no more goes to the first one of its widget. */
  async #explored({ view, widget }: ExploreEvent): Promise<void> {
    this.#changeView(view);
    await this.#whenReady();
    if (this.shadowRoot?.activeElement !== null) return;
    const shown = Array.from(this.renderRoot.querySelectorAll<WeirWidget>('.cell > *'));
    const mark = shown
      .find((element) => element.widget?.id === widget)
      ?.shadowRoot?.querySelector<HTMLElement>('.choose, .choosable');
    (mark ?? this).focus({ preventScroll: true });
  }

  #changeView(changed: BoardView): void {
    const before = this.view;
    const view = settled(changed);
    const parts = changedParts(before, view);
    if (parts.length === 0) return;
    this.#history.keep({ board: this.#board?.id ?? null, view: before });
    this.changes = view;
    this.emit(new WeirViewEvent(this.#board?.id ?? null, view, parts));
  }

  readonly #chooseBoard = (event: Event): void => this.#showBoard((event.currentTarget as WeirSegmented).value);

  /** @param isKept a person can go back to the one that is shown now */
  #showBoard(board: Id, isKept = true): void {
    if (isKept) this.#history.keep({ board: this.#board?.id ?? null, view: this.view });
    this.chosenBoard = board;
    this.emit(new WeirViewEvent(board, this.view, ['board']));
  }

  readonly #reset = (): void => this.#changeView(initialView(this.#board));
  readonly #goBack = (): void => this.goBack();

  readonly #backByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.defaultPrevented || !this.canGoBack) return;
    event.preventDefault();
    this.goBack();
  };

  /** Opens the menu of a mark; what it takes is loaded the first time. */
  async #explore(mark: MarkEvent): Promise<void> {
    try {
      const { defineExplore } = await import('../explore/define-explore.js');
      defineExplore();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const error = new WeirError('elements/not-loaded', { name: 'weir-explore', reason }, { cause });
      this.emit(new WeirErrorEvent(error, 'loading', [], () => this.#explore(mark)));
      return;
    }
    this.isExplored = true;
    await this.updateComplete;
    await this.renderRoot.querySelector<WeirExplore>('weir-explore')?.open(mark);
  }

  readonly #filter = (event: Event): void => {
    this.#changeView((event.currentTarget as WeirFilters).view);
  };

  readonly #clearBreakdown = (widget: Id): void => this.#changeView(withBreakdown(this.view, widget, null));
  readonly #fetchAgain = (): void => this.#loads.retry();
  readonly #refresh = (): void => void this.refresh();
  readonly #retry = (): void => void this.#flow.retry();

  override render(): TemplateResult | typeof nothing {
    const { document } = this;
    if (!document) return nothing;
    const board = this.#board;
    return html`<section class="board" part="board" aria-labelledby="title">
      ${this.#renderHead(document, board)}
      ${board ? this.#renderBody(document, board) : this.#renderBlank('board.no-boards', 'board.no-boards-hint')}
      ${this.#renderDrill(document)}
    </section>`;
  }

  #renderHead(document: WeirDocument, board: Board | undefined): TemplateResult {
    const { asOf } = this.#flow;
    const boards = this.#boards;
    const zone = document.settings?.timeZone ?? 'UTC';
    const several = boards.length > 1;
    const title = (several ? '' : this.localizer.text(board?.title)) || this.localizer.text(document.title);
    const isRefreshing = board?.widgets.some(({ id }) => {
      const state = this.#flow.stateOf(id);
      return state.status === 'ready' && state.refreshing;
    });
    return html`<header class="head" part="header">
      <div class="heading">
        <h2 id="title" part="title" tabindex="-1" title=${title}>${title}</h2>
        ${
          several
            ? html`<weir-segmented
                  label=${this.say(boardMessages, 'board.boards')}
                  .value=${board?.id ?? ''}
                  .options=${this.#tabs.of(boards.map(({ id, title: name }) => ({ value: id, label: this.localizer.text(name) || id })))}
                  @change=${this.#chooseBoard}
                ></weir-segmented>
                <bdi class="on-paper">${this.localizer.text(board?.title) || board?.id}</bdi>`
            : nothing
        }
      </div>
      <div class="tools">
        ${renderWaysBack(this.localizer, {
          ...(this.canGoBack && { back: this.#goBack }),
          ...(board && !sameView(this.view, initialView(board)) && { reset: this.#reset }),
        })}
        ${
          asOf
            ? html`<bdi class="as-of small subtle num"
                >${this.say(uiMessages, 'ui.as-of', { time: this.localizer.instant(asOf, zone) })}</bdi
              >`
            : nothing
        }
        <weir-tooltip text=${this.say(boardMessages, 'board.refresh')}>
          <button
            type="button"
            class="button quiet icon"
            aria-label=${this.say(boardMessages, 'board.refresh')}
            ?disabled=${!this.adapter}
            @click=${this.#refresh}
          >
            <span class=${isRefreshing ? 'turning row' : 'row'}>${icon('refresh')}</span>
          </button>
        </weir-tooltip>
        ${board ? this.#renderPresent(board) : nothing}
        <slot name="tools"></slot>
      </div>
      ${
        board
          ? html`${this.#renderFilters(document, board)}
            ${renderBreakdowns(this.localizer, document, board, this.view, this.#clearBreakdown)}`
          : nothing
      }
    </header>`;
  }

  async #presenting(): Promise<WeirPresent | null> {
    this.isPresentWanted = true;
    await this.updateComplete;
    await this.#loads.ready;
    await this.updateComplete;
    const load = this.#loads.stateOf(PRESENT);
    if (load instanceof WeirError) throw load;
    return this.presentElement;
  }

  #renderPresent(board: Board): TemplateResult | typeof nothing {
    if (!this.presentable && !this.isPresentWanted) return nothing;
    if (this.#loads.stateOf(PRESENT) !== 'done') return nothing;
    return html`<weir-present
      .shownBy=${this}
      .boards=${this.#boards}
      .board=${board.id}
      .hasMenu=${this.presentable}
      @choose-board=${({ detail }: CustomEvent<Id>) => this.#showBoard(detail, false)}
    ></weir-present>`;
  }

  /** They come after the first figures; a board whose filters cannot be fetched shows its figures all the same. */
  #renderFilters(document: WeirDocument, board: Board): TemplateResult {
    const load = this.#loads.stateOf(FILTERS);
    if (load === 'under-way') return html`<div class="filters" aria-busy="true"></div>`;
    if (load instanceof WeirError) return renderUnfetched(this.localizer, document, load, this.#fetchAgain);
    return html`<weir-filters
      class="filters"
      part="filters"
      role="group"
      aria-label=${this.say(boardMessages, 'board.filters')}
      .document=${document}
      .board=${board}
      .adapter=${this.adapter}
      .context=${this.context}
      .view=${this.view}
      .asOf=${this.asOf}
      @change=${this.#filter}
    ></weir-filters>`;
  }

  #renderBlank(
    heading: 'board.no-boards' | 'board.no-widgets',
    hint: 'board.no-boards-hint' | 'board.no-widgets-hint',
  ) {
    return html`<weir-empty class="blank" icon="board" heading=${this.say(boardMessages, heading)}>
      <bdi>${this.say(boardMessages, hint)}</bdi>
    </weir-empty>`;
  }

  #renderBody(document: WeirDocument, board: Board): TemplateResult {
    if (board.widgets.length === 0) return this.#renderBlank('board.no-widgets', 'board.no-widgets-hint');
    const { adapter, context, view, asOf, revision, selectable, explorable, arranging } = this;
    const { exports, linkTo, localizer } = this;
    const shared = { document, adapter, context, view, asOf, revision, selectable, explorable, arranging };
    const settings = { ...shared, exports: arranging ? NOTHING : exports, linkTo, localizer };
    const widgets = shownWidgets(board, view);
    const types = new Map(this.#types.toReversed().map((type) => [type.type, type]));
    const wide = new Map(placeWidgets(widgets, 12).map((placement) => [placement.id, placement]));
    const medium = new Map(placeWidgets(widgets, 6).map(({ id, columns }) => [id, columns]));
    const small = new Map(placeWidgets(widgets, 2).map(({ id, columns }) => [id, columns]));
    const notes = noteTexts(this.localizer, document, this.#answers(board));
    return html`
      ${this.#renderAlert(document, board)}
      <div class="grid" part="grid">
        ${repeat(
          inReadingOrder(widgets),
          ({ id, type }) => `${type} ${id}`,
          (widget) => {
            const { id } = widget;
            const place = wide.get(id)!;
            const style = [
              `--_column: ${place.column} / span ${place.columns}`,
              `--_row: ${place.row} / span ${place.rows}`,
              `--_medium: ${medium.get(id)}`,
              `--_small: ${small.get(id)}`,
            ].join(';');
            return html`<div class=${this.arranging ? 'cell arranged' : 'cell'} .style=${style}>
              ${renderWidget(widget, types.get(widget.type), this.#loads, settings, this.#stateOf(id))}
              ${this.arranging ? html`<slot name="over-${id}"></slot>` : nothing}
            </div>`;
          },
        )}
      </div>
      ${
        notes.length > 0
          ? html`<ul class="notes" part="notes">
              ${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}
            </ul>`
          : nothing
      }
      ${this.isExplored ? this.#renderExplore(document) : nothing}
    `;
  }

  #renderExplore(document: WeirDocument): TemplateResult {
    return html`<weir-explore
      .document=${document}
      .adapter=${this.adapter}
      .context=${this.context}
      .asOf=${this.asOf}
      .view=${this.view}
      .showsRecords=${true}
      @explore=${(event: ExploreEvent) => void this.#explored(event)}
      @explore-drill=${({ drill }: ExploreDrillEvent) => this.drill(drill)}
    ></weir-explore>`;
  }

  /** Who closes the records is back where they were opened. */
  readonly #changeDrill = ({ drill }: DrillChangeEvent): void => {
    const view = { ...this.view, drill };
    if (!drill && this.#history.wasLast(settled(view), this.shownBoard)) this.goBack();
    else this.#changeView(view);
  };

  #renderDrill(document: WeirDocument): TemplateResult | typeof nothing {
    const { drill = null } = this.view;
    if (!drill && !customElements.get(drillPanel.element)) return nothing;
    const load = this.#loads.stateOf(drillPanel);
    if (load === 'under-way') return nothing;
    if (load !== 'done') return renderUnfetched(this.localizer, document, load, this.#fetchAgain);
    return html`<weir-drill-panel
      .document=${document}
      .adapter=${this.adapter}
      .context=${this.context}
      .asOf=${this.asOf}
      .revision=${this.revision}
      .drill=${drill}
      @drill-change=${this.#changeDrill}
    ></weir-drill-panel>`;
  }

  #sayStale(asOf: string, zone: string): string {
    const time = this.localizer.instant(asOf, zone);
    const age = this.asOf === undefined ? ageText(this.localizer, asOf, Date.now()) : null;
    return age
      ? this.say(boardMessages, 'board.refresh-failed-for', { time, age })
      : this.say(boardMessages, 'board.refresh-failed', { time });
  }

  /** Of a refresh that failed: one line for the whole board. */
  #renderAlert(document: WeirDocument, board: Board): TemplateResult {
    const stale = board.widgets.flatMap(({ id }) => {
      const state = this.#flow.stateOf(id);
      return state.status === 'ready' && state.stale ? [state.drawn.answer.asOf] : [];
    });
    const oldest = stale.reduce<string | null>((first, time) => (first === null || time < first ? time : first), null);
    const zone = document.settings?.timeZone ?? 'UTC';
    return html`<div role="status">
      ${
        oldest === null
          ? nothing
          : html`<p class="alert">
              ${icon('warning')}
              <bdi>${this.#sayStale(oldest, zone)}</bdi>
              <button type="button" class="link" @click=${this.#retry}>${this.say(uiMessages, 'ui.retry')}</button>
            </p>`
      }
    </div>`;
  }

  #answers(board: Board): readonly Answer[] {
    return board.widgets.flatMap(({ id }) => {
      const state = this.#flow.stateOf(id);
      return state.status === 'ready' ? state.drawn.answers : [];
    });
  }
}
