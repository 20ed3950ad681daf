import { baseStyles } from '@weir/ui';
import type { WeirToasts } from '@weir/ui';
import { css, html } from 'lit';
import { query } from 'lit/decorators.js';
import type { KeyPress } from '../actions/index.js';
import { EditorPart } from '../element/editor-part.js';
import { clipboardDeedOf } from './clipboard-exchange.js';
import type { ClipboardDeed } from './clipboard-exchange.js';
import { StageClipboard } from './stage-clipboard.js';
import type { ClipboardView } from './stage-clipboard.js';
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
 * What a view of a funnel needs to copy, cut and paste stages. Nothing is seen of it until there is something to say. Internal to the designer's elements.
 *
 * @fires stages-pasted
 */
export class StageTools extends EditorPart implements ClipboardView {
  static override styles = [
    baseStyles,
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

  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  @query('weir-toasts') private readonly toasts!: WeirToasts | null;

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
    `;
  }
}
