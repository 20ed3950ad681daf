import type { Localizer } from '@weir/ui';

/** A month, or a quarter or year of the document's fiscal year, by its name; else the first and last day. */
export function rangeTitle(
  localizer: Localizer,
  { from, to }: { readonly from?: string | null; readonly to?: string | null },
  fiscalYearStart: number | undefined,
): string {
  const days = { ...(from && { from: from.slice(0, 10) }), ...(to && { to: to.slice(0, 10) }) };
  const { from: first, to: end } = days;
  if (!first || !end || from!.length > 10 || to!.length > 10) return localizer.dateRange(days);
  const months = monthsBetween(first, end);
  const options = { length: 'long' as const, ...(fiscalYearStart ? { fiscalYearStart } : {}) };
  const month = Number(first.slice(5, 7)) - (fiscalYearStart ?? 1);
  if (months === 1) return localizer.period({ from: first, to: end }, 'month', options);
  if (months === 3 && (month + 12) % 3 === 0) return localizer.period({ from: first, to: end }, 'quarter', options);
  if (months === 12 && month === 0) return localizer.period({ from: first, to: end }, 'year', options);
  return localizer.dateRange(days);
}

/** 0 where one of them is not the first of a month. */
function monthsBetween(from: string, to: string): number {
  if (!from.endsWith('-01') || !to.endsWith('-01')) return 0;
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from);
}
