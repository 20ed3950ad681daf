import type { NumberFormat } from '@weir/schema';
import { durationParts, moneyParts, numberParts, percentParts } from './numbers.js';
import type { NumberOptions, NumberPart, TimeUnit, UnitWidth } from './numbers.js';

export interface ValueOptions extends NumberOptions {
  readonly width?: UnitWidth;
  /** Used where the format asks for money and the unit names no currency. */
  readonly currency?: string;
  /** In full: digits that a format has for money in thousands or millions say nothing about it then. */
  readonly exact?: boolean;
}

const TIME_UNITS: Readonly<Record<string, TimeUnit>> = {
  seconds: 'second',
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
};

/** The plural or singular name of a unit of time as formulas write it; undefined for anything else. */
export function timeUnit(unit: string): TimeUnit | undefined {
  return TIME_UNITS[unit] ?? TIME_UNITS[`${unit}s`];
}

/**
 * A metric's value as its unit and format ask for: "percent" is a fraction, three capitals are a currency, "days" is time,
 * a thing ("deal") is a bare number, as the metric's title says what is counted.
 * @param unit of an answer: "CNY", "days", "CNY per deal", or null
 */
export function valueParts(
  locale: string,
  value: number,
  unit: string | null,
  format: NumberFormat = {},
  options: ValueOptions = {},
): readonly NumberPart[] {
  const top = unit?.split(' per ')[0] ?? '';
  const style = format.style ?? styleOf(top);
  const currency = isCurrency(top) ? top : options.currency;
  const isShortened = format.notation !== 'standard';
  const isMoneyInFull = options.exact === true && style === 'currency' && (isShortened || Number.isInteger(value));
  const numberOptions = {
    ...options,
    digits: isMoneyInFull ? undefined : (options.digits ?? format.digits),
    compact: options.compact ?? format.notation === 'compact',
  };
  const time = timeUnit(top);
  if (style === 'percent') return percentParts(locale, value, numberOptions);
  if (style === 'currency' && currency) return moneyParts(locale, value, currency, numberOptions);
  if (time && format.style === undefined) return durationParts(locale, value, time, numberOptions);
  return numberParts(locale, value, numberOptions);
}

export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

function styleOf(unit: string): NonNullable<NumberFormat['style']> {
  if (unit === 'percent') return 'percent';
  return isCurrency(unit) ? 'currency' : 'number';
}
