import type { Grain, Id, Range, Scalar } from '@weir/schema';

export type Question = MetricsQuestion | FunnelQuestion;

/** What the figures are compared with: the range of the same length just before, or the same range a year earlier. */
export type Compare = 'prior-period' | 'prior-year';

/** Allowed values per dimension; null in a list means "without a value". One value stands for a list of one. */
export type Filters = Readonly<Record<Id, Scalar | readonly Scalar[]>>;

interface Asked {
  /** Half-open, in the document's time zone. A side that is absent is open. */
  readonly range?: Range;
  /** Splits the range into calendar periods; without it the range is one period. */
  readonly grain?: Grain;
  /** Dimensions to break down by. */
  readonly by?: readonly Id[];
  readonly filters?: Filters;
  readonly compare?: Compare;
  /** Values of the document's parameters; absent ones take their default. */
  readonly parameters?: Readonly<Record<Id, Scalar>>;
}

export interface MetricsQuestion extends Asked {
  readonly metrics: readonly Id[];
  /** Only the largest groups of the one dimension of `by`, and one of all others. */
  readonly top?: Top;
}

/** Groups are ranked by the metric's total over the range, the largest first. What has no value of the dimension stays a group of its own. */
export interface Top {
  readonly metric: Id;
  /** How many groups: 1 to 100. */
  readonly count: number;
}

export interface FunnelQuestion extends Asked {
  readonly funnel: Id;
  /** entry (default): all figures over entities whose first visit lies in the range; activity: each figure by its own date. */
  readonly basis?: 'entry' | 'activity';
  /** Which of an entity's values puts it into a group: the first (default) or last that is not missing, or one step's. */
  readonly attribution?: 'first' | 'last' | `step:${string}`;
  /** How the times from one stage to another are spread. */
  readonly histogram?: HistogramQuestion;
  /** Of how many groups of `by`, the largest first, the periods, the histogram and the hand-offs are told too: 1 to 20. Default: of none. */
  readonly detail?: number;
}

export interface HistogramQuestion {
  /** Stages of the funnel; of one that counts sequences, steps of its path. */
  readonly from: Id;
  readonly to: Id;
  /** 1 to 1,000. Default: the cube root of how many times there are, rounded up. */
  readonly bins?: number;
}

export function isFunnelQuestion(question: Question): question is FunnelQuestion {
  return 'funnel' in question && question.funnel !== undefined;
}
