import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { WeirElement } from '../element/index.js';
import { icon } from '../icons/index.js';
import type { IconName } from '../icons/index.js';
import { baseStyles, utilityStyles } from '../styles/index.js';

export interface Segment {
  readonly value: string;
  readonly label: string;
  /** With `iconOnly` the label is only read out. */
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly disabled?: boolean;
}

/**
 * One of a few choices: radio buttons that look like a switch. Where they do not fit they scroll, and the chosen one is in view.
 *
 * @csspart segments
 * @fires change - after `value` changed by a person
 */
export class WeirSegmented extends WeirElement {
  static override styles = [
    baseStyles,
    utilityStyles,
    css`
      :host {
        display: inline-block;
        max-inline-size: 100%;
      }
      fieldset {
        display: inline-flex;
        min-inline-size: 0;
        max-inline-size: 100%;
        padding: 2px;
        overflow: auto hidden;
        scrollbar-width: none;
        border-radius: var(--_weir-radius-sm);
        background: var(--_weir-sunken);
      }
      label {
        position: relative;
        display: inline-flex;
        flex: none;
        align-items: center;
        gap: 5px;
        min-block-size: 24px;
        padding-inline: 10px;
        border-radius: 4px;
        color: var(--_weir-text-muted);
        font-size: var(--_weir-size-xs);
        cursor: pointer;
      }
      label.icon-only {
        padding-inline: 6px;
      }
      label:hover {
        color: var(--_weir-text);
      }
      label:has(:checked) {
        background: var(--_weir-raised);
        box-shadow: var(--_weir-shadow-node);
        color: var(--_weir-text);
        font-weight: var(--_weir-weight-strong);
      }
      label:has(:disabled) {
        color: var(--_weir-text-disabled);
        cursor: default;
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--_weir-focus);
        outline-offset: 0;
      }
      input {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: inherit;
      }
      /* The bold text of the chosen one is measured beforehand, so that the others do not move. */
      .text {
        display: inline-grid;
        white-space: nowrap;
      }
      .text::after {
        content: attr(data-text);
        block-size: 0;
        overflow: hidden;
        visibility: hidden;
        font-weight: var(--_weir-weight-strong);
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
      @media (pointer: coarse) {
        label {
          min-block-size: 32px;
        }
      }
    `,
  ];

  /** What is chosen, read out before the choices. */
  @property() label = '';

  @property() value = '';

  @property({ attribute: false }) options: readonly Segment[] = [];

  readonly #choose = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    event.stopPropagation();
    this.value = event.target.value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /** After the page was laid out anyway, so that nobody waits for that here; also when there is more or less room. */
  readonly #laidOut = new ResizeObserver(() => this.#showChosen());

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#showOnceLaidOut();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#laidOut.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('value') || changed.has('options')) this.#showOnceLaidOut();
  }

  #showOnceLaidOut(): void {
    const segments = this.renderRoot.querySelector('fieldset');
    if (!segments) return;
    // What is observed anew is told of once more.
    this.#laidOut.unobserve(segments);
    this.#laidOut.observe(segments);
  }

  /** Scrolls the choices, never the page. */
  #showChosen(): void {
    const segments = this.renderRoot.querySelector('fieldset');
    const chosen = segments?.querySelector(':checked')?.parentElement;
    if (!segments || !chosen || segments.scrollWidth <= segments.clientWidth) return;
    const [all, one] = [segments.getBoundingClientRect(), chosen.getBoundingClientRect()];
    segments.scrollLeft += one.left + one.width / 2 - (all.left + all.width / 2);
  }

  override render() {
    return html`<fieldset part="segments" role="radiogroup" aria-label=${this.label} @change=${this.#choose}>
      ${this.options.map(
        (option) =>
          html`<label class=${option.iconOnly ? 'icon-only' : ''}>
            <input
              type="radio"
              name="segment"
              value=${option.value}
              .checked=${option.value === this.value}
              ?disabled=${option.disabled ?? false}
            />
            ${option.icon ? icon(option.icon, 14) : nothing}
            ${
              option.iconOnly
                ? html`<span class="visually-hidden">${option.label}</span>`
                : html`<span class="text" data-text=${option.label}>${option.label}</span>`
            }
          </label>`,
      )}
    </fieldset>`;
  }
}
