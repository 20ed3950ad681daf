import { pointerTo } from '@weir/schema';
import type { Board, Cell, Id, WeirDocument, Widget } from '@weir/schema';
import type { WeirBoard, WidgetType } from '@weir/board';
import type { Context, DataAdapter } from '@weir/query';
import { badgeStyles, baseStyles, icon, utilityStyles } from '@weir/ui';
import type { WeirToasts } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { clipboardDeedOf } from '../clipboard/clipboard-exchange.js';
import type { ClipboardDeed } from '../clipboard/clipboard-exchange.js';
import { clipboardMessages } from '../clipboard/words/index.js';
import { cellAfterStep, cellOfSize, cellsOf, leastSize, placeCell, sameCells } from '../editor/index.js';
import type { Cells, Editor } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { AnnounceEvent } from '../outline/events.js';
import { problemsAt } from '../panel/panel-context.js';
import { arrangerStyles } from './arranger-styles.js';
import { CardDrag } from './card-drag.js';
import type { HeldCard } from './card-drag.js';
import { shownDocument } from './model/shown-board.js';
import { designOf } from './model/widget-designs.js';
import { widgetTitle } from './model/widget-title.js';
import { WidgetClipboard } from './widget-clipboard.js';
import type { WidgetClipboardView } from './widget-clipboard.js';
import { boardEditorMessages } from './words/index.js';

/** Widths in which boards are looked at, px. In the first the grid is as it was designed. */
export const BOARD_WIDTHS = [1440, 1024, 768, 390] as const;
export type BoardWidth = (typeof BOARD_WIDTHS)[number];

/** Drawn smaller than this, nothing can be read. */
const LEAST_SCALE = 0.5;
const NOTICE_MS = 2500;

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The settings of what is selected are wanted. */
export class EditCardEvent extends Event {
  constructor() {
    super('edit-card');
  }
}

/**
 * A board with its figures, whose cards are selected, moved and resized instead of used. Internal to the designer's elements.
 *
 * @fires edit-card - the settings of the selected card are wanted
 */
export class BoardArranger extends EditorPart implements WidgetClipboardView {
  static override styles = [baseStyles, badgeStyles, utilityStyles, arrangerStyles];

  @property({ attribute: false }) board?: Id;
  @property({ attribute: false }) adapter?: DataAdapter | undefined;
  @property({ attribute: false }) context?: Context | undefined;
  @property({ attribute: false }) asOf?: string | undefined;
  @property({ attribute: false }) widgetTypes: readonly WidgetType[] = [];
  @property({ attribute: false }) px: BoardWidth = 1440;

  @query('.surface') private readonly surface!: HTMLElement | null;
  @query('weir-board') private readonly boardElement!: WeirBoard | null;
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  @query('weir-toasts') private readonly toasts!: WeirToasts | null;

