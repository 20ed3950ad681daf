import { dayFromIso, instantFromIso, isoFromDay, lastDay } from '@weir/formula';
import type { TimeZone } from '@weir/formula';
import type { Example, Scalar } from '@weir/schema';
import type { IndexedDataset } from '../document/index-document.js';

/**
 * The first day on which all that an example names is past: its range is over, and the day of every date in its rows (planned ones too).
 * @returns ISO date in the zone; null when the example names no date
 */
export function afterEverything(
  { given, range }: Pick<Example, 'given' | 'range'>,
  datasets: ReadonlyMap<string, IndexedDataset>,
  zone: TimeZone,
): string | null {
  const dayOf = (value: Scalar | undefined): number | null => {
    if (typeof value !== 'string') return null;
    const instant = instantFromIso(value, zone);
    return dayFromIso(value) ?? (instant === null ? null : zone.dayOf(instant));
  };
  const days = Object.entries(given).flatMap(([dataset, rows]) => {
    const fields = [...(datasets.get(dataset)?.fields.values() ?? [])];
    const dates = fields.filter(({ type }) => type === 'date' || type === 'datetime');
    return rows.flatMap((row) => dates.map(({ id }) => dayOf(row[id])));
  });
  const known = [...days, dayOf(range?.from)].filter((day) => day !== null);
  const end = dayOf(range?.to);
  // The end is exclusive: a date is past as it comes, an instant the day after.
  const over = end === null ? [] : [dayFromIso(range?.to ?? '') === null ? end + 1 : end];
  const first = [...known.map((day) => day + 1), ...over].reduce((a, b) => Math.max(a, b), -Infinity);
  // Some write the last of all dates for what never ends.
  return first === -Infinity ? null : isoFromDay(Math.min(first, lastDay));
}
