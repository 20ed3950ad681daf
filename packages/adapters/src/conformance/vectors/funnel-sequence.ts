import type { FunnelQuestion, MetricsQuestion } from '@weir/query';
import type { Counting, Formula, Stage, WeirDocument } from '@weir/schema';
import type { ExpectedFunnel, ExpectedMetrics, Vector } from '../vector.js';
import { table, withMetrics } from '../vector.js';

const day = (name: string) => ({ dataset: 'visits', at: 'on', entity: 'who', when: { '==': [{ var: 'what' }, name] } });

/** Visit, perhaps a demo, trial, purchase, within 10 days; visits have dates only. */
function shop(counting: Partial<Counting> = {}, stages: readonly Stage[] = steps): WeirDocument {
  return {
    weir: 1,
    id: 'shop',
    title: 'Shop',
    settings: { timeZone: 'Europe/Berlin' },
    datasets: [
      {
        id: 'visits',
        key: 'id',
        time: 'on',
        fields: [
          { id: 'id', type: 'number' },
          { id: 'who', type: 'string' },
          { id: 'what', type: 'string' },
          { id: 'on', type: 'date' },
          { id: 'channel', type: 'string' },
        ],
      },
      {
        id: 'orders',
        key: 'id',
        time: 'at',
        fields: [
          { id: 'id', type: 'number' },
          { id: 'who', type: 'string' },
          { id: 'at', type: 'datetime' },
        ],
      },
      {
        id: 'customers',
        key: 'who',
        fields: [
          { id: 'who', type: 'string' },
          { id: 'worth', type: 'number' },
        ],
      },
    ],
    dimensions: [{ id: 'channel', fields: { visits: 'channel' } }],
    funnels: [
      {
        id: 'buying',
        value: { dataset: 'customers', field: 'worth', entity: 'who' },
        stages: [...stages],
        counting: { method: 'sequence', window: { days: 10 }, ...counting },
      },
    ],
  };
}

const steps: readonly Stage[] = [
  { id: 'visit', kind: 'open', probability: 0.1, enters: [day('visit')] },
  { id: 'demo', kind: 'open', optional: true, enters: [day('demo')] },
  { id: 'trial', kind: 'open', probability: 0.5, enters: [day('trial')] },
  { id: 'bought', kind: 'won', enters: [day('bought')] },
  { id: 'gone', kind: 'lost', enters: [day('gone')] },
];

const visits = (
  ...rows: readonly (readonly [who: string | null, what: string, on: string | null, channel?: string])[]
) =>
  table(
    ['id', 'who', 'what', 'on', 'channel'],
    ...rows.map(([who, what, on, channel], place) => [place, who, what, on, channel ?? null]),
  );

const customers = table(['who', 'worth'], ['ann', 100], ['bob', 40], ['cat', 20], ['dan', 8], ['eve', 4]);

/** Ann buys, Bob stops after a trial, Cat and Dan are under way, Eve comes without a visit. */
const five = visits(
  ['ann', 'visit', '2025-03-01'],
  ['ann', 'demo', '2025-03-02'],
  ['ann', 'trial', '2025-03-03'],
  ['ann', 'bought', '2025-03-11'],
  ['bob', 'visit', '2025-03-02'],
  ['bob', 'trial', '2025-03-08'],
  ['bob', 'bought', '2025-03-13'],
  ['cat', 'visit', '2025-03-25'],
  ['cat', 'demo', '2025-03-25'],
  ['dan', 'visit', '2025-03-26'],
  ['dan', 'trial', '2025-03-30'],
  ['eve', 'trial', '2025-03-26'],
);

function vector(
  name: string,
  expect: ExpectedFunnel,
  {
    document = shop(),
    rows = { visits: five, customers },
    question = {},
    asOf = '2025-03-31T22:00:00Z',
  }: { document?: WeirDocument; rows?: Vector['rows']; question?: Partial<FunnelQuestion>; asOf?: string } = {},
): Vector {
  return {
    name: `sequence counting: ${name}`,
    needs: ['funnel-sequence'],
    document,
    rows,
    asOf,
    question: { funnel: 'buying', ...question },
    expect,
  };
}

