import type { Formula, Grain, Id, Scalar, Settings, WeirDocument } from '@weir/schema';
import { checkDocument } from '@weir/query';
import type { Compare, MetricsQuestion } from '@weir/query';
import type { VectorRows } from '@weir/adapters/conformance';
import fc from 'fast-check';
import { plusDays, startOfDay } from './calendar.js';

export interface Case {
  readonly document: WeirDocument;
  readonly rows: VectorRows;
  readonly question: MetricsQuestion;
  readonly asOf: string;
}

const usually = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 5 });
const usuallyNot = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: of });

const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];
const grain = fc.constantFrom(...grains);

/** Days around which clocks change, months end, weeks and years turn, and the one that Samoa left out. */
const middles = ['2024-02-27', '2025-03-29', '2024-11-02', '2011-12-29', '2025-12-30', '2025-04-24', '2025-09-07'];
const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Africa/Cairo',
  'America/Santiago',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
];

const settings: fc.Arbitrary<Settings> = fc.record({
  timeZone: fc.constantFrom(...zones),
  weekStart: fc.constantFrom('monday', 'sunday', 'saturday'),
  fiscalYearStart: fc.integer({ min: 1, max: 12 }),
});

const datasets: NonNullable<WeirDocument['datasets']> = [
  {
    id: 'deals',
    key: 'id',
    time: 'created',
    fields: [
      { id: 'id', type: 'string' },
      { id: 'created', type: 'date' },
      { id: 'closed', type: 'date' },
      { id: 'expected', type: 'date', planned: true },
      { id: 'signed', type: 'datetime' },
      { id: 'amount', type: 'number' },
      { id: 'stage', type: 'string' },
      { id: 'owner', type: 'string' },
      { id: 'team', type: 'string', lookup: { by: 'owner', dataset: 'people', field: 'team' } },
      { id: 'big', type: 'boolean', formula: { '>': [{ var: 'amount' }, 2] } },
      { id: 'fee', type: 'number', formula: { '/': [{ var: 'amount' }, 4] } },
    ],
  },
  {
    id: 'calls',
    time: 'at',
    fields: [
      { id: 'at', type: 'datetime' },
      { id: 'day', type: 'date' },
      { id: 'due', type: 'datetime', planned: true },
      { id: 'minutes', type: 'number' },
      { id: 'team', type: 'string' },
      { id: 'big', type: 'boolean' },
    ],
  },
  {
    id: 'people',
    key: 'name',
    fields: [
      { id: 'name', type: 'string' },
      { id: 'team', type: 'string' },
    ],
  },
];

const dimensions: NonNullable<WeirDocument['dimensions']> = [
  { id: 'team', fields: { deals: 'team', calls: 'team' } },
  { id: 'big', fields: { deals: 'big', calls: 'big' } },
];

const values = {
  team: ['East', 'West', null],
  big: [true, false, null],
  stage: ['lead', 'won', 'lost', null],
  owner: ['Ann', 'Bo', 'Cy', 'nobody', null],
} as const;

const oneOf = (name: keyof typeof values): fc.Arbitrary<Scalar> => fc.constantFrom<Scalar>(...values[name]);

/** Quarters: their sums are exact in any order. */
const amount = usually(fc.integer({ min: -8, max: 24 }).map((quarters) => quarters / 4));

/** Days before or after the middle; most of them near. */
const away = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -4, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: -40, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: -420, max: 60 }) },
);

function momentsAround(middle: string, timeZone: string) {
  const day = away.map((days) => plusDays(middle, days));
  // Around the start of a day and around the hours in which clocks change.
  const beside = fc.constantFrom(-3_600_000, -1, 0, 1, 3_600_000, 5_400_000, 9_000_000, 43_200_000);
  const instant = fc.tuple(day, beside).map(([date, ms]) => new Date(startOfDay(date, timeZone) + ms).toISOString());
  return { day, instant };
}

type Moments = ReturnType<typeof momentsAround>;

function rowsAround({ day, instant }: Moments): fc.Arbitrary<VectorRows> {
  const deal = fc.record({
    created: usually(day),
    closed: usually(day),
    expected: usually(day),
    signed: usually(instant),
    amount,
    stage: oneOf('stage'),
    owner: oneOf('owner'),
  });
  const call = fc.record({
    at: usually(instant),
    day: usually(day),
    due: usually(instant),
    minutes: amount,
    team: oneOf('team'),
    big: oneOf('big'),
  });
  const people = fc.record({ Ann: oneOf('team'), Bo: oneOf('team'), Cy: oneOf('team') });
  return fc.record({
    deals: fc
      .array(deal, { minLength: 5, maxLength: 20 })
      .map((rows) => rows.map((row, at): Record<string, Scalar> => ({ id: `d${at}`, ...row }))),
    calls: fc.array(call, { minLength: 3, maxLength: 14 }),
    people: people.map((teams) => Object.entries(teams).map(([name, team]) => ({ name, team }))),
  });
}

