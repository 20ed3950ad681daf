import { parseFormula, printFormula } from '@weir/formula/text';
import type { TextNames } from '@weir/formula/text';
import type { Diagnostic, Fix, Formula } from '@weir/schema';
import { WeirElement, baseStyles, buttonStyles, fieldStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { designerMessages } from '../words/index.js';

/** A person wants a problem mended. */
export class FixEvent extends Event {
  constructor(
    readonly problem: Diagnostic,
    readonly fix: Fix,
  ) {
    super('fix', { bubbles: true, composed: true });
  }
}

/** Half-typed words are no mistakes yet, and no formulas either: "count" is one, until "(deals)" follows. */
const PAUSE_MS = 400;

/**
 * A formula as text. What was typed stays in the field until it can be read; only then `value` changes, when typing pauses or the field is left.
 *
 * @fires change - after `value` changed by a person
 * @fires unfinished - what was typed can or cannot be read: see `unfinished`
 * @fires fix - a problem's fix was chosen
 */
export class FormulaField extends WeirElement {
  static readonly formAssociated = true;

  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      :host {
        display: block;
      }
      .field > textarea {
        min-block-size: 30px;
        field-sizing: content;
        max-block-size: 240px;
        font-family: var(--_weir-font-mono);
        line-height: 20px;
        overflow-wrap: anywhere;
        resize: none;
      }
      :host([large]) .field > textarea {
        min-block-size: 72px;
        line-height: 24px;
      }
    `,
  ];

  @property() label = '';
  /** Undefined: there is none. */
  @property({ attribute: false }) value: Formula | undefined;
  @property({ attribute: false }) names: TextNames = {};
  /** What an empty field means; without it a formula is required. */
  @property() placeholder = '';
  @property({ type: Boolean, reflect: true }) large = false;
  @property({ type: Boolean }) isReadOnly = false;
  /** What is wrong with `value`. */
  @property({ attribute: false }) problems: readonly Diagnostic[] = [];
  /** What was typed and cannot be read; null when there is nothing of the kind. Given to a new field, it goes on from there. */
  @property({ attribute: false }) unfinished: string | null = null;

  @state() private typed: string | null = null;
  @state() private isPatient = false;

  @query('textarea') private readonly area!: HTMLTextAreaElement | null;

  readonly #internals = this.attachInternals();
  #committed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override focus(): void {
    this.area?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#commit();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.typed = this.unfinished;
    if (!changed.has('value')) return;
    const value = JSON.stringify(this.value);
    // An undo, say: the document wins over what was typed.
    if (this.hasUpdated && value !== this.#committed) {
      this.typed = null;
      this.#setUnfinished(null);
    }
    this.#committed = value;
    this.#internals.setFormValue(value ?? null);
  }

  get #shown(): string {
    return this.typed ?? (this.value === undefined ? '' : printFormula(this.value, this.names));
  }

  #isReadable(): boolean {
    return this.typed === null || this.#read(this.typed).diagnostics.length === 0;
  }

  #read(text: string): { formula: Formula | undefined; diagnostics: readonly Diagnostic[] } {
    if (text.trim() === '' && this.placeholder) return { formula: undefined, diagnostics: [] };
    return parseFormula(text, this.names);
  }

  readonly #type = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    this.typed = event.target.value;
    const { diagnostics } = this.#read(this.typed);
    this.#setUnfinished(diagnostics.length > 0 ? this.typed : null);
    clearTimeout(this.#timer);
    this.isPatient = true;
    this.#timer = setTimeout(this.#commit, PAUSE_MS);
  };

  /** Takes over what was typed, where it can be read. */
  readonly #commit = (): void => {
    clearTimeout(this.#timer);
    this.isPatient = false;
    if (this.typed === null) return;
    const { formula, diagnostics } = this.#read(this.typed);
    if (diagnostics.length > 0 || JSON.stringify(formula) === JSON.stringify(this.value)) return;
    this.#committed = JSON.stringify(formula);
    this.value = formula;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  readonly #leave = (): void => {
    this.#commit();
    if (this.#isReadable()) this.typed = null;
    this.dispatchEvent(new Event('leave', { bubbles: true }));
  };

  #setUnfinished(text: string | null): void {
    if (text === this.unfinished) return;
    this.unfinished = text;
    this.dispatchEvent(new Event('unfinished', { bubbles: true }));
  }

  override render() {
    const syntax = this.typed === null ? [] : this.#read(this.typed).diagnostics;
    const shown = syntax.length > 0 ? (this.isPatient ? [] : syntax) : this.problems;
    const isWrong = shown.some(({ severity }) => severity === 'error');
    return html`<label>
        <span class="label" part="label">${this.label}</span>
        <span class="field" part="field">
          <textarea
            dir="ltr"
            rows="1"
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            .value=${live(this.#shown)}
            placeholder=${this.placeholder || nothing}
            ?readonly=${this.isReadOnly}
            aria-invalid=${isWrong ? 'true' : nothing}
            aria-describedby=${shown.length > 0 ? 'problems' : nothing}
            @input=${this.#type}
            @change=${(event: Event) => event.stopPropagation()}
            @blur=${this.#leave}
          ></textarea>
        </span>
      </label>
      <div id="problems" aria-live="polite">
        ${shown.map((problem) => this.#renderProblem(problem, syntax.length > 0))}
      </div>`;
  }

  #renderProblem(problem: Diagnostic, isSyntax: boolean): TemplateResult {
    const tone = problem.severity === 'error' ? 'negative' : '';
    return html`<p class="hint ${tone}">
      ${this.localizer.describe(problem)}
      ${
        isSyntax || this.isReadOnly
          ? nothing
          : problem.fixes?.map(
              (fix) =>
                html`<button type="button" class="link" @click=${() => this.dispatchEvent(new FixEvent(problem, fix))}>
                  ${this.localizer.describe(fix)}
                </button> `,
            )
      }
      ${isSyntax && this.value !== undefined ? html`<br />${this.say(designerMessages, 'designer.still-valid')}` : nothing}
    </p>`;
  }
}
