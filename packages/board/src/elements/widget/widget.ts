import { WeirError } from '@weir/schema';
import type { Id, WeirDocument, Widget } from '@weir/schema';
import type { Answer, Question } from '@weir/query';
import { badgeStyles, baseStyles, buttonStyles, cardStyles, icon, uiMessages, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  MarkEvent,
  WeirErrorEvent,
  WeirMeasureEvent,
  WeirSelectEvent,
  WidgetRequestEvent,
} from '../../events/events.js';
import type { Selection } from '../../events/events.js';
import { EXPORT_KINDS } from '../../export/export-kinds.js';
import type { ExportKind } from '../../export/export-kinds.js';
import type { TakeMenu } from '../../export/take-menu.js';
import type { Taking } from '../../export/take.js';
import type { TableRow } from '../../figure/table.js';
import type { FlowRequest } from '../../flow/answer-flow.js';
import { Figures } from '../../flow/figures.js';
import { loadedAsking } from '../../flow/load-asking.js';
import type { Asking } from '../../flow/load-asking.js';
import { showsTheSame } from '../../flow/widget-state.js';
import type { Drawn, WidgetState } from '../../flow/widget-state.js';
import { notLoaded } from '../../widgets/not-loaded.js';
import { DEFAULT_VIEW } from '../../question/view.js';
import type { BoardView, ChosenMark } from '../../question/view.js';
import { dateOf } from '../../time/dates.js';
import { ageText, failureText, whenFailureTexts } from '../../words/failure.js';
import { firstMessages } from '../../words/first/index.js';
import { noteTexts } from '../../words/notes.js';
import { AskingElement } from './asking-element.js';
import { MarkPress } from './mark-press.js';
import { widgetStyles } from './widget-styles.js';

/** What a widget is when no board says so: its attributes make it. */
export const OWN_ID: Id = 'own';

/**
 * What every widget is made of. On a board it is given `widget` and `state`; alone it asks for itself, with its own `document`,
 * `adapter`, `context` and `view`.
 */
export abstract class WeirWidget extends AskingElement {
  static override styles = [baseStyles, utilityStyles, buttonStyles, badgeStyles, cardStyles, widgetStyles];

  /** Period, comparison, filters and parameters; what is absent is as a board starts without its own. */
  @property({ attribute: false }) view?: Partial<BoardView>;

  /** Shown instead of the title that the document has. */
  @property() heading?: string;

  /** Whether figures can be chosen: then they are buttons that emit `weir-select`. */
  @property({ type: Boolean }) selectable = false;

  /** From the board: whether marks can be explored: then they are buttons that open a menu. While `selectable`, the context menu does. */
  @property({ attribute: false }) explorable = false;

  /** From the board: the mark of this widget that the board is filtered by. */
  @property({ attribute: false }) chosen?: ChosenMark | undefined;

  /** What can be taken along from the card's menu; an empty list takes the menu away. */
  @property({ attribute: false }) exports: readonly ExportKind[] = EXPORT_KINDS;

  /** A link to a view, of a host that has such. Without it the menu offers none. */
  @property({ attribute: false }) linkTo?: ((view: BoardView) => string) | undefined;

  /** From the board: what it shows. */
  @property({ attribute: false }) widget?: Widget;

  /** From the board: its figures. Without it the element asks for itself. */
  @property({ attribute: false, hasChanged: (now: WidgetState, before: WidgetState) => !showsTheSame(now, before) })
  state?: WidgetState;

  readonly #press = new MarkPress(this, () => this.explorable);
  readonly #flow = new Figures({
    changed: () => this.requestUpdate(),
    failed: ({ error }) => {
      if (!this.isOnBoard) this.emit(new WeirErrorEvent(error, 'answer', [], () => this.#flow.retry()));
    },
    measured: ({ ms, rows }) => this.emit(new WeirMeasureEvent('answer', ms, rows)),
  });
  #drawn: Drawn | null = null;
  #drawnTitle = '';
  #takeMenu: TakeMenu | null = null;

  /** What the element shows when no board says so; null while its attributes name nothing. */
  protected abstract ownWidget(): Omit<Widget, 'id'> | null;

  /** What the widget has that can be taken along. */
  protected readonly takes: readonly ExportKind[] = ['csv', 'png', 'svg', 'link'];

  /** Of a table: its rows as they are shown. */
  protected takenRows(): readonly TableRow[] | undefined {
    return undefined;
  }

  /** The card's menu, by which its figures are taken along. It is fetched when it is first opened. */
  protected renderTake(): TemplateResult | typeof nothing {
    const kinds = this.exports.filter((kind) => this.takes.includes(kind) && (kind !== 'link' || this.linkTo));
    if (kinds.length === 0) return nothing;
    return html`<span class="take-place">${this.#takeMenu?.render(this, kinds) ?? this.#renderTakeButton()}</span>`;
  }

