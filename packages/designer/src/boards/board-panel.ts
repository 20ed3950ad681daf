import type { WidgetType } from '@weir/board';
import type { Board, Id } from '@weir/schema';
import { baseStyles, buttonStyles, fieldStyles, icon, utilityStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ClipboardDeed } from '../clipboard/clipboard-exchange.js';
import { localesOf } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { problemStyles } from '../fields/problem-lines.js';
import { panelStyles } from '../panel/panel-styles.js';
import { designOf } from './model/widget-designs.js';
import { widgetTitle } from './model/widget-title.js';
import { boardSettings } from './view/board-settings.js';
import type { BoardPanelContext } from './view/panel-context.js';
import { widgetSettings } from './view/widget-settings.js';
import { boardEditorMessages } from './words/index.js';

/** The clipboard is wanted for the selected cards. */
export class CardClipboardEvent extends Event {
  constructor(readonly deed: ClipboardDeed) {
    super('card-clipboard');
  }
}

/** Back to the board is wanted. */
export class LeavePanelEvent extends Event {
  constructor() {
    super('leave-panel');
  }
}

/**
 * The settings of the selected card, else of the board. Internal to the designer's elements.
 *
 * @fires card-clipboard
 * @fires leave-panel
 */
export class BoardPanel extends EditorPart {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    utilityStyles,
    panelStyles,
    problemStyles,
    css`
      .deeds {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        padding: 8px 12px;
        border-block-end: 1px solid var(--_weir-border);
      }
      .four {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 8px;
        align-items: end;
      }
      .problems,
      .texts {
        display: grid;
        gap: 6px;
      }
      .missing {
        color: var(--_weir-warning);
      }
      weir-combobox {
        display: block;
      }
      code {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) board?: Id;
  @property({ attribute: false }) widgetTypes: readonly WidgetType[] = [];

  /** The host says which board is shown, by its id. */
  @property({ attribute: false }) isAlone = false;

  /** To its title. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render() {
    const { editor } = this;
    const board = editor?.document.boards?.find(({ id }) => id === this.board);
    if (!editor || !board) return nothing;
    const { localizer, widgetTypes } = this;
    const isReadOnly = this.isReadOnly || board.archived === true;
    const context: BoardPanelContext = {
      editor,
      board,
      localizer,
      isReadOnly,
      isAlone: this.isAlone,
      widgetTypes,
      locales: localesOf(editor.document),
    };
    const selected = board.widgets.filter(({ id }) => editor.selection.widgets.includes(id));
    const [widget] = selected;
    if (!widget)
      return html`${this.#renderHead(this.say(boardEditorMessages, 'boards.settings'))} ${boardSettings(context)}`;
    if (selected.length > 1) {
      const title = this.say(boardEditorMessages, 'boards.several', { count: selected.length });
      return html`${this.#renderHead(title)} ${this.#renderDeeds(editor, board, isReadOnly)}`;
    }
    const type = designOf(widget.type, widgetTypes, localizer).title;
    const title = widgetTitle(editor.document, widget, localizer, type);
    return html`
      ${this.#renderHead(title)} ${this.#renderDeeds(editor, board, isReadOnly)}
      ${widgetSettings({ ...context, widget, ref: { board: board.id, widget: widget.id } })}
    `;
  }

  #renderHead(title: string): TemplateResult {
    return html`<div class="head">
      <h2 class="grow" tabindex="-1" title=${title}>${title}</h2>
      <button
        type="button"
        class="button quiet icon small"
        aria-label=${this.say(boardEditorMessages, 'boards.close')}
        @click=${() => this.dispatchEvent(new LeavePanelEvent())}
      >
        ${icon('x')}
      </button>
    </div>`;
  }

  #renderDeeds(editor: Editor, board: Board, isReadOnly: boolean): TemplateResult {
    const widgets = [...editor.selection.widgets];
    const ask = (deed: ClipboardDeed) => () => this.dispatchEvent(new CardClipboardEvent(deed));
    const run = (id: 'widget/duplicate' | 'widget/delete') => () => {
      editor.run(id, { board: board.id, widgets });
    };
    const say = (name: 'copy' | 'duplicate' | 'cut' | 'delete') => this.say(boardEditorMessages, `boards.card-${name}`);
    const small = (name: 'copy' | 'cut') =>
      html`<button
        type="button"
        class="button quiet icon small"
        aria-label=${say(name)}
        title=${say(name)}
        @click=${ask(name)}
      >
        ${icon(name)}
      </button>`;
    return html`<div class="deeds" role="group" aria-label=${this.say(boardEditorMessages, 'boards.actions')}>
      ${
        isReadOnly
          ? nothing
          : html`<button type="button" class="button quiet small" @click=${run('widget/duplicate')}>
              ${icon('plus')}${say('duplicate')}
            </button>`
      }
      ${small('copy')}
      ${
        isReadOnly
          ? nothing
          : html`${small('cut')} <span class="grow"></span>
              <button type="button" class="button quiet small" @click=${run('widget/delete')}>
                ${icon('trash')}${say('delete')}
              </button>`
      }
    </div>`;
  }
}
