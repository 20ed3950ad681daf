import type { Formula, Funnel, Scalar, Signal, Stage, Transition, WeirDocument } from '@weir/schema';
import type { Compare, FunnelQuestion, MetricsQuestion } from '@weir/query';
import type { VectorRows } from '@weir/adapters/conformance';
import fc from 'fast-check';
import { plusDays, startOfDay } from './calendar.js';

export interface FunnelCase {
  readonly document: WeirDocument;
  readonly rows: VectorRows;
  readonly question: FunnelQuestion;
  readonly asOf: string;
}

const zones = ['UTC', 'America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe'];
/** Clocks change near these days. */
const middles = ['2024-11-03', '2025-04-25', '2024-02-29'];
const kinds = ['open', 'open', 'open', 'won', 'won', 'lost', 'parked', 'disqualified'] as const;
const ids = ['s0', 's1', 's2', 's3', 's4', 's5'];
const entities = ['a', 'b', 'c', 'd', 'e', null];
const accounts = ['p', 'q', null];

function signalsOf(id: string): fc.Arbitrary<readonly Signal[]> {
  const when: Formula = { '==': [{ var: 'stage' }, id] };
  return fc
    .tuple(fc.constantFrom('on', 'on', 'at'), fc.boolean(), fc.boolean())
    .map(([at, first, isBoth]): readonly Signal[] => [
      { dataset: 'moves', when, at, entity: 'deal' },
      ...(isBoth ? [{ dataset: 'events', when, at: 'at', entity: 'deal', ...(first && { first }) }] : []),
    ]);
}

const stagesArbitrary: fc.Arbitrary<Stage[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      probability: fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { freq: 4 }),
      limit: fc.option(fc.integer({ min: 1, max: 4 })),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .chain((given) =>
    fc.tuple(...given.map((_, at) => signalsOf(ids[at]!))).map((signals) =>
      given.map(({ kind, probability, limit }, at): Stage => ({
        id: ids[at]!,
        kind,
        enters: [...signals[at]!],
        ...(probability !== null && { probability }),
        ...(limit !== null && { limit: { days: limit } }),
      })),
    ),
  );

/** Ways into another funnel: of accounts, or of deals that are named there too. */
function handoffsFrom(stages: readonly Stage[]): fc.Arbitrary<Transition[]> {
  const handoff = fc
    .record({
      from: fc.constantFrom(...stages.map(({ id }) => id)),
      stage: fc.constantFrom('plan', 'start', 'meet'),
      ofAccount: fc.boolean(),
      isSome: fc.boolean(),
    })
    .map(({ from, stage, ofAccount, isSome }): Transition => ({
      from,
      to: { funnel: 'next', stage },
      kind: 'handoff',
      ...(ofAccount && { entity: 'account' }),
      ...(isSome && { when: { '==': [{ var: 'team' }, 'East'] } }),
    }));
  return fc.uniqueArray(handoff, { maxLength: 2, selector: (each) => JSON.stringify([each.from, each.to]) });
}

const next: Funnel = {
  id: 'next',
  stages: [
    { id: 'plan', kind: 'open', enters: [{ dataset: 'plans', at: 'on', entity: 'account' }] },
    {
      id: 'start',
      kind: 'open',
      enters: [
        { dataset: 'plans', at: 'at', entity: 'account', first: true },
        { dataset: 'events', when: { '==': [{ var: 'stage' }, 'none'] }, at: 'at', entity: 'account' },
      ],
    },
    {
      id: 'meet',
      kind: 'open',
      // Of some the day alone is known.
      enters: [
        { dataset: 'moves', at: 'on', entity: 'account' },
        { dataset: 'moves', at: 'at', entity: 'account' },
      ],
    },
  ],
};

const funnels: fc.Arbitrary<Funnel> = stagesArbitrary.chain((stages) => {
  const place = fc.integer({ min: 0, max: stages.length - 1 });
  const along = stages.slice(1).map((_, at) => [at, at + 1] as const);
  return fc
    .record({
      straight: fc.subarray(along),
      others: fc.array(fc.tuple(place, place), { maxLength: 4 }),
      window: fc.option(fc.integer({ min: 1, max: 5 })),
      handoffs: handoffsFrom(stages),
    })
    .map(({ straight, others, window, handoffs }): Funnel => {
      const pairs = [...straight, ...others].filter(([from, to]) => from !== to);
      const unique = new Map(
        pairs.map(([from, to]) => [`${from} ${to}`, { from: ids[from]!, to: ids[to]!, kind: 'advance' } as Transition]),
      );
      return {
        id: 'funnel',
        value: { dataset: 'deals', field: 'amount' },
        stages,
        transitions: [...unique.values(), ...handoffs],
        counting: { method: 'history', ...(window !== null && { window: { days: window } }) },
      };
    });
});

