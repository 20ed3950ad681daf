import type { Settings } from '@weir/schema';
import { WeirElement, baseStyles, buttonStyles, fieldStyles, icon, itemStyles, utilityStyles } from '@weir/ui';
import type { WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { rangeOf } from '../question/questions-of.js';
import { relativePeriods } from '../time/relative-periods.js';
import { DEFAULT_VIEW } from '../question/view.js';
import type { BoardView } from '../question/view.js';
import { addDays } from '../time/dates.js';
import { currentDay } from '../time/period-state.js';
import { boardMessages } from '../words/index.js';
import { pageOf, periodsOnPage, pickedGrains } from './calendar-periods.js';
import type { PickedGrain, PickedPeriod } from './calendar-periods.js';
import { ChoiceKeys } from './choice-keys.js';
import { periodName } from './period-name.js';
import { periodPickerStyles } from './period-picker-styles.js';
import { filterMessages } from './words/index.js';

const LAST_GRAINS = ['day', 'week', 'month', 'year'] as const;
type LastGrain = (typeof LAST_GRAINS)[number];
/** So many periods back is as far as anybody looks. */
const MOST_LAST = 1000;

/** A choice of a list that is one stop of the Tab key. */
interface Choice {
  readonly period: BoardView['period'];
  readonly name: string | null;
  readonly isChosen: boolean;
  /** Days, where the name does not say them. */
  readonly days?: string;
  /** It begins after today. */
  readonly isAhead?: boolean;
}

/** Which list, and which of its choices has the focus or had it last. */
interface Stop {
  readonly list: 'presets' | 'periods';
  readonly place: number;
}

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
  /** Where the focus is in a list; that it is elsewhere leaves it, so that Tab comes back there. */
  @state() private stop: Stop | null = null;

  readonly #keys = new ChoiceKeys();

  /** The focus goes to what is chosen, or to the first that can be. */
  override focus(options?: FocusOptions): void {
    const chosen = this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]');
    (chosen ?? this.renderRoot.querySelector<HTMLElement>('button'))?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('period') || changed.has('settings') || changed.has('asOf')) this.#turnToChosen();
  }

  /** A period of the calendar is on the page that is shown. */
  #turnToChosen(): void {
    const { period, settings: { fiscalYearStart } = {} } = this;
    this.stop = null;
    this.page = 0;
    if (typeof period !== 'object' || 'last' in period || !period.from) return;
    for (const grain of [this.grain, ...pickedGrains(fiscalYearStart)]) {
      const page = pageOf(grain, period.from, this.#today, fiscalYearStart);
      if (!periodsOnPage(grain, page, this.#today, fiscalYearStart).some((each) => this.#isChosen(each))) continue;
      this.grain = grain;
      this.page = page;
      return;
    }
  }

  #isChosen({ from, to }: PickedPeriod): boolean {
    const { period } = this;
    return typeof period === 'object' && !('last' in period) && period.from === from && period.to === to;
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
    const choices = relativePeriods.map((period) => ({
      period,
      name: periodName(this.localizer, period, this.settings),
      isChosen: period === this.period,
    }));
    return this.#renderChoices('presets', this.say(boardMessages, 'board.period'), choices);
  }

  /** The arrows go through its choices, and Tab to the one that is chosen. */
  #renderChoices(list: Stop['list'], label: string, choices: readonly Choice[]): TemplateResult {
    const chosen = choices.findIndex(({ isChosen }) => isChosen);
    const stop = this.stop?.list === list && this.stop.place < choices.length ? this.stop.place : Math.max(0, chosen);
    return html`<div class=${list} role="listbox" aria-label=${label} @keydown=${this.#keys.pressed}>
      ${choices.map(
        ({ period, name, isChosen, days, isAhead }, place) =>
          html`<button
            type="button"
            role="option"
            class=${isAhead ? 'item ahead' : 'item'}
            tabindex=${place === stop ? 0 : -1}
            aria-selected=${isChosen ? 'true' : 'false'}
            title=${days ?? nothing}
            @focus=${() => (this.stop = { list, place })}
            @click=${() => this.#choose(period)}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }

  #renderCalendar(): TemplateResult {
    const { grain, page } = this;
    const { fiscalYearStart } = this.settings ?? {};
    const label = this.say(filterMessages, 'filters.calendar');
    const periods = periodsOnPage(grain, page, this.#today, fiscalYearStart);
    const shown = this.localizer.dateRange({ from: periods[0]!.from, to: periods.at(-1)!.to });
    const step = (by: -1 | 1, id: 'filters.earlier-periods' | 'filters.later-periods') =>
      html`<button
        type="button"
        class="button quiet icon small"
        aria-label=${this.say(filterMessages, id)}
        @click=${() => this.#turn(by)}
      >
        ${icon(by < 0 ? 'chevron-left' : 'chevron-right', 14)}
      </button>`;
    return html`<div role="group" aria-label=${label} @keydown=${this.#turnByKey}>
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
      ${this.#renderChoices(
        'periods',
        shown,
        periods.map((period) => this.#choiceOf(period)),
      )}
      <span class="visually-hidden" role="status">${shown}</span>
    </div>`;
  }

  #choiceOf(period: PickedPeriod): Choice {
    const { grain, localizer } = this;
    const isFiscal = grain.startsWith('fiscal');
    const kind = grain === 'month' ? 'month' : grain.endsWith('quarter') ? 'quarter' : 'year';
    const { fiscalYearStart } = this.settings ?? {};
    return {
      period,
      name: localizer.period(period, kind, isFiscal && fiscalYearStart ? { fiscalYearStart } : {}),
      isChosen: this.#isChosen(period),
      days: localizer.dateRange(period),
      isAhead: period.from > this.#today,
    };
  }

  #turn(by: -1 | 1): void {
    this.page += by;
  }

  readonly #turnByKey = (event: KeyboardEvent): void => {
    const by = ({ PageUp: -1, PageDown: 1 } as const)[event.key];
    if (!by || !(event.target instanceof Element && event.target.matches('.periods > *'))) return;
    event.preventDefault();
    this.#turn(by);
  };

  readonly #chooseGrain = (event: Event): void => {
    event.stopPropagation();
    this.grain = (event.currentTarget as WeirSegmented).value as PickedGrain;
    this.page = 0;
    this.stop = null;
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
