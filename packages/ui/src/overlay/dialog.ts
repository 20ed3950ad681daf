import { css, html } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, queryAssignedElements } from 'lit/decorators.js';
import { WeirElement } from '../element/index.js';
import { icon } from '../icons/index.js';
import { uiMessages } from '../locale/index.js';
import { baseStyles, buttonStyles } from '../styles/index.js';
import { firstFocusable } from './focus.js';

/**
 * A modal dialog. The focus goes to what has `autofocus`, else to the first field or button of its body, and back to
 * where it was.
 *
 * @slot - the body
 * @slot actions - buttons at the foot, the primary one last
 * @csspart dialog
 * @csspart body
 * @fires cancel - before Escape or the cross closes it; cancelable, to ask about unsaved changes
 * @fires close - after it closed; see `returnValue`
 */
export class WeirDialog extends WeirElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        margin: auto;
        border: 1px solid var(--_weir-border);
        border-radius: var(--_weir-radius-lg);
        padding: 0;
        inline-size: min(var(--_inline, 520px), calc(100vw - 24px));
        max-inline-size: none;
        max-block-size: min(760px, calc(100dvh - 24px));
        background: var(--_weir-overlay);
        color: var(--_weir-text);
        box-shadow: var(--_weir-shadow-drag);
        overscroll-behavior: contain;
      }
      :host([size='small']) {
        --_inline: 400px;
      }
      :host([size='large']) {
        --_inline: 860px;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
        animation: weir-rise var(--_weir-medium) var(--_weir-ease);
      }
      dialog::backdrop {
        background: var(--_weir-scrim);
      }
      @keyframes weir-rise {
        from {
          opacity: 0;
          translate: 0 8px;
        }
      }
      header {
        display: flex;
        flex: none;
        align-items: center;
        gap: var(--_weir-space-2);
        min-block-size: 52px;
        padding-inline: var(--_weir-space-5) var(--_weir-space-3);
      }
      h2 {
        flex: 1;
        min-inline-size: 0;
        font-size: var(--_weir-size-lg);
        font-weight: var(--_weir-weight-strong);
      }
      .body {
        flex: 1;
        overflow: auto;
        padding: var(--_weir-space-1) var(--_weir-space-5) var(--_weir-space-5);
      }
      footer {
        display: flex;
        flex: none;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--_weir-space-2);
        padding: var(--_weir-space-3) var(--_weir-space-5);
        border-block-start: 1px solid var(--_weir-border);
      }
    `,
  ];

  @property() heading = '';

  @property({ type: Boolean, reflect: true }) open = false;

  /** 400, 520 or 860 px wide; never wider than the window. */
  @property({ reflect: true }) size: 'small' | 'medium' | 'large' = 'medium';

  /** What `close` was called with: which of its buttons ended the dialog; "" after Escape. */
  returnValue = '';

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @queryAssignedElements() private readonly body!: HTMLElement[];
  @queryAssignedElements({ slot: 'actions' }) private readonly actions!: HTMLElement[];

  /** Resolves when it closes, with the `returnValue`. */
  async show(): Promise<string> {
    this.open = true;
    await this.updateComplete;
    return new Promise((resolve) => this.addEventListener('close', () => resolve(this.returnValue), { once: true }));
  }

  close(returnValue = ''): void {
    this.returnValue = returnValue;
    this.dialog?.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dialog?.close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || this.open === this.dialog?.open) return;
    if (this.open) this.#open();
    else this.dialog?.close();
  }

  #open(): void {
    this.returnValue = '';
    this.dialog?.showModal();
    const target = this.querySelector<HTMLElement>('[autofocus]') ?? firstFocusable([...this.body, ...this.actions]);
    (target ?? this.dialog)?.focus();
  }

  readonly #cancel = (): void => {
    if (this.dispatchEvent(new Event('cancel', { cancelable: true }))) this.close();
  };

  readonly #closeByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    this.#cancel();
  };

  /** The browser's own request to close, such as a phone's gesture to go back. */
  readonly #closeByBrowser = (event: Event): void => {
    if (event.target !== this.dialog) return;
    event.preventDefault();
    this.#cancel();
  };

  readonly #closed = (event: Event): void => {
    if (event.target !== this.dialog) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };

  // A file input's own `cancel` bubbles: it stops at the body, or it would pass for the dialog's.
  override render() {
    return html`
      <dialog
        part="dialog"
        tabindex="-1"
        aria-labelledby="heading"
        @keydown=${this.#closeByEscape}
        @cancel=${this.#closeByBrowser}
        @close=${this.#closed}
      >
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button
            type="button"
            class="button quiet icon"
            aria-label=${this.say(uiMessages, 'ui.close')}
            @click=${this.#cancel}
          >
            ${icon('x')}
          </button>
        </header>
        <div class="body" part="body" @cancel=${(event: Event) => event.stopPropagation()}><slot></slot></div>
        <footer ?hidden=${this.actions.length === 0}>
          <slot name="actions" @slotchange=${() => this.requestUpdate()}></slot>
        </footer>
      </dialog>
    `;
  }
}
