import { describeProblem } from '@weir/ui/describe';
import type { Board } from '@weir/schema';
import { baseStyles, fieldStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { idFault } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { boardEditorMessages } from './words/index.js';

/** What a host's page and links call a board. It is changed when the field is left, or by Enter. Internal to the designer's elements. */
export class BoardId extends EditorPart {
  static override styles = [
    baseStyles,
    fieldStyles,
    css`
      :host {
        display: block;
      }
      input {
        font-family: var(--_weir-font-mono);
      }
    `,
  ];

  @property({ attribute: false }) board?: Board;

  @state() private typed = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('board') && changed.get('board')?.id !== this.board?.id) this.typed = this.board?.id ?? '';
  }

  get #fault() {
    const { editor, board, typed } = this;
    return editor && board && typed !== board.id ? idFault(typed, editor.taken('boards', board.id)) : null;
  }

  readonly #leave = (): void => {
    const { editor, board, typed } = this;
    if (!editor || !board || typed === board.id || this.#fault) return;
    editor.run('board/set-id', { board: board.id, id: typed });
    editor.endStep();
  };

  /** Escape gives back what there was, and no more. */
  readonly #byKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.#leave();
    else if (event.key === 'Escape' && this.typed !== this.board?.id) {
      event.preventDefault();
      this.typed = this.board?.id ?? '';
    }
  };

  override render() {
    const fault = this.#fault;
    return html`<label>
      <span class="label">${this.say(boardEditorMessages, 'boards.id')}</span>
      <span class=${this.isReadOnly ? 'field read-only' : 'field'}
        ><input
          dir="ltr"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          ?readonly=${this.isReadOnly}
          .value=${this.typed}
          aria-invalid=${fault ? 'true' : nothing}
          aria-describedby="fault"
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value.trim())}
          @change=${this.#leave}
          @keydown=${this.#byKey}
      /></span>
      <span id="fault" class="hint ${fault ? 'negative' : ''}" role="status"
        >${fault ? describeProblem(this.localizer, fault) : this.say(boardEditorMessages, 'boards.id-hint')}</span
      >
    </label>`;
  }
}