const fields = {
  deals: {
    numbers: ['amount', 'fee'],
    dates: ['created', 'closed', 'expected'],
    instants: ['signed'],
    texts: ['stage'],
  },
  calls: { numbers: ['minutes'], dates: ['day'], instants: ['at', 'due'], texts: ['team'] },
} as const;

type Counted = keyof typeof fields;

function conditions(dataset: Counted): fc.Arbitrary<Formula> {
  const { numbers, dates, instants, texts } = fields[dataset];
  const moment = fc.constantFrom<string>(...dates, ...instants);
  const order = fc.constantFrom('<', '<=', '>', '>=');
  const plain = fc.oneof(
    fc
      .tuple(fc.constantFrom<string>(...texts), fc.constantFrom('==', '!='), fc.constantFrom('won', 'lead', 'East'))
      .map(([field, operator, value]): Formula => ({ [operator]: [{ var: field }, value] })),
    fc
      .tuple(fc.constantFrom<string>(...numbers), order, fc.integer({ min: -1, max: 4 }))
      .map(([field, operator, value]): Formula => ({ [operator]: [{ var: field }, value] })),
    fc
      .tuple(moment, order, fc.constantFrom('period_start', 'period_end'))
      .map(([field, operator, bound]): Formula => ({ [operator]: [{ var: field }, { [bound]: [] }] })),
    fc.constant<Formula>({ var: 'big' }),
    fc.constant<Formula>({ '>': [{ var: numbers[0] }, { param: 'least' }] }),
    fc.constant<Formula>({ in: [{ var: texts[0] }, ['won', 'East', null]] }),
  );
  return fc.oneof(
    { weight: 3, arbitrary: plain },
    fc.tuple(fc.constantFrom('and', 'or'), plain, plain).map(([operator, a, b]): Formula => ({ [operator]: [a, b] })),
    plain.map((condition): Formula => ({ '!': [condition] })),
  );
}

function aggregatesOf(dataset: Counted): { numeric: fc.Arbitrary<Formula>; any: fc.Arbitrary<Formula> } {
  const { numbers, dates, instants, texts } = fields[dataset];
  const where = fc.option(conditions(dataset), { freq: 2 });
  const on = fc.option(fc.constantFrom<string>(...dates, ...instants, 'always'), { freq: 2 });
  const call = (operator: fc.Arbitrary<string>, given: fc.Arbitrary<readonly Formula[]>): fc.Arbitrary<Formula> =>
    fc.tuple(operator, given, where, on).map(([name, parts, condition, date]): Formula => {
      const end = date === null ? [] : [date];
      const middle = condition === null ? (end.length > 0 ? [true] : []) : [condition];
      return { [name]: [dataset, ...parts, ...middle, ...end] };
    });
  const number: fc.Arbitrary<Formula> = fc.oneof(
    fc.constantFrom<string>(...numbers).map((field): Formula => ({ var: field })),
    fc.constantFrom<string>(...numbers).map((field): Formula => ({ '*': [{ var: field }, 2] })),
  );
  const any = fc
    .constantFrom<string>(...numbers, ...dates, ...instants, ...texts)
    .map((field): Formula => ({ var: field }));
  const numeric = fc.oneof(
    call(fc.constant('count'), fc.constant([])),
    call(
      fc.constantFrom('sum', 'avg', 'median', 'stddev', 'lowest', 'highest'),
      number.map((value) => [value]),
    ),
    call(
      fc.constant('percentile'),
      fc.tuple(number, fc.constantFrom(0, 25, 75, 100)).map(([value, p]) => [value, p]),
    ),
    call(
      fc.constant('distinct'),
      any.map((value) => [value]),
    ),
  );
  return {
    numeric,
    any: call(
      fc.constantFrom('lowest', 'highest'),
      any.map((value) => [value]),
    ),
  };
}

const dealsOf = aggregatesOf('deals');
const callsOf = aggregatesOf('calls');
const numericAggregate = fc.oneof({ weight: 2, arbitrary: dealsOf.numeric }, callsOf.numeric);

function moveOf(inner: fc.Arbitrary<Formula>): fc.Arbitrary<Formula> {
  const count = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.constantFrom(7, 12, 30));
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('prior', 'rolling'), inner, count, grain)
      .map(([operator, formula, n, of]): Formula => ({ [operator]: [formula, n, of] })),
    fc
      .tuple(inner, fc.option(grain))
      .map(([formula, of]): Formula => ({ to_date: of === null ? [formula] : [formula, of] })),
    fc
      .tuple(inner, fc.subarray(['team', 'big']))
      .map(([formula, without]): Formula => ({ total: [formula, ...without] })),
  );
}

