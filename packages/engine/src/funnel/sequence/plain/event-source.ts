import type { Id } from '@weir/schema';
import { findFacts } from '../../../columns/column-facts.js';
import { missingDay, missingSecond, secondMs, unitOf } from '../../../columns/column.js';
import type { Codes, DateColumn, DatetimeColumn } from '../../../columns/column.js';
import { findTimeFacts } from '../../../columns/time-facts.js';
import type { TimeFacts } from '../../../columns/time-facts.js';
import type { Pace } from '../../../pace.js';
import type { Sources } from '../../open-sources.js';
import type { ExcludedRows } from '../../excluded-rows.js';
import type { StepReader } from '../../step-reader.js';
import { mostTime } from './event-key.js';
import type { PlainSource } from './plain-model.js';

/** Rows between two looks at the clock. */
export const rowsAtOnce = 4096;

/** Rows by one date field of one dataset, of one entity each. */
export interface EventSource {
  readonly dataset: Id;
  readonly rowCount: number;
  readonly time: DateColumn | DatetimeColumn;
  readonly facts: TimeFacts;
  /** Per row; −1: it has none. */
  readonly entities: Codes;
  readonly hasNoEntity: boolean;
  readonly steps: StepReader;
  /** What happens from then on, in the unit of the times, is not known yet. */
  readonly asOf: number;
}

/**
 * Sources with their entities numbered alike.
 * @returns undefined: times are more than keys can tell, fractions or beyond the year 3000
 */
export async function openEvents(
  sources: readonly PlainSource[],
  { tables, codes, pace, asOf }: Sources,
): Promise<readonly EventSource[] | undefined> {
  const opened: EventSource[] = [];
  for (const { dataset, rowCount, time, steps, signals } of sources) {
    const bound = time.type === 'date' ? asOf.day : asOf.ms;
    const facts = await findTimeFacts(time, pace);
    if (!facts.isWhole || facts.low <= -mostTime || Math.min(facts.high, bound - 1) >= mostTime) return undefined;
    const column = tables.column(dataset, signals[0]!.entity);
    const { hasMissing: hasNoEntity } = await findFacts(column, pace);
    const entities = await codes.codesOf(column, pace);
    opened.push({ dataset, rowCount, time, steps, facts, entities, hasNoEntity, asOf: bound });
  }
  return opened;
}

/** Times after it, in milliseconds or days, are there. */
export function beforeTimes({ time }: Pick<EventSource, 'time'>): number {
  if (time.type === 'date') return missingDay;
  return time.values instanceof Int32Array ? missingSecond * secondMs : -Infinity;
}

/**
 * Counts the rows that do a step but give no event: without a time, or before as-of without an entity.
 * @returns false: a row does several steps
 */
export async function countLeftOut(source: EventSource, excluded: ExcludedRows, pace: Pace): Promise<boolean> {
  const { dataset, rowCount, time, entities, steps, asOf } = source;
  if (!source.facts.hasMissing && !source.hasNoEntity) return true;
  const [before, unit] = [beforeTimes(source), unitOf(time)];
  for (let from = 0; from < rowCount; from += rowsAtOnce) {
    if (pace.due) await pace.turn();
    const to = Math.min(from + rowsAtOnce, rowCount);
    if (!steps.prepare(from, to)) return false;
    const { codes, isStep } = steps;
    for (let row = from; row < to; row += 1) {
      const at = time.values[row]! * unit;
      if ((at > before && entities[row]! >= 0) || isStep[codes[row]! + 1] === 0) continue;
      if (!(at > before)) excluded.add('undated', dataset, row);
      else if (at < asOf) excluded.add('no-entity', dataset, row);
    }
  }
  return true;
}
