import type { Board, Id, WeirDocument, WeirError } from '@weir/schema';
import { baseStyles, buttonStyles, cardStyles, chipStyles, utilityStyles } from '@weir/ui';
import type { WeirElement } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Drill } from '../../drill/drill.js';
import { WeirDrillEvent, WeirErrorEvent, WeirMeasureEvent } from '../../events/events.js';
import type { MarkEvent, WidgetRequestEvent } from '../../events/events.js';
import type { ExploreEvent } from '../../explore/explore.js';
import { EXPORT_KINDS } from '../../export/export-kinds.js';
import type { ExportKind } from '../../export/export-kinds.js';
import type { FlowRequest } from '../../flow/answer-flow.js';
import { Figures } from '../../flow/figures.js';
import type { Asking } from '../../flow/load-asking.js';
import { shownWidgets, withBreakdown } from '../../question/chosen-marks.js';
import { initialView, sameView } from '../../question/view.js';
import type { BoardView } from '../../question/view.js';
import { builtInWidgets } from '../../widgets/built-in.js';
import { tooltipsOnUse } from '../../widgets/lazy-elements.js';
import { WidgetLoads } from '../../widgets/widget-loads.js';
import type { WidgetType } from '../../widgets/widget-type.js';
import { whenFailureTexts } from '../../words/failure.js';
import { noteTexts } from '../../words/notes.js';
import { AskingElement } from '../widget/asking-element.js';
import { drawAll } from '../widget/near-sight.js';
import { BoardHead } from './board-head.js';
import { BoardNavigation } from './board-navigation.js';
import {
  loadExplore,
  openExplore,
  presentOf,
  renderSeldom,
  renderDrill,
  renderFilters,
  renderPresent,
} from './board-on-use.js';
import type { Explores } from './board-on-use.js';
import { renderNotes, renderStale } from './board-parts.js';
import { boardStyles } from './board-styles.js';
import { renderGrid } from './board-widgets.js';
import type { BoardSettings } from './board-widgets.js';
import { isDrawable } from './drawable.js';
import { SightController } from '../widget/sight-controller.js';
import { WidgetFaults } from './widget-faults.js';
import type { WeirWidget } from '../widget/widget.js';

/** An element that gets its own data, such as a list of records. */
interface SelfAsking {
  readonly asksItself: true;
  readonly ready: Promise<void>;
  refresh(): Promise<void>;
}

/** Where cards are arranged there is nothing to take along. */
const NOTHING: readonly ExportKind[] = [];

/** Changes of these may change what is asked. */
const ASKED = ['document', 'adapter', 'context', 'board', 'asOf', 'revision', 'widgetTypes', 'view', 'shownBoard'];

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
export class WeirBoard extends AskingElement {
  static override styles = [baseStyles, utilityStyles, buttonStyles, cardStyles, chipStyles, boardStyles];

  /** Id of a board of the document. Default: its first. */
  @property() board?: Id;

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

  /** What marks are explored with, once somebody did. */
  @state() private explores: Explores | null = null;

  @query('h2') private readonly titleElement!: HTMLElement | null;

