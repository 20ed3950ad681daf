import type { Formula, Funnel, Id, Scalar, Stage, WeirDocument } from '@weir/schema';
import type { FunnelQuestion, MetricsQuestion } from '@weir/query';
import { table } from '../vector.js';
import type { ExpectedFunnel, ExpectedMetrics, Vector, VectorRows } from '../vector.js';

type Method = 'history' | 'sequence';

const methods: readonly Method[] = ['history', 'sequence'];
const aggregates = ['sum', 'avg', 'median', 'distinct', 'lowest', 'highest', 'stddev'];
const of = (aggregate: string): Formula => ({ [aggregate]: ['rows', { var: 'amount' }, true, 'always'] });

function funnelOf(method: Method, stages: readonly Id[]): Funnel {
  return {
    id: method,
    value: { dataset: 'rows', field: 'amount', entity: 'entity' },
    stages: stages.map((id, place): Stage => ({
      id,
      kind: place === stages.length - 1 ? 'won' : 'open',
      enters: [{ dataset: 'rows', when: { '==': [{ var: 'stage' }, id] }, at: 'on', entity: 'entity' }],
    })),
    transitions: stages.slice(1).map((to, place) => ({ from: stages[place]!, to, kind: 'advance' })),
    counting: method === 'history' ? { method } : { method, order: 'ordered', window: { days: 3660 } },
  };
}

/** One dataset, and funnels over stages that its rows name. */
function documentOf(stages: readonly Id[] = ['lead', 'won']): WeirDocument {
  return {
    weir: 1,
    id: 'robust',
    title: 'Robust',
    settings: { timeZone: 'UTC' },
    datasets: [
      {
        id: 'rows',
        key: 'id',
        time: 'on',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'entity', type: 'string' },
          { id: 'stage', type: 'string' },
          { id: 'on', type: 'date' },
          { id: 'at', type: 'datetime' },
          { id: 'amount', type: 'number' },
        ],
      },
    ],
    dimensions: [{ id: 'entity', fields: { rows: 'entity' } }],
    metrics: [
      { id: 'count', formula: { count: ['rows', true, 'always'] } },
      { id: 'dated', formula: { count: ['rows', true, 'on'] } },
      { id: 'instants', formula: { count: ['rows', true, 'at'] } },
      { id: 'entities', formula: { distinct: ['rows', { var: 'entity' }, true, 'always'] } },
      { id: 'share', formula: { '/': [of('sum'), of('sum')] } },
      { id: 'first', formula: { lowest: ['rows', { var: 'on' }, true, 'always'] } },
      { id: 'last', formula: { highest: ['rows', { var: 'on' }, true, 'always'] } },
      ...aggregates.map((id) => ({ id, formula: of(id) })),
    ],
    funnels: methods.map((method) => funnelOf(method, stages)),
  };
}

interface Case {
  readonly name: string;
  readonly rows: VectorRows['rows'] & object;
  readonly document?: WeirDocument;
  readonly asOf?: string;
}

const common = ({ document = documentOf(), rows, asOf = '2101-01-01T00:00:00Z' }: Case) => ({
  document,
  rows: { rows },
  asOf,
});

const metricsVector = (
  given: Case & { readonly question: MetricsQuestion; readonly expect: ExpectedMetrics },
): Vector => ({
  name: given.name,
  needs: ['metrics'],
  ...common(given),
  question: given.question,
  expect: given.expect,
});

/** One vector for each way of counting. */
const funnelVectors = (
  given: Case & { readonly question?: Omit<FunnelQuestion, 'funnel'>; readonly expect: ExpectedFunnel },
): Vector[] =>
  methods.map((method) => ({
    name: `${given.name}: a funnel by ${method}`,
    needs: [`funnel-${method}`],
    ...common(given),
    question: { range: { from: '2025-01-01', to: '2026-01-01' }, ...given.question, funnel: method },
    expect: given.expect,
  }));

const everyMetric = ['count', 'entities', 'share', 'first', 'last', ...aggregates];
const totals = (...values: readonly (number | string | null)[]): Record<Id, number | string | null> =>
  Object.fromEntries(everyMetric.map((id, place) => [id, values[place] ?? null]));
const nobody = { entered: 0, reached: 0, open: 0, conversion: { fromStart: null, immature: 0 } };

