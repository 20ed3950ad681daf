import { css, html } from 'lit';
import { property, query, queryAssignedElements } from 'lit/decorators.js';
import { WeirElement } from '../element/index.js';
import { badgeStyles, resetStyles } from '../styles/index.js';
import { tokens } from '../tokens/index.js';
import { anchorTo } from './anchor.js';
import type { Placement } from './anchor.js';

const SHOW_AFTER_MS = 450;
const HIDE_AFTER_MS = 120;

/**
 * Words for a control that has only an icon, shown by pointing at it or by coming to it with the keyboard. They stay
 * while the pointer is on them, and Escape takes them away (WCAG 1.4.13).
 *
 * @slot - one control. Without an accessible name of its own, it is named by `text`, else described by it
 * @csspart tooltip
 */
export class WeirTooltip extends WeirElement {
  static override styles = [
    tokens,
    resetStyles,
    badgeStyles,
    css`
      :host {
        display: inline-flex;
      }
      .tooltip {
        position: fixed;
        inset: auto;
        margin: 0;
        border: 0;
        border-radius: var(--_weir-radius-sm);
        padding: 4px 8px;
        max-inline-size: 280px;
        background: var(--_weir-text);
        color: var(--_weir-surface);
        font: var(--_weir-weight) var(--_weir-size-xs) / var(--_weir-line) var(--_weir-font);
        box-shadow: var(--_weir-shadow-pop);
      }
      .tooltip:popover-open {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .key-cap {
        border-color: currentColor;
        color: inherit;
        opacity: 0.75;
      }
      @media (forced-colors: active) {
        .tooltip {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  @property() text = '';

  /** Keys that do the same, such as "Ctrl Z". */
  @property() keys = '';

  @property() placement: Placement = 'bottom';

  @query('.tooltip') private readonly tooltip!: HTMLElement | null;
  @queryAssignedElements() private readonly controls!: HTMLElement[];

  /** The page had it before it was registered. */
  readonly #wasThere = this.isConnected;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopAnchoring: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('pointerenter', this.#pointed);
    this.addEventListener('pointerleave', this.#left);
    this.addEventListener('pointerdown', this.#hide);
    this.addEventListener('focusin', this.#focused);
    this.addEventListener('focusout', this.#hide);
    this.addEventListener('keydown', this.#hideByEscape);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide();
  }

  /** Somebody may have pointed at it, or come to it, before it was registered. */
  protected override firstUpdated(): void {
    if (!this.#wasThere) return;
    if (this.matches(':hover')) this.#later(this.#show, SHOW_AFTER_MS);
    this.#focused();
  }

  protected override updated(): void {
    const [control] = this.controls;
    if (!control) return;
    const isNamedByText = control.dataset.namedByTooltip !== undefined;
    const hasName = !isNamedByText && (control.hasAttribute('aria-label') || control.textContent?.trim() !== '');
    if (!hasName) {
      control.dataset.namedByTooltip = '';
      control.setAttribute('aria-label', this.text);
    } else if (control.getAttribute('aria-label') !== this.text) {
      control.setAttribute('aria-description', this.text);
    } else {
      control.removeAttribute('aria-description');
    }
  }

  readonly #pointed = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#later(this.#show, SHOW_AFTER_MS);
  };

  readonly #left = (): void => this.#later(this.#hide, HIDE_AFTER_MS);

  readonly #focused = (): void => {
    if (this.controls[0]?.matches(':focus-visible')) this.#show();
  };

  readonly #hideByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.tooltip?.matches(':popover-open')) return;
    event.preventDefault();
    this.#hide();
  };

  #later(act: () => void, afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, afterMs);
  }

  readonly #show = (): void => {
    clearTimeout(this.#timer);
    const [control] = this.controls;
    if (!control || !this.text || !this.tooltip || !this.isConnected || this.tooltip.matches(':popover-open')) return;
    if (control.getAttribute('aria-expanded') === 'true') return;
    this.tooltip.showPopover();
    this.#stopAnchoring = anchorTo(control, this.tooltip, { placement: this.placement });
  };

  readonly #hide = (): void => {
    clearTimeout(this.#timer);
    this.#stopAnchoring?.();
    this.#stopAnchoring = undefined;
    if (this.tooltip?.matches(':popover-open')) this.tooltip.hidePopover();
  };

  override render() {
    return html`
      <slot @slotchange=${() => this.requestUpdate()}></slot>
      <div class="tooltip" part="tooltip" popover="manual" aria-hidden="true">
        ${this.text}${this.keys ? html`<span class="key-cap">${this.keys}</span>` : ''}
      </div>
    `;
  }
}