function documentWith(funnel: Funnel, timeZone: string, hasSequence: boolean): WeirDocument {
  return {
    weir: 1,
    id: 'generated',
    title: 'Generated',
    settings: { timeZone },
    datasets: [
      {
        id: 'deals',
        key: 'id',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'amount', type: 'number' },
        ],
      },
      {
        id: 'moves',
        key: 'id',
        ...(hasSequence && { sequence: 'row' }),
        fields: [
          { id: 'id', type: 'string' },
          { id: 'row', type: 'number' },
          { id: 'deal', type: 'string' },
          { id: 'stage', type: 'string' },
          { id: 'on', type: 'date' },
          { id: 'at', type: 'datetime' },
          { id: 'team', type: 'string' },
          { id: 'account', type: 'string' },
        ],
      },
      {
        id: 'events',
        key: 'id',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'deal', type: 'string' },
          { id: 'stage', type: 'string' },
          { id: 'at', type: 'datetime' },
          { id: 'team', type: 'string' },
          { id: 'account', type: 'string' },
        ],
      },
      {
        id: 'plans',
        key: 'id',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'account', type: 'string' },
          { id: 'on', type: 'date' },
          { id: 'at', type: 'datetime' },
        ],
      },
    ],
    dimensions: [{ id: 'team', fields: { moves: 'team', events: 'team' } }],
    funnels: [funnel, next],
  };
}

/** Few days, few times: many ties. */
function rowsAround(middle: string, timeZone: string, stages: readonly Stage[]): fc.Arbitrary<VectorRows> {
  const day = fc.integer({ min: -3, max: 5 }).map((days) => plusDays(middle, days));
  const instant = fc
    .tuple(day, fc.constantFrom(0, 3_600_000, 7_200_000, 43_200_000))
    .map(([date, ms]) => new Date(startOfDay(date, timeZone) + ms).toISOString());
  const team = fc.constantFrom<Scalar>('East', 'West', null);
  const stage = fc.constantFrom(...stages.map(({ id }) => id), 'none');
  const deal = fc.constantFrom(...entities);
  const account = fc.constantFrom(...accounts);
  const usually = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 9 });
  const move = fc.record({
    row: usually(fc.integer({ min: 0, max: 3 })),
    deal,
    stage,
    on: usually(day),
    at: usually(instant),
    team,
    account,
  });
  const event = fc.record({ deal, stage, at: usually(instant), team, account });
  const plan = fc.record({
    account: fc.constantFrom(...accounts, 'a', 'b', 'c'),
    on: usually(day),
    at: usually(instant),
  });
  const amounts = fc.array(usually(fc.integer({ min: 1, max: 40 })), { minLength: 5, maxLength: 5 });
  const keyed = (name: string) => (rows: readonly Record<string, Scalar>[]) =>
    rows.map((row, at) => ({ id: `${name}${String(at).padStart(2, '0')}`, ...row }));
  return fc.record({
    moves: fc.array(move, { minLength: 3, maxLength: 24 }).map(keyed('m')),
    events: fc.array(event, { maxLength: 10 }).map(keyed('e')),
    plans: fc.array(plan, { maxLength: 8 }).map(keyed('p')),
    deals: amounts.map((list) => list.map((amount, at) => ({ id: entities[at] ?? null, amount }))),
  });
}

