import { timeZone } from '@weir/formula';
import type { Range } from '@weir/schema';
import { isBefore, parseBound } from '../periods/bound.js';
import type { Report } from './report.js';

/** A written range ends after it starts. */
export function checkRange(report: Report, { from, to }: Range, pointer: string): void {
  const utc = timeZone('UTC');
  const [first, last] = [from, to].map((side) => (side === undefined ? null : parseBound(side, utc)));
  if (first && last && !isBefore(first, last)) report.add('question/range-order', pointer, { from, to });
}
