import { dayFromIso, instantFromIso, isoFromDay, isoFromInstant, timeZone } from '@weir/formula';
import type { FieldType, Scalar } from '@weir/schema';

const utc = timeZone('UTC');
const numberPattern = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const datePattern = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  yes: true,
  no: false,
  是: true,
  否: false,
};

/** A cell as a value of a type; undefined where it cannot be read as one. An empty cell is null in every type. */
export function readValue(cell: string, type: FieldType): Scalar | undefined {
  if (cell === '') return null;
  switch (type) {
    case 'string':
      return cell;
    case 'number':
      return readNumber(cell);
    case 'boolean':
      return booleans[cell.toLowerCase()];
    case 'date':
      return readDate(cell);
    case 'datetime':
      return readInstant(cell);
  }
}

/** Digits with a point, and commas only as thousands. "007" is a name, not a number. */
function readNumber(cell: string): number | undefined {
  if (!numberPattern.test(cell) || /^[-+]?0\d/.test(cell)) return undefined;
  const value = Number(cell.replaceAll(',', ''));
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value)) ? value : undefined;
}

/** Year first, so that no month can be taken for a day: 2025-07-01, 2025/7/1, 2025.7.1. */
function readDate(cell: string): string | undefined {
  const match = datePattern.exec(cell);
  if (!match) return undefined;
  const [, year, month, day] = match;
  const days = dayFromIso(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
  return days === null ? undefined : isoFromDay(days);
}

/** A date and a time; without an offset it is taken as UTC. */
function readInstant(cell: string): string | undefined {
  if (!/\d[T ]\d/.test(cell)) return undefined;
  const ms = instantFromIso(cell.replaceAll('/', '-'), utc);
  return ms === null ? undefined : (isoFromInstant(ms) ?? undefined);
}