  readonly #navigation = new BoardNavigation(this, {
    changed: (what) => this.requestUpdate(what),
    told: (event) => this.emit(event),
  });
  readonly #flow = new Figures({
    changed: () => this.requestUpdate(),
    failed: ({ error, widgets }) =>
      this.emit(
        new WeirErrorEvent(error, widgets.length === 0 ? 'subscription' : 'answer', widgets, () => this.#flow.retry()),
      ),
    measured: ({ ms, rows }) => this.emit(new WeirMeasureEvent('answer', ms, rows)),
    seen: () => this.#sight.seen,
  });
  readonly #sight = new SightController(this);
  readonly #loads = new WidgetLoads(() => this.requestUpdate());
  readonly #head = new BoardHead();
  readonly #faults = new WidgetFaults(
    (error, widget) => {
      whenFailureTexts(() => this.requestUpdate());
      // It may be found while the board is drawn.
      queueMicrotask(() => {
        this.requestUpdate();
        this.emit(new WeirErrorEvent(error, 'widget', [widget], () => this.#retryWidgets()));
      });
    },
    () => void this.#retryWidgets(),
  );
  #asked: Promise<void> = Promise.resolve();
  #fetched: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.intercept<WidgetRequestEvent>('weir-widget-request', ({ request }) => {
      if (request === 'retry') void this.#flow.retry();
      else this.#navigation.change({ ...this.view, filters: {} });
    });
    this.intercept<MarkEvent>('weir-mark', (mark) => void this.#explore(mark));
    this.addEventListener('keydown', this.#backByKey);
    tooltipsOnUse(this);
  }

  /** Period, comparison, filters and parameters that are shown. Setting it shows that, and emits nothing; what is left out stays. */
  get view(): BoardView {
    return this.#navigation.view;
  }

  set view(view: Partial<BoardView>) {
    this.#navigation.show(view);
  }

  /** Whether there is something to go back to. */
  get canGoBack(): boolean {
    return this.#navigation.canGoBack;
  }

  /** Shows what was shown before, as the button in the header does; nothing where there is nothing. */
  goBack(): void {
    this.#navigate(() => this.#navigation.goBack());
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

  /** Resolves when every widget shows its figures, or why it has none. Charts that are far from what is scrolled to are drawn once they come near. */
  get ready(): Promise<void> {
    return this.#whenReady();
  }

  /** Brings a widget into sight, once the widgets have their figures and so their height. */
  async reveal(widget: Id): Promise<void> {
    await this.#whenReady();
    drawAll();
    await this.#whenReady();
    this.#elementOf(widget)?.scrollIntoView({ block: 'nearest' });
  }

  /** Shows the records behind a figure, as when a person asks for them: `.view.drill` says which, and `weir-drill` and `weir-view` are emitted. */
  drill(drill: Drill): void {
    this.emit(new WeirDrillEvent(drill));
    this.#navigation.change({ ...this.view, drill });
  }

  /** Id of the board that is shown; null: the document has none. */
  get shownBoard(): Id | null {
    return this.#navigation.boardId;
  }

  /**
   * Shows the boards of the document one after the other, on the full screen where the browser lets it (it has to come from a person's press). A
   * pointer that moves over the board, the keyboard's focus in it and a page that is not looked at hold it. Arrows go on and back, Escape ends it.
   * @param everySeconds for which each is shown, at least 1. Default: 20
   * @throws {WeirError} `elements/not-loaded`
   */
  async present(everySeconds?: number): Promise<void> {
    this.isPresentWanted = true;
    await (await presentOf(this, this.#loads))?.present(everySeconds);
  }

  /**
   * Prints the board that is shown, or all of the document, each on a page of its own, and nothing else of the host's page.
   * @throws {WeirError} `elements/not-loaded`
   */
  async print({ all = false }: { readonly all?: boolean } = {}): Promise<void> {
    this.isPresentWanted = true;
    await (await presentOf(this, this.#loads))?.print(all);
  }

  /** What its widgets lie in, as a grid; null while it shows none. */
  get grid(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.grid');
  }

  override focus(options?: FocusOptions): void {
    this.titleElement?.focus(options);
  }

  protected override stop(): void {
    this.#flow.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('board')) this.#navigation.boardWasSet(!this.hasUpdated);
    const before = changed.get('document') as WeirDocument | undefined;
    if (before && before.id !== this.document?.id) this.#navigation.documentWasReplaced(changed.has('view'));
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
    if (this.takeWasStopped()) void this.#flow.refresh();
  }

  async #widgetsDrawn(): Promise<void> {
    const drawn = this.#elements().map(async (element) => {
      try {
        await element.updateComplete;
      } catch (cause) {
        const { widget } = element as WeirWidget;
        if (!widget) throw cause;
        this.#faults.drew(widget, cause);
      }
    });
    await Promise.all(drawn);
  }

  /** Widgets of a host's types that could not be asked for, or drawn. */
  async #retryWidgets(): Promise<void> {
    this.#faults.clear();
    this.#want();
    this.requestUpdate();
    await this.#whenReady();
  }

  async #whenReady(): Promise<void> {
    await this.updateComplete;
    await Promise.all([this.#loads.ready, this.#fetched]);
    await this.#flow.loaded;
    await this.updateComplete;
    await this.#asked;
    await this.#flow.ready;
    await this.updateComplete;
    await this.#widgetsDrawn();
    await Promise.all(this.#elements().map((element) => ('fetched' in element ? element.fetched : null)));
    await Promise.all(this.#selfAsking().map(({ ready }) => ready));
  }

  #elements(): readonly WeirElement[] {
    return Array.from(this.renderRoot.querySelectorAll<WeirElement>('.cell > *'));
  }

  #elementOf(widget: Id): WeirElement | undefined {
    return this.#elements().find((element) => (element as WeirWidget).widget?.id === widget);
  }

  /** Widgets, and what is beside the board, whose data no answer of the board's holds. */
  #selfAsking(): readonly SelfAsking[] {
    return this.#elements().filter((element): element is WeirElement & SelfAsking => 'asksItself' in element);
  }

  #want(): void {
    this.#flow.want((asking) => this.#request(asking));
  }

  #request({ askedOf, builtInQuestions, questionsOf }: Asking): FlowRequest | null {
    const { document, adapter, context, asOf, revision } = this;
    const { board } = this.#navigation;
    if (!document || !adapter || !board) return null;
    const types = [...(this.widgetTypes ?? []), ...builtInQuestions];
    const { questions, faults } = questionsOf(board, askedOf(document, this.view, asOf), types);
    this.#faults.asked(faults);
    const widgets = shownWidgets(board, this.view).flatMap((widget) => {
      const own = questions.get(widget.id);
      return own ? [{ widget, questions: own }] : [];
    });
    return { document, adapter, context, asOf, revision, widgets };
  }

  readonly #reset = (): void => this.#navigate(() => this.#navigation.reset());
  readonly #goBack = (): void => this.goBack();
  readonly #chooseBoard = (board: Id): void => this.#navigation.showBoard(board);
  readonly #presentBoard = (board: Id): void => this.#navigation.showBoard(board, false);

  /** What had the focus may be drawn no more: then the title has it, so that keys go on reaching the board. */
  #navigate(change: () => void): void {
    const hadFocus = this.shadowRoot?.activeElement;
    change();
    if (!hadFocus) return;
    void this.#whenReady().then(() => {
      const { activeElement, body } = this.ownerDocument;
      if (activeElement === body) this.focus({ preventScroll: true });
    });
  }

  readonly #backByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.defaultPrevented || !this.canGoBack) return;
    event.preventDefault();
    this.goBack();
  };

  /** Opens the menu of a mark; what it takes is loaded the first time. */
  async #explore(mark: MarkEvent): Promise<void> {
    try {
      this.explores = await loadExplore();
    } catch (error) {
      this.emit(new WeirErrorEvent(error as WeirError, 'loading', [], () => this.#explore(mark)));
      return;
    }
    await openExplore(this, mark);
  }

  /** The focus of a mark that is drawn no more goes to the first one of its widget. */
  readonly #explored = async ({ view, widget }: ExploreEvent): Promise<void> => {
    this.#navigation.change(view);
    await this.#whenReady();
    const focused = this.shadowRoot?.activeElement;
    if (focused && focused !== this.titleElement) return;
    const mark = this.#elementOf(widget)?.shadowRoot?.querySelector<HTMLElement>('.choose, .choosable');
    (mark ?? this).focus({ preventScroll: true });
  };

  readonly #filter = (view: BoardView): void => this.#navigation.change(view);
  readonly #clearBreakdown = (widget: Id): void => this.#navigation.change(withBreakdown(this.view, widget, null));
  readonly #fetching = (until: Promise<void>): void => {
    this.#fetched = until.then(() => this.requestUpdate());
  };
  readonly #refresh = (): void => void this.refresh();
  readonly #retry = (): void => void this.#flow.retry();

  /** Who closes the records is back where they were opened. */
  readonly #changeDrill = (drill: Drill | null): void => {
    const view = { ...this.view, drill };
    if (drill) this.#navigation.change(view);
    else this.#navigation.closeTo(view);
  };

  override render(): TemplateResult | typeof nothing {
    const { document } = this;
    if (!document) return nothing;
    const { board } = this.#navigation;
    return html`<section class="board" part="board" aria-labelledby="title">
      ${isDrawable(document) ? this.#renderHead(document, board) : nothing}
      ${board?.widgets.length ? this.#renderBody(document, board) : this.#renderBlank(document, board)}
      ${renderDrill(this, document, this.#loads, this.#changeDrill)}
    </section>`;
  }

  #renderHead(document: WeirDocument, board: Board | undefined): TemplateResult {
    const { localizer, view } = this;
    const { boards } = this.#navigation;
    const states = board?.widgets.map(({ id }) => this.#flow.stateOf(id)) ?? [];
    return this.#head.render(localizer, document, {
      boards,
      board,
      asOf: this.#flow.asOf,
      isRefreshing: states.some((each) => each.status === 'ready' && each.refreshing),
      choose: this.#chooseBoard,
      ...(this.canGoBack && { back: this.#goBack }),
      ...(board && !sameView(view, initialView(board)) && { reset: this.#reset }),
      ...(this.adapter && { refresh: this.#refresh }),
      tools:
        board && (this.presentable || this.isPresentWanted)
          ? renderPresent(this, boards, this.#loads, this.#presentBoard)
          : nothing,
      below: board
        ? html`${renderFilters(this, document, board, this.#loads, this.#filter)}
          ${view.by ? this.#renderBreakdowns(document, board) : nothing}`
        : nothing,
    });
  }

  #renderBreakdowns(document: WeirDocument, board: Board): TemplateResult | typeof nothing {
    return renderSeldom(
      this,
      document,
      ({ renderBreakdowns }) => renderBreakdowns(this.localizer, document, board, this.view, this.#clearBreakdown),
      this.#fetching,
    );
  }

  #renderBlank(document: WeirDocument, board: Board | undefined): TemplateResult | typeof nothing {
    const what = board ? 'widgets' : 'boards';
    const fetching = this.#fetching;
    return renderSeldom(this, document, ({ renderBlank }) => renderBlank(this, document, what, fetching), fetching);
  }

  #renderBody(document: WeirDocument, board: Board): TemplateResult {
    const { asOf, localizer } = this;
    const states = board.widgets.map(({ id }) => this.#flow.stateOf(id));
    const answers = states.flatMap((each) => (each.status === 'ready' ? each.drawn.answers : []));
    const types = [...(this.widgetTypes ?? []), ...builtInWidgets];
    return html`
      ${renderStale(localizer, document, states, { asOf, retry: this.#retry })}
      ${renderGrid(board, types, this.#loads, this.#settings(document), (id) => this.#flow.stateOf(id), this.#faults)}
      ${renderNotes(noteTexts(localizer, document, answers))}
      ${this.explores?.renderExplore(this, document, this.#explored)}
    `;
  }

  #settings(document: WeirDocument): BoardSettings {
    const { adapter, context, view, asOf, revision, selectable, explorable, arranging, linkTo, localizer } = this;
    const exports = arranging ? NOTHING : this.exports;
    const shared = { document, adapter, context, view, asOf, revision, selectable, explorable, arranging };
    return { ...shared, exports, linkTo, localizer };
  }
}
