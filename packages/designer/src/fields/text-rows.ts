import type { Text } from '@weir/schema';
import { WeirElement, baseStyles, buttonStyles, fieldStyles, icon, pickText } from '@weir/ui';
import type { MenuEntry, MenuSelectEvent } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { designerMessages } from '../words/index.js';

/** Offered where a document has no others yet. */
const COMMON = ['en', 'zh-CN', 'de', 'es', 'fr', 'ja', 'ko', 'pt', 'ru', 'ar'];

/** A wording was typed. `plainIs`: the language that a text was in that has only one. */
export class WordingEvent extends Event {
  constructor(
    readonly locale: string,
    readonly wording: string,
    readonly plainIs: string,
  ) {
    super('wording', { bubbles: true });
  }
}

/**
 * A text of the document, a line for each language that it may be read in.
 *
 * @fires wording - for every letter that is typed
 * @fires leave - a line was left
 */
export class TextRows extends WeirElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      :host {
        display: block;
      }
      .rows {
        display: grid;
        gap: 6px;
      }
      .top {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-block-size: 20px;
        margin-block-end: 4px;
      }
      .top .label {
        margin: 0;
      }
      .field > .missing {
        display: inline-flex;
        align-items: center;
        gap: 3px;
        color: var(--_weir-warning);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) text: Text | undefined;
  /** Languages that the document is written in. */
  @property({ attribute: false }) locales: readonly string[] = [];
  /** Id that stands in where there is no wording; where another language has one, that one does. */
  @property() placeholder = '';
  @property({ type: Boolean }) isReadOnly = false;

  @state() private added: readonly string[] = [];

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  /** Into the first line, all of it selected, so that typing replaces it. */
  select(): void {
    this.focus();
    this.renderRoot.querySelector('input')?.select();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('label')) this.added = [];
  }

  get #shown(): readonly string[] {
    const own = typeof this.text === 'object' ? Object.keys(this.text) : [];
    const shown = [...new Set([...own, ...this.locales, ...this.added])];
    return shown.length > 0 ? shown : [this.localizer.locale];
  }

  #wordingIn(locale: string): string {
    if (typeof this.text === 'object') return this.text[locale] ?? '';
    return locale === this.#shown[0] ? (this.text ?? '') : '';
  }

  #type(event: Event, locale: string): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.dispatchEvent(new WordingEvent(locale, event.target.value, this.#shown[0] ?? locale));
  }

  #name(locale: string): string {
    return new Intl.DisplayNames([this.localizer.locale], { type: 'language' }).of(locale) ?? locale;
  }

  /** Behind a line: its language, marked where only others are written. */
  #renderLocale(locale: string): TemplateResult {
    const isMissing = this.#wordingIn(locale) === '' && typeof this.text === 'object' && !this.#isEmpty;
    if (!isMissing) return html`<span class="unit">${locale}</span>`;
    return html`<span class="unit missing" title=${this.say(designerMessages, 'designer.not-written')}>
      ${icon('info', 14)}${locale}
    </span>`;
  }

  get #isEmpty(): boolean {
    return Object.values(typeof this.text === 'object' ? this.text : {}).every((wording) => wording === '');
  }

  override render() {
    const shown = this.#shown;
    const others = COMMON.filter((locale) => !shown.some((each) => each.split('-')[0] === locale.split('-')[0]));
    const languages = others.map((value): MenuEntry => ({ value, label: this.#name(value) }));
    const isOne = shown.length === 1;
    return html`
      <div class="top">
        <span class="label">${this.label}</span>
        ${
          this.isReadOnly || languages.length === 0
            ? nothing
            : html`<weir-menu
                label=${this.say(designerMessages, 'designer.add-language')}
                placement="bottom-end"
                .items=${languages}
                @menu-select=${({ value }: MenuSelectEvent) => (this.added = [...this.added, value])}
              >
                <button
                  slot="trigger"
                  type="button"
                  class="link plain"
                  title=${this.say(designerMessages, 'designer.add-language')}
                  aria-label=${this.say(designerMessages, 'designer.add-language')}
                >
                  ${icon('globe', 14)}
                </button>
              </weir-menu>`
        }
      </div>
      <div class="rows">
        ${shown.map(
          (locale) =>
            html`<label class="field">
              <input
                .value=${live(this.#wordingIn(locale))}
                lang=${locale}
                aria-label=${isOne ? this.label : `${this.label}, ${this.#name(locale)}`}
                placeholder=${pickText(this.text, locale) || this.placeholder || nothing}
                ?readonly=${this.isReadOnly}
                @input=${(event: Event) => this.#type(event, locale)}
                @blur=${() => this.dispatchEvent(new Event('leave', { bubbles: true }))}
              />
              ${isOne ? nothing : this.#renderLocale(locale)}
            </label>`,
        )}
      </div>
    `;
  }
}
