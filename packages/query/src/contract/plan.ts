import type { FieldType, Formula, Id, Scalar } from '@weir/schema';
import type { Excluded, FunnelFigures, HandoffFigures, Histogram } from './answer.js';
import type { DaysSpan } from './records-question.js';

/** What an adapter runs: data only, no functions; every name and value in it was checked against the document. */
export type Plan = MetricsPlan | FunnelPlan | SequencePlan | FiguresPlan | SequenceFiguresPlan;

interface PlanBase {
  /** Version of this format; an adapter refuses one it does not know. */
  readonly plan: 1;
  /** IANA zone whose calendar days datetimes fall into. */
  readonly timeZone: string;
  readonly weekStart: 'monday' | 'sunday' | 'saturday';
  /** 1 to 12. */
  readonly fiscalYearStart: number;
  /** Exclusive: what happened at or after it is not known yet. `today` and `now` are taken from it. */
  readonly asOf: PlanBound;
  /** Every dataset and field that the plan reads, those behind lookups and row formulas too. */
  readonly sources: readonly PlanSource[];
}

export interface PlanSource {
  readonly dataset: Id;
  readonly key: Id | null;
  /** In an order in which each field comes after those it is made of. */
  readonly fields: readonly PlanField[];
}

export type PlanField = {
  readonly id: Id;
  readonly type: FieldType;
} & (
  | { readonly from: 'column' }
  | { readonly from: 'lookup'; readonly by: Id; readonly dataset: Id; readonly field: Id }
  | { readonly from: 'formula'; readonly formula: Formula }
  | PlanConversion
);

/**
 * A stored amount, converted: × the rate of the row of `dataset` that holds its currency in `of` and is the latest on or before `on`. An
 * amount in `into` stays as it is; without a currency, a date or a rate it is missing.
 */
export interface PlanConversion {
  readonly from: 'convert';
  /** Own fields that hold each row's currency, and the date whose rate counts. */
  readonly currency: Id;
  readonly on: Id;
  /** Currency code, such as "CNY". */
  readonly into: string;
  readonly dataset: Id;
  readonly of: Id;
  readonly rate: Id;
  /** Date field from which a rate counts; null: it always does. */
  readonly since: Id | null;
}

/**
 * A moment, said twice: `instant` is UTC (ISO 8601 with Z), `date` the first calendar date in the plan's zone whose day does not
 * start before it. A datetime t is before the bound when t < instant, a date d when d < date.
 */
export interface PlanBound {
  readonly date: string;
  readonly instant: string;
}

/** Half-open; null is an open side. */
export interface PlanRange {
  readonly from: PlanBound | null;
  readonly to: PlanBound | null;
}

export type AggregateName =
  'count' | 'sum' | 'avg' | 'median' | 'percentile' | 'distinct' | 'lowest' | 'highest' | 'stddev';

/** One aggregate over the rows of one dataset. */
export interface Measure {
  readonly id: string;
  readonly aggregate: AggregateName;
  readonly dataset: Id;
  /** Row expression; absent for count. Parameters are put in as literals. */
  readonly value?: Formula;
  /** Percentile only: 0 to 100. */
  readonly p?: number;
  /** Row condition, the question's filters included; absent means every row. `period_start` and `period_end` mean the cell's. */
  readonly where?: Formula;
  /** Date field that puts a row into a range; null: every row belongs to every range. */
  readonly on: Id | null;
  /** Date fields by which rows at or after as-of are cut; a row without the date stays. */
  readonly cut: readonly Id[];
  /** Field that holds each row's currency: values of more than one give a missing result, reason `mixed-currency`. */
  readonly currency?: Id;
}

/** One grouping of measures: the cell of group g and range r holds each measure over the rows of g that fall into r. */
export interface PlanTable {
  readonly id: string;
  /** Per dimension of the breakdown, the field of each dataset: `by[d][dataset]`. Empty: one group. */
  readonly by: readonly Readonly<Record<Id, Id>>[];
  readonly ranges: readonly PlanRange[];
  /** Ids of measures; in a `FiguresPlan`, of figures. */
  readonly measures: readonly string[];
}

export interface MetricsPlan extends PlanBase {
  readonly kind: 'metrics';
  readonly measures: readonly Measure[];
  readonly tables: readonly PlanTable[];
}

export interface PlanSignal {
  /** Place of the stage in `stages`. */
  readonly stage: number;
  readonly dataset: Id;
  readonly when?: Formula;
  readonly at: Id;
  readonly entity: Id;
  /** Breaks ties within a day; null: none. */
  readonly sequence: Id | null;
  readonly key: Id | null;
  /** Only the entity's first such row ever. */
  readonly first: boolean;
}

export interface PlanStage {
  readonly id: Id;
  readonly kind: 'open' | 'won' | 'lost' | 'parked' | 'disqualified';
  /** 0 to 1; null: not said, so a weighted value is missing. */
  readonly probability: number | null;
  /** Days; null: never overdue. */
  readonly limitDays: number | null;
}

