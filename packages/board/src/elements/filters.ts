import type { Board, Id, RelativePeriod, Scalar, WeirDocument, WeirError } from '@weir/schema';
import type { Compare, Context, DataAdapter } from '@weir/query';
import {
  MenuSelectEvent,
  WeirElement,
  baseStyles,
  buttonStyles,
  chipStyles,
  fieldStyles,
  icon,
  itemStyles,
  utilityStyles,
} from '@weir/ui';
import type { OptionSource, WeirPopover } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WeirErrorEvent } from '../events/events.js';
import { rangeOf } from '../question/questions-of.js';
import { DEFAULT_VIEW, withFilter } from '../question/view.js';
import type { BoardView } from '../question/view.js';
import { addDays } from '../time/dates.js';
import { currentDay } from '../time/period-state.js';
import { dimensionTitle, groupValueText } from '../words/figures.js';
import { boardMessages } from '../words/index.js';
import { dimensionOptions } from './dimension-options.js';
import { filtersStyles } from './filters-styles.js';

const PERIODS: readonly RelativePeriod[] = [
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'last-7-days',
  'last-30-days',
  'last-90-days',
  'last-12-months',
  'last-24-months',
  'all',
];

const COMPARISONS: readonly (Compare | 'none')[] = ['none', 'prior-year', 'prior-period'];

/**
 * Period, comparison and filters of a board. Part of `<weir-board>`.
 *
 * @fires change - after `view` changed by a person
 * @fires weir-error - `WeirErrorEvent`, when the values of a filter could not be loaded
 */
export class WeirFilters extends WeirElement {
  static override styles = [
    baseStyles,
    utilityStyles,
    buttonStyles,
    chipStyles,
    fieldStyles,
    itemStyles,
    filtersStyles,
  ];

  @property({ attribute: false }) document?: WeirDocument;
  @property({ attribute: false }) board?: Board;
  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;
  @property({ attribute: false }) view: BoardView = DEFAULT_VIEW;
  @property({ attribute: false }) asOf?: string;

  @state() private mistake: 'board.dates-missing' | 'board.dates-reversed' | null = null;

  @query('weir-popover') private readonly periodPanel!: WeirPopover | null;

