import type { Scalar, WeirDocument } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type {
  Answer,
  FunnelAnswer,
  FunnelQuestion,
  Histogram,
  MetricFigures,
  MetricsQuestion,
  Period,
  Question,
  Value,
} from '@weir/query';
import { flow, funnelAnswer, metricsAnswer, stageFigures } from './answers.js';

export const AS_OF = '2025-09-18T01:40:00Z';

const amount = { var: 'amount' };
const isWon = { '==': [{ var: 'stage' }, 'won'] };
const isClosed = { in: [{ var: 'stage' }, ['won', 'lost']] };

/** A small document in two languages, with one of each widget. */
export const exampleDocument: WeirDocument = {
  weir: 1,
  id: 'b2b-sales',
  title: { en: 'B2B sales', 'zh-CN': 'B2B 销售' },
  settings: { timeZone: 'Asia/Shanghai', currency: 'CNY' },
  datasets: [
    {
      id: 'deals',
      title: { en: 'Deals', 'zh-CN': '商机' },
      key: 'id',
      time: 'created_on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'created_on', type: 'date' },
        { id: 'amount', type: 'number', unit: 'CNY' },
        { id: 'stage', type: 'string' },
        {
          id: 'team',
          type: 'string',
          values: [
            { value: 'East', title: { en: 'East', 'zh-CN': '华东' } },
            { value: 'South', title: { en: 'South', 'zh-CN': '华南' } },
            { value: 'North', title: { en: 'North', 'zh-CN': '华北' } },
            { value: 'West', title: { en: 'West', 'zh-CN': '西区' } },
            { value: 'Central', title: { en: 'Central', 'zh-CN': '华中' } },
          ],
        },
        { id: 'product', type: 'string' },
        { id: 'source', type: 'string' },
      ],
    },
  ],
  dimensions: [
    { id: 'team', title: { en: 'Team', 'zh-CN': '团队' }, fields: { deals: 'team' } },
    { id: 'product', title: { en: 'Product', 'zh-CN': '产品' }, fields: { deals: 'product' } },
    { id: 'source', title: { en: 'Source', 'zh-CN': '来源' }, fields: { deals: 'source' } },
  ],
  metrics: [
    {
      id: 'won_revenue',
      title: { en: 'Won revenue', 'zh-CN': '赢单收入' },
      formula: { sum: ['deals', amount, isWon, 'closed_on'] },
      good: 'higher',
      targets: [
        { value: 96e6, grain: 'year' },
        { value: 8e6, grain: 'month' },
        ...[29.9e6, 23.8e6, 18e6, 14.1e6, 10e6].map((value, place) => ({
          value,
          grain: 'year' as const,
          where: { team: ['East', 'South', 'North', 'West', 'Central'][place]! },
        })),
      ],
    },
    {
      id: 'win_rate',
      title: { en: 'Win rate', 'zh-CN': '赢单率' },
      formula: { '/': [{ count: ['deals', isWon] }, { count: ['deals', isClosed] }] },
      format: { style: 'percent', digits: 1 },
      good: 'higher',
      targets: [{ value: 0.22 }],
    },
    {
      id: 'sales_cycle',
      title: { en: 'Sales cycle', 'zh-CN': '销售周期' },
      formula: { median: ['deals', { days_between: [{ var: 'created_on' }, { var: 'closed_on' }] }] },
      format: { digits: 0 },
      good: 'lower',
      targets: [{ value: 45 }],
    },
    {
      id: 'average_deal',
      title: { en: 'Average deal', 'zh-CN': '平均单额' },
      formula: { avg: ['deals', amount, isWon] },
      good: 'higher',
      targets: [{ value: 660e3 }],
    },
    {
      id: 'coverage',
      title: { en: 'Pipeline coverage', 'zh-CN': '管道覆盖倍数' },
      formula: { '/': [{ open_value: ['b2b'] }, { param: 'quota' }] },
      format: { digits: 1 },
      good: 'higher',
      targets: [{ value: 5.2 }],
    },
    {
      id: 'collection',
      title: { en: 'Collection ratio', 'zh-CN': '回款比' },
      formula: { '/': [{ sum: ['deals', amount] }, { sum: ['deals', amount] }] },
      format: { style: 'percent', digits: 1 },
      good: 'higher',
      targets: [{ value: 0.95 }],
    },
  ],
  funnels: [
    {
      id: 'b2b',
      title: { en: 'Solution selling', 'zh-CN': '方案销售' },
      value: { dataset: 'deals', field: 'amount' },
      stages: [
        { id: 'lead', title: { en: 'Lead', 'zh-CN': '线索' }, kind: 'open' },
        { id: 'qualified', title: { en: 'Qualified', 'zh-CN': '已确认' }, kind: 'open' },
        { id: 'solution', title: { en: 'Solution', 'zh-CN': '方案' }, kind: 'open' },
        {
          id: 'proposal',
          title: { en: 'Proposal', 'zh-CN': '报价' },
          kind: 'open',
          limit: { days: 14 },
          benchmark: { conversion: 0.42 },
        },
        { id: 'negotiation', title: { en: 'Negotiation', 'zh-CN': '谈判' }, kind: 'open' },
        { id: 'won', title: { en: 'Won', 'zh-CN': '赢单' }, kind: 'won' },
        { id: 'lost', title: { en: 'Lost', 'zh-CN': '输单' }, kind: 'lost' },
        { id: 'parked', title: { en: 'Parked', 'zh-CN': '暂缓' }, kind: 'parked' },
        { id: 'unfit', title: { en: 'Not a fit', 'zh-CN': '不合格' }, kind: 'disqualified' },
      ],
    },
  ],
  boards: [
    {
      id: 'overview',
      title: { en: 'Overview', 'zh-CN': '总览' },
      filters: ['period', 'product', 'team', 'source'],
      period: 'this-year',
      compare: 'prior-year',
      widgets: [
        ...['won_revenue', 'win_rate', 'sales_cycle', 'average_deal', 'coverage', 'collection'].map(
          (metric, place) => ({ id: metric, type: 'kpi', metric, cell: { x: place * 2, y: 0, w: 2, h: 2 } }),
        ),
        { id: 'funnel', type: 'funnel', funnel: 'b2b', basis: 'activity', cell: { x: 0, y: 2, w: 8, h: 5 } },
        {
          id: 'note',
          type: 'text',
          title: { en: 'How to read this', 'zh-CN': '如何阅读' },
          text: {
            en: 'Deals are counted by the day on which something happened to them.\n\nThe target of the year is that of the plan of January; the targets of teams add up to it.',
            'zh-CN': '商机按其发生变化的日期统计。\n\n年度目标以一月的计划为准，各团队目标之和即为年度目标。',
          },
          cell: { x: 8, y: 2, w: 4, h: 5 },
        },
        {
          id: 'trend',
          type: 'trend',
          metric: 'won_revenue',
          title: { en: 'Won revenue by month', 'zh-CN': '每月赢单收入' },
          cell: { x: 0, y: 7, w: 5, h: 4 },
        },
        {
          id: 'teams',
          type: 'table',
          title: { en: 'Teams', 'zh-CN': '团队排名' },
          metrics: ['won_revenue', 'win_rate', 'sales_cycle'],
          by: ['team'],
          cell: { x: 5, y: 7, w: 7, h: 4 },
        },
      ],
    },
    {
      id: 'teams',
      title: { en: 'Teams', 'zh-CN': '团队' },
      filters: ['period', 'team'],
      widgets: [
        { id: 'rates', type: 'trend', metric: 'win_rate', cell: { x: 0, y: 0, w: 6, h: 4 } },
        {
          id: 'by-team',
          type: 'trend',
          metric: 'win_rate',
          by: ['team'],
          title: { en: 'Win rate by team', 'zh-CN': '各团队赢单率' },
          cell: { x: 6, y: 0, w: 6, h: 4 },
        },
      ],
    },
  ],
};