export interface FunnelPlan extends PlanBase {
  readonly kind: 'funnel';
  readonly funnel: Id;
  readonly stages: readonly PlanStage[];
  /** Advance transitions as places in `stages`: [from, to]. */
  readonly advances: readonly (readonly [number, number])[];
  readonly signals: readonly PlanSignal[];
  readonly value: { readonly dataset: Id; readonly field: Id; readonly entity: Id; readonly currency?: Id } | null;
  /** Conversion window in seconds; null: none. */
  readonly windowSeconds: number | null;
  readonly basis: 'entry' | 'activity';
  readonly range: PlanRange;
  readonly periods: readonly PlanRange[];
  /** Per dimension of the breakdown, the field of each signal's dataset. */
  readonly by: readonly Readonly<Record<Id, Id>>[];
  readonly filters: readonly { readonly fields: Readonly<Record<Id, Id>>; readonly values: readonly Scalar[] }[];
  /** `{ stage }`: the value at the entity's first entry into that stage. */
  readonly attribution: 'first' | 'last' | { readonly stage: number };
  readonly handoffs: readonly PlanHandoff[];
  /** Null: not asked for. */
  readonly histogram: PlanHistogram | null;
}

/** Stages are places in `stages`. */
export interface PlanHistogram {
  readonly from: number;
  readonly to: number;
  /** Null: the cube root of how many times there are, rounded up. */
  readonly bins: number | null;
}

/** Entities that left `from` for a stage of another funnel: they have an entry there at or after first entering `from`. */
export interface PlanHandoff {
  readonly from: number;
  readonly to: { readonly funnel: Id; readonly stage: Id };
  /** Row condition on the rows that signalled `from`. */
  readonly when?: Formula;
  /** Per dataset that signals `from`: the field that names the entity in the other funnel. */
  readonly entity: Readonly<Record<Id, Id>>;
  readonly signals: readonly Omit<PlanSignal, 'stage'>[];
}

/** A step of a path. */
export interface PlanStep {
  readonly id: Id;
  /** Neither its level nor its time counts: it may be left out. */
  readonly isOptional: boolean;
  /** 0 to 1; null: not said, so a weighted value is missing. */
  readonly probability: number | null;
}

/** Who did the steps of a path: what makes chains of rows. */
export interface PlanChains extends Pick<FunnelPlan, 'funnel' | 'filters'> {
  readonly stages: readonly PlanStep[];
  /** What shows that a step was done; `stage` is its place in `stages`. */
  readonly signals: readonly PlanSignal[];
  readonly order: 'ordered' | 'strict' | 'unordered';
  /** Above 0; inclusive. */
  readonly windowSeconds: number;
  /** first: a chain begins with the entity's earliest entry in the range; best: wherever it gets furthest. */
  readonly entry: 'first' | 'best';
  readonly exclude: readonly PlanExclusion[];
  /** Over the events of an entity's chain; `{ stage }`: the event of that step, as its place in `stages`. */
  readonly attribution: FunnelPlan['attribution'];
}

/**
 * A funnel by sequence counting: who did the steps of the path, in one window that begins in the range and may run past its end, up to
 * as-of. Each period is a range of its own. The answer is a `FunnelResult` whose stages are the steps.
 */
export interface SequencePlan
  extends PlanBase, PlanChains, Pick<FunnelPlan, 'value' | 'range' | 'periods' | 'by' | 'histogram'> {
  readonly kind: 'funnel-sequence';
}

/** What must not happen between two steps; places in `stages`. */
export interface PlanExclusion {
  readonly signal: Omit<PlanSignal, 'stage'>;
  readonly after: number;
  readonly before: number;
}

/**
 * Figures of a funnel by history counting, each by its own date (`activity`), as the measures of tables: the cell of group g and range r
 * holds each figure over the entities of g. Groups and filters select entities, by the attribution.
 */
export interface FiguresPlan
  extends
    PlanBase,
    Pick<FunnelPlan, 'funnel' | 'stages' | 'advances' | 'signals' | 'value' | 'filters' | 'attribution'> {
  readonly kind: 'funnel-figures';
  readonly figures: readonly PlanFigure[];
  /** Per dimension of `by`, the field of each signal's dataset. */
  readonly tables: readonly PlanTable[];
}

/**
 * The same of a funnel that counts sequences: in each range a figure is of the chains that begin there. Who did all required steps is won;
 * of the others those whose window is over at as-of are lost.
 */
export interface SequenceFiguresPlan extends PlanBase, PlanChains, Pick<FunnelPlan, 'value'> {
  readonly kind: 'sequence-figures';
  readonly figures: readonly PlanFigure[];
  readonly tables: readonly PlanTable[];
}