/** Funnels of any graph, and entities that go through them any way, with many things on one day. */
export const funnelCases: fc.Arbitrary<FunnelCase> = fc
  .record({
    funnel: funnels,
    timeZone: fc.constantFrom(...zones),
    middle: fc.constantFrom(...middles),
    hasSequence: fc.boolean(),
  })
  .chain(({ funnel, timeZone, middle, hasSequence }) =>
    fc
      .record({
        rows: rowsAround(middle, timeZone, funnel.stages),
        asked: fc.record({
          basis: fc.constantFrom('entry', 'activity'),
          range: fc.option(fc.tuple(fc.integer({ min: -4, max: 2 }), fc.integer({ min: 1, max: 6 }))),
          grain: fc.option(fc.constantFrom('day', 'week', 'month')),
          isBroken: fc.boolean(),
          filter: fc.option(fc.uniqueArray(fc.constantFrom<Scalar>('East', 'West', null), { minLength: 1 })),
          compare: fc.option(fc.constantFrom<Compare>('prior-period', 'prior-year')),
          attribution: fc.constantFrom('first', 'last', `step:${funnel.stages[0]!.id}`, `step:${funnel.stages[1]!.id}`),
        }),
        asOfDays: fc.integer({ min: -1, max: 9 }),
        asOfMs: fc.constantFrom(0, 1, 43_200_000),
      })
      .map(({ rows, asked, asOfDays, asOfMs }): FunnelCase => {
        const { basis, range, grain, isBroken, filter, attribution, compare } = asked;
        const from = range && plusDays(middle, range[0]);
        const question: FunnelQuestion = {
          funnel: funnel.id,
          basis: basis as 'entry' | 'activity',
          attribution: attribution as 'first',
          ...(from && { range: { from, to: plusDays(from, range[1]) } }),
          ...(from && grain && { grain: grain as 'day' }),
          ...(isBroken && { by: ['team'] }),
          ...(filter && { filters: { team: filter } }),
          ...(from && compare && { compare }),
        };
        const asOf = new Date(startOfDay(plusDays(middle, asOfDays), timeZone) + asOfMs).toISOString();
        return { document: documentWith(funnel, timeZone, hasSequence), rows, question, asOf };
      }),
  );

function figuresOf(stages: readonly Stage[]): fc.Arbitrary<Formula> {
  const stage = fc.constantFrom(...stages.map(({ id }) => id));
  const window = fc.constantFrom<Formula | null>(null, null, 1, 3, { hours: 12 });
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('reached', 'entered', 'open'), stage)
      .map(([name, at]): Formula => ({ [name]: ['funnel', at] })),
    fc
      .constantFrom('open', 'won', 'lost', 'win_rate', 'open_value', 'weighted_value', 'velocity')
      .map((name): Formula => ({ [name]: ['funnel'] })),
    fc.tuple(stage, stage, window).map(([from, to, within]): Formula => ({
      conversion: ['funnel', from, to, ...(within === null ? [] : [within])],
    })),
    fc
      .tuple(stage, stage, fc.constantFrom('median', 'mean', 'p90'))
      .map(([from, to, statistic]): Formula => ({ time_between: ['funnel', from, to, statistic] })),
  );
}

export interface FigureCase extends Omit<FunnelCase, 'question'> {
  readonly question: MetricsQuestion;
}

/** Figures of such funnels in formulas: as they are, of other periods, and beside that of all groups. */
export const figureCases: fc.Arbitrary<FigureCase> = funnelCases.chain(({ document, rows, question, asOf }) => {
  const figure = figuresOf(document.funnels![0]!.stages);
  const count = fc.integer({ min: 1, max: 4 });
  const moved = fc.oneof(
    fc.tuple(figure, count).map(([inner, n]): Formula => ({ prior: [inner, n, 'day'] })),
    fc.tuple(figure, count).map(([inner, n]): Formula => ({ rolling: [inner, n, 'day'] })),
    figure.map((inner): Formula => ({ to_date: [inner, 'week'] })),
    figure.map((inner): Formula => ({ to_date: [inner] })),
    figure.map((inner): Formula => ({ '/': [inner, { total: [inner] }] })),
  );
  const compare = fc.option(fc.constantFrom<Compare>('prior-period', 'prior-year'));
  return fc.tuple(figure, figure, moved, compare).map(([first, second, third, compared]): FigureCase => {
    const { range, grain, filters } = question;
    const metrics = [first, second, third, { won: ['funnel'] }].map((formula, at) => ({ id: `m${at}`, formula }));
    return {
      document: { ...document, metrics },
      rows,
      asOf,
      question: {
        metrics: metrics.map(({ id }) => id),
        ...(range && { range }),
        ...(grain && { grain }),
        ...(filters && { filters }),
        // Without a range every entity is in a group.
        ...(!range && { by: ['team'] }),
        ...(range && compared && { compare: compared }),
      },
    };
  });
});
