import type {
  Answer,
  Catalog,
  DataAdapter,
  DurationFigures,
  FunnelAnswer,
  InlineRows,
  MetricsAnswer,
  MetricsQuestion,
  Question,
  StageFigures,
} from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { exampleDocument } from '../editor/example.fixture.js';
import { countsOf, isCounting, sharesOf, timesIn } from './fake-counts.fixture.js';

const none: DurationFigures = { median: null, p90: null, mean: null, count: 0, open: 0 };

/** [open, overdue, conversion from the previous stage, value] by stage of the example's first funnel. */
const COUNTS: Readonly<Record<string, readonly [number, number, number | null, number | null]>> = {
  lead: [212, 31, null, 4_100_000],
  qualified: [148, 12, 0.5, 3_300_000],
  solution: [96, 9, 0.6, 2_700_000],
  proposal: [129, 38, 0.605, 5_200_000],
  negotiation: [24, 3, 0.34, 1_100_000],
  won: [96, 0, 0.627, 65_700_000],
  lost: [399, 0, null, 0],
  nurture: [1376, 0, null, 0],
};

const FLOWS: readonly (readonly [string, string, number])[] = [
  ['lead', 'nurture', 1028],
  ['qualified', 'nurture', 348],
  ['solution', 'lost', 198],
  ['proposal', 'lost', 168],
  ['negotiation', 'lost', 33],
  ['proposal', 'solution', 27],
  ['nurture', 'lead', 61],
];

interface Asked {
  readonly question: Question;
  readonly document: WeirDocument;
}

/** Answers any question at once, with the figures that were made up for the example document. */
export class FakeAdapter implements DataAdapter {
  readonly asked: Asked[] = [];
  /** What the panel asked about. */
  readonly counted: Asked[] = [];
  /** Answers wait for this. */
  gate: Promise<void> = Promise.resolve();
  /** Thrown instead of the next answer. */
  failure: Error | null = null;

  describe(): Promise<Catalog> {
    const datasets = (exampleDocument.datasets ?? []).map(({ id, fields }) => ({ id, fields }));
    return Promise.resolve({
      datasets,
      supports: ['metrics', 'funnel-history', 'funnel-sequence', 'funnel-figures', 'sequence-figures'],
    });
  }

  values() {
    return Promise.resolve({ values: [], more: false });
  }

  async answer(request: Parameters<NonNullable<DataAdapter['answer']>>[0]): Promise<Answer[]> {
    const document = 'draft' in request.document ? request.document.draft : null;
    for (const question of request.questions) {
      const isOfPanel = isCounting(question) || ('funnel' in question && question.histogram !== undefined);
      if (document) (isOfPanel ? this.counted : this.asked).push({ question, document });
    }
    await this.gate;
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
    return request.questions.map((question) => {
      if ('funnel' in question) {
        const answer = funnelAnswer(document, question.funnel);
        return { ...answer, groups: sharesOf(question, answer), ...timesIn(question) };
      }
      return isCounting(question) ? countsAnswer(countsOf(document, question)) : metricsAnswer(question);
    });
  }

  /** Counts won and lost deals among the given ones, whatever the metric's formula is. */
  withRows({ deals = [] }: InlineRows): DataAdapter {
    const won = deals.filter((row) => row['stage'] === 'won').length;
    const closed = deals.filter((row) => row['stage'] === 'won' || row['stage'] === 'lost').length;
    const inner = new FakeAdapter();
    return {
      describe: () => inner.describe(),
      values: () => inner.values(),
      answer: async ({ questions }) =>
        questions.map((question) => metricsAnswer(question as MetricsQuestion, closed === 0 ? null : won / closed)),
    };
  }
}

/** Fails whoever asks, however many they are. */
export class ClosedAdapter extends FakeAdapter {
  override answer(): Promise<never> {
    return Promise.reject(new Error('The warehouse is closed.'));
  }
}

function funnelAnswer(document: WeirDocument | null, funnel: string): FunnelAnswer {
  const stages = document?.funnels?.find(({ id }) => id === funnel)?.stages ?? [];
  return {
    stages: stages.map(({ id }) => stageFigures(id)),
    flows: FLOWS.map(([from, to, count]) => ({ from, to, count, days: none })),
    handoffs: [{ from: 'won', to: { funnel: 'strategic', stage: 'plan' }, count: 14 }],
    totals: {
      entities: 2480,
      open: 609,
      won: 96,
      lost: 399,
      parked: 1376,
      disqualified: 0,
      winRate: 0.194,
      openValue: 16_400_000,
      weightedValue: 5_000_000,
      velocity: null,
    },
    groups: [],
    periods: [],
    asOf: '2025-09-18T00:00:00.000Z',
    unit: 'CNY',
    sampled: false,
    excluded: [],
  };
}

function stageFigures(stage: string): StageFigures {
  const [open, overdue, fromPrevious, value] = COUNTS[stage] ?? [0, 0, null, null];
  return {
    stage,
    entered: open,
    skipped: 0,
    reached: open,
    notApplicable: 0,
    open,
    overdue,
    conversion: { fromPrevious, fromStart: null, immature: 0 },
    days: none,
    value,
    weightedValue: null,
  };
}

function countsAnswer(counts: Readonly<Record<string, number>>): MetricsAnswer {
  const answer = metricsAnswer({ metrics: [] });
  const metrics = Object.entries(counts).map(([id, count]) => {
    const { unit: _unit, ...figures } = metricsAnswer({ metrics: [id] }, count).metrics[id]!;
    return [id, { ...figures, unit: null }];
  });
  return { ...answer, metrics: Object.fromEntries(metrics) };
}

const MONTHLY = [0.174, 0.176, 0.18, 0.182, 0.185, 0.19, 0.188, 0.194, 0.202, 0.199, 0.206, 0.199];

/** By month with a course, else one period; compared with one that was 1.6 points lower. */
function metricsAnswer({ metrics, grain, compare }: MetricsQuestion, total: number | null = 0.194): MetricsAnswer {
  const values = grain ? MONTHLY : [total];
  const why = total === null ? ('zero-denominator' as const) : null;
  const cells = (value: number) => ({
    values: [values.map(() => value)],
    totals: [value],
    overall: values.map(() => value),
    total: value,
  });
  const figures = (shown: number | null, course: readonly (number | null)[]) => ({
    unit: 'percent',
    values: [course],
    totals: [shown],
    overall: course,
    total: shown,
    parts: { numerator: cells(96), denominator: cells(495) },
    why: [course.map(() => why)],
    whyTotals: [why],
    whyOverall: course.map(() => why),
    whyTotal: why,
  });
  const answered = (shown: number | null, course: readonly (number | null)[]) => ({
    periods: values.map((_, place) =>
      grain
        ? { from: monthFrom(place), to: monthFrom(place + 1), incomplete: place === values.length - 1 }
        : { from: '2024-10-01', to: '2025-10-01', incomplete: true },
    ),
    groups: [{}],
    metrics: Object.fromEntries(metrics.map((metric) => [metric, figures(shown, course)])),
    asOf: '2025-09-18T00:00:00.000Z',
    sampled: false,
    notRewound: false,
    excluded: [],
  });
  return {
    ...answered(total, values),
    ...(compare && { compare: answered(total === null ? null : total - 0.016, values) }),
  };
}

function monthFrom(place: number): string {
  return new Date(Date.UTC(2024, 9 + place, 1)).toISOString().slice(0, 10);
}
