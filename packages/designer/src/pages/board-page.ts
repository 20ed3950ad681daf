import type { WeirBoard } from '@weir/board';
import type { Id } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { cardOf } from '../shell/on-board-notice.js';
import type { Shell } from '../shell/shell.js';
import { versionMessages } from '../versions/words/index.js';

/** The page that shows the board as its readers will see it. */
export class BoardPage {
  /** The board that was last asked for; absent: the first. */
  #board: Id | undefined;

  constructor(private readonly shell: Shell) {}

  /** To the card of the chosen metric. */
  async reveal(board: Id): Promise<void> {
    const { editor } = this.shell;
    const card = cardOf(editor.document, board, editor.selection.metric);
    this.#board = board;
    this.shell.changed();
    await this.shell.drawn();
    const shown = this.shell.find<WeirBoard>('weir-board');
    await shown?.updateComplete;
    shown?.focus();
    if (card !== undefined) await shown?.reveal(card);
  }

  render(): TemplateResult {
    const { editor, designer, adapter, localizer } = this.shell;
    if (designer.permissions?.values === false)
      return html`<div class="page board">
        <weir-empty icon="lock" heading=${localizer.say(versionMessages, 'versions.no-values')}>
          ${localizer.say(versionMessages, 'versions.no-values-hint')}
        </weir-empty>
      </div>`;
    return html`<div class="page board">
      <weir-board
        .document=${editor.document}
        .adapter=${adapter}
        .context=${designer.context}
        .asOf=${designer.asOf}
        .board=${this.#board}
      ></weir-board>
    </div>`;
  }
}