  readonly #options = new Map<Id, OptionSource>();

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // A loader is kept as long as it finds the same values, so that an open list is not loaded again.
    if (['document', 'adapter', 'context', 'locale'].some((name) => changed.has(name))) this.#options.clear();
  }

  #change(view: BoardView): void {
    this.view = view;
    this.dispatchEvent(new Event('change'));
  }

  override render(): TemplateResult | typeof nothing {
    const { document, board } = this;
    if (!document || !board) return nothing;
    const listed = (board.filters ?? ['period']).filter((id) => id !== 'period');
    const dimensions = [...new Set([...listed, ...Object.keys(this.view.filters)])].filter((id) =>
      document.dimensions?.some((dimension) => dimension.id === id),
    );
    const hasPeriod = board.filters?.includes('period') ?? true;
    return html`
      ${hasPeriod ? html`${this.#renderPeriod(document)}${this.#renderCompare()}` : nothing}
      ${hasPeriod && dimensions.length > 0 ? html`<span class="divide"></span>` : nothing}
      ${dimensions.map((id) => this.#renderDimension(document, id))}
    `;
  }

  #renderPeriod(document: WeirDocument): TemplateResult {
    const { period } = this.view;
    const name = typeof period === 'string' ? this.say(boardMessages, `board.period.${period}`) : null;
    const dates = this.#dates(document);
    const label = this.say(boardMessages, 'board.period');
    return html`<weir-popover label=${label}>
      <button slot="trigger" type="button" class="chip">
        ${icon('calendar')}<span class="visually-hidden">${label}</span>
        ${name ? html`<span class="strong">${name}</span>` : nothing}
        ${dates ? html`<bdi class="num ${name ? 'muted dates' : 'strong'}">${dates}</bdi>` : nothing}
        ${icon('chevron-down', 14)}
      </button>
      <div class="presets" role="group" aria-label=${label}>
        ${PERIODS.map(
          (each) =>
            html`<button
              type="button"
              class="item"
              aria-current=${each === period ? 'true' : 'false'}
              ?autofocus=${each === period}
              @click=${() => this.#choosePeriod(each)}
            >
              ${this.say(boardMessages, `board.period.${each}`)}
            </button>`,
        )}
      </div>
      ${this.#renderOwnDates(document)}
    </weir-popover>`;
  }

  /** The days that the period stands for, up to as-of. */
  #dates(document: WeirDocument): string {
    const { from, to } = rangeOf(this.view.period, document.settings, this.asOf);
    if (!from && !to) return '';
    const asOf = this.asOf ?? new Date().toISOString();
    const tomorrow = addDays(currentDay(asOf, document.settings?.timeZone), 1);
    const first = from?.slice(0, 10);
    const last = to?.slice(0, 10);
    const known = last && last > tomorrow && first && first < tomorrow ? tomorrow : last;
    return this.localizer.dateRange({ ...(first && { from: first }), ...(known && { to: known }) });
  }

  #renderOwnDates(document: WeirDocument): TemplateResult {
    const { from, to } = rangeOf(this.view.period, document.settings, this.asOf);
    const last = to ? addDays(to.slice(0, 10), -1) : '';
    const field = (name: 'from' | 'to', value: string) =>
      html`<label>
        <span class="label">${this.say(boardMessages, `board.${name}`)}</span>
        <span class="field"
          ><input
            type="date"
            name=${name}
            .value=${value}
            aria-invalid=${this.mistake ? 'true' : 'false'}
            aria-describedby="mistake"
        /></span>
      </label>`;
    return html`<form novalidate @submit=${this.#applyDates}>
      <p class="heading">${this.say(boardMessages, 'board.period.custom')}</p>
      ${field('from', from?.slice(0, 10) ?? '')} ${field('to', last)}
      <p id="mistake" class="hint negative" role="alert">
        ${this.mistake ? this.say(boardMessages, this.mistake) : nothing}
      </p>
      <button class="button small act">${this.say(boardMessages, 'board.apply')}</button>
    </form>`;
  }

  readonly #applyDates = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const from = String(data.get('from') ?? '');
    const to = String(data.get('to') ?? '');
    this.mistake = !from || !to ? 'board.dates-missing' : from > to ? 'board.dates-reversed' : null;
    if (!this.mistake) this.#choosePeriod({ from, to: addDays(to, 1) });
  };

  #choosePeriod(period: BoardView['period']): void {
    this.mistake = null;
    this.periodPanel?.hide();
    this.#change({ ...this.view, period });
  }

  #renderCompare(): TemplateResult {
    const { compare } = this.view;
    const label = this.say(boardMessages, 'board.compare');
    const value = this.say(boardMessages, `board.compare.${compare}`);
    const items = COMPARISONS.map((each) => ({
      value: each,
      label: this.say(boardMessages, `board.compare.${each}`),
      kind: 'radio' as const,
      checked: each === compare,
    }));
    return html`<weir-menu label=${label} .items=${items} @menu-select=${this.#chooseComparison}>
      <button slot="trigger" type="button" class="chip">
        <span class="key">${label}</span> <span>${value}</span> ${icon('chevron-down', 14)}
      </button>
    </weir-menu>`;
  }

  readonly #chooseComparison = (event: Event): void => {
    if (!(event instanceof MenuSelectEvent)) return;
    const compare = COMPARISONS.find((each) => each === event.value);
    if (compare) this.#change({ ...this.view, compare });
  };

  #renderDimension(document: WeirDocument, id: Id): TemplateResult {
    return html`<weir-combobox
      look="chip"
      multiple
      clearable
      label=${dimensionTitle(this.localizer, document, id)}
      .selected=${this.view.filters[id] ?? []}
      .options=${this.#optionsOf(document, id)}
      .labelOf=${(value: Scalar) => groupValueText(this.localizer, document, id, value)}
      @change=${(event: Event) => this.#chooseValues(id, event)}
    ></weir-combobox>`;
  }

  #chooseValues(id: Id, event: Event): void {
    const { selected } = event.currentTarget as EventTarget & { selected: readonly Scalar[] };
    this.#change(withFilter(this.view, id, selected));
  }

  #optionsOf(document: WeirDocument, id: Id): OptionSource {
    const known = this.#options.get(id);
    if (known) return known;
    const { adapter, context, localizer } = this;
    const failed = (error: WeirError, retry: () => Promise<void>) =>
      void this.emit(new WeirErrorEvent(error, 'values', [], retry));
    const options = dimensionOptions({ document, adapter, context, localizer, failed }, id);
    this.#options.set(id, options);
    return options;
  }
}
