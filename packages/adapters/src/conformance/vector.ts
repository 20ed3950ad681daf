import type { Formula, Id, MessageCode, Scalar, WeirDocument } from '@weir/schema';
import type {
  DurationFigures,
  Excluded,
  FunnelTotals,
  Group,
  HandoffFigures,
  HistogramBin,
  MissingReason,
  Question,
  StageFigures,
  Value,
} from '@weir/query';

/** Rows of each dataset, as a file would hold them: dates and instants are ISO 8601 text. */
export type VectorRows = Readonly<Record<Id, readonly Readonly<Record<Id, Scalar>>[]>>;

/** One fact about what an adapter must answer. Data only: it can be kept as JSON. */
export interface Vector {
  /** The claim; unique. */
  readonly name: string;
  /** Plan nodes that the question leads to, as `Catalog.supports` names them. One that is refused leads to none. */
  readonly needs: readonly string[];
  readonly document: WeirDocument;
  readonly rows: VectorRows;
  readonly question: Question;
  /** ISO 8601 instant, exclusive. */
  readonly asOf: string;
  /** What must be in the answer; nothing is said about what is not listed. */
  readonly expect: ExpectedMetrics | ExpectedFunnel | ExpectedError;
}

export interface ExpectedError {
  readonly error: MessageCode;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Places are those of `periods` and `groups`: an answer's groups may come in any order, those listed here give it. */
export interface ExpectedMetrics {
  /** A date alone is where the period starts. */
  readonly periods?: readonly (string | ExpectedPeriod)[];
  /** All there are. Absent: one group, `{}`. */
  readonly groups?: readonly Group[];
  /** Undefined: there must be none. */
  readonly others?: { readonly place: number; readonly count: number } | undefined;
  /** Per metric the range as one period, all groups together. */
  readonly total?: Readonly<Record<Id, Value>>;
  /** Per metric and period, all groups together. */
  readonly overall?: Readonly<Record<Id, readonly Value[]>>;
  /** Per metric and group, the range as one period. */
  readonly totals?: Readonly<Record<Id, readonly Value[]>>;
  /** Per metric `[group][period]`. */
  readonly values?: Readonly<Record<Id, readonly (readonly Value[])[]>>;
  readonly why?: Readonly<Record<Id, readonly (readonly (MissingReason | null)[])[]>>;
  readonly whyTotal?: Readonly<Record<Id, MissingReason | null>>;
  readonly whyTotals?: Readonly<Record<Id, readonly (MissingReason | null)[]>>;
  readonly whyOverall?: Readonly<Record<Id, readonly (MissingReason | null)[]>>;
  /** Per ratio both sides of the total. */
  readonly parts?: Readonly<Record<Id, { readonly numerator: Value; readonly denominator: Value }>>;
  readonly unit?: Readonly<Record<Id, string | null>>;
  readonly compare?: Omit<ExpectedMetrics, 'compare' | 'groups'>;
  /** All there are, in any order. */
  readonly excluded?: readonly Excluded[];
  readonly notRewound?: boolean;
}

export interface ExpectedPeriod {
  readonly from: string | null;
  readonly to?: string | null;
  readonly incomplete?: boolean;
}

/** Figures of one cell of a funnel answer; of a stage, only what is listed. */
export interface ExpectedFigures {
  readonly stages?: Readonly<Record<Id, ExpectedStage>>;
  /** `"from > to"` → count, or more. All that are not zero, when it is there. */
  readonly flows?: Readonly<
    Record<string, number | { readonly count: number; readonly days: Partial<DurationFigures> }>
  >;
  readonly totals?: Partial<FunnelTotals>;
}

export type ExpectedStage = Partial<Omit<StageFigures, 'stage' | 'conversion' | 'days'>> & {
  readonly conversion?: Partial<StageFigures['conversion']>;
  readonly days?: Partial<DurationFigures>;
};

export interface ExpectedFunnel extends ExpectedFigures {
  /** In any order, but all there are. */
  readonly groups?: readonly ({ readonly by: Group } & ExpectedFigures)[];
  readonly periods?: readonly (ExpectedPeriod & ExpectedFigures)[];
  readonly handoffs?: readonly HandoffFigures[];
  readonly histogram?: { readonly days?: Partial<DurationFigures>; readonly bins: readonly Partial<HistogramBin>[] };
  readonly compare?: Omit<ExpectedFunnel, 'compare'>;
  readonly excluded?: readonly Excluded[];
}

/** A table of rows: fields, and one list of values for each row. */
export function table(
  fields: readonly Id[],
  ...rows: readonly (readonly Scalar[])[]
): readonly Readonly<Record<Id, Scalar>>[] {
  return rows.map((values) => Object.fromEntries(fields.map((field, place) => [field, values[place] ?? null])));
}

/** A document with these metrics. */
export function withMetrics(document: WeirDocument, metrics: Readonly<Record<Id, Formula>>): WeirDocument {
  const added = Object.entries(metrics).map(([id, formula]) => ({ id, formula }));
  return { ...document, metrics: [...(document.metrics ?? []), ...added] };
}

/** The vector's rows with every stored field, and every dataset of the document. */
export function completeRows({ document, rows }: Pick<Vector, 'document' | 'rows'>): VectorRows {
  return Object.fromEntries(
    (document.datasets ?? []).map(({ id, fields }) => {
      const stored = fields.filter(({ lookup, formula }) => !lookup && formula === undefined);
      const nothing = Object.fromEntries(stored.map((field) => [field.id, null]));
      return [id, (rows[id] ?? []).map((row) => ({ ...nothing, ...row }))];
    }),
  );
}