const TEAMS = ['East', 'South', 'North', 'West', 'Central'];

interface Facts {
  readonly unit: string | null;
  readonly total: number;
  readonly earlier: number;
  /** By month from October to September. */
  readonly months: readonly number[];
  readonly teams: readonly number[];
  readonly teamsEarlier: readonly number[];
  readonly parts?: readonly (readonly [number, number])[];
}

const FACTS: Readonly<Record<string, Facts>> = {
  won_revenue: {
    unit: 'CNY',
    total: 65.7e6,
    earlier: 58.2e6,
    months: [7.1, 6.6, 9.8, 5.3, 4.1, 8.9, 6.8, 7.4, 10.4, 8.2, 9.1, 5.5].map((millions) => millions * 1e6),
    teams: [22.4e6, 16.2e6, 12.6e6, 9.3e6, 5.2e6],
    teamsEarlier: [18.9e6, 14.6e6, 11.5e6, 7.6e6, 5.6e6],
  },
  win_rate: {
    unit: 'percent',
    total: 0.194,
    earlier: 0.178,
    months: [0.16, 0.163, 0.17, 0.172, 0.178, 0.186, 0.183, 0.192, 0.204, 0.199, 0.21, 0.199],
    teams: [0.235, 0.203, 0.186, 0.157, 0.148],
    teamsEarlier: [0.2, 0.19, 0.18, 0.15, 0.16],
    parts: [
      [96, 495],
      [31, 132],
      [24, 118],
      [19, 102],
      [14, 89],
      [8, 54],
    ],
  },
  sales_cycle: {
    unit: 'days',
    total: 47,
    earlier: 52,
    months: [54, 55, 53, 51, 51, 50, 50, 49, 48, 48, 47, 47],
    teams: [44, 46, 47, 49, 58],
    teamsEarlier: [50, 51, 52, 52, 57],
  },
  average_deal: {
    unit: 'CNY per deal',
    total: 684e3,
    earlier: 663e3,
    months: [590, 610, 640, 615, 700, 708, 688, 660, 740, 700, 768, 716].map((thousands) => thousands * 1e3),
    teams: [722e3, 675e3, 663e3, 664e3, 650e3],
    teamsEarlier: [700e3, 660e3, 640e3, 650e3, 655e3],
  },
  coverage: {
    unit: null,
    total: 4.1,
    earlier: 4.5,
    months: [4.9, 5, 5.3, 5.2, 5.1, 5, 4.8, 4.7, 4.6, 4.6, 4.5, 4.1],
    teams: [4.4, 4.2, 4, 3.9, 3.8],
    teamsEarlier: [4.6, 4.5, 4.4, 4.4, 4.3],
  },
  collection: {
    unit: 'percent',
    total: 0.913,
    earlier: 0.932,
    months: [0.95, 0.948, 0.952, 0.938, 0.936, 0.94, 0.932, 0.934, 0.927, 0.93, 0.924, 0.92],
    teams: [0.93, 0.92, 0.91, 0.9, 0.88],
    teamsEarlier: [0.94, 0.93, 0.93, 0.92, 0.91],
  },
};

