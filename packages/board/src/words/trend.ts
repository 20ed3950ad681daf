import type { Grain, WeirDocument } from '@weir/schema';
import type { MetricsAnswer, MetricsQuestion, Period } from '@weir/query';
import type { Localizer } from '@weir/ui';
import type { TrendFigures, TrendPanel, TrendSeries } from '../figure/trend.js';
import type { TrendTexts } from '../layout/trend.js';
import { isFew } from '../figure/few.js';
import { addMonths, monthOf } from '../time/dates.js';
import { currentDay, daysInto } from '../time/period-state.js';
import { goalText, groupValueText, metricTitle, reasonText, valueText } from './figures.js';
import { firstMessages } from './first/index.js';

/** Everything that is written on and around a trend. */
export class TrendWords {
  constructor(
    readonly localizer: Localizer,
    private readonly document: WeirDocument,
    private readonly answer: MetricsAnswer,
    private readonly question: MetricsQuestion,
    private readonly figures: TrendFigures,
  ) {}

  /** @param namesFit lines are named at their ends */
  texts(panel: TrendPanel, namesFit: boolean): TrendTexts {
    const { series, unit } = panel;
    const { metric } = series[0]!;
    const { currency } = this.document.settings ?? {};
    return {
      tick: (value) =>
        value === 0 ? this.localizer.number(0) : goalText(this.localizer, value, unit, metric, currency),
      label: (value) => valueText(this.localizer, value, unit, metric, this.#options),
      period: (place) => this.period(place, 'short'),
      year: (place) => this.#year(place),
      ...(namesFit ? { series: (place: number) => this.series(series[place]!) } : {}),
    };
  }

  period(place: number, length: 'short' | 'long'): string {
    const { from, to } = this.figures.periods[place] ?? { from: null, to: null };
    if (from === null || to === null) return this.localizer.dateRange({});
    const { fiscalYearStart } = this.document.settings ?? {};
    return this.localizer.period({ from, to }, this.#grain, {
      length,
      ...(fiscalYearStart ? { fiscalYearStart } : {}),
    });
  }

  /** "Sep so far, 18 of 30 days"; null when no period is under way. */
  get underWay(): string | null {
    const place = this.figures.states.indexOf('under-way');
    if (place < 0) return null;
    const period = this.period(place, 'short');
    const days = daysInto(this.figures.periods[place]!, currentDay(this.answer.asOf, this.document.settings?.timeZone));
    return days && this.#grain !== 'day'
      ? this.localizer.say(firstMessages, 'board.under-way', { period, come: days.come, all: days.all })
      : this.localizer.say(firstMessages, 'board.under-way-short', { period });
  }

  /** "Sep, only in part", of the first period that the range clips. */
  get clipped(): string | null {
    const place = this.figures.states.indexOf('clipped');
    return place < 0
      ? null
      : this.localizer.say(firstMessages, 'board.clipped', { period: this.period(place, 'short') });
  }

  get earlier(): string | null {
    const { compare } = this.question;
    return compare ? this.localizer.say(firstMessages, `board.earlier.${compare}`) : null;
  }

  /** The target when it is the same in all periods that have one. */
  target({ targets, unit, series }: TrendPanel): string | null {
    const values = new Set(targets.filter((target) => target !== null));
    if (values.size === 0) return null;
    const [only] = values;
    if (values.size > 1 || only === undefined) return this.targetName;
    const target = goalText(this.localizer, only, unit, series[0]!.metric, this.document.settings?.currency);
    return this.localizer.say(firstMessages, 'board.target', { target });
  }

  get targetName(): string {
    return this.localizer.say(firstMessages, 'board.target-name');
  }

  get periodName(): string {
    return this.localizer.say(firstMessages, 'board.period');
  }

  series({ group, metric }: TrendSeries): string {
    if (group === 'rest') return this.localizer.say(firstMessages, 'board.rest');
    const title = metricTitle(this.localizer, this.document, metric.id);
    if (group === null) return title;
    const values = Object.entries(group).map(([dimension, value]) =>
      groupValueText(this.localizer, this.document, dimension, value),
    );
    const several = this.question.metrics.length > 1;
    return (several ? [title, ...values] : values).join(' · ');
  }

  /** A value, or why there is none. */
  value(series: TrendSeries, place: number, unit: string | null): string {
    const value = series.values[place] ?? null;
    if (value !== null) {
      const text = valueText(this.localizer, value, unit, series.metric, { ...this.#options, exact: true });
      const count = series.counts?.[place];
      return isFew(count)
        ? this.localizer.say(firstMessages, 'board.value-of-few', { value: text, count: this.localizer.number(count) })
        : text;
    }
    const reason = series.why[place];
    return reason ? reasonText(this.localizer, reason, undefined) : this.localizer.value(null, null);
  }

  plain(value: number | null | undefined, unit: string | null, series: TrendSeries): string {
    return valueText(this.localizer, value ?? null, unit, series.metric, { ...this.#options, exact: true });
  }

  chartLabel(panel: TrendPanel, title: string): string {
    return this.target(panel) === null ? title : this.localizer.say(firstMessages, 'board.against-target', { title });
  }

  isUnderWay(place: number): boolean {
    return this.figures.states[place] === 'under-way';
  }

  get periods(): readonly Period[] {
    return this.figures.periods;
  }

  /** Months and quarters of more than a year say theirs where it begins. */
  #year(place: number): string | null {
    const { periods } = this.figures;
    const { from } = periods[place] ?? {};
    const perYear = { day: 0, week: 0, month: 12, quarter: 4, year: 0 }[this.#grain];
    if (!from || perYear === 0 || periods.length <= perYear) return null;
    const { fiscalYearStart = 1 } = this.document.settings ?? {};
    if (place > 0 && monthOf(from) !== fiscalYearStart) return null;
    const to = addMonths(from.slice(0, 10), 12);
    return this.localizer.period({ from, to }, 'year', { fiscalYearStart });
  }

  get #grain(): Grain {
    return this.question.grain ?? 'month';
  }

  get #options() {
    return { currency: this.document.settings?.currency, narrow: true };
  }
}
