import type { Field, Settings, Text } from '@weir/schema';
import { uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import type { Row } from './records-list.js';

/** A record's value as the document titles it, else by its type and unit; '' where it is missing. */
export function cellText(localizer: Localizer, field: Field, row: Row, settings: Settings | undefined): string {
  const value = row[field.id] ?? null;
  if (value === null) return '';
  const title: Text | undefined = field.values?.find((candidate) => candidate.value === value)?.title;
  if (title !== undefined) return localizer.text(title);
  if (typeof value === 'boolean') return localizer.say(uiMessages, value ? 'ui.yes' : 'ui.no');
  if (typeof value === 'number') return localizer.value(value, unitOf(field, row), {}, { exact: true });
  try {
    if (field.type === 'date') return localizer.date(value);
    if (field.type === 'datetime') return localizer.instant(value, settings?.timeZone ?? 'UTC');
  } catch {
    // What is no date is shown as it is.
  }
  return value;
}

/** Numbers stand at the end of their column. */
export function isEndAligned({ type, values }: Field): boolean {
  return type === 'number' && !values?.length;
}

function unitOf({ unit }: Field, row: Row): string | null {
  if (typeof unit !== 'object') return unit ?? null;
  const currency = row[unit.field];
  return typeof currency === 'string' ? currency : null;
}