/** Answers a question about `exampleDocument` in months, with made-up figures. */
export function exampleAnswer(question: Question): Answer {
  return isFunnelQuestion(question) ? exampleFunnel(question) : exampleMetrics(question);
}

function exampleMetrics(question: MetricsQuestion): Answer {
  const periods = question.grain ? monthsOf(question) : [wholeOf(question)];
  const byTeam = question.by?.includes('team') ?? false;
  const groups = byTeam ? TEAMS.map((team): Record<string, Scalar> => ({ team })) : [{}];
  const answered = (isEarlier: boolean) =>
    Object.fromEntries(question.metrics.map((id) => [id, figuresOf(FACTS[id]!, periods, byTeam, isEarlier)]));
  const answer = metricsAnswer({ metrics: answered(false), periods, groups, asOf: AS_OF });
  return question.compare ? { ...answer, compare: { ...answer, metrics: answered(true) } } : answer;
}

function figuresOf(facts: Facts, periods: readonly Period[], byTeam: boolean, isEarlier: boolean): MetricFigures {
  const scale = isEarlier ? facts.earlier / facts.total : 1;
  const isSingle = periods.length === 1;
  const total = facts.total * scale;
  const overall: Value[] = periods.map(({ from }) => {
    if (from! > AS_OF) return null;
    const month = facts.months[(Number(from!.slice(5, 7)) + 2) % 12]!;
    return isSingle ? total : month * scale;
  });
  const totals: Value[] = byTeam ? [...(isEarlier ? facts.teamsEarlier : facts.teams)] : [total];
  const values = totals.map((team) =>
    overall.map((month) => (month === null ? null : (Number(month) * Number(team)) / total)),
  );
  const cell = (place: 0 | 1) => ({
    values,
    overall,
    totals: byTeam ? (facts.parts?.slice(1).map((parts) => parts[place]) ?? []) : [facts.parts?.[0]![place] ?? null],
    total: facts.parts?.[0]![place] ?? null,
  });
  return {
    unit: facts.unit,
    values,
    totals,
    overall,
    total,
    ...(facts.parts ? { parts: { numerator: cell(0), denominator: cell(1) } } : {}),
    why: values.map((row) => row.map((value) => (value === null ? 'future' : null))),
    whyTotals: totals.map(() => null),
    whyOverall: overall.map((value) => (value === null ? 'future' : null)),
    whyTotal: null,
  };
}

