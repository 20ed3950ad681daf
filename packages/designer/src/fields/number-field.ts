import { WeirElement, badgeStyles, baseStyles, fieldStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { designerMessages } from '../words/index.js';
import { mayBecomeNumber, readNumber } from './read-number.js';
import type { NumberReading } from './read-number.js';
import { writeNumber } from './write-number.js';

/**
 * A number that may be absent. What was typed stays in the field until it is a number within the bounds; only then `value` changes. Long
 * numbers stand in groups of digits, and without them while one is in the field.
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
  /** What stands there instead of a number, as somebody else wrote it: it is shown until a number is typed. */
  @property() strange = '';
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
  @state() private isInside = false;

  /** What is in it is selected, as when it is reached with Tab. */
  override focus(): void {
    const input = this.renderRoot.querySelector('input');
    input?.focus();
    input?.select();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Undone, or set elsewhere: what was typed is not what it is any more.
    if (changed.has('value') && this.typed !== null && this.#typedValue !== this.value) this.typed = null;
  }

  get #shown(): string {
    if (this.typed !== null) return this.typed;
    if (this.value === null) return this.strange;
    return writeNumber(this.value * this.scale, { locale: this.localizer.locale, isGrouped: !this.isInside });
  }

  get #typedValue() {
    const read = this.#read();
    return typeof read === 'number' ? Number((read / this.scale).toPrecision(12)) : read;
  }

  readonly #enter = (event: FocusEvent): void => {
    const input = event.target as HTMLInputElement;
    const isWhole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    this.isInside = true;
    // At once: drawn later, the caret would jump.
    input.value = this.#shown;
    if (isWhole) input.select();
  };

  readonly #type = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.typed = event.target.value;
    const value = this.#typedValue;
    if (typeof value === 'string' || (value === this.value && (value !== null || this.strange === ''))) return;
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  readonly #leave = (): void => {
    this.isInside = false;
    if (typeof this.#read() !== 'string') this.typed = null;
    this.dispatchEvent(new Event('leave', { bubbles: true }));
  };

  #read() {
    return readNumber(this.typed ?? '', this.#reading);
  }

  get #reading(): NumberReading {
    const { min, max, isAbove } = this;
    return { locale: this.localizer.locale, min, max, isAbove };
  }

  /** What stands in the way of a number, once no more digits are waited for. */
  get #fault() {
    if (this.typed === null) return null;
    const read = this.#read();
    if (typeof read !== 'string') return null;
    return read === 'not-a-number' && this.isInside && mayBecomeNumber(this.typed, this.#reading) ? null : read;
  }

  override render() {
    const fault = this.#fault;
    const message = fault ? this.#message(fault) : this.problem;
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
          aria-invalid=${message || (this.value === null && this.strange !== '') ? 'true' : nothing}
          aria-describedby=${message ? 'problem' : nothing}
          @input=${this.#type}
          @change=${(event: Event) => event.stopPropagation()}
          @focus=${this.#enter}
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
