import type { Scalar } from '@weir/schema';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WeirElement } from '../element/index.js';
import { icon } from '../icons/index.js';
import { uiMessages } from '../locale/index.js';
import { baseStyles, buttonStyles, chipStyles, fieldStyles, itemStyles, utilityStyles } from '../styles/index.js';
import { comboboxStyles } from './combobox-styles.js';
import { moveInList } from './list-navigation.js';
import { OptionSearch } from './option-search.js';
import { listOptions, toggleChoice } from './options.js';
import type { Option, OptionSource } from './options.js';
import { PopupController } from './popup-controller.js';
import { popupStyles } from './popup-styles.js';

/**
 * Chooses one or several of many values, by searching: a button, and a panel with a search field over a list.
 *
 * @csspart trigger
 * @csspart panel
 * @fires change - after `selected` changed by a person
 */
export class WeirCombobox extends WeirElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    chipStyles,
    fieldStyles,
    itemStyles,
    utilityStyles,
    popupStyles,
    comboboxStyles,
  ];

  /** What is chosen: the first word of a chip, and the name read out. */
  @property() label = '';

  /** `chip` is a filter, `field` stands in a form below its label, `add` is a button that adds what is chosen elsewhere and keeps nothing chosen. */
  @property({ reflect: true }) look: 'chip' | 'field' | 'add' = 'chip';

  @property({ type: Boolean }) multiple = false;
  @property({ type: Boolean }) disabled = false;

  /** Whether nothing may be chosen: then there is a way to clear. */
  @property({ type: Boolean }) clearable = false;

  /** Shown while nothing is chosen; "All" when absent. */
  @property() placeholder?: string;

  /** The options, or a function that finds them by what is typed. */
  @property({ attribute: false }) options: OptionSource = [];

  /** The chosen values; null is the missing value. */
  @property({ attribute: false }) selected: readonly Scalar[] = [];

  /** Words a chosen value that has not been listed yet. */
  @property({ attribute: false }) labelOf?: (value: Scalar) => string;

  /** Takes what is typed and not listed for a value, where it is one: then it is offered too. */
  @property({ attribute: false }) readTyped?: (typed: string) => Scalar | undefined;

  /** Words several chosen values, in the order of choosing; without it the first and how many more. */
  @property({ attribute: false }) summarize?: (labels: readonly string[]) => string;

  @state() private typed = '';
  @state() private active = -1;
  /** Enter was pressed before what was typed was found. */
  @state() private takesFirst = false;

  @query('.popup') private readonly panel!: HTMLElement | null;
  @query('.trigger') private readonly trigger!: HTMLElement | null;
  @query('input') private readonly input!: HTMLInputElement | null;

  readonly #known = new Map<Scalar, string>();
  readonly #search = new OptionSearch(this);
  readonly #popup = new PopupController(this, {
    popup: () => this.panel,
    trigger: () => this.trigger ?? undefined,
    anchor: () => ({ placement: 'bottom-start' }),
    opened: () => this.#start(),
    closed: () => {
      this.takesFirst = false;
      this.#search.stop();
    },
  });

  get open(): boolean {
    return this.#popup.open;
  }

  show(): void {
    this.#popup.show();
  }

  /** Opens it at a point of the window. Coordinates are in px, as those of a pointer event. */
  showAt(x: number, y: number): void {
    this.#popup.show({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });
  }

  hide(): void {
    this.#popup.hide();
  }

  override focus(): void {
    this.trigger?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (typeof changed.get('options') === 'function' && this.labelOf) {
      // Others may have other words for the same values, as those of another language have.
      this.#known.clear();
      if (!this.open) this.#search.forget();
    }
    const offered = typeof this.options === 'function' ? this.#search.page.options : this.options;
    for (const { value, label } of offered) this.#known.set(value, label);
    if (changed.has('options') && this.hasUpdated && this.open) this.#search.search(this.options, this.typed, true);
    if (this.active < 0 && this.typed.trim() && this.#search.status !== 'loading') this.active = 0;
  }

  protected override updated(): void {
    if (this.takesFirst && this.#search.status !== 'loading') void this.updateComplete.then(() => this.#takeFirst());
    this.panel?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  get #listed(): readonly Option[] {
    const listed = listOptions(this.#search.page, this.multiple ? this.selected : [], this.typed, this.#labelOf);
    const typed = this.typed.trim();
    const value = typed === '' ? undefined : this.readTyped?.(typed);
    if (value === undefined || listed.some((option) => option.value === value)) return listed;
    return [...listed, { value, label: this.say(uiMessages, 'ui.use-typed', { typed }) }];
  }

  readonly #labelOf = (value: Scalar): string => {
    const label = this.#known.get(value) ?? this.labelOf?.(value);
    if (label !== undefined) return label;
    return value === null ? this.say(uiMessages, 'ui.empty-value') : String(value);
  };

  get #summary(): string {
    const [first] = this.selected;
    if (first === undefined) return this.placeholder ?? this.say(uiMessages, 'ui.all');
    const label = this.#labelOf(first);
    const others = this.selected.length - 1;
    if (others > 0 && this.summarize) return this.summarize(this.selected.map(this.#labelOf));
    return others > 0 ? this.say(uiMessages, 'ui.and-more', { first: label, count: others }) : label;
  }

  get #canClear(): boolean {
    return this.clearable && this.selected.length > 0 && !this.disabled;
  }

  #start(): void {
    this.typed = '';
    this.active = -1;
    this.takesFirst = false;
    this.#search.search(this.options, '', true);
    this.input?.focus();
  }

  #set(selected: readonly Scalar[]): void {
    this.selected = selected;
    this.dispatchEvent(new Event('change', { bubbles: true }));
    if (this.look === 'add') this.selected = [];
  }

  #choose(option: Option): void {
    if (!this.multiple) this.#popup.hide();
    this.#set(toggleChoice(this.selected, option.value, this.multiple));
  }

  #takeFirst(): void {
    const [first] = this.#listed;
    const isMeant = this.takesFirst && this.#search.status === 'idle';
    this.takesFirst = false;
    if (first && isMeant) this.#choose(first);
  }

  readonly #clear = (): void => {
    this.#set([]);
    if (this.open) this.input?.focus();
    else this.trigger?.focus();
  };

  readonly #type = (): void => {
    this.typed = this.input?.value ?? '';
    // What is listed until the answer comes is not what was typed: nothing of it is meant.
    this.active = -1;
    this.takesFirst = false;
    this.#search.search(this.options, this.typed, false);
  };

  readonly #moveByKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const listed = this.#listed;
    const option = listed[this.active];
    if (event.key === 'Enter') {
      event.preventDefault();
      if (option) this.#choose(option);
      else this.takesFirst = this.typed.trim() !== '' && this.#search.status === 'loading';
      return;
    }
    const next = event.key.startsWith('Arrow') ? moveInList(event.key, this.active, listed.length) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    this.active = next;
  };

  readonly #openByArrow = (event: KeyboardEvent): void => {
    // With Alt, arrows move what it stands in.
    if (event.key !== 'ArrowDown' || event.altKey) return;
    event.preventDefault();
    this.#popup.show();
  };

  override render() {
    const renderers = { chip: this.#renderChip, field: this.#renderField, add: this.#renderAdd };
    return html`${renderers[this.look].call(this)}${this.#renderPanel()}`;
  }

  #renderChip(): TemplateResult {
    const isSet = this.selected.length > 0;
    return html`
      <span class=${isSet ? 'chip set' : 'chip'}>
        ${this.#renderTrigger(
          '',
          html`
            <span class="key">${this.label}</span> <span class="value">${this.#summary}</span>
            ${this.#canClear ? nothing : icon('chevron-down', 14)}
          `,
        )}
        ${
          this.#canClear
            ? html`<button
                type="button"
                class="chip-clear"
                aria-label=${this.say(uiMessages, 'ui.clear-filter', { name: this.label })}
                @click=${this.#clear}
              >
                ${icon('x', 14)}
              </button>`
            : nothing
        }
      </span>
    `;
  }

  #renderField(): TemplateResult {
    const isSet = this.selected.length > 0;
    return this.#renderTrigger(
      'field',
      html`
        <span class=${isSet ? 'value' : 'value subtle'}>${this.#summary}</span>
        ${icon('chevron-down', 14)}
      `,
    );
  }

  #renderAdd(): TemplateResult {
    return this.#renderTrigger('button quiet small', html`${icon('plus')}<span>${this.label}</span>`);
  }

  #renderTrigger(className: string, content: TemplateResult): TemplateResult {
    return html`<button
      type="button"
      part="trigger"
      class="trigger ${className}"
      aria-haspopup="dialog"
      aria-expanded=${this.open ? 'true' : 'false'}
      aria-label=${this.look === 'add' ? this.label : `${this.label} ${this.#summary}`}
      ?disabled=${this.disabled}
      @pointerdown=${this.#popup.pressed}
      @click=${this.#popup.clicked}
      @keydown=${this.#openByArrow}
    >
      ${content}
    </button>`;
  }

  #renderPanel(): TemplateResult {
    const listed = this.#listed;
    const status = this.#renderStatus(listed.length);
    const search = this.say(uiMessages, 'ui.search');
    return html`
      <div
        class="popup"
        part="panel"
        popover="auto"
        role="dialog"
        aria-label=${this.label}
        @beforetoggle=${this.#popup.toggling}
      >
        <div class="search">
          ${icon('search')}
          <input
            type="search"
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            aria-label="${search}: ${this.label}"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls="list"
            aria-activedescendant=${listed[this.active] === undefined ? nothing : `option-${this.active}`}
            placeholder=${search}
            .value=${this.typed}
            @input=${this.#type}
            @keydown=${this.#moveByKey}
          />
        </div>
        <div
          id="list"
          class=${this.#search.status === 'loading' ? 'list stale' : 'list'}
          ?hidden=${listed.length === 0}
          role="listbox"
          aria-label=${this.label}
          aria-multiselectable=${this.multiple ? 'true' : nothing}
          aria-busy=${this.#search.status === 'loading' ? 'true' : 'false'}
          @pointerdown=${(event: Event) => event.preventDefault()}
        >
          ${listed.map((option, place) => this.#renderOption(option, place))}
        </div>
        <div class=${status === nothing ? '' : 'status'} role="status">${status}</div>
        ${this.multiple || this.#canClear ? this.#renderFoot() : nothing}
      </div>
    `;
  }

  #renderOption(option: Option, place: number): TemplateResult {
    const isChosen = this.selected.includes(option.value);
    return html`<div
      id="option-${place}"
      class=${place === this.active ? 'item active' : 'item'}
      role="option"
      aria-selected=${isChosen ? 'true' : 'false'}
      @click=${() => this.#choose(option)}
    >
      ${this.multiple ? html`<span class="box">${isChosen ? icon('check', 12) : nothing}</span>` : nothing}
      <span class="grow truncate">${option.label}</span>
      ${option.detail ? html`<span class="subtle small num">${option.detail}</span>` : nothing}
      ${!this.multiple && isChosen ? icon('check') : nothing}
    </div>`;
  }

  #renderStatus(count: number): TemplateResult | string | typeof nothing {
    const { status, page } = this.#search;
    if (status === 'failed') {
      const again = () => this.#search.search(this.options, this.typed, true);
      return html`${this.say(uiMessages, 'ui.options-failed')}
        <button type="button" class="link" @click=${again}>${this.say(uiMessages, 'ui.retry')}</button>`;
    }
    if (status === 'loading') return count === 0 || this.takesFirst ? this.say(uiMessages, 'ui.loading') : nothing;
    if (page.more) return this.say(uiMessages, 'ui.options-cut', { count: page.options.length });
    if (count > 0) return nothing;
    return this.typed.trim()
      ? this.say(uiMessages, 'ui.no-matches', { search: this.typed.trim() })
      : this.say(uiMessages, 'ui.no-options');
  }

  #renderFoot(): TemplateResult {
    return html`<footer>
      <span>${this.multiple ? this.say(uiMessages, 'ui.chosen', { count: this.selected.length }) : nothing}</span>
      ${
        this.#canClear
          ? html`<button type="button" class="link" @click=${this.#clear}>${this.say(uiMessages, 'ui.clear')}</button>`
          : nothing
      }
    </footer>`;
  }
}
