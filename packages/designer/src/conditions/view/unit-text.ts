import type { Localizer } from '@weir/ui';
import { isCurrency } from '@weir/ui';

/** A unit beside a field in which its number is typed: "¥", "%", "days", "deal". */
export function unitText(unit: string | null, localizer: Localizer): string {
  if (unit === null) return '';
  if (unit === 'percent') return '%';
  if (isCurrency(unit)) return localizer.money(0, unit).replaceAll(/[\d.,\s]/g, '');
  const parts = localizer.valueParts(2, unit).filter(({ kind }) => kind === 'unit');
  return (
    parts
      .map(({ text }) => text)
      .join('')
      .trim() || unit
  );
}
