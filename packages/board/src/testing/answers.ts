import type {
  FlowFigures,
  FunnelAnswer,
  MetricFigures,
  MetricsAnswer,
  MissingReason,
  StageFigures,
  Value,
} from '@weir/query';

/** Figures of a metric for tests; what is not given is made to fit: one group, as many periods as `overall` has. */
export function metricFigures(given: {
  total: Value;
  unit?: string | null;
  why?: MissingReason | null;
  overall?: readonly Value[];
  values?: readonly (readonly Value[])[];
  totals?: readonly Value[];
  /** Totals of numerator and denominator. */
  parts?: readonly [number, number];
  whyTotals?: readonly (MissingReason | null)[];
}): MetricFigures {
  const overall = given.overall ?? [given.total];
  const values = given.values ?? [overall];
  const totals = given.totals ?? [given.total];
  const why = (value: Value): MissingReason | null => (value === null ? (given.why ?? 'no-rows') : null);
  const cells = (total: number) => ({
    values: values.map((row) => row.map(() => total)),
    totals: totals.map(() => total),
    overall: overall.map(() => total),
    total,
  });
  return {
    unit: given.unit ?? null,
    values,
    totals,
    overall,
    total: given.total,
    ...(given.parts ? { parts: { numerator: cells(given.parts[0]), denominator: cells(given.parts[1]) } } : {}),
    why: values.map((row) => row.map(why)),
    whyTotals: given.whyTotals ?? totals.map(why),
    whyOverall: overall.map(why),
    whyTotal: why(given.total),
  };
}

export function metricsAnswer(given: Partial<MetricsAnswer> & Pick<MetricsAnswer, 'metrics'>): MetricsAnswer {
  return {
    periods: [{ from: '2025-01-01', to: '2026-01-01', incomplete: true }],
    groups: [{}],
    asOf: '2025-09-18T01:40:00Z',
    sampled: false,
    notRewound: false,
    excluded: [],
    ...given,
  };
}

export function stageFigures(stage: string, given: Partial<StageFigures> = {}): StageFigures {
  return {
    stage,
    entered: given.reached ?? 0,
    skipped: 0,
    reached: 0,
    notApplicable: 0,
    open: 0,
    overdue: 0,
    conversion: { fromPrevious: null, fromStart: null, immature: 0 },
    days: { median: null, p90: null, mean: null, count: 0, open: 0 },
    value: null,
    weightedValue: null,
    ...given,
  };
}

export function funnelAnswer(given: Partial<FunnelAnswer> & Pick<FunnelAnswer, 'stages'>): FunnelAnswer {
  return {
    flows: [],
    totals: {
      entities: given.stages[0]?.reached ?? 0,
      open: 0,
      won: 0,
      lost: 0,
      parked: 0,
      disqualified: 0,
      winRate: null,
      openValue: null,
      weightedValue: null,
      velocity: null,
    },
    handoffs: [],
    groups: [],
    periods: [],
    asOf: '2025-09-18T01:40:00Z',
    unit: null,
    sampled: false,
    excluded: [],
    ...given,
  };
}

const noDays = { median: null, p90: null, mean: null, count: 0, open: 0 };

export function flow(from: string, to: string, count: number): FlowFigures {
  return { from, to, count, days: noDays };
}