const small: readonly Vector[] = [
  ['no rows', [], totals(0, 0, null, null, null, 0, null, null, 0, null, null, null), [], [0, 0]] as const,
  [
    'rows of which every value is missing',
    table(['id'], ['a'], ['b']),
    totals(2, 0, null, null, null, null, null, null, 0, null, null, null),
    [{ entity: null }],
    [0, 0],
  ] as const,
  [
    'one row',
    table(['id', 'entity', 'on', 'amount'], ['a', 'x', '2025-03-01', 3]),
    totals(1, 1, 1, '2025-03-01', '2025-03-01', 3, 3, 3, 1, 3, 3, null),
    [{ entity: 'x' }],
    [0, 1],
  ] as const,
].flatMap(([name, rows, total, groups, dated]) => [
  metricsVector({ name: `${name}: every aggregate`, rows, question: { metrics: everyMetric }, expect: { total } }),
  metricsVector({
    name: `${name}: by group and year`,
    rows,
    question: {
      metrics: ['dated', 'sum'],
      range: { from: '2024-01-01', to: '2026-01-01' },
      grain: 'year',
      by: ['entity'],
    },
    expect: { groups, overall: { dated }, values: { dated: groups.map(() => dated) } },
  }),
]);

const smallFunnels: readonly Vector[] = [
  ...funnelVectors({
    name: 'no rows',
    rows: [],
    question: { by: ['entity'], grain: 'quarter' },
    expect: { groups: [], stages: { lead: nobody, won: nobody }, flows: {}, totals: { entities: 0, winRate: null } },
  }),
  ...funnelVectors({
    name: 'rows of which every value is missing',
    rows: table(['id'], ['a'], ['b']),
    expect: { stages: { lead: nobody, won: nobody }, flows: {}, excluded: [] },
  }),
  ...funnelVectors({
    name: 'one row',
    rows: table(['id', 'entity', 'stage', 'on'], ['a', 'x', 'lead', '2025-03-01']),
    question: { by: ['entity'] },
    expect: {
      stages: { lead: { entered: 1, reached: 1 }, won: { entered: 0, reached: 0 } },
      groups: [{ by: { entity: 'x' }, stages: { lead: { reached: 1 } } }],
      flows: {},
      totals: { entities: 1, won: 0 },
    },
  }),
  ...funnelVectors({
    name: 'what has no date or no entity is told, not dropped',
    rows: table(['id', 'entity', 'stage', 'on'], ['a', 'x', 'lead', null], ['b', null, 'lead', '2025-03-01']),
    expect: {
      stages: { lead: nobody },
      excluded: [
        { reason: 'undated', dataset: 'rows', count: 1 },
        { reason: 'no-entity', dataset: 'rows', count: 1 },
      ],
    },
  }),
];

const amounts = (values: readonly Scalar[]) => table(['id', 'amount'], ...values.map((value, at) => [`r${at}`, value]));

const largeNumbers: readonly Vector[] = [
  ['beyond 31 bits', [2 ** 31, 2 ** 31, -(2 ** 31) - 1], 2 ** 31 - 1] as const,
  ['beyond 32 bits', [2 ** 32, 2 ** 33, 1], 2 ** 32 + 2 ** 33 + 1] as const,
  ['the largest whole number that is exact', [Number.MAX_SAFE_INTEGER, 1, -1], Number.MAX_SAFE_INTEGER] as const,
  ['that cancel each other', [1e300, 0.1, -1e300], 0.1] as const,
  ['of cents in an order that loses them', [1e15, 0.01, 0.02, -1e15], 0.03] as const,
].map(([name, values, sum]) =>
  metricsVector({
    name: `large numbers ${name} are added exactly`,
    rows: amounts(values),
    question: { metrics: ['sum'] },
    expect: { total: { sum } },
  }),
);

const apart = metricsVector({
  name: 'whole numbers that are as large as codes stay apart',
  rows: amounts([2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 32]),
  question: { metrics: ['distinct', 'lowest', 'highest'] },
  expect: { total: { distinct: 4, lowest: 2 ** 31 - 1, highest: 2 ** 32 + 1 } },
});

const days = [
  ...['1900-01-01', '1900-02-28', '1900-03-01', '1969-12-31', '1970-01-01'],
  ...['2000-02-29', '2038-01-20', '2100-02-28', '2100-12-31'],
];
const dated = table(
  ['id', 'entity', 'stage', 'on', 'at'],
  ...days.map((day) => [day, day, 'lead', day, `${day}T23:59:59.999Z`]),
);