/** Visits are also told by orders, which have channels and dates (or instants) of their own. */
function twoPlaces(type: 'date' | 'datetime'): WeirDocument {
  const [firstStep, ...others] = steps;
  const orders = { dataset: 'orders', at: 'at', entity: 'who' };
  const document = shop({}, [{ ...firstStep!, enters: [...firstStep!.enters!, orders] }, ...others]);
  const fields = [
    { id: 'id', type: 'number' as const },
    { id: 'who', type: 'string' as const },
    { id: 'at', type },
    { id: 'channel', type: 'string' as const },
  ];
  return {
    ...document,
    datasets: document.datasets!.map((dataset) => (dataset.id === 'orders' ? { ...dataset, fields } : dataset)),
    dimensions: [{ id: 'channel', fields: { visits: 'channel', orders: 'channel' } }],
  };
}

const reached = (...counts: readonly number[]) =>
  Object.fromEntries(counts.map((count, place) => [steps[place]!.id, { reached: count }]));

/** Figures of funnels that count sequences, worked out by hand. */
export const funnelSequence: readonly Vector[] = [
  vector('who did all required steps is won, who may still is open, the rest are lost', {
    stages: {
      visit: {
        entered: 4,
        skipped: 0,
        reached: 4,
        notApplicable: 0,
        open: 1,
        overdue: 0,
        conversion: { fromPrevious: null, fromStart: 1, immature: 0 },
        days: { median: 4, p90: 5.6, mean: 4, count: 3, open: 1 },
        value: 20,
        weightedValue: 2,
      },
      trial: {
        reached: 3,
        open: 1,
        conversion: { fromPrevious: 1, fromStart: 1, immature: 1 },
        days: { median: 8, count: 1, open: 1 },
        value: 8,
        weightedValue: 4,
      },
      bought: { reached: 1, open: 1, conversion: { fromPrevious: 0.5, fromStart: 0.5, immature: 1 }, value: 100 },
    },
    flows: {
      'visit > trial': { count: 3, days: { median: 4, count: 3 } },
      'trial > bought': { count: 1, days: { median: 8 } },
    },
    totals: {
      entities: 4,
      won: 1,
      lost: 1,
      open: 2,
      parked: 0,
      disqualified: 0,
      winRate: 0.5,
      openValue: 28,
      weightedValue: 6,
      // 4 entities × 0.5 × 100 ÷ 10 days
      velocity: 20,
    },
  }),
  vector('an optional step is counted by itself, and who may still do it is left out of its conversion', {
    stages: {
      demo: { reached: 2, open: 0, conversion: { fromPrevious: 0.5, fromStart: 0.5, immature: 0 }, days: { count: 0 } },
    },
  }),
  vector(
    'a window runs to the end of its last day',
    { totals: { open: 1, won: 1, lost: 2 } },
    { asOf: '2025-04-05T21:59:59Z' },
  ),
  vector(
    'what happens at or after as-of is not known yet',
    { stages: reached(2, 1, 2, 0), totals: { open: 2, won: 0, lost: 0 } },
    { asOf: '2025-03-10T23:00:00Z' },
  ),
  vector(
    'only the first step has to lie in the range',
    { stages: reached(2, 1, 2, 1), totals: { entities: 2 } },
    { question: { range: { from: '2025-03-01', to: '2025-03-03' } } },
  ),
  vector(
    'each period is a range of its own, and so is what it is compared with',
    {
      periods: [{ from: '2025-03-01', incomplete: false, stages: reached(4, 2, 3, 1) }],
      compare: { stages: reached(0, 0, 0, 0) },
    },
    { question: { range: { from: '2025-03-01', to: '2025-04-01' }, grain: 'month', compare: 'prior-period' } },
  ),
  vector(
    'the earliest entry counts, where the funnel says so, even if a later one gets further',
    { stages: reached(1, 0, 0, 0), totals: { entities: 1, lost: 1 } },
    {
      document: shop({ entry: 'first' }),
      rows: {
        visits: visits(['ann', 'visit', '2025-03-01'], ['ann', 'visit', '2025-03-10'], ['ann', 'trial', '2025-03-12']),
        customers,
      },
    },
  ),
  vector(
    'on a day on which one event has only a date, the others are known to the day too',
    { stages: { visit: { reached: 1, days: { median: 2 } }, trial: { reached: 1 } } },
    {
      document: shop({}, [
        { id: 'visit', kind: 'open', enters: [{ dataset: 'orders', at: 'at', entity: 'who' }] },
        { id: 'demo', kind: 'open', optional: true, enters: [day('demo')] },
        { id: 'trial', kind: 'won', enters: [day('trial')] },
      ]),
      rows: {
        visits: visits(['ann', 'trial', '2025-03-03']),
        // 23:30 on March 1 in Berlin.
        orders: table(['id', 'who', 'at'], [1, 'ann', '2025-03-01T22:30:00Z']),
        customers,
      },
    },
  ),
  vector(
    'rows without a date or an entity are counted with the reason',
    {
      stages: reached(1, 0, 0, 0),
      excluded: [
        { reason: 'undated', dataset: 'visits', count: 2 },
        { reason: 'no-entity', dataset: 'visits', count: 1 },
      ],
    },
    {
      document: shop({ order: 'strict' }),
      rows: {
        visits: visits(
          ['ann', 'visit', '2025-03-01'],
          ['ann', 'trial', null],
          ['bob', 'visit', null],
          ['bob', 'other', null],
          [null, 'visit', '2025-03-01'],
        ),
        customers,
      },
    },
  ),
  vector(
    'an entity whose best chain an exclusion spoils leaves the funnel',
    { stages: reached(1, 0, 1, 1), excluded: [{ reason: 'unclean', dataset: 'visits', count: 1 }] },
    {
      document: shop({ exclude: [{ signal: day('gone'), after: 'visit', before: 'trial' }] }),
      rows: {
        visits: visits(
          ['ann', 'visit', '2025-03-01'],
          ['ann', 'gone', '2025-03-02'],
          ['ann', 'trial', '2025-03-03'],
          ['bob', 'visit', '2025-03-01'],
          ['bob', 'trial', '2025-03-02'],
          ['bob', 'gone', '2025-03-03'],
          ['bob', 'bought', '2025-03-04'],
        ),
        customers,
      },
    },
  ),
  ...(['date', 'datetime'] as const).map((type) =>
    vector(
      `of rows of two datasets on one day the one with the lower key is first, ${type === 'date' ? 'where both have dates' : 'an instant beside a date too'}`,
      {
        groups: [
          { by: { channel: 'web' }, stages: reached(1) },
          { by: { channel: 'shop' }, stages: reached(1) },
        ],
      },
      {
        document: twoPlaces(type),
        rows: {
          visits: table(
            ['id', 'who', 'what', 'on', 'channel'],
            [7, 'ann', 'visit', '2025-03-01', 'web'],
            [1, 'bob', 'visit', '2025-03-01', 'web'],
          ),
          orders: table(
            ['id', 'who', 'at', 'channel'],
            [3, 'ann', type === 'date' ? '2025-03-01' : '2025-03-01T10:00:00Z', 'shop'],
            [2, 'bob', type === 'date' ? '2025-03-01' : '2025-03-01T10:00:00Z', 'shop'],
          ),
          customers,
        },
        question: { by: ['channel'] },
      },
    ),
  ),
  vector(
    'the groups by a step leave out who did not do it',
    {
      stages: reached(2, 0, 1, 0),
      groups: [{ by: { channel: 'mail' }, stages: reached(1, 0, 1, 0) }],
      excluded: [{ reason: 'unattributed', dataset: 'visits', count: 1 }],
    },
    {
      question: { by: ['channel'], attribution: 'step:trial' },
      rows: {
        visits: visits(
          ['ann', 'visit', '2025-03-01', 'web'],
          ['ann', 'trial', '2025-03-02', 'mail'],
          ['bob', 'visit', '2025-03-01', 'web'],
        ),
        customers,
      },
    },
  ),
  vector(
    'each group has figures of its own: levels, times, values, outcomes',
    {
      groups: [
        {
          by: { channel: 'web' },
          stages: { visit: { reached: 2, days: { median: 4, count: 2, open: 0 } }, bought: { reached: 1, value: 100 } },
          flows: { 'visit > trial': 2, 'trial > bought': { count: 1, days: { median: 8 } } },
          totals: { entities: 2, won: 1, lost: 1, open: 0, winRate: 0.5, openValue: 0, velocity: 10 },
        },
        {
          by: { channel: 'shop' },
          stages: {
            visit: { reached: 2, open: 1, value: 20 },
            trial: { reached: 1, value: 8, conversion: { fromPrevious: 1, immature: 1 } },
          },
          flows: { 'visit > trial': { count: 1, days: { median: 4, open: 1 } } },
          totals: { entities: 2, won: 0, open: 2, winRate: null, openValue: 28, weightedValue: 6, velocity: null },
        },
      ],
    },
    {
      rows: {
        visits: five.map((row) => ({ ...row, channel: row['who'] === 'ann' || row['who'] === 'bob' ? 'web' : 'shop' })),
        customers,
      },
      question: { by: ['channel'] },
    },
  ),
  vector(
    'how the times from one step to another are spread, and who may still get there',
    {
      histogram: {
        days: { median: 4, mean: 4, count: 3, open: 1 },
        bins: [
          { from: 2, to: 4, count: 1 },
          { from: 4, to: 6, count: 2 },
        ],
      },
    },
    { question: { histogram: { from: 'visit', to: 'trial', bins: 2 } } },
  ),
  vector(
    'times from an optional step are spread too, of those that did it',
    { histogram: { days: { median: 9, count: 1, open: 1 }, bins: [{ from: 9, to: 9, count: 1 }] } },
    { question: { histogram: { from: 'demo', to: 'bought' } } },
  ),
  vector(
    'without an order, an optional step that was done the other way round does not follow, and is not waited for',
    {
      stages: reached(2, 2, 2, 0),
      histogram: { days: { median: 1, count: 1, open: 0 }, bins: [{ from: 1, to: 1, count: 1 }] },
    },
    {
      document: shop({ order: 'unordered' }),
      rows: {
        visits: visits(
          ['ann', 'visit', '2025-03-25'],
          ['ann', 'demo', '2025-03-26'],
          ['ann', 'trial', '2025-03-27'],
          ['bob', 'trial', '2025-03-25'],
          ['bob', 'visit', '2025-03-27'],
          ['bob', 'demo', '2025-03-28'],
        ),
        customers,
      },
      question: { histogram: { from: 'demo', to: 'trial' } },
    },
  ),
  vector(
    'in strict order, rows of a dataset that no step is told by break nothing',
    { stages: reached(2, 0, 1, 1), totals: { won: 1, lost: 1 } },
    {
      document: shop({ order: 'strict' }),
      rows: {
        visits: visits(
          ['ann', 'visit', '2025-03-01'],
          ['ann', 'trial', '2025-03-03'],
          ['ann', 'bought', '2025-03-04'],
          ['bob', 'visit', '2025-03-01'],
          ['bob', 'other', '2025-03-02'],
          ['bob', 'trial', '2025-03-03'],
        ),
        orders: table(['id', 'who', 'at'], [1, 'ann', '2025-03-02T12:00:00Z']),
        customers,
      },
    },
  ),
  vector(
    'without an order too, the earliest entry counts where the funnel says so',
    { stages: reached(1, 0, 0, 0), totals: { entities: 1, lost: 1 } },
    {
      document: shop({ order: 'unordered', entry: 'first' }),
      rows: {
        visits: visits(['ann', 'visit', '2025-03-01'], ['ann', 'trial', '2025-03-12'], ['ann', 'visit', '2025-03-13']),
        customers,
      },
    },
  ),
  vector(
    'nobody is in it where there are no rows',
    { stages: reached(0, 0, 0, 0), flows: {}, totals: { entities: 0, winRate: null, openValue: 0 } },
    {
      rows: { visits: [], customers },
    },
  ),
  metrics(
    'formulas read the figures of the chains that begin in each cell',
    {
      visits: { reached: ['buying', 'visit'] },
      demos: { entered: ['buying', 'demo'] },
      under_way: { open: ['buying'] },
      trying: { open: ['buying', 'trial'] },
      buyers: { won: ['buying'] },
      gone: { lost: ['buying'] },
      rate: { win_rate: ['buying'] },
      pipeline: { open_value: ['buying'] },
      weighted: { weighted_value: ['buying'] },
      trial_to_bought: { conversion: ['buying', 'trial', 'bought'] },
      quick_trial: { conversion: ['buying', 'visit', 'trial', 2] },
      demo_to_trial: { conversion: ['buying', 'demo', 'trial'] },
      days_to_buy: { time_between: ['buying', 'visit', 'bought'] },
      days_of_demo: { time_between: ['buying', 'visit', 'demo', 'mean'] },
      before: { prior: [{ reached: ['buying', 'visit'] }, 1, 'month'] },
    },
    {
      total: {
        visits: 4,
        demos: 2,
        under_way: 2,
        trying: 1,
        buyers: 1,
        gone: 1,
        rate: 0.5,
        pipeline: 28,
        weighted: 6,
        // Ann of Ann and Bob; Dan may still buy.
        trial_to_bought: 0.5,
        // Ann within 2 days; not Bob and Dan; Cat is 6 days past.
        quick_trial: 0.25,
        // Ann; Cat may still.
        demo_to_trial: 1,
        days_to_buy: 10,
        days_of_demo: 0.5,
        before: 0,
      },
    },
  ),
  metrics(
    'without an order, a figure of two steps asks for the second at or after the first',
    {
      share: { conversion: ['buying', 'demo', 'trial'] },
      days: { time_between: ['buying', 'demo', 'trial'] },
    },
    { total: { share: 0.5, days: 1 } },
    {
      document: shop({ order: 'unordered' }),
      rows: {
        visits: visits(
          ['ann', 'visit', '2025-03-25'],
          ['ann', 'demo', '2025-03-26'],
          ['ann', 'trial', '2025-03-27'],
          ['bob', 'trial', '2025-03-25'],
          ['bob', 'visit', '2025-03-27'],
          ['bob', 'demo', '2025-03-28'],
        ),
        customers,
      },
    },
  ),
  metrics(
    'a month holds who entered in it, whenever they went on',
    { visits: { reached: ['buying', 'visit'] }, buyers: { reached: ['buying', 'bought'] } },
    {
      periods: ['2025-02-01', '2025-03-01'],
      overall: { visits: [1, 1], buyers: [1, 0] },
      total: { visits: 2, buyers: 1 },
    },
    {
      rows: {
        visits: visits(
          ['ann', 'visit', '2025-02-27'],
          ['ann', 'trial', '2025-03-01'],
          ['ann', 'bought', '2025-03-02'],
          ['bob', 'visit', '2025-03-02'],
        ),
        customers,
      },
      question: { range: { from: '2025-02-01', to: '2025-04-01' }, grain: 'month' },
    },
  ),
];

function metrics(
  name: string,
  formulas: Readonly<Record<string, Formula>>,
  expect: ExpectedMetrics,
  {
    document = shop(),
    rows = { visits: five, customers },
    question = { range: { from: '2025-03-01', to: '2025-04-01' } },
  }: { document?: WeirDocument; rows?: Vector['rows']; question?: Omit<MetricsQuestion, 'metrics'> } = {},
): Vector {
  return {
    name: `sequence counting: ${name}`,
    needs: ['sequence-figures'],
    document: withMetrics(document, formulas),
    rows,
    asOf: '2025-03-31T22:00:00Z',
    question: { metrics: Object.keys(formulas), ...question },
    expect,
  };
}