/** Stages are places in `stages`. */
export type PlanFigure = { readonly id: string } & (
  | { readonly figure: 'reached' | 'entered'; readonly stage: number }
  /** Without a stage (null): open ones, wherever they are. */
  | { readonly figure: 'open'; readonly stage: number | null }
  | { readonly figure: 'won' | 'lost' | 'win_rate' | 'open_value' | 'weighted_value' | 'velocity' }
  /** Window in seconds, inclusive; null: none. */
  | { readonly figure: 'conversion'; readonly from: number; readonly to: number; readonly windowSeconds: number | null }
  | {
      readonly figure: 'time_between';
      readonly from: number;
      readonly to: number;
      readonly statistic: 'median' | 'mean' | 'p90';
    }
);

export type PlanResult = MetricsResult | FunnelResult | FiguresResult;

export interface MetricsResult {
  readonly kind: 'metrics';
  readonly tables: readonly TableResult[];
  readonly excluded: readonly Excluded[];
  readonly sampled: boolean;
}

export interface FiguresResult {
  readonly kind: 'funnel-figures';
  readonly tables: readonly TableResult[];
  readonly excluded: readonly Excluded[];
  readonly sampled: boolean;
}

export interface TableResult {
  readonly id: string;
  /** Values of the breakdown's dimensions; only groups that have a row in one of the measures, in no particular order. */
  readonly groups: readonly (readonly Scalar[])[];
  /** Per measure id `[group][range]`. */
  readonly cells: Readonly<Record<string, readonly (readonly CellResult[])[]>>;
}

/** A figure; dates as ISO strings. `rows`: how many rows (of a funnel: entities) it is of, after where, on and range. */
export interface CellResult {
  readonly value: number | string | boolean | null;
  readonly rows: number;
  /** Why there is no value: amounts in several currencies, or a result beyond what a number holds. */
  readonly reason?: 'mixed-currency' | 'not-finite';
}

export interface FunnelResult {
  readonly kind: 'funnel';
  readonly total: FunnelFigures;
  readonly groups: readonly ({ readonly values: readonly Scalar[] } & FunnelFigures)[];
  /** At the places of the plan's periods. */
  readonly periods: readonly FunnelFigures[];
  readonly handoffs: readonly HandoffFigures[];
  /** There when the plan asks for it. */
  readonly histogram?: Omit<Histogram, 'from' | 'to'>;
  readonly excluded: readonly Excluded[];
  readonly sampled: boolean;
}

/** Which rows of one dataset are behind a figure. It is run by `records`, not by `run`. */
export interface RecordsPlan extends PlanBase {
  readonly kind: 'records';
  /** Whose rows are given. */
  readonly dataset: Id;
  readonly of: MeasuredRows | CountedEntities | CountedChains;
}

/** The rows that a measure counts in one range. */
export interface MeasuredRows extends Pick<Measure, 'where' | 'on' | 'cut'> {
  readonly kind: 'rows';
  readonly range: PlanRange;
}

/** The entities that a funnel counts by history, each as the first row that names it. */
export interface CountedEntities extends Pick<
  FunnelPlan,
  'funnel' | 'stages' | 'advances' | 'signals' | 'filters' | 'attribution' | 'windowSeconds' | 'basis' | 'range'
> {
  readonly kind: 'entities';
  /** Field of the plan's dataset that names the entity. */
  readonly entity: Id;
  /** Entities that are in one of these at least. */
  readonly who: readonly PlanCounted[];
}

/** The entities that a funnel counts by sequence, of which each has one chain that begins in the range, as the first row that names it. */
export interface CountedChains extends PlanChains, Pick<FunnelPlan, 'range'> {
  readonly kind: 'chains';
  /** Field of the plan's dataset that names the entity. */
  readonly entity: Id;
  /**
   * Entities that are in one of these at least; stages are steps of the path. Who did all required steps is won, and stands at the last. A
   * `flow` is from a required step to the next.
   */
  readonly who: readonly PlanCounted[];
}

/**
 * Whom a figure of a funnel counts, by the plan's basis; stages are places in `stages`. `open` without a stage (null): by what kind of stage
 * they are in. Conversions without `from` (null) are from any stage with an advance transition to `stage`; their window is in seconds,
 * inclusive, null: none. `timed`: who went from first entering one stage to first entering the other, in so many days. `handoff`: who went over.
 */
export type PlanCounted =
  | { readonly of: 'entities' | 'won' | 'lost' | 'parked' | 'disqualified' }
  | { readonly of: 'open'; readonly stage: number | null }
  | { readonly of: 'entered' | 'skipped' | 'reached' | 'not-applicable' | 'overdue'; readonly stage: number }
  | { readonly of: 'flow'; readonly from: number; readonly to: number }
  | { readonly of: 'timed'; readonly from: number; readonly to: number; readonly days?: DaysSpan }
  | { readonly of: 'handoff'; readonly handoff: PlanHandoff }
  | {
      readonly of: 'converted' | 'missed' | 'immature';
      readonly from: number | null;
      readonly stage: number;
      readonly windowSeconds: number | null;
    };
