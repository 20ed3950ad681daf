import type { Id, Range, Scalar } from '@weir/schema';
import type { Group } from './answer.js';
import type { Filters } from './question.js';

/** Which records are behind a figure. It is plain data: it survives JSON. */
export type RecordsQuestion = MetricRecords | FunnelRecords;

/** The cell of an answer that the figure stands in. */
interface AskedCell {
  /** Half-open, in the document's time zone. A side that is absent is open. */
  readonly range?: Range;
  /** A group of a breakdown: dimension → value; null is the group of what has no value. */
  readonly group?: Group;
  readonly filters?: Filters;
  readonly parameters?: Readonly<Record<Id, Scalar>>;
}

/** The rows (of a funnel's figure: the entities) that a metric counts. */
export interface MetricRecords extends AskedCell {
  readonly metric: Id;
  /** Id of one of its `recordsParts`: a ratio has a numerator and a denominator. Default: the first. */
  readonly part?: string;
}

/** The entities that a funnel counts in one of its figures. */
export interface FunnelRecords extends AskedCell {
  readonly funnel: Id;
  readonly who: FunnelCounted;
  /** As of the question whose answer holds the figure; default `entry`. Sequences have none. */
  readonly basis?: 'entry' | 'activity';
  readonly attribution?: 'first' | 'last' | `step:${string}`;
}

/**
 * Whom a figure counts. Without a stage those of the funnel's totals; `open` without a stage leaves parked and disqualified out. `flow`: who
 * went from one stage straight to another, each once, however often. `timed`: who got from first entering one stage to first entering the other,
 * in at least and less than (or, of the longest times, at most) so many days where these are given. `handoff`: who went over to another funnel, by
 * any of the hand-offs there. Of a conversion (without `from`: from any stage that leads there)
 * `converted` got there in time, `missed` did not, `immature` may still. Of sequences, stages are steps of the path: a `flow` is from a
 * required step to the next, and a conversion without `from` is from the required step before.
 */
export type FunnelCounted =
  | { readonly of: 'entities' | 'open' | 'won' | 'lost' | 'parked' | 'disqualified' }
  | {
      readonly of: 'entered' | 'skipped' | 'reached' | 'not-applicable' | 'open' | 'overdue';
      readonly stage: Id;
    }
  | { readonly of: 'flow'; readonly from: Id; readonly to: Id }
  | { readonly of: 'timed'; readonly from: Id; readonly to: Id; readonly days?: DaysSpan }
  | { readonly of: 'handoff'; readonly to: Id }
  | { readonly of: 'converted' | 'missed' | 'immature'; readonly from?: Id; readonly stage: Id };

/** Days, with fractions where instants are known, 0 or more. `atLeast` and `atMost` are inclusive, `below` is not. */
export type DaysSpan = { readonly atLeast: number } & ({ readonly below: number } | { readonly atMost: number });

export function isFunnelRecords(question: RecordsQuestion): question is FunnelRecords {
  return 'funnel' in question && question.funnel !== undefined;
}