const { cell: cellFormula } = fc.letrec<{ cell: Formula }>((tie) => ({
  cell: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: numericAggregate },
    { weight: 4, arbitrary: moveOf(tie('cell')) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('/', '/', '+', '-', '*', 'min', 'max', 'coalesce'), tie('cell'), tie('cell'))
        .map(([operator, a, b]): Formula => ({ [operator]: [a, b] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom<Counted>('deals', 'calls'), fc.integer({ min: 0, max: 3 }), tie('cell'), tie('cell'))
        .map(([dataset, most, a, b]): Formula => ({ if: [{ '<': [{ count: [dataset] }, most] }, a, b] })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Formula>(
        2,
        { param: 'least' },
        { days_between: [{ period_start: [] }, { period_end: [] }] },
      ),
    },
  ),
}));

const otherFormula = fc.oneof(
  dealsOf.any,
  callsOf.any,
  moveOf(dealsOf.any),
  moveOf(fc.constant<Formula>({ metric: 'm0' })),
  fc.constant<Formula>({ '/': [{ metric: 'm0' }, { total: [{ metric: 'm0' }] }] }),
  fc.constant<Formula>({ metric: 'm0' }),
);

function documentWith(given: Settings, formulas: readonly Formula[]): WeirDocument {
  return {
    weir: 1,
    id: 'generated',
    title: 'Generated',
    settings: given,
    datasets,
    dimensions,
    parameters: [{ id: 'least', type: 'number', default: 1 }],
    metrics: formulas.map((formula, at) => ({ id: `m${at}`, formula })),
  };
}

function questionAround(middle: string, timeZone: string, metrics: readonly Id[]) {
  const start = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -45, max: 12 }));
  const length = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 120 }));
  const compare = fc.option(fc.constantFrom<Compare>('prior-period', 'prior-year'));
  return fc
    .record({
      start,
      length,
      months: fc.boolean(),
      instants: fc.boolean(),
      open: fc.constantFrom('', '', '', '', 'from', 'to', 'both'),
      grain: fc.option(grain, { freq: 3 }),
      by: fc.shuffledSubarray(['team', 'big']),
      filters: usuallyNot(
        fc.record(
          {
            team: fc.oneof(oneOf('team'), fc.uniqueArray(oneOf('team'), { minLength: 1, maxLength: 3 })),
            big: fc.uniqueArray(oneOf('big'), { minLength: 1, maxLength: 2 }),
          },
          { requiredKeys: [] },
        ),
      ),
      compare,
      least: fc.option(fc.integer({ min: 0, max: 3 })),
      asOfDays: fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 120 })),
      asOfMs: fc.constantFrom(0, 1, 43_200_000),
    })
    .map((given): Pick<Case, 'question' | 'asOf'> => {
      let from = plusDays(middle, given.start);
      let to = plusDays(from, given.length);
      if (given.months)
        [from, to] = [`${from.slice(0, 7)}-01`, `${plusDays(`${to.slice(0, 7)}-01`, 31).slice(0, 7)}-01`];
      const isOpen = (side: string): boolean => given.open === side || given.open === 'both';
      const hasGrain = given.grain !== null && !isOpen('from');
      const asOfDay = hasGrain && isOpen('to') ? plusDays(from, given.asOfDays + 21) : plusDays(middle, given.asOfDays);
      const asOf = new Date(startOfDay(asOfDay, timeZone) + given.asOfMs).toISOString();
      const at = (date: string): string =>
        given.instants && !given.months ? new Date(startOfDay(date, timeZone) + 9_000_000).toISOString() : date;
      const range = { ...(!isOpen('from') && { from: at(from) }), ...(!isOpen('to') && { to: at(to) }) };
      const isCompared = given.compare === 'prior-year' || given.open === '';
      const question: MetricsQuestion = {
        metrics,
        ...(given.open !== 'both' && { range }),
        ...(hasGrain && given.grain !== null && { grain: given.grain }),
        ...(given.by.length > 0 && { by: given.by }),
        ...(given.filters && { filters: given.filters }),
        ...(isCompared && given.compare && { compare: given.compare }),
        ...(given.least !== null && { parameters: { least: given.least } }),
      };
      return { question, asOf };
    });
}

/** Small documents about the same three datasets, rows around a day on which the calendar turns, and a question about them. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    middle: fc.constantFrom(...middles),
    settings,
    formulas: fc.tuple(cellFormula, fc.oneof(cellFormula, otherFormula)),
  })
  .map(({ formulas, ...given }) => ({ ...given, document: documentWith(given.settings, formulas) }))
  .filter(({ document }) => !checkDocument(document).some(({ severity }) => severity === 'error'))
  .chain(({ middle, settings: { timeZone = 'UTC' }, document }) => {
    const metrics = (document.metrics ?? []).map(({ id }) => id);
    const rows = rowsAround(momentsAround(middle, timeZone));
    return fc
      .tuple(rows, questionAround(middle, timeZone, metrics))
      .map(([given, asked]): Case => ({ document, rows: given, ...asked }));
  });
