import { missingCode, missingDay } from '../columns/column.js';
import type { NumberColumn, TextColumn } from '../columns/column.js';
import type { Pace } from '../pace.js';

/** The rates of one currency: from each day on, what a unit is worth; days ascend. */
interface Rates {
  readonly since: readonly number[];
  readonly worth: readonly number[];
}

const block = 8192;

/**
 * Rates by currency. A row without a currency, a rate or a day is left out; of two on the same day the first counts.
 * @param since null: rates without a day, of which the first of a currency counts always
 */
export function indexRates(of: TextColumn, rate: NumberColumn, since: Int32Array | null): ReadonlyMap<string, Rates> {
  const rows = new Map<string, { day: number; worth: number }[]>();
  for (let row = 0; row < rate.values.length; row += 1) {
    const currency = of.dictionary[of.codes[row] ?? missingCode];
    const worth = rate.values[row] ?? NaN;
    const day = since === null ? -Infinity : (since[row] ?? missingDay);
    if (currency === undefined || Number.isNaN(worth) || day === missingDay) continue;
    const known = rows.get(currency);
    if (known) known.push({ day, worth });
    else rows.set(currency, [{ day, worth }]);
  }
  return new Map(
    [...rows].map(([currency, known]) => {
      const ordered = known
        .sort((a, b) => (a.day === b.day ? 0 : a.day - b.day))
        .filter(({ day }, at, all) => at === 0 || day !== all[at - 1]!.day);
      return [currency, { since: ordered.map(({ day }) => day), worth: ordered.map(({ worth }) => worth) }];
    }),
  );
}

/** Amounts in `into`; missing without a currency, a day, or a rate on or before it. */
export async function convertAmounts(
  {
    amounts,
    currencies,
    on,
    into,
  }: {
    readonly amounts: NumberColumn;
    readonly currencies: TextColumn;
    readonly on: Int32Array;
    readonly into: string;
  },
  rates: ReadonlyMap<string, Rates>,
  pace: Pace,
): Promise<NumberColumn> {
  const values = new Float64Array(amounts.values.length).fill(NaN);
  for (let row = 0; row < values.length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const currency = currencies.dictionary[currencies.codes[row] ?? missingCode];
    const amount = amounts.values[row] ?? NaN;
    if (currency === undefined) continue;
    if (currency === into) values[row] = amount;
    else values[row] = amount * rateOn(rates.get(currency), on[row] ?? missingDay);
  }
  return { type: 'number', values };
}

/** NaN where there is none. */
function rateOn(rates: Rates | undefined, day: number): number {
  if (!rates || day === missingDay) return NaN;
  let [low, high] = [0, rates.since.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rates.since[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return rates.worth[low - 1] ?? NaN;
}
