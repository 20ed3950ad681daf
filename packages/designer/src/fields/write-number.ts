/** Digits that a number is written with: those behind them are the doing of binary fractions. */
const MOST_DIGITS = 12;

interface NumberWriting {
  /** BCP 47 */
  readonly locale: string;
  /** Digits stand in groups, from five of them on: four may be a year. */
  readonly isGrouped: boolean;
}

/** A number as it stands in a field: with the marks of the language, and so that it is read again as what it is. */
export function writeNumber(value: number, { locale, isGrouped }: NumberWriting): string {
  return new Intl.NumberFormat(locale, {
    maximumSignificantDigits: MOST_DIGITS,
    numberingSystem: 'latn',
    useGrouping: isGrouped ? 'min2' : false,
  }).format(value);
}
