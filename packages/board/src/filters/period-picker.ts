import type { RelativePeriod, Settings } from '@weir/schema';
import { WeirElement, baseStyles, buttonStyles, fieldStyles, icon, itemStyles, utilityStyles } from '@weir/ui';
import type { WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { rangeOf } from '../question/questions-of.js';
import { relativePeriods } from '../time/relative-periods.js';
import { DEFAULT_VIEW } from '../question/view.js';
import type { BoardView } from '../question/view.js';
import { addDays } from '../time/dates.js';
import { currentDay } from '../time/period-state.js';
import { boardMessages } from '../words/index.js';
import { periodsOnPage, pickedGrains } from './calendar-periods.js';
import type { PickedGrain, PickedPeriod } from './calendar-periods.js';
import { periodName } from './period-name.js';
import { periodPickerStyles } from './period-picker-styles.js';
import { filterMessages } from './words/index.js';

const LAST_GRAINS = ['day', 'week', 'month', 'year'] as const;
type LastGrain = (typeof LAST_GRAINS)[number];
/** So many periods back is as far as anybody looks. */
const MOST_LAST = 1000;

/**
 * Chooses a period: by name, a month, quarter or year of the calendar or the fiscal year, the last so many, or from day to day. Part of
 * `<weir-board>`.
 *
 * @fires change - after `period` changed by a person
 */
export class WeirPeriodPicker extends WeirElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, itemStyles, utilityStyles, periodPickerStyles];

  @property({ attribute: false }) period: BoardView['period'] = DEFAULT_VIEW.period;
  @property({ attribute: false }) settings?: Settings | undefined;
  @property({ attribute: false }) asOf?: string | undefined;

  @state() private grain: PickedGrain = 'month';
  @state() private page = 0;
  @state() private mistake: 'board.dates-missing' | 'board.dates-reversed' | null = null;
  @state() private isLastWrong = false;

  /** The focus goes to what is chosen, or to the first that can be. */
  override focus(options?: FocusOptions): void {
    const chosen = this.renderRoot.querySelector<HTMLElement>('[aria-current="true"]');
    (chosen ?? this.renderRoot.querySelector<HTMLElement>('button'))?.focus(options);
  }

  #choose(period: BoardView['period']): void {
    this.mistake = null;
    this.isLastWrong = false;
    this.period = period;
    this.dispatchEvent(new Event('change'));
  }

  get #today(): string {
    const now = new Date().toISOString();
    try {
      return currentDay(this.asOf ?? now, this.settings?.timeZone);
    } catch {
      // What is wrong with as-of or the zone is said where figures are asked for.
      return now.slice(0, 10);
    }
  }

  override render(): TemplateResult {
    return html`${this.#renderPresets()}
      <div class="more">${this.#renderCalendar()} ${this.#renderLast()} ${this.#renderOwnDates()}</div>`;
  }

  #renderPresets(): TemplateResult {
    const item = (each: RelativePeriod) =>
      html`<button
        type="button"
        class="item"
        aria-current=${each === this.period ? 'true' : 'false'}
        @click=${() => this.#choose(each)}
      >
        ${periodName(this.localizer, each, this.settings)}
      </button>`;
    return html`<div class="presets" role="group" aria-label=${this.say(boardMessages, 'board.period')}>
      ${relativePeriods.map(item)}
    </div>`;
  }

  #renderCalendar(): TemplateResult {
    const { grain, page } = this;
    const { fiscalYearStart } = this.settings ?? {};
    const label = this.say(filterMessages, 'filters.calendar');
    const step = (by: -1 | 1, id: 'filters.earlier-periods' | 'filters.later-periods') =>
      html`<button
        type="button"
        class="button quiet icon small"
        aria-label=${this.say(filterMessages, id)}
        @click=${() => (this.page += by)}
      >
        ${icon(by < 0 ? 'chevron-left' : 'chevron-right', 14)}
      </button>`;
    return html`<div role="group" aria-label=${label}>
      <div class="pages">
        ${step(-1, 'filters.earlier-periods')}
        <weir-segmented
          label=${label}
          .value=${grain}
          .options=${pickedGrains(fiscalYearStart).map((value) => ({
            value,
            label: this.say(filterMessages, `filters.calendar.${value}`),
          }))}
          @change=${this.#chooseGrain}
        ></weir-segmented>
        ${step(1, 'filters.later-periods')}
      </div>
      <div class="periods">
        ${periodsOnPage(grain, page, this.#today, fiscalYearStart).map((period) => this.#renderPeriod(period))}
      </div>
    </div>`;
  }

  #renderPeriod(period: PickedPeriod): TemplateResult {
    const { grain } = this;
    const isFiscal = grain.startsWith('fiscal');
    const kind = grain === 'month' ? 'month' : grain.endsWith('quarter') ? 'quarter' : 'year';
    const { fiscalYearStart } = this.settings ?? {};
    const name = this.localizer.period(period, kind, isFiscal && fiscalYearStart ? { fiscalYearStart } : {});
    const isChosen =
      typeof this.period === 'object' &&
      !('last' in this.period) &&
      this.period.from === period.from &&
      this.period.to === period.to;
    return html`<button
      type="button"
      class=${period.from > this.#today ? 'item ahead' : 'item'}
      aria-current=${isChosen ? 'true' : 'false'}
      title=${this.localizer.dateRange(period)}
      @click=${() => this.#choose(period)}
    >
      ${name}
    </button>`;
  }

  readonly #chooseGrain = (event: Event): void => {
    event.stopPropagation();
    this.grain = (event.currentTarget as WeirSegmented).value as PickedGrain;
    this.page = 0;
  };

  #renderLast(): TemplateResult {
    const { period } = this;
    const isLast = typeof period === 'object' && 'last' in period;
    return html`<form novalidate @submit=${this.#applyLast}>
      <label class="short">
        <span class="label">${this.say(filterMessages, 'filters.last-count')}</span>
        <span class="field"
          ><input
            name="last"
            inputmode="numeric"
            autocomplete="off"
            .value=${isLast ? String(period.last) : '14'}
            aria-invalid=${this.isLastWrong ? 'true' : 'false'}
            aria-describedby="last-mistake"
        /></span>
      </label>
      <label>
        <span class="label">${this.say(filterMessages, 'filters.last-grain')}</span>
        <span class="field"
          ><select name="grain">
            ${LAST_GRAINS.map(
              (each) =>
                html`<option value=${each} ?selected=${isLast ? period.grain === each : each === 'day'}>
                  ${this.say(filterMessages, 'filters.grain-name', { grain: each })}
                </option>`,
            )}
          </select>
          ${icon('chevron-down')}</span
        >
      </label>
      <button class="button act">${this.say(boardMessages, 'board.apply')}</button>
      <p id="last-mistake" class="hint negative" role="alert">
        ${this.isLastWrong ? this.say(filterMessages, 'filters.last-wrong', { most: this.localizer.number(MOST_LAST) }) : nothing}
      </p>
    </form>`;
  }

  readonly #applyLast = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const last = Number(data.get('last'));
    const grain = LAST_GRAINS.find((each) => each === data.get('grain')) satisfies LastGrain | undefined;
    this.isLastWrong = !grain || !Number.isInteger(last) || last < 1 || last > MOST_LAST;
    if (grain && !this.isLastWrong) this.#choose({ last, grain });
  };

  #renderOwnDates(): TemplateResult {
    const { from, to } = rangeOf(this.period, this.settings, this.asOf);
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
    return html`<form class="own" novalidate @submit=${this.#applyDates}>
      ${field('from', from?.slice(0, 10) ?? '')} ${field('to', last)}
      <button class="button act">${this.say(boardMessages, 'board.apply')}</button>
      <p id="mistake" class="hint negative" role="alert">
        ${this.mistake ? this.say(boardMessages, this.mistake) : nothing}
      </p>
    </form>`;
  }

  readonly #applyDates = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const from = String(data.get('from') ?? '');
    const to = String(data.get('to') ?? '');
    this.mistake = !from || !to ? 'board.dates-missing' : from > to ? 'board.dates-reversed' : null;
    if (!this.mistake) this.#choose({ from, to: addDays(to, 1) });
  };
}
