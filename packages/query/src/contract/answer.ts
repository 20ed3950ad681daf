import type { Id, Scalar } from '@weir/schema';

export type Answer = MetricsAnswer | FunnelAnswer;

/** A calendar period in the document's time zone: [from, to) as ISO dates (instants where the range was given so); null is an open side. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
  /** The range or as-of cuts it: its figures do not cover all of it. */
  readonly incomplete: boolean;
}

/** Why a value is missing. */
export type MissingReason =
  | 'no-rows'
  | 'zero-denominator'
  | 'missing-operand'
  | 'not-finite'
  | 'mixed-currency'
  | 'future'
  | 'suppressed'
  | 'unsupported';

export type Value = number | string | boolean | null;

/** A group of a breakdown: dimension → value; null is the group of what has no value. `{}` without a breakdown. */
export type Group = Readonly<Record<Id, Scalar>>;

/** Figures of one metric. `values[group][period]`; null is missing, and `why` says why at the same place. */
export interface MetricFigures {
  /** "percent", "days", a currency, "CNY per deal"; null for a plain number. */
  readonly unit: string | null;
  readonly values: readonly (readonly Value[])[];
  /** Per group: the whole range as one period (the formula evaluated there, not a sum). */
  readonly totals: readonly Value[];
  /** Per period: all groups together. */
  readonly overall: readonly Value[];
  readonly total: Value;
  /** Of a formula whose outermost operator divides: both sides, same shapes. */
  readonly parts?: { readonly numerator: MetricCells; readonly denominator: MetricCells };
  readonly why: readonly (readonly (MissingReason | null)[])[];
  readonly whyTotals: readonly (MissingReason | null)[];
  readonly whyOverall: readonly (MissingReason | null)[];
  readonly whyTotal: MissingReason | null;
}

export interface MetricCells {
  readonly values: readonly (readonly Value[])[];
  readonly totals: readonly Value[];
  readonly overall: readonly Value[];
  readonly total: Value;
}

export interface MetricsAnswer {
  readonly periods: readonly Period[];
  readonly groups: readonly Group[];
  /**
   * Of a question for the top groups, where there are more: the group of all others, which is `{}`, stands at `place` in `groups`, and
   * `count` groups are in it. Its figures are those of its rows, not sums.
   */
  readonly others?: { readonly place: number; readonly count: number };
  readonly metrics: Readonly<Record<Id, MetricFigures>>;
  /** The same question over the range it is compared with; periods and groups stand at the same places. */
  readonly compare?: Omit<MetricsAnswer, 'compare'>;
  readonly asOf: string;
  readonly sampled: boolean;
  /** As-of lies in the past, and rows show what they hold now, not what they held then. */
  readonly notRewound: boolean;
  readonly excluded: readonly Excluded[];
}

/** Rows (of a dataset) or cells (`dataset` null) that were left out, and why. */
export interface Excluded {
  readonly reason: 'undated' | 'no-entity' | 'duplicate-key' | 'unattributed' | 'unclean' | 'suppressed';
  readonly dataset: Id | null;
  readonly count: number;
}

export interface DurationFigures {
  /** Days, with fractions where instants are known; null when nobody got there. */
  readonly median: number | null;
  readonly p90: number | null;
  readonly mean: number | null;
  /** How many finished durations the figures are of. */
  readonly count: number;
  /** How many are still running and so are in none of the figures. */
  readonly open: number;
}

export interface StageFigures {
  readonly stage: Id;
  readonly entered: number;
  readonly skipped: number;
  readonly reached: number;
  readonly notApplicable: number;
  readonly open: number;
  readonly overdue: number;
  readonly conversion: {
    readonly fromPrevious: number | null;
    readonly fromStart: number | null;
    readonly immature: number;
  };
  /** Time in this stage, per visit. */
  readonly days: DurationFigures;
  /** Σ value of the entities whose last visit is here, those without one left out; null when all of them miss it, or without a funnel value. */
  readonly value: number | null;
  /** Value × the stage's probability; null when the probability is missing. */
  readonly weightedValue: number | null;
}

export interface FlowFigures {
  readonly from: Id;
  readonly to: Id;
  readonly count: number;
  /** Time from the start of the first visit to the start of the second. */
  readonly days: DurationFigures;
}

export interface HandoffFigures {
  readonly from: Id;
  readonly to: { readonly funnel: Id; readonly stage: Id };
  readonly count: number;
  /** From first entering `from`, in a visit that hands over, to the first entry there at or after it. Absent: the adapter does not tell. */
  readonly days?: Omit<DurationFigures, 'open'>;
}

export interface FunnelTotals {
  readonly entities: number;
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  readonly parked: number;
  readonly disqualified: number;
  /** won ÷ (won + lost); null when nothing was closed. */
  readonly winRate: number | null;
  readonly openValue: number | null;
  readonly weightedValue: number | null;
  /** Value won per day: entities × win rate × average won value ÷ median days from the first visit to won. */
  readonly velocity: number | null;
}

/** The figures of one cell of a funnel answer. */
export interface FunnelFigures {
  readonly stages: readonly StageFigures[];
  readonly flows: readonly FlowFigures[];
  readonly totals: FunnelTotals;
}

/** Times from one stage to another, in as many equal steps as were asked, from the shortest to the longest. */
export interface Histogram {
  readonly from: Id;
  readonly to: Id;
  /** From first entering the one to first entering the other after it. `open`: entered the one, not yet the other, and still open. */
  readonly days: DurationFigures;
  /** None without times; a single one where all are the same. */
  readonly bins: readonly HistogramBin[];
}

export interface HistogramBin {
  /** Days: at least `from`, less than `to`; the last bin holds the longest time too. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The figures of one group; with those of its periods, histogram and hand-offs where the question asks for the detail of so many. */
export interface FunnelGroup extends FunnelFigures, Partial<Pick<FunnelAnswer, 'periods' | 'histogram' | 'handoffs'>> {
  readonly by: Group;
}

export interface FunnelAnswer extends FunnelFigures {
  readonly handoffs: readonly HandoffFigures[];
  readonly groups: readonly FunnelGroup[];
  readonly periods: readonly (Period & FunnelFigures)[];
  readonly compare?: Omit<FunnelAnswer, 'compare'>;
  /** Of all groups together, over the range. There when it was asked for. */
  readonly histogram?: Histogram;
  /** Of `compare`, where the range is not over: as much earlier as the range that it is compared with. */
  readonly asOf: string;
  /** Unit of value, weighted value and, per day, of velocity; null for a plain number. */
  readonly unit: string | null;
  readonly sampled: boolean;
  readonly excluded: readonly Excluded[];
}
