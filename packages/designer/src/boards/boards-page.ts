import type { WidgetType } from '@weir/board';
import type { Context, DataAdapter } from '@weir/query';
import type { Board, Id } from '@weir/schema';
import { baseStyles, badgeStyles, buttonStyles, icon, utilityStyles } from '@weir/ui';
import type { MenuSelectEvent, WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { metricsShown, newText, proposeWidgets } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { AnnounceEvent } from '../outline/events.js';
import { BOARD_WIDTHS } from './board-arranger.js';
import type { BoardArranger, BoardWidth } from './board-arranger.js';
import type { BoardPanel, CardClipboardEvent } from './board-panel.js';
import { boardMenu, runBoardAction } from './board-menu.js';
import { boardsPageStyles } from './boards-page-styles.js';
import { designOf, fieldsOf } from './model/widget-designs.js';
import { sketchStyles } from './view/sketch-styles.js';
import { sketchOf } from './view/sketches.js';
import type { WidgetTypesDialog } from './widget-types-dialog.js';
import { boardEditorMessages } from './words/index.js';

/** The boards of a document: one of them with its figures, and the settings of what is selected. Internal to the designer's elements. */
export class BoardsPage extends EditorPart {
  static override styles = [baseStyles, badgeStyles, buttonStyles, utilityStyles, sketchStyles, boardsPageStyles];

  @property({ attribute: false }) adapter?: DataAdapter | undefined;
  @property({ attribute: false }) context?: Context | undefined;
  @property({ attribute: false }) asOf?: string | undefined;
  @property({ attribute: false }) widgetTypes: readonly WidgetType[] = [];

  /** One board alone: there are no others to choose. */
  @property({ attribute: false }) isAlone = false;

  /** The settings lie over the board. */
  @property({ type: Boolean, reflect: true, attribute: 'narrow' }) isNarrow = false;

  /** Chosen by its switch; absent: what can be read in the room that there is. */
  @state() private px: BoardWidth | null = null;
  /** Absent: where there is room beside the board. */
  @state() private panelOpen: boolean | null = null;

  @query('weir-board-arranger') private readonly arranger!: BoardArranger | null;
  @query('weir-board-panel') private readonly panel!: BoardPanel | null;
  @query('weir-widget-types-dialog') private readonly types!: WidgetTypesDialog | null;

  override focus(): void {
    if (this.arranger) this.arranger.focus();
    else this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  /** To a board, or one of its cards. */
  async reveal(): Promise<void> {
    await this.drawn();
    await this.arranger?.reveal();
  }

  /** Resolves when the board is drawn with its figures. */
  async drawn(): Promise<void> {
    await this.updateComplete;
    await this.arranger?.drawn();
  }

  get #isPanelOpen(): boolean {
    return this.panelOpen ?? !this.isNarrow;
  }

  get #px(): BoardWidth {
    return this.px ?? (this.isNarrow ? 390 : 1440);
  }

  override render() {
    const { editor } = this;
    if (!editor) return nothing;
    const board = editor.document.boards?.find(({ id }) => id === editor.selection.board);
    return html`
      ${this.#renderBar(editor, board)}
      <div class="stage">${board ? this.#renderBoard(editor, board) : this.#renderNone(editor)}</div>
      ${board && this.#isPanelOpen ? this.#renderPanel(editor, board) : nothing}
      <weir-widget-types-dialog .widgetTypes=${this.widgetTypes}></weir-widget-types-dialog>
    `;
  }

  #renderBar(editor: Editor, board: Board | undefined): TemplateResult {
    const isReadOnly = this.isReadOnly || board?.archived === true;
    return html`<div class="bar">
      ${this.isAlone && board ? html`<h2>${this.localizer.text(board.title) || board.id}</h2>` : this.#renderMenu(editor, board)}
      ${
        board && !isReadOnly
          ? html`<button type="button" class="button small add" @click=${() => void this.#add(editor, board)}>
              ${icon('plus')}${this.say(boardEditorMessages, 'boards.add')}
            </button>`
          : nothing
      }
      <span class="grow"></span>
      ${
        board
          ? html`<weir-segmented
                label=${this.say(boardEditorMessages, 'boards.width')}
                .value=${String(this.#px)}
                .options=${BOARD_WIDTHS.map((px) => ({ value: String(px), label: String(px) }))}
                @change=${({ target }: Event) => (this.px = Number((target as WeirSegmented).value) as BoardWidth)}
              ></weir-segmented>
              <button
                type="button"
                class="button quiet icon small"
                aria-label=${this.say(boardEditorMessages, 'boards.panel')}
                title=${this.say(boardEditorMessages, 'boards.panel')}
                aria-pressed=${this.#isPanelOpen ? 'true' : 'false'}
                @click=${() => (this.#isPanelOpen ? (this.panelOpen = false) : void this.#openPanel())}
              >
                ${icon('settings')}
              </button>`
          : nothing
      }
    </div>`;
  }

  #renderMenu(editor: Editor, board: Board | undefined): TemplateResult {
    const title = board ? this.localizer.text(board.title) || board.id : this.say(boardEditorMessages, 'boards.none');
    return html`<weir-menu
      label=${this.say(boardEditorMessages, 'boards.boards')}
      .items=${boardMenu(editor, board, this.localizer, this.isReadOnly)}
      @menu-select=${({ value }: MenuSelectEvent) => {
        runBoardAction(editor, board, value, this.localizer);
        if (value === 'new' || value === 'duplicate') void this.#openPanel();
      }}
    >
      <button
        slot="trigger"
        type="button"
        class="button small chooser"
        aria-label=${this.say(boardEditorMessages, 'boards.choose', { title })}
      >
        ${icon(board?.archived ? 'lock' : 'board')}<span class="truncate">${title}</span>${icon('chevron-down', 14)}
      </button>
    </weir-menu>`;
  }

  #renderBoard(editor: Editor, board: Board): TemplateResult {
    const px = this.#px;
    const isEmpty = board.widgets.length === 0;
    return html`
      ${board.archived ? this.#renderArchived(editor, board) : nothing}
      ${
        px === BOARD_WIDTHS[0] || this.isReadOnly || isEmpty
          ? nothing
          : html`<p class="note">
              ${icon('info', 14)} <bdi>${this.say(boardEditorMessages, 'boards.reflow-hint', { px: String(px) })}</bdi>
              <button type="button" class="link" @click=${() => void this.#arrange()}>
                ${this.say(boardEditorMessages, 'boards.arrange')}
              </button>
            </p>`
      }
      ${
        isEmpty
          ? this.#renderEmpty(editor, board)
          : html`<weir-board-arranger
              .editor=${editor}
              .board=${board.id}
              .adapter=${this.adapter}
              .context=${this.context}
              .asOf=${this.asOf}
              .widgetTypes=${this.widgetTypes}
              .px=${px}
              .isReadOnly=${this.isReadOnly || board.archived === true}
              @edit-card=${() => void this.#openPanel()}
            ></weir-board-arranger>`
      }
    `;
  }

  /** Where the cards are moved, at the one that is selected. */
  async #arrange(): Promise<void> {
    this.px = BOARD_WIDTHS[0];
    await this.updateComplete;
    await this.arranger?.reveal();
  }

  #renderArchived(editor: Editor, board: Board): TemplateResult {
    return html`<p class="note archived">
      ${icon('lock', 14)} ${this.say(boardEditorMessages, 'boards.archived-hint')}
      ${
        this.isReadOnly
          ? nothing
          : html`<button type="button" class="link" @click=${() => editor.run('board/restore', { board: board.id })}>
              ${this.say(boardEditorMessages, 'boards.restore')}
            </button>`
      }
    </p>`;
  }

  /** Nothing is on it: a proposal made of what the document has, taken in one step. */
  #renderEmpty(editor: Editor, board: Board): TemplateResult {
    const proposal = proposeWidgets(editor.document);
    const isReadOnly = this.isReadOnly || board.archived === true;
    const hint = proposal.length > 0 ? 'boards.empty-hint' : 'boards.empty-nothing';
    return html`<weir-empty icon="board" heading=${this.say(boardEditorMessages, 'boards.empty')}>
      <bdi>${this.say(boardEditorMessages, hint)}</bdi>
      ${
        isReadOnly || proposal.length === 0
          ? nothing
          : html`<ul class="proposal">
              ${[...new Set(proposal.map(({ type }) => type))].map(
                (type) =>
                  html`<li>
                    ${sketchOf(type)} <span>${designOf(type, this.widgetTypes, this.localizer).title}</span>
                  </li>`,
              )}
            </ul>`
      }
      ${
        isReadOnly
          ? nothing
          : html`${
                proposal.length > 0
                  ? html`<button
                      slot="actions"
                      type="button"
                      class="button primary"
                      @click=${() => {
                        editor.run('widget/paste', { board: board.id, widgets: proposal });
                        editor.select({ widgets: [] });
                        const said = this.say(boardEditorMessages, 'boards.proposed', { count: proposal.length });
                        this.dispatchEvent(new AnnounceEvent(said));
                        void this.reveal();
                      }}
                    >
                      ${this.say(boardEditorMessages, 'boards.propose')}
                    </button>`
                  : nothing
              }
              <button slot="actions" type="button" class="button" @click=${() => void this.#add(editor, board)}>
                ${icon('plus')}${this.say(boardEditorMessages, 'boards.add')}
              </button>`
      }
    </weir-empty>`;
  }

  #renderNone(editor: Editor): TemplateResult {
    return html`<weir-empty icon="board" heading=${this.say(boardEditorMessages, 'boards.none')}>
      <bdi>${this.say(boardEditorMessages, 'boards.none-hint')}</bdi>
      ${
        this.isReadOnly
          ? nothing
          : html`<button
              slot="actions"
              type="button"
              class="button primary"
              @click=${() => runBoardAction(editor, undefined, 'new', this.localizer)}
            >
              ${icon('plus')}${this.say(boardEditorMessages, 'boards.new')}
            </button>`
      }
    </weir-empty>`;
  }

  #renderPanel(editor: Editor, board: Board): TemplateResult {
    return html`<div class="sheet" @keydown=${this.#leaveByKey}>
      <weir-board-panel
        .editor=${editor}
        .board=${board.id}
        .widgetTypes=${this.widgetTypes}
        .isReadOnly=${this.isReadOnly}
        .isAlone=${this.isAlone}
        @leave-panel=${() => void this.#leavePanel(true)}
        @card-clipboard=${({ deed }: CardClipboardEvent) => void this.arranger?.perform(deed)}
      ></weir-board-panel>
    </div>`;
  }

  async #openPanel(): Promise<void> {
    this.panelOpen = true;
    await this.updateComplete;
    await this.panel?.updateComplete;
    this.panel?.focus();
  }

  /** @param isClosed it makes room, else only the focus leaves it */
  async #leavePanel(isClosed: boolean): Promise<void> {
    if (isClosed) this.panelOpen = false;
    await this.updateComplete;
    await this.arranger?.reveal();
  }

  readonly #leaveByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    void this.#leavePanel(this.isNarrow);
  };

  async #add(editor: Editor, board: Board): Promise<void> {
    const type = await this.types?.show();
    if (!type) return;
    editor.run('widget/add', { board: board.id, type, settings: this.#firstSettings(editor, type) });
    await this.arranger?.reveal();
    await this.reveal();
    await this.#openPanel();
  }

  /** What a new card shows until something else is chosen: what the document has first, and the board does not show yet. */
  #firstSettings(editor: Editor, type: string) {
    const { metrics = [], funnels = [], dimensions = [] } = editor.document;
    const fields = fieldsOf({ id: 'new', type }, designOf(type, this.widgetTypes, this.localizer));
    const board = editor.document.boards?.find(({ id }) => id === editor.selection.board);
    const shown = new Set<Id>(
      board?.widgets.filter((widget) => widget.type === type).flatMap((widget) => metricsShown(widget)),
    );
    const live = metrics.filter(({ archived }) => !archived);
    const metric = live.find(({ id }) => !shown.has(id)) ?? live[0];
    const funnel = funnels.find(({ archived }) => !archived);
    const [dimension] = dimensions;
    return {
      ...(fields.includes('metric') && metric && { metric: metric.id }),
      ...(fields.includes('metrics') && metric && { metrics: [metric.id] }),
      ...(fields.includes('funnel') && funnel && { funnel: funnel.id }),
      ...((fields.includes('by-one') || type === 'table') && dimension && { by: [dimension.id] }),
      ...(fields.includes('text') && {
        text: newText(editor.document, this.localizer.locale, this.say(boardEditorMessages, 'boards.text')),
      }),
    };
  }
}
