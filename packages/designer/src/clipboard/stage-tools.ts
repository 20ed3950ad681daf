import type { Id } from '@weir/schema';
import { baseStyles, buttonStyles, fieldStyles, uiMessages } from '@weir/ui';
import type { WeirDialog, WeirToasts } from '@weir/ui';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { KeyPress } from '../actions/index.js';
import { canvasMessages } from '../canvas/words/index.js';
import { writtenLocale } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { StageClipboard, clipboardDeedOf } from './stage-clipboard.js';
import type { ClipboardDeed, ClipboardView } from './stage-clipboard.js';
import { clipboardMessages } from './words/index.js';

/** What went as expected is not said for long. */
const NOTICE_MS = 2500;

/** Stages were pasted, and are selected. */
export class StagesPastedEvent extends Event {
  constructor() {
    super('stages-pasted');
  }
}

/**
 * What a view of a funnel needs to copy, cut and paste stages, and to name a group where it has no place for that. Nothing is seen of it until
 * there is something to say. Internal to the designer's elements.
 *
 * @fires stages-pasted
 */
export class StageTools extends EditorPart implements ClipboardView {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      :host {
        position: absolute;
        inset: 0 auto auto 0;
      }
      textarea {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        border: 0;
        padding: 0;
        opacity: 0;
        pointer-events: none;
        resize: none;
      }
    `,
  ];

  @state() private group: { readonly id: Id; readonly name: string } | null = null;

  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  @query('weir-toasts') private readonly toasts!: WeirToasts | null;
  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  readonly #clipboard = new StageClipboard(this);

  /**
   * At a key, before anything else is made of it.
   * @param focused gets the focus back
   * @returns whether the browser's own event of the clipboard is waited for: then the key must not be prevented
   */
  prepare(press: KeyPress, focused: HTMLElement | null): boolean {
    const deed = clipboardDeedOf(press);
    return deed !== null && this.field !== null && this.#clipboard.prepare(deed, this.field, focused);
  }

  /** From a menu. */
  async perform(deed: ClipboardDeed): Promise<void> {
    await this.#clipboard.perform(deed);
  }

  notify(message: string, tone: 'neutral' | 'warning'): void {
    this.toasts?.show({ message, tone, ...(tone === 'neutral' && { durationMs: NOTICE_MS }) });
  }

  pasted(): void {
    this.dispatchEvent(new StagesPastedEvent());
  }

  /** Has the name of a group written. */
  async nameGroup(id: Id): Promise<void> {
    const group = this.#groupOf(id);
    if (!group) return;
    this.group = { id, name: this.localizer.text(group.title) };
    await this.updateComplete;
    const shown = this.dialog?.show();
    await this.dialog?.updateComplete;
    this.renderRoot.querySelector('input')?.select();
    await shown;
    this.group = null;
  }

  #groupOf(id: Id) {
    const { document, selection } = this.editor ?? {};
    return document?.funnels?.find((each) => each.id === selection?.funnel)?.groups?.find((each) => each.id === id);
  }

  readonly #rename = (event: Event): void => {
    event.preventDefault();
    const { editor, group } = this;
    const funnel = editor?.selection.funnel;
    const title = this.renderRoot.querySelector('input')?.value.trim() ?? '';
    this.dialog?.close();
    const named = group && this.#groupOf(group.id);
    if (!editor || !funnel || !named || title === '' || title === group.name) return;
    const locale = writtenLocale(editor.document, named.title, this.localizer.locale);
    editor.run('group/rename', { funnel, group: named.id, locale, title });
    editor.endStep();
  };

  readonly #take = (event: ClipboardEvent): void => this.#clipboard.take(event);

  override render() {
    return html`
      <textarea
        tabindex="-1"
        aria-hidden="true"
        aria-label=${this.say(clipboardMessages, 'clipboard.field')}
        @copy=${this.#take}
        @cut=${this.#take}
        @paste=${this.#take}
        @keyup=${() => this.#clipboard.restoreFocus()}
      ></textarea>
      <weir-toasts></weir-toasts>
      <weir-dialog size="small" heading=${this.say(canvasMessages, 'canvas.rename-group')}>
        ${
          this.group
            ? html`<form novalidate @submit=${this.#rename}>
                <label>
                  <span class="label">${this.say(canvasMessages, 'canvas.group-name')}</span>
                  <span class="field"><input autofocus autocomplete="off" .value=${this.group.name} /></span>
                </label>
              </form>`
            : nothing
        }
        <button slot="actions" type="button" class="button" @click=${() => this.dialog?.close()}>
          ${this.say(uiMessages, 'ui.cancel')}
        </button>
        <button slot="actions" type="button" class="button primary" @click=${this.#rename}>
          ${this.say(canvasMessages, 'canvas.rename-group')}
        </button>
      </weir-dialog>
    `;
  }
}