const TIMES: Omit<Histogram, 'from' | 'to'> = {
  days: { median: 41, p90: 78, mean: 44.2, count: 96, open: 609 },
  bins: [12, 31, 28, 14, 8, 3].map((count, place) => ({ from: place * 20, to: place * 20 + 20, count })),
};

/** Of each month so many entered, and the later ones had less time. */
function cohortOf(period: Period, place: number): FunnelAnswer['periods'][number] {
  const entities = (period.from ?? '') > AS_OF ? 0 : 300 - place * 10;
  const stages = STAGES.map(([stage, , , , , , fromStart]) => {
    const share = fromStart === null ? null : fromStart * (1 - place / 40);
    return stageFigures(stage, {
      reached: Math.round(entities * (share ?? 1)),
      conversion: { fromPrevious: null, fromStart: stage === 'lead' ? 1 : share, immature: place === 8 ? 4 : 0 },
    });
  });
  const { totals } = funnelAnswer({ stages });
  return { ...period, stages, flows: [], totals: { ...totals, entities } };
}

function wholeOf({ range }: MetricsQuestion): Period {
  return { from: range?.from ?? null, to: range?.to ?? null, incomplete: (range?.to ?? '9') > AS_OF };
}

function monthsOf({ range }: Pick<Question, 'range'>): Period[] {
  const periods: Period[] = [];
  for (let from = range?.from?.slice(0, 7) ?? '2024-10'; `${from}-01` < (range?.to ?? AS_OF);) {
    const [year, month] = from.split('-').map(Number) as [number, number];
    const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
    periods.push({ from: `${from}-01`, to: `${next}-01`, incomplete: `${next}-01` > AS_OF });
    from = next;
  }
  return periods;
}

const STAGES = [
  ['lead', 2480, 212, 31, 6, null, null],
  ['qualified', 1240, 148, 12, 8, 0.5, 0.5],
  ['solution', 744, 96, 9, 11, 0.6, 0.3],
  ['proposal', 450, 129, 38, 17, 0.605, 0.181],
  ['negotiation', 153, 24, 3, 9, 0.34, 0.062],
  ['won', 96, 96, 0, null, 0.627, 0.039],
  ['lost', 399, 399, 0, null, null, null],
  ['parked', 348, 348, 0, null, null, null],
  ['unfit', 1028, 1028, 0, null, null, null],
] as const;

function exampleFunnel(question: FunnelQuestion): Answer {
  const periods = question.grain ? monthsOf(question) : [];
  return funnelAnswer({
    periods: periods.map((period, place) => cohortOf(period, place)),
    ...(question.histogram && { histogram: { ...question.histogram, ...TIMES } }),
    asOf: AS_OF,
    unit: 'CNY',
    stages: STAGES.map(([stage, reached, open, overdue, median, fromPrevious, fromStart]) =>
      stageFigures(stage, {
        reached,
        open,
        overdue,
        conversion: { fromPrevious, fromStart, immature: 0 },
        days: { median, p90: null, mean: null, count: 10, open: 0 },
        value: stage === 'won' ? 65.7e6 : open * 200e3,
      }),
    ),
    flows: [
      flow('lead', 'qualified', 1228),
      flow('lead', 'solution', 12),
      flow('qualified', 'solution', 744),
      flow('solution', 'proposal', 450),
      flow('proposal', 'negotiation', 153),
      flow('negotiation', 'won', 96),
      flow('proposal', 'solution', 22),
      flow('parked', 'qualified', 40),
      flow('lead', 'unfit', 1028),
      flow('qualified', 'parked', 348),
      flow('solution', 'lost', 198),
      flow('proposal', 'lost', 168),
      flow('negotiation', 'lost', 33),
    ],
  });
}
