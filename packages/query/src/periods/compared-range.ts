import type { Range, Settings } from '@weir/schema';
import type { Compare } from '../contract/question.js';
import { resolveAsOf } from './as-of.js';
import type { AsOf } from './as-of.js';
import { isoFromBound } from './bound.js';
import { calendarOf } from './calendar.js';
import { compareCells } from './comparison.js';
import { splitRange } from './split-range.js';

/**
 * The dates that a range is compared with; of a range that as-of cuts, the same elapsed part of them. null of a range that is open on a side:
 * it has nothing to be compared with.
 * @throws {WeirError} `question/as-of`, `question/range-date`, `question/range-order`, `time/unknown-zone`
 */
export function comparedRange(
  range: Range,
  compare: Compare,
  settings: Settings | undefined,
  asOf?: AsOf,
): { readonly from: string; readonly to: string } | null {
  if (!range.from || !range.to) return null;
  const calendar = calendarOf(settings);
  const known = resolveAsOf(asOf, calendar.zone);
  const { whole } = compareCells(splitRange(range, undefined, calendar, known), compare, calendar, known);
  const { from, to } = whole.cell.range;
  return from && to ? { from: isoFromBound(from), to: isoFromBound(to) } : null;
}
