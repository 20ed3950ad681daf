import type { Formula, Id, Range, Scalar } from '@weir/schema';
import type { Excluded, Group, MissingReason, Period, Value } from '../contract/answer.js';
import type { Filters } from '../contract/question.js';

/** Which figure of a metric is explained: that of one cell of an answer. */
export interface ExplainedCell {
  /** Default: all of time. */
  readonly range?: Range;
  /** A group of a breakdown: dimension → value; null is the group of what has no value. */
  readonly group?: Group;
  readonly filters?: Filters;
  readonly parameters?: Readonly<Record<Id, Scalar>>;
}

/** How a metric's figure comes about. Evaluating the parts gives the whole. */
export interface Explanation {
  readonly metric: Id;
  readonly period: Period;
  /** The metric's formula. */
  readonly root: ExplainedPart;
  readonly asOf: string;
  readonly sampled: boolean;
  /** As-of lies in the past, and rows show what they hold now, not what they held then. */
  readonly notRewound: boolean;
  readonly excluded: readonly Excluded[];
}

/**
 * A sub-expression. `literal` and `parameter` are given, `metric` is that of another formula (its only part), `aggregate` counts rows,
 * `funnel` entities; `shift` is its only part over another period (`prior`, `rolling`, `to_date`), `total` the same without a breakdown;
 * `operation` is calculated from its parts.
 */
export type ExplainedKind =
  'literal' | 'parameter' | 'metric' | 'aggregate' | 'funnel' | 'shift' | 'total' | 'operation';

export interface ExplainedPart {
  readonly kind: ExplainedKind;
  /** Its name as in the JSON; null for literals. */
  readonly operator: string | null;
  readonly formula: Formula;
  /** In the text form. */
  readonly text: string;
  /** RFC 6901 pointer into the formula of `metric`. */
  readonly pointer: string;
  /** The metric whose formula holds it. */
  readonly metric: Id;
  readonly value: Value;
  /** "percent", "days", a currency, "CNY per deal"; null for a plain number, and for what is none. */
  readonly unit: string | null;
  /** Why it has no value; null when it has one. */
  readonly why: MissingReason | null;
  /** The period it is calculated over, where that is another than the cell's: inside a `shift`. */
  readonly period: Period | null;
  /** Operands that have a value of their own, in order. Of a metric: its formula. Empty when there are none, or too many to show. */
  readonly parts: readonly ExplainedPart[];
  /** Which side of a division it is; null of what is none. */
  readonly role: 'numerator' | 'denominator' | null;
  /** Of an aggregate: the rows that it counted and left out; null where its condition is too large to be asked for step by step. */
  readonly rows: ExplainedRows | null;
}

export interface ExplainedRows {
  readonly dataset: Id;
  /** The date field that puts rows into the period; null: every row belongs to it. */
  readonly on: Id | null;
  /** All rows of the dataset that are known. */
  readonly total: number;
  /** Those that the aggregate is of. `total` is this and all that was left out. */
  readonly counted: number;
  readonly leftOut: readonly LeftOutRows[];
}

/** Rows are left out for the first reason that holds, in this order. */
export type LeftOutReason = 'filter' | 'condition' | 'undated' | 'other-period' | 'missing-value';

export interface LeftOutRows {
  readonly reason: LeftOutReason;
  readonly count: number;
  /** Of a condition on one field whose values the document lists: how many rows hold which of them. */
  readonly field: Id | null;
  readonly values: readonly { readonly value: Scalar; readonly count: number }[];
}
