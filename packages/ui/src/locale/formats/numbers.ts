import { cached, remembered } from './cache.js';

export interface NumberOptions {
  /** Exact digits after the point; without it as many as are worth reading. */
  readonly digits?: number;
  /** What is written as 10,000 or more in thousands and millions (万 and 亿 in Chinese), with three digits or all whole ones. */
  readonly compact?: boolean;
  /** A plus before what is above zero. A change of zero, also after rounding, has no sign. */
  readonly signed?: boolean;
}

/** A written number in pieces: the figure, and what a card sets smaller beside it (`%`, `M`, ` days`). */
export interface NumberPart {
  readonly kind: 'figure' | 'unit';
  readonly text: string;
}

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
export type UnitWidth = 'long' | 'short' | 'narrow';

const MINUS = '\u2212';
const COMPACT_FROM = 10_000;

/** As many digits as the currency has, or none. */
const CENTS = { trailingZeroDisplay: 'stripIfInteger' } as const;

const numberFormat = cached((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

export function numberParts(locale: string, value: number, options: NumberOptions = {}): readonly NumberPart[] {
  const isShort = isCompact(value, options, 2);
  return write(locale, value, { ...shared(isShort, options), ...fraction(isShort, options, 2) });
}

/** @param value a fraction: 0.194 is 19.4% */
export function percentParts(locale: string, value: number, options: NumberOptions = {}): readonly NumberPart[] {
  return write(locale, value, { ...shared(false, options), ...fraction(false, options, 1), style: 'percent' });
}

/** @param currency an ISO 4217 code; its short symbol is written */
export function moneyParts(
  locale: string,
  value: number,
  currency: string,
  options: NumberOptions = {},
): readonly NumberPart[] {
  // Digits of shortened money say nothing about an amount that is too small for that.
  const { digits: _digits, ...rest } = options;
  const isShort = isCompact(value, rest, 0);
  const written: NumberOptions = isShort || !options.compact ? options : rest;
  return write(locale, value, {
    ...shared(isShort, written),
    ...(isShort || written.digits !== undefined || Math.abs(value) >= 100 ? fraction(isShort, written, 0) : CENTS),
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
}

/** A length of time in one unit: `47 days`, `47d` when narrow, `47天`. */
export function durationParts(
  locale: string,
  value: number,
  unit: TimeUnit,
  options: NumberOptions & { width?: UnitWidth } = {},
): readonly NumberPart[] {
  const isShort = isCompact(value, options, 1);
  return write(locale, value, {
    ...shared(isShort, options),
    ...fraction(isShort, options, 1),
    style: 'unit',
    unit,
    unitDisplay: options.width ?? 'long',
  });
}

export function joinParts(parts: readonly NumberPart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** What would be written as 10,000 is 10K, though it is a little less. @param most digits after the point where none are asked for */
function isCompact(value: number, { compact, digits }: NumberOptions, most: number): boolean {
  if (compact !== true) return false;
  const size = Math.abs(value);
  return size >= COMPACT_FROM || Number(size.toFixed(digits ?? most)) >= COMPACT_FROM;
}

function shared(isShort: boolean, options: NumberOptions): Intl.NumberFormatOptions {
  return {
    notation: isShort ? 'compact' : 'standard',
    signDisplay: options.signed ? 'exceptZero' : 'negative',
  };
}

function fraction(isShort: boolean, { digits }: NumberOptions, most: number): Intl.NumberFormatOptions {
  if (isShort) {
    return digits === undefined
      ? { maximumSignificantDigits: 3, maximumFractionDigits: 0, roundingPriority: 'morePrecision' }
      : { minimumFractionDigits: 0, maximumFractionDigits: Math.max(digits, 1) };
  }
  return { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? most };
}

const write = remembered((locale, value: number, options: Intl.NumberFormatOptions = {}): readonly NumberPart[] => {
  const pieces = numberFormat(locale, options).formatToParts(value);
  const firstDigit = pieces.findIndex(({ type }) => type === 'integer' || type === 'infinity' || type === 'nan');
  const kinds = pieces.map(({ type }, place) => kindOf(type, place < firstDigit));
  return pieces.reduce<NumberPart[]>((parts, piece, place) => {
    // A blank belongs to what follows it: " days" is one piece, as a card sets it smaller.
    const kind = kinds[place] ?? kinds[place + 1] ?? 'figure';
    const text = piece.type === 'minusSign' ? piece.value.replace('-', MINUS) : piece.value;
    const last = parts.at(-1);
    if (last?.kind !== kind) return [...parts, { kind, text }];
    return [...parts.slice(0, -1), { kind, text: last.text + text }];
  }, []);
});

function kindOf(type: string, beforeDigits: boolean): NumberPart['kind'] | undefined {
  if (type === 'literal') return undefined;
  if (type === 'compact' || type === 'percentSign' || type === 'unit') return 'unit';
  if (type === 'currency') return beforeDigits ? 'figure' : 'unit';
  return 'figure';
}
