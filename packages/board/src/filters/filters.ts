import type { Board, Id, Range, Scalar, WeirDocument, WeirError } from '@weir/schema';
import { comparedRange } from '@weir/query';
import type { Compare, Context, DataAdapter } from '@weir/query';
import { MenuSelectEvent, WeirElement, baseStyles, buttonStyles, chipStyles, icon, utilityStyles } from '@weir/ui';
import type { Localizer, OptionSource, WeirPopover } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WeirErrorEvent } from '../events/events.js';
import { periodName } from './period-name.js';
import type { WeirPeriodPicker } from './period-picker.js';
import { rangeOf } from '../question/questions-of.js';
import { DEFAULT_VIEW, withFilter } from '../question/view.js';
import type { BoardView } from '../question/view.js';
import { addDays, dateOf } from '../time/dates.js';
import { currentDay } from '../time/period-state.js';
import { dimensionTitle, groupValueText } from '../words/figures.js';
import { boardMessages } from '../words/index.js';
import { dimensionOptions } from './dimension-options.js';
import { filtersStyles } from './filters-styles.js';

const COMPARISONS: readonly (Compare | 'none')[] = ['none', 'prior-year', 'prior-period'];

/**
 * Period, comparison and filters of a board. Part of `<weir-board>`.
 *
 * @fires change - after `view` changed by a person
 * @fires weir-error - `WeirErrorEvent`, when the values of a filter could not be loaded
 */
export class WeirFilters extends WeirElement {
  static override styles = [baseStyles, utilityStyles, buttonStyles, chipStyles, filtersStyles];

  @property({ attribute: false }) document?: WeirDocument;
  @property({ attribute: false }) board?: Board;
  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;
  @property({ attribute: false }) view: BoardView = DEFAULT_VIEW;
  @property({ attribute: false }) asOf?: string;

  @query('weir-popover') private readonly periodPanel!: WeirPopover | null;
  @query('weir-period-picker') private readonly picker!: WeirPeriodPicker | null;

  /** What it is chosen with is drawn when it is first wanted. */
  @state() private wasPeriodOpened = false;

  readonly #options = new Map<Id, OptionSource>();
  /** In whose words the options are. */
  #worded: Localizer | null = null;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', this.#reveal);
    return root;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // A loader is kept as long as it finds the same values, so that an open list is not loaded again.
    if (['document', 'adapter', 'context'].some((name) => changed.has(name))) this.#options.clear();
  }

  /**
   * Where the row is scrolled, the whole of what is used: browsers leave it alone when a part of it is in view. Not yet while a pointer is
   * down on it, which would come up elsewhere.
   */
  readonly #reveal = (event: Event): void => {
    const [focused] = event.composedPath();
    if (!(event.target instanceof Element && focused instanceof Element && focused.matches(':focus-visible'))) return;
    event.target.closest('weir-combobox, .chip')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

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
      ${hasPeriod ? html`${this.#renderPeriod(document)}${this.#renderCompare(document)}` : nothing}
      ${hasPeriod && dimensions.length > 0 ? html`<span class="divide"></span>` : nothing}
      ${dimensions.map((id) => this.#renderDimension(document, id))}
    `;
  }

  #renderPeriod(document: WeirDocument): TemplateResult {
    const { period } = this.view;
    const [name, dates] = this.#nameAndDates(document);
    const label = this.say(boardMessages, 'board.period');
    return html`<weir-popover label=${label} @toggle=${this.#focusPeriod}>
      <button slot="trigger" type="button" class="chip">
        ${icon('calendar')}<span class="visually-hidden">${label}</span>
        ${name ? html`<span class="strong">${name}</span>` : nothing}
        ${dates ? html`<bdi class="num ${name ? 'muted dates' : 'strong'}">${dates}</bdi>` : nothing}
        ${icon('chevron-down', 14)}
      </button>
      ${
        this.wasPeriodOpened
          ? html`<weir-period-picker
              .period=${period}
              .settings=${document.settings}
              .asOf=${this.asOf}
              @change=${this.#choosePeriod}
            ></weir-period-picker>`
          : nothing
      }
    </weir-popover>`;
  }

  #nameAndDates(document: WeirDocument): readonly [string | null, string] {
    try {
      return [periodName(this.localizer, this.view.period, document.settings), this.#dates(document)];
    } catch {
      // Asking says what is wrong with dates that a host set, for each widget in its place.
      return [null, ''];
    }
  }

  readonly #focusPeriod = async (event: Event): Promise<void> => {
    if (!(event.currentTarget as WeirPopover).open) return;
    this.wasPeriodOpened = true;
    await this.updateComplete;
    this.picker?.focus();
  };

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

  readonly #choosePeriod = (): void => {
    const { picker } = this;
    if (!picker) return;
    this.periodPanel?.hide();
    this.#change({ ...this.view, period: picker.period });
  };

  #renderCompare(document: WeirDocument): TemplateResult {
    const { compare } = this.view;
    const label = this.say(boardMessages, 'board.compare');
    const value = this.say(boardMessages, `board.compare.${compare}`);
    const range = rangeOf(this.view.period, document.settings, this.asOf);
    // What is open on a side has nothing to be compared with.
    const isOpen = !range.from || !range.to;
    const items = COMPARISONS.map((each) => ({
      value: each,
      label: this.say(boardMessages, `board.compare.${each}`),
      kind: 'radio' as const,
      checked: each === compare,
      disabled: each !== 'none' && isOpen,
      ...(each !== 'none' && !isOpen && { detail: this.#comparedDates(document, range, each) }),
    }));
    return html`<weir-menu label=${label} .items=${items} @menu-select=${this.#chooseComparison}>
      <button slot="trigger" type="button" class="chip">
        <span class="key">${label}</span> <span>${value}</span> ${icon('chevron-down', 14)}
      </button>
    </weir-menu>`;
  }

  /** Which days the comparison is with. */
  #comparedDates({ settings }: WeirDocument, range: Range, compare: Compare): string {
    try {
      const compared = comparedRange(range, compare, settings, this.asOf);
      if (!compared) return '';
      const { from, to } = compared;
      const zone = settings?.timeZone;
      // A day that as-of cuts is among them.
      const end = to.length > 10 ? addDays(dateOf(to, zone), 1) : to;
      return this.localizer.dateRange({ from: dateOf(from, zone), to: end });
    } catch {
      // Asking says what is wrong with as-of, for each widget in its place.
      return '';
    }
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
      .selected=${[this.view.filters[id] ?? []].flat()}
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
    const { adapter, context, localizer } = this;
    if (this.#worded !== localizer) this.#options.clear();
    this.#worded = localizer;
    const known = this.#options.get(id);
    if (known) return known;
    const failed = (error: WeirError, retry: () => Promise<void>) =>
      void this.emit(new WeirErrorEvent(error, 'values', [], retry));
    const options = dimensionOptions({ document, adapter, context, localizer, failed }, id);
    this.#options.set(id, options);
    return options;
  }
}