  /** What the menu looks like until it is there. */
  #renderTakeButton(): TemplateResult {
    return html`<button
      type="button"
      class="button quiet icon small"
      aria-label=${this.say(firstMessages, 'take.menu')}
      aria-haspopup="menu"
      aria-expanded="false"
      @click=${this.#openTake}
      @keydown=${this.#openTakeByKey}
    >
      ${icon('more')}
    </button>`;
  }

  readonly #openTakeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || event.altKey) return;
    event.preventDefault();
    void this.#openTake();
  };

  readonly #openTake = async (): Promise<void> => {
    try {
      const { fetchTakeMenu } = await import('../../export/take-menu.js');
      this.#takeMenu ??= await fetchTakeMenu(this, () => this.#taking());
      this.requestUpdate();
      await this.updateComplete;
      await this.#takeMenu.open(this.renderRoot);
    } catch (cause) {
      this.emit(new WeirErrorEvent(notLoaded('weir-menu', cause), 'loading', [], this.#openTake));
    }
  };

  #taking(): Taking | null {
    const card = this.renderRoot.querySelector('.card');
    if (!this.#drawn || !card) return null;
    return {
      drawn: this.#drawn,
      localizer: this.localizer,
      title: this.#drawnTitle,
      rows: this.takenRows(),
      card,
      widget: this.isOnBoard ? (this.widget?.id ?? null) : null,
      link: this.linkTo?.(this.viewNow) ?? null,
      emit: (event) => this.emit(event),
    };
  }

  /** What is asked for it; none, as it names nothing that can be asked. */
  protected questionsFor(asking: Asking, document: WeirDocument, widget: Widget): readonly Question[] {
    return asking.widgetQuestions(widget, asking.askedOf(document, this.viewNow, this.asOf), asking.builtInQuestions);
  }

  /** The document that is asked about; it comes back with the answer. */
  protected documentFor(document: WeirDocument, _widget: Widget): WeirDocument {
    return document;
  }

  /** The title that the document gives it. */
  protected abstract titleOf(document: WeirDocument, widget: Widget): string;

  /** What stands in its place while nobody would see it; null: it is drawn. */
  protected renderUnseen(_title: string, _busy: boolean): TemplateResult | null {
    return null;
  }

  protected abstract renderLoading(title: string): TemplateResult;
  protected abstract renderFailed(title: string, error: WeirError): TemplateResult;
  protected abstract renderReady(title: string, drawn: Drawn, notice: TemplateResult | typeof nothing): TemplateResult;

  /** Asks anew; the figures stay meanwhile. On a board that is the board's to do. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    // Since the last time "this month" may have become another.
    if (!this.state) this.#flow.want((asking) => this.#request(asking));
    await this.#flow.refresh();
    await this.updateComplete;
  }

  /** Resolves when the figures are drawn, or why there are none. */
  get ready(): Promise<void> {
    return this.#whenReady();
  }

  protected override stop(): void {
    this.#flow.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.size > 0) this.#flow.want((asking) => (this.state ? null : this.#request(asking)));
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.state || !this.isConnected) return;
    this.#flow.ask();
    if (this.takeWasStopped()) void this.#flow.refresh();
  }

  async #whenReady(): Promise<void> {
    await this.updateComplete;
    await this.#flow.loaded;
    await this.updateComplete;
    await this.#flow.ready;
    await this.updateComplete;
  }

  #request(asking: Asking): FlowRequest | null {
    const { document, adapter, context, asOf, revision } = this;
    const widget = this.#shownWidget();
    if (!document || !adapter || !widget) return null;
    const questions = this.questionsFor(asking, document, widget);
    return {
      document: this.documentFor(document, widget),
      adapter,
      context,
      asOf,
      revision,
      widgets: questions.length > 0 ? [{ widget, questions }] : [],
    };
  }

  #shownWidget(): Widget | null {
    if (this.widget) return this.widget;
    const own = this.ownWidget();
    return own && { ...own, id: OWN_ID, ...(this.heading === undefined ? {} : { title: this.heading }) };
  }

  /** The view with what is absent as a board starts without its own. */
  protected get viewNow(): BoardView {
    return { ...DEFAULT_VIEW, ...this.view };
  }

  /** The answer that is drawn is an estimate. */
  protected get isSampled(): boolean {
    const state = this.state ?? this.#flow.stateOf(OWN_ID);
    return state.status === 'ready' && state.drawn.answer.sampled;
  }

  protected get isOnBoard(): boolean {
    return this.state !== undefined;
  }

  protected get hasFilters(): boolean {
    return this.state?.status === 'ready' && Object.keys(this.state.drawn.question.filters ?? {}).length > 0;
  }

  /** Whether a mark can be pressed. */
  protected get hasMarks(): boolean {
    return this.selectable || this.explorable;
  }

  /**
   * A mark was pressed: that is the host's while `selectable`; else, and by the context menu, it opens what can be asked about it.
   * @param asked place of the question, and the answer, that the mark is of
   */
  protected select(selection: Selection, asked = 0): void {
    if (this.selectable && !this.#press.isForMenu) {
      this.emit(new WeirSelectEvent(selection, this.isOnBoard ? (this.widget?.id ?? null) : null));
    } else if (this.explorable && this.state?.status === 'ready') {
      const { drawn } = this.state;
      const question = drawn.questions[asked] ?? drawn.question;
      const answer = drawn.answers[asked] ?? drawn.answer;
      this.emit(new MarkEvent(selection, { ...drawn, question, answer }, this.#press.place));
    }
  }

  protected readonly retry = (): void => {
    if (this.isOnBoard) this.emit(new WidgetRequestEvent('retry'));
    else void this.#flow.retry();
  };

  protected readonly clearFilters = (): void => {
    this.emit(new WidgetRequestEvent('clear-filters'));
  };

  override render(): TemplateResult | typeof nothing {
    const widget = this.#shownWidget();
    if (!this.document && !this.state) return nothing;
    const state = this.state ?? this.#flow.stateOf(OWN_ID);
    if (state.status === 'ready') {
      const { drawn } = state;
      const drawnTitle = this.#title(drawn.document, drawn.widget);
      this.#drawn = drawn;
      this.#drawnTitle = drawnTitle;
      try {
        return this.renderUnseen(drawnTitle, false) ?? this.renderReady(drawnTitle, drawn, this.#renderNotice(state));
      } catch (cause) {
        // An answer may come from a host's own server: what cannot be drawn must not take the page down.
        whenFailureTexts(() => this.requestUpdate());
        return this.renderFailed(drawnTitle, new WeirError('adapter/bad-result', { reason: String(cause) }, { cause }));
      }
    }
    if (!widget || !this.document) return nothing;
    const title = this.#title(this.document, widget);
    if (state.status === 'failed') return this.renderFailed(title, state.error);
    const asking = loadedAsking();
    const isAsked = !asking || this.questionsFor(asking, this.document, widget).length > 0;
    return isAsked ? (this.renderUnseen(title, true) ?? this.renderLoading(title)) : this.renderUnchosen(title);
  }

  #title(document: WeirDocument, widget: Widget): string {
    return (
      this.heading ||
      this.localizer.text(widget.title) ||
      this.titleOf(document, widget) ||
      this.say(firstMessages, 'board.untitled')
    );
  }

  /** Nothing was made yet: the widget names no metric or funnel. */
  protected renderUnchosen(title: string): TemplateResult {
    return html`<article class="card" part="card" aria-label=${title}>
      <weir-empty icon="bars" heading=${this.say(firstMessages, 'board.nothing-chosen')}>
        <bdi>${this.say(firstMessages, 'board.nothing-chosen-hint')}</bdi>
      </weir-empty>
    </article>`;
  }

  /** Of figures that could not be refreshed: since when they stand, and how to try again (a board says that once for all). */
  #renderNotice(state: WidgetState): TemplateResult | typeof nothing {
    if (state.status !== 'ready' || !state.stale) return nothing;
    const { asOf } = state.drawn.answer;
    const time = this.timeText(asOf, state.drawn.document);
    const age = ageText(this.localizer, asOf, this.asOf);
    const said = age
      ? this.say(firstMessages, 'board.stale-for', { time, age })
      : this.say(firstMessages, 'board.stale', { time });
    const badge = html`<span class="badge" part="stale" title=${failureText(this.localizer, this.document, state.stale)}
      >${icon('clock', 12)} <bdi>${said}</bdi></span
    >`;
    if (this.isOnBoard) return badge;
    return html`${badge}
      <button type="button" class="link small" @click=${this.retry}>${this.say(uiMessages, 'ui.retry')}</button>`;
  }

  /** What was left out. On a board the board says it once for all. */
  protected notesOf(document: WeirDocument, answer: Answer): readonly string[] {
    return this.notesOfAll(document, [answer]);
  }

  /** The same of several answers. */
  protected notesOfAll(document: WeirDocument, answers: readonly Answer[]): readonly string[] {
    return this.isOnBoard ? [] : noteTexts(this.localizer, document, answers);
  }

  protected renderNotes(notes: readonly string[]): TemplateResult | typeof nothing {
    if (notes.length === 0) return nothing;
    return html`<ul class="notes" part="notes">
      ${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}
    </ul>`;
  }

  /** The time of day in the document's zone; of another day its date. */
  protected timeText(instant: string, document: WeirDocument): string {
    const zone = document.settings?.timeZone ?? 'UTC';
    const day = dateOf(instant, zone);
    const isToday = day === dateOf(new Date().toISOString(), zone);
    return isToday ? this.localizer.instant(instant, zone, 'time') : this.localizer.date(day);
  }
}