  readonly #clipboard = new WidgetClipboard(this);
  readonly #drag = new CardDrag(this, {
    grid: () => this.boardElement?.grid ?? null,
    surface: () => this.surface,
    card: (frame) => this.#cardOf(frame),
    drop: (held, cell) => this.#place(held.widget, cell, false),
  });
  readonly #resized = new ResizeObserver(() => this.#fit());
  #shown: {
    readonly of: WeirDocument;
    readonly board: Id;
    readonly cells: Cells | null;
    readonly document: WeirDocument;
  } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** Undoing may take away the card that has the focus: then another one has it, so that keys go on reaching the board. */
  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (focused && !focused.isConnected) this.focus();
  }

  /** To the selected card, else to the first. */
  override focus(): void {
    const [selected] = this.editor?.selection.widgets ?? [];
    const frames = [...this.renderRoot.querySelectorAll<HTMLElement>('.card-frame')];
    const frame = frames.find(({ dataset }) => dataset['widget'] === selected) ?? frames[0];
    if (frame) frame.focus();
    else this.boardElement?.focus();
  }

  /** Brings the selected card into sight, with the focus. */
  async reveal(): Promise<void> {
    await this.updateComplete;
    await this.boardElement?.updateComplete;
    this.focus();
    this.renderRoot.querySelector('.card-frame[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Resolves when the board is drawn with its figures. */
  async drawn(): Promise<void> {
    await this.updateComplete;
    await this.boardElement?.ready;
  }

  async perform(deed: ClipboardDeed): Promise<void> {
    await this.#clipboard.perform(deed);
  }

  notify(message: string, tone: 'neutral' | 'warning'): void {
    this.toasts?.show({ message, tone, ...(tone === 'neutral' && { durationMs: NOTICE_MS }) });
  }

  exchanged(): void {
    void this.reveal();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('px')) this.#fit();
  }

  get #isArranged(): boolean {
    return !this.isReadOnly && this.px === BOARD_WIDTHS[0];
  }

  get #board(): Board | undefined {
    return this.editor?.document.boards?.find(({ id }) => id === this.board);
  }

  get #cells(): Cells {
    return cellsOf(this.#board?.widgets ?? []);
  }

  /** While a card is dragged: where all would be. */
  get #draggedCells(): Cells | null {
    const { held, slot } = this.#drag;
    return held && slot ? placeCell(this.#cells, held.widget, slot) : null;
  }

  /** The same object as long as it is the same: a board asks anew for another one. */
  #document(editor: Editor, board: Id): WeirDocument {
    const cells = this.#draggedCells;
    const before = this.#shown;
    const isSame = before?.of === editor.document && before.board === board;
    const hasSame = cells === null ? before?.cells === null : before?.cells != null && sameCells(cells, before.cells);
    if (before && isSame && hasSame) return before.document;
    const document = shownDocument(editor.document, board, cells);
    this.#shown = { of: editor.document, board, cells, document };
    return document;
  }

  #fit(): void {
    const room = this.clientWidth;
    if (room === 0) return;
    const scale = Math.min(1, Math.max(LEAST_SCALE, room / this.px));
    this.surface?.style.setProperty('inline-size', `${this.px}px`);
    this.surface?.style.setProperty('zoom', String(scale));
    // What is pressed stays as large as a finger.
    this.surface?.style.setProperty('--_unzoom', String(1 / scale));
  }

  #cardOf(frame: HTMLElement): Pick<HeldCard, 'widget' | 'type' | 'cell'> | null {
    const id = frame.dataset['widget'];
    const widget = this.#board?.widgets.find((each) => each.id === id);
    const cell = widget && this.#cells.get(widget.id);
    return widget && cell && this.#isArranged ? { widget: widget.id, type: widget.type, cell } : null;
  }

  /** @param isStep one of several by key, which are undone together */
  #place(id: Id, cell: Cell | null, isStep: boolean): void {
    const { editor, board } = this;
    if (!editor || board === undefined) return;
    if (!cell) {
      this.#announce(this.say(boardEditorMessages, 'boards.not-moved', { title: this.#titleOf(id) }));
      return;
    }
    if (!isStep) editor.endStep();
    editor.run('widget/place', { board, widget: id, cell });
    if (!isStep) editor.endStep();
    const place = this.#placeText(this.#cells.get(id) ?? cell);
    this.#announce(this.say(boardEditorMessages, 'boards.moved', { title: this.#titleOf(id), place }));
    void this.reveal();
  }

  #announce(text: string): void {
    this.dispatchEvent(new AnnounceEvent(text));
  }

  #titleOf(id: Id): string {
    const widget = this.#board?.widgets.find((each) => each.id === id);
    if (!this.editor || !widget) return id;
    const { title } = designOf(widget.type, this.widgetTypes, this.localizer);
    return widgetTitle(this.editor.document, widget, this.localizer, title);
  }

  #placeText({ x, y, w, h }: Cell): string {
    return this.say(boardEditorMessages, 'boards.place', { column: x + 1, row: y + 1, w, h });
  }

  /** A finger's pointer is first held by what it touches: that this lets go of it is not the end. */
  readonly #lost = (event: PointerEvent): void => {
    if (event.target === event.currentTarget) this.#drag.cancelled();
  };

  readonly #click = (event: MouseEvent): void => {
    const { editor } = this;
    const frame = (event.target as Element).closest<HTMLElement>('.card-frame');
    const id = frame?.dataset['widget'];
    if (!editor) return;
    // Beside the cards the board itself is meant. What a person does with its filters is no choice.
    if (id === undefined) {
      const isFilter = event
        .composedPath()
        .some((part) => part instanceof Element && part.localName === 'weir-filters');
      if (!isFilter) editor.select({ widgets: [] });
      return;
    }
    const { widgets } = editor.selection;
    const isAdded = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!isAdded) editor.select({ widgets: [id] });
    else editor.select({ widgets: widgets.includes(id) ? widgets.filter((each) => each !== id) : [...widgets, id] });
  };

  readonly #byKey = (event: KeyboardEvent): void => {
    const { editor, board } = this;
    const frame = (event.target as Element).closest<HTMLElement>('.card-frame');
    const id = frame?.dataset['widget'];
    if (event.defaultPrevented || !editor || board === undefined || !frame || id === undefined) return;
    if (event.key === 'Escape') {
      if (this.#drag.cancel()) event.preventDefault();
      else if (editor.selection.widgets.length > 0) {
        event.preventDefault();
        editor.select({ widgets: [] });
      }
      return;
    }
    // What is done is done to the card that has the focus, unless it is one of several.
    const { widgets } = editor.selection;
    if (!widgets.includes(id) && (isDeed(event) || ARROWS[event.key])) editor.select({ widgets: [id] });
    if (this.#prepareClipboard(event, frame)) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      editor.select({ widgets: [id] });
      this.dispatchEvent(new EditCardEvent());
    } else if (!this.isReadOnly && this.#edit(editor, board, id, event)) event.preventDefault();
  };

  /** @returns whether the browser's own event of the clipboard is waited for */
  #prepareClipboard(event: KeyboardEvent, frame: HTMLElement): boolean {
    const deed = clipboardDeedOf(event);
    return deed !== null && this.field !== null && this.#clipboard.prepare(deed, this.field, frame);
  }

  #edit(editor: Editor, board: Id, id: Id, event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const widgets = [...editor.selection.widgets];
    if (key === 'Delete' || key === 'Backspace') {
      editor.run('widget/delete', { board, widgets });
      void this.reveal();
      return true;
    }
    if (isCommand && key.toLowerCase() === 'd') {
      editor.run('widget/duplicate', { board, widgets });
      void this.reveal();
      return true;
    }
    if (isCommand && key.toLowerCase() === 'a') {
      editor.select({ widgets: this.#board?.widgets.map((each) => each.id) ?? [] });
      return true;
    }
    const arrow = ARROWS[key];
    if (!arrow || isCommand || event.altKey) return false;
    if (!this.#isArranged) {
      this.notify(this.say(boardEditorMessages, 'boards.not-here'), 'neutral');
      return true;
    }
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const [dx, dy] = [arrow[0] * (isRtl ? -1 : 1), arrow[1]];
    const cells = this.#cells;
    const cell = cells.get(id);
    const widget = this.#board?.widgets.find((each) => each.id === id);
    if (!cell || !widget) return false;
    const next = shiftKey
      ? cellOfSize(cells, id, { w: cell.w + dx, h: cell.h + dy }, leastSize({ ...widget, cell }))
      : cellAfterStep(cells, id, { dx, dy });
    this.#place(id, next, true);
    return true;
  }

  override render() {
    const { editor, board } = this;
    const shown = this.#board;
    if (!editor || board === undefined || !shown) return nothing;
    const isArranged = this.#isArranged;
    const { held } = this.#drag;
    return html`
      <div
        class="surface ${held ? 'dragging' : ''}"
        @pointerdown=${this.#drag.pressed}
        @pointermove=${this.#drag.moved}
        @pointerup=${this.#drag.released}
        @pointercancel=${this.#drag.cancelled}
        @lostpointercapture=${this.#lost}
        @click=${this.#click}
        @keydown=${this.#byKey}
      >
        <weir-board
          arranging
          .document=${this.#document(editor, board)}
          .adapter=${this.adapter}
          .context=${this.context}
          .asOf=${this.asOf}
          .widgetTypes=${this.widgetTypes}
          .board=${board}
        >
          ${repeat(
            shown.widgets,
            ({ id }) => id,
            (widget, index) => this.#renderFrame(editor, shown, widget, index, isArranged),
          )}
        </weir-board>
      </div>
      <p id="keys" class="visually-hidden">${this.say(boardEditorMessages, 'boards.keys')}</p>
      <textarea
        tabindex="-1"
        aria-hidden="true"
        aria-label=${this.say(clipboardMessages, 'clipboard.field')}
        @copy=${this.#exchange}
        @cut=${this.#exchange}
        @paste=${this.#exchange}
        @keyup=${() => this.#clipboard.restoreFocus()}
      ></textarea>
      <weir-toasts></weir-toasts>
    `;
  }

  readonly #exchange = (event: ClipboardEvent): void => this.#clipboard.take(event);

  #renderFrame(editor: Editor, board: Board, widget: Widget, index: number, isArranged: boolean): TemplateResult {
    const { document, selection } = editor;
    const cells = this.#draggedCells ?? this.#cells;
    const cell = cells.get(widget.id) ?? { x: 0, y: 0, w: 1, h: 1 };
    const type = designOf(widget.type, this.widgetTypes, this.localizer).title;
    const title = widgetTitle(document, widget, this.localizer, type);
    const place = this.#placeText(cell);
    const label = isArranged
      ? this.say(boardEditorMessages, 'boards.card-at', { title, type, place })
      : this.say(boardEditorMessages, 'boards.card', { title, type });
    const isHeld = this.#drag.held?.widget === widget.id;
    const problems = problemsAt(
      editor,
      pointerTo('', 'boards', document.boards?.indexOf(board) ?? -1, 'widgets', index),
    );
    const worst = problems.some(({ severity }) => severity === 'error')
      ? 'error'
      : problems.length > 0
        ? 'warning'
        : null;
    const said = this.say(boardEditorMessages, 'boards.problems', { count: problems.length });
    return html`<button
      type="button"
      slot="over-${widget.id}"
      class="card-frame ${isHeld ? 'held' : ''}"
      data-widget=${widget.id}
      aria-pressed=${selection.widgets.includes(widget.id) ? 'true' : 'false'}
      aria-label=${worst ? `${label}. ${said}` : label}
      aria-describedby=${isArranged ? 'keys' : nothing}
    >
      ${
        isArranged
          ? html`<span class="grip" aria-hidden="true">${icon('grip-vertical')}</span>
              <span class="corner" aria-hidden="true"></span>`
          : nothing
      }
      ${worst ? html`<span class="flag ${worst}" aria-hidden="true">${icon('alert', 14)}</span>` : nothing}
      ${isHeld ? html`<span class="size badge num" aria-hidden="true">${cell.w} × ${cell.h}</span>` : nothing}
    </button>`;
  }
}

function isDeed(event: KeyboardEvent): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  return event.key === 'Delete' || event.key === 'Backspace' || (isCommand && ['d', 'c', 'x'].includes(event.key));
}
