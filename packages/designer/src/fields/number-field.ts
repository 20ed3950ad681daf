import { WeirElement, badgeStyles, baseStyles, fieldStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { designerMessages } from '../words/index.js';
import { readNumber } from './read-number.js';

/**
 * A number that may be absent. What was typed stays in the field until it is a number within the bounds; only then `value` changes.
 *
 * @fires change - after `value` changed by a person
 */
export class NumberField extends WeirElement {
  static override styles = [
    baseStyles,
    fieldStyles,
    badgeStyles,
    css`
      :host,
      label {
        display: block;
      }
      :host([bare]) .label {
        display: none;
      }
      input {
        font-variant-numeric: var(--_weir-numbers);
      }
    `,
  ];

  @property() label = '';
  /** The label is only read out: something above says it for the whole column. */
  @property({ type: Boolean, reflect: true }) bare = false;
  @property({ attribute: false }) value: number | null = null;
  /** Shown behind the number. */
  @property() unit = '';
  /** What an empty field means. */
  @property() placeholder = '';
  /** Numbers are shown and typed times this: 100 for percent. */
  @property({ type: Number }) scale = 1;
  /** In what is typed, not in `value`. */
  @property({ attribute: false }) min = -Infinity;
  @property({ attribute: false }) max = Infinity;
  /** The lower bound itself is too low. */
  @property({ type: Boolean }) isAbove = false;
  @property({ type: Boolean }) isReadOnly = false;
  @property({ type: Boolean }) isDisabled = false;
  /** A problem that somebody else has found. */
  @property() problem = '';

  /** What was typed; null while it is what `value` says. */
  @state() private typed: string | null = null;

  /** What is in it is selected, as when it is reached with Tab. */
  override focus(): void {
    this.renderRoot.querySelector('input')?.select();
  }

  get #shown(): string {
    if (this.typed !== null) return this.typed;
    return this.value === null ? '' : String(Number((this.value * this.scale).toPrecision(12)));
  }

  readonly #type = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.typed = event.target.value;
    const read = this.#read();
    if (typeof read === 'string') return;
    const value = read === null ? null : Number((read / this.scale).toPrecision(12));
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  readonly #leave = (): void => {
    if (typeof this.#read() !== 'string') this.typed = null;
    this.dispatchEvent(new Event('leave', { bubbles: true }));
  };

  #read() {
    return readNumber(this.typed ?? '', this.min, this.max, this.isAbove);
  }

  override render() {
    const read = this.typed === null ? null : this.#read();
    const message = typeof read === 'string' ? this.#message(read) : this.problem;
    return html`<label>
      <span class="label" part="label">${this.label}</span>
      <span class="field" part="field">
        <input
          inputmode="decimal"
          autocomplete="off"
          aria-label=${this.label}
          .value=${this.#shown}
          placeholder=${this.placeholder || nothing}
          ?readonly=${this.isReadOnly}
          ?disabled=${this.isDisabled}
          aria-invalid=${message ? 'true' : nothing}
          aria-describedby=${message ? 'problem' : nothing}
          @input=${this.#type}
          @change=${(event: Event) => event.stopPropagation()}
          @blur=${this.#leave}
        />
        ${this.unit ? html`<span class="unit">${this.unit}</span>` : nothing}
      </span>
      ${message ? html`<span class="hint negative" id="problem" part="problem">${message}</span>` : nothing}
    </label>`;
  }

  #message(fault: 'not-a-number' | 'too-low' | 'too-high'): string {
    const { min, max } = this;
    if (fault === 'not-a-number') return this.say(designerMessages, 'designer.not-a-number');
    if (fault === 'too-high') return this.say(designerMessages, 'designer.at-most', { max });
    return this.isAbove
      ? this.say(designerMessages, 'designer.above', { min })
      : this.say(designerMessages, 'designer.at-least', { min });
  }
}