const years: readonly Vector[] = [
  ...(
    [
      ['1900-02-01', '1900-03-01', 1],
      ['1900-01-01', '1970-01-01', 4],
      ['2000-02-01', '2000-03-01', 1],
      ['2038-01-01', '2038-02-01', 1],
      ['2100-02-01', '2100-03-01', 1],
      ['1900-01-01', '2101-01-01', 9],
    ] as const
  ).flatMap(([from, to, count]) => [
    metricsVector({
      name: `from ${from} to ${to}: as dates and as instants`,
      rows: dated,
      question: { metrics: ['dated', 'instants'], range: { from, to } },
      expect: { total: { dated: count, instants: count } },
    }),
    ...funnelVectors({
      name: `from ${from} to ${to}`,
      rows: dated,
      question: { range: { from, to } },
      expect: { stages: { lead: { entered: count } } },
    }),
  ]),
  metricsVector({
    name: 'years from 1900 to 2100 are periods that hold each its own',
    rows: dated,
    question: { metrics: ['dated', 'instants'], range: { from: '1900-01-01', to: '2101-01-01' }, grain: 'year' },
    expect: Object.fromEntries([
      [
        'overall',
        Object.fromEntries(
          ['dated', 'instants'].map((metric) => [
            metric,
            Array.from({ length: 201 }, (_, at) => days.filter((day) => day.startsWith(`${1900 + at}-`)).length),
          ]),
        ),
      ],
    ]),
  }),
  ...funnelVectors({
    name: 'from the first day of 1900 to the last of 2100',
    rows: table(
      ['id', 'entity', 'stage', 'on'],
      ['a', 'x', 'lead', '1900-01-01'],
      ['b', 'x', 'won', '1910-01-01'],
      ['c', 'y', 'lead', '2091-01-01'],
      ['d', 'y', 'won', '2100-12-31'],
    ),
    question: { range: { from: '1900-01-01', to: '2101-01-01' } },
    // Neither 1900 nor 2100 is a leap year: 10 × 365 days and two (1904, 1908); 9 × 365, two (2092, 2096), and 364 of 2100.
    expect: { flows: { 'lead > won': { count: 2, days: { mean: (3652 + 3651) / 2 } } } },
  }),
];

const halves = ['\ud83d', '\ude00', '\ud83d\ude00', '\ud83d', '\ufffd'];
const halvesRows = table(['id', 'entity'], ...halves.map((half, at) => [`r${at}`, half]));

const halfCharacters: readonly Vector[] = [
  metricsVector({
    name: 'halves of characters are told apart, filtered by and grouped',
    rows: halvesRows,
    question: { metrics: ['count', 'entities'], by: ['entity'], filters: { entity: halves } },
    expect: {
      groups: ['\ud83d', '\ude00', '\ud83d\ude00', '\ufffd'].map((entity) => ({ entity })),
      totals: { count: [2, 1, 1, 1] },
      total: { entities: 4 },
    },
  }),
  metricsVector({
    name: 'half a character can be filtered by, and is no other',
    rows: halvesRows,
    question: { metrics: ['count'], filters: { entity: '\ude00' } },
    expect: { total: { count: 1 } },
  }),
];

const stages = Array.from({ length: 64 }, (_, place) => `s${place}`);

/** How far each entity goes, a day for each stage. */
const lasts = [0, 1, 31, 62, 63];
const reached = (place: number): number => lasts.filter((last) => last >= place).length;

const many: readonly Vector[] = funnelVectors({
  name: '64 stages',
  document: documentOf(stages),
  rows: table(
    ['id', 'entity', 'stage', 'on'],
    ...lasts.flatMap((last) =>
      stages
        .slice(0, last + 1)
        .map((stage, day) => [
          `${last}-${day}`,
          `e${last}`,
          stage,
          new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10),
        ]),
    ),
  ),
  expect: {
    stages: Object.fromEntries(
      stages.map((stage, place) => [
        stage,
        { reached: reached(place), conversion: { fromStart: reached(place) / lasts.length } },
      ]),
    ),
    totals: { entities: lasts.length, won: 1 },
  },
});

/** What data may be like at its edges: nearly nothing of it, large, old and far ahead, and texts that are no Unicode. */
export const robust: readonly Vector[] = [
  ...small,
  ...smallFunnels,
  ...largeNumbers,
  apart,
  ...years,
  ...halfCharacters,
  ...many,
];
