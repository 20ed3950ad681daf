import type { Grain, NumberFormat, Text } from '@weir/schema';
import { canonicalLocale, nearestLocale } from './nearest-locale.js';
import { formatPattern } from './fluent.js';
import { cached } from './formats/cache.js';
import { formatDate, formatDateRange, formatInstant, previousDay } from './formats/dates.js';
import type { CalendarDate, DateStyle, InstantStyle } from './formats/dates.js';
import { durationParts, joinParts, moneyParts, numberParts, percentParts } from './formats/numbers.js';
import type { NumberOptions, NumberPart, TimeUnit, UnitWidth } from './formats/numbers.js';
import { formatPeriod } from './formats/periods.js';
import type { PeriodOptions } from './formats/periods.js';
import { timeUnit, valueParts } from './formats/values.js';
import type { ValueOptions } from './formats/values.js';
import { uiMessages } from './messages/index.js';
import type { MessageArgument, MessageArguments, Messages } from './messages.js';
import { pickText } from './text.js';

const listFormat = cached((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

/** A host's own words: message id (or code of a diagnostic) → Fluent pattern, one or one per locale. */
export type Strings = Readonly<Record<string, Text>>;

type Ids<Source> = Extract<keyof Source, string>;

/**
 * Writes for one reader: messages, a document's texts, numbers and dates. It is a value without state; elements
 * hand theirs down to what they contain, so that two boards on a page may speak two languages.
 */
export class Localizer {
  readonly locale: string;
  readonly strings: Strings;

  /** @param locale BCP 47; English for what is none */
  constructor(locale = 'en', strings: Strings = {}) {
    this.locale = canonicalLocale(locale);
    this.strings = strings;
  }

  /** A message of the interface, in the nearest language it is there in; the host's `strings` come first. */
  say<Source extends Readonly<Record<string, string>>, Id extends Ids<Source>>(
    messages: Messages<Source>,
    id: Id,
    ...[args]: MessageArguments<Source[Id]>
  ): string {
    const own = this.ownString(id, args);
    if (own !== undefined) return own;
    const language = nearestLocale(this.locale, Object.keys(messages.locales)) ?? 'en';
    const pattern = messages.locales[language]?.[id] ?? messages.source[id] ?? id;
    return formatPattern(pattern, args, this.#dialectOf(language));
  }

  /** A text of the document. */
  text(text: Text | undefined): string {
    return pickText(text, this.locale);
  }

  number(value: number, options?: NumberOptions): string {
    return joinParts(numberParts(this.locale, value, options));
  }

  /** @param value a fraction: 0.194 is 19.4% */
  percent(value: number, options?: NumberOptions): string {
    return joinParts(percentParts(this.locale, value, options));
  }

  /** A difference of two fractions: 0.016 is "+1.6 pt". */
  points(difference: number, options: NumberOptions = {}): string {
    const value = this.number(difference * 100, { digits: 1, signed: true, ...options });
    return this.say(uiMessages, 'ui.points', { value });
  }

  /** @param currency an ISO 4217 code */
  money(value: number, currency: string, options?: NumberOptions): string {
    return joinParts(moneyParts(this.locale, value, currency, options));
  }

  duration(value: number, unit: TimeUnit, options?: NumberOptions & { width?: UnitWidth }): string {
    return joinParts(durationParts(this.locale, value, unit, options));
  }

  /** A metric's value as its unit and format ask for; "n/a" when it is missing. */
  value(value: number | null, unit: string | null, format?: NumberFormat, options?: ValueOptions): string {
    return joinParts(this.valueParts(value, unit, format, options));
  }

  /** The same in pieces, for where the unit is set smaller than the figure. */
  valueParts(
    value: number | null,
    unit: string | null,
    format?: NumberFormat,
    options?: ValueOptions,
  ): readonly NumberPart[] {
    if (value === null) return [{ kind: 'figure', text: this.say(uiMessages, 'ui.missing') }];
    const parts = valueParts(this.locale, value, unit, format, options);
    const per = timeUnit(unit?.split(' per ')[1] ?? '');
    return per ? [...parts, { kind: 'unit', text: this.say(uiMessages, 'ui.per-time', { unit: per }) }] : parts;
  }

  date(date: CalendarDate, style?: DateStyle): string {
    return formatDate(this.locale, date, style);
  }

  /** @param timeZone IANA zone of the document's settings */
  instant(instant: string | number | Date, timeZone: string, style?: InstantStyle): string {
    return formatInstant(this.locale, instant, timeZone, style);
  }

  /** @param range half-open; without an end or a beginning it is open there */
  dateRange({ from, to }: { readonly from?: CalendarDate; readonly to?: CalendarDate }): string {
    if (from && to) return formatDateRange(this.locale, from, to);
    if (from) return this.say(uiMessages, 'ui.since', { date: this.date(from) });
    if (to) return this.say(uiMessages, 'ui.until', { date: this.date(previousDay(to)) });
    return this.say(uiMessages, 'ui.all-time');
  }

  /** The name of a bucket: "Jan", "Q3 2025". */
  period(
    period: { readonly from: CalendarDate; readonly to: CalendarDate },
    grain: Grain,
    options: PeriodOptions = {},
  ): string {
    return formatPeriod(this.locale, period, grain, options, {
      quarter: (quarter) => this.say(uiMessages, 'ui.quarter', { quarter }),
      quarterOfYear: (quarter, year) => this.say(uiMessages, 'ui.quarter-of-year', { quarter, year }),
    });
  }

  /** "East, South, and North" */
  list(items: readonly string[], type: 'and' | 'or' = 'and'): string {
    if (items.length < 2) return items[0] ?? '';
    return listFormat(this.locale, { type: type === 'and' ? 'conjunction' : 'disjunction' }).format(items);
  }

  /** The host's own words under an id; undefined when it has none. */
  ownString(id: string, args: Readonly<Record<string, MessageArgument>> | undefined): string | undefined {
    if (!Object.hasOwn(this.strings, id)) return undefined;
    return formatPattern(pickText(this.strings[id], this.locale), args, this.locale);
  }

  /** An English pattern is filled as the reader's own English writes numbers, and never with the plurals of another language. */
  #dialectOf(language: string): string {
    const sameLanguage = this.locale.split('-')[0] === language.split('-')[0];
    return sameLanguage ? this.locale : language;
  }
}
