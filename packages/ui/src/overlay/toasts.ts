import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { WeirElement } from '../element/index.js';
import { icon } from '../icons/index.js';
import type { IconName } from '../icons/index.js';
import { uiMessages } from '../locale/index.js';
import { baseStyles, buttonStyles, utilityStyles } from '../styles/index.js';

export interface Toast {
  readonly message: string;
  readonly tone?: 'neutral' | 'positive' | 'warning' | 'negative';
  /** One way on, such as Undo; choosing it takes the toast away. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Without it 6 s, 10 s with an action, and until it is closed for what went wrong. */
  readonly durationMs?: number;
}

interface Shown extends Toast {
  readonly id: number;
}

const DURATION_MS = 6_000;
const DURATION_WITH_ACTION_MS = 10_000;
const MOST = 3;

const TONE_ICONS: Partial<Record<NonNullable<Toast['tone']>, IconName>> = {
  positive: 'success',
  warning: 'warning',
  negative: 'alert',
};

/**
 * Where short messages appear, at the foot of the window, above dialogs that were open before. They are read out politely,
 * and wait while the pointer or the focus is on one of them.
 *
 * @csspart toast
 */
export class WeirToasts extends WeirElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    utilityStyles,
    css`
      :host {
        display: contents;
      }
      .region {
        position: fixed;
        inset: auto 0 0;
        margin: 0 auto;
        border: 0;
        padding: var(--_weir-space-4);
        inline-size: fit-content;
        max-inline-size: 100vw;
        overflow: visible;
        background: none;
        color: inherit;
        pointer-events: none;
      }
      .region:popover-open {
        display: grid;
        justify-items: center;
        gap: var(--_weir-space-2);
      }
      .toast {
        display: flex;
        align-items: center;
        gap: var(--_weir-space-2);
        min-block-size: 44px;
        max-inline-size: min(480px, calc(100vw - 32px));
        padding-block: 6px;
        padding-inline: 14px 8px;
        border: 1px solid var(--_weir-border);
        border-radius: var(--_weir-radius-md);
        background: var(--_weir-overlay);
        box-shadow: var(--_weir-shadow-pop);
        pointer-events: auto;
        animation: weir-toast var(--_weir-medium) var(--_weir-ease);
      }
      .toast .link {
        padding-inline: 8px;
      }
      @keyframes weir-toast {
        from {
          opacity: 0;
          translate: 0 8px;
        }
      }
    `,
  ];

  @state() private toasts: readonly Shown[] = [];
  @state() private announcement = '';

  @query('.region') private readonly region!: HTMLElement | null;

  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #nextId = 0;

  /** @returns a function that takes it away again */
  show(toast: Toast): () => void {
    this.#nextId += 1;
    const shown = { ...toast, id: this.#nextId };
    for (const { id } of this.toasts.slice(0, Math.max(0, this.toasts.length + 1 - MOST))) this.#remove(id);
    this.toasts = [...this.toasts, shown];
    this.announcement = toast.action ? `${toast.message} ${toast.action.label}` : toast.message;
    this.#startTimer(shown);
    return () => this.#remove(shown.id);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTimers();
    this.toasts = [];
  }

  protected override updated(): void {
    const isOpen = this.region?.matches(':popover-open') ?? false;
    if (this.isConnected && this.toasts.length > 0 && !isOpen) this.region?.showPopover();
    if (this.toasts.length === 0 && isOpen) this.region?.hidePopover();
  }

  #startTimer({ id, tone, action, durationMs }: Shown): void {
    const usualMs = tone === 'negative' ? Infinity : action ? DURATION_WITH_ACTION_MS : DURATION_MS;
    const afterMs = durationMs ?? usualMs;
    if (Number.isFinite(afterMs))
      this.#timers.set(
        id,
        setTimeout(() => this.#remove(id), afterMs),
      );
  }

  #remove(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  readonly #stopTimers = (): void => {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  };

  readonly #restartTimers = (): void => {
    this.#stopTimers();
    for (const toast of this.toasts) this.#startTimer(toast);
  };

  override render() {
    return html`
      <div class="visually-hidden" role="status">${this.announcement}</div>
      <div
        class="region"
        popover="manual"
        role="region"
        aria-label=${this.say(uiMessages, 'ui.notifications')}
        @pointerenter=${this.#stopTimers}
        @pointerleave=${this.#restartTimers}
        @focusin=${this.#stopTimers}
        @focusout=${this.#restartTimers}
      >
        ${repeat(
          this.toasts,
          ({ id }) => id,
          (toast) => this.#renderToast(toast),
        )}
      </div>
    `;
  }

  #renderToast({ id, message, action, tone = 'neutral' }: Shown): TemplateResult {
    const toneIcon = TONE_ICONS[tone];
    const act = () => {
      this.#remove(id);
      action?.run();
    };
    return html`<div class="toast" part="toast">
      ${toneIcon ? html`<span class=${tone}>${icon(toneIcon)}</span>` : nothing}
      <span class="grow">${message}</span>
      ${action ? html`<button type="button" class="link" @click=${act}>${action.label}</button>` : nothing}
      <button
        type="button"
        class="button quiet icon small"
        aria-label=${this.say(uiMessages, 'ui.close')}
        @click=${() => this.#remove(id)}
      >
        ${icon('x', 14)}
      </button>
    </div>`;
  }
}
