import type { Formula, Scalar, Signal, Stage, WeirDocument } from '@weir/schema';
import type { FunnelQuestion } from '@weir/query';
import type { VectorRows } from '@weir/adapters/conformance';
import fc from 'fast-check';
import { plusDays, startOfDay } from './calendar.js';
import type { FigureCase, FunnelCase } from './funnel-generator.js';

const zones = ['UTC', 'America/New_York', 'Australia/Lord_Howe'];
/** Clocks change near these days. */
const middles = ['2024-11-03', '2024-04-07', '2024-02-29'];
const codes = ['a', 'b', 'c', 'x', 'y'];
const entities = ['p', 'q', 'r', null];

const isOneOf = (...own: readonly string[]): Formula => ({ in: [{ var: 'code' }, own] });

/** What shows a step: events of one kind, or of two, of which a neighbour may be one. */
function signalsOf(at: number, isShared: boolean): fc.Arbitrary<Signal[]> {
  const own = codes[at]!;
  const when = isShared ? isOneOf(own, codes[at + 1]!) : isOneOf(own);
  return fc
    .record({
      date: fc.constantFrom('at', 'at', 'at', 'on'),
      isFirst: fc.boolean(),
      isElsewhere: fc.constantFrom(false, false, true),
      entity: fc.constantFrom('who', 'who', 'who', 'other'),
    })
    .map(({ date, isFirst, isElsewhere, entity }): Signal[] => [
      { dataset: 'events', when, at: date, entity },
      ...(isElsewhere
        ? [{ dataset: 'calls', when: isOneOf(own), at: 'at', entity: 'who', ...(isFirst && { first: true }) }]
        : []),
    ]);
}

const stepsArbitrary: fc.Arbitrary<Stage[]> = fc
  .record({
    optional: fc.array(fc.constantFrom(false, false, true), { minLength: 2, maxLength: 4 }),
    shared: fc.array(fc.constantFrom(false, false, true), { minLength: 4, maxLength: 4 }),
    isPlain: fc.boolean(),
    probabilities: fc.array(fc.option(fc.constantFrom(0, 0.25, 1), { freq: 5 }), { minLength: 4, maxLength: 4 }),
  })
  .filter(({ optional }) => optional.includes(false))
  .chain(({ optional, shared, isPlain, probabilities }) =>
    fc.tuple(...optional.map((_is, at) => signalsOf(at, shared[at]! && !isPlain))).map((signals) =>
      signals.map((enters, at): Stage => {
        const probability = probabilities[at]!;
        return {
          id: `s${at}`,
          kind: 'open',
          enters,
          ...(optional[at] && !isPlain && { optional: true }),
          ...(probability !== null && { probability }),
        };
      }),
    ),
  );

function documentWith(stages: Stage[], counting: object, timeZone: string, hasSequence: boolean): WeirDocument {
  const fields = [
    { id: 'id', type: 'string' as const },
    { id: 'row', type: 'number' as const },
    { id: 'who', type: 'string' as const },
    { id: 'other', type: 'string' as const },
    { id: 'code', type: 'string' as const },
    { id: 'on', type: 'date' as const },
    { id: 'at', type: 'datetime' as const },
    { id: 'team', type: 'string' as const },
    { id: 'size', type: 'number' as const },
  ];
  const events = { key: 'id', fields, ...(hasSequence && { sequence: 'row' }) };
  return {
    weir: 1,
    id: 'generated',
    title: 'Generated',
    settings: { timeZone },
    datasets: [
      { id: 'events', ...events },
      { id: 'calls', ...events },
      {
        id: 'people',
        key: 'id',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'amount', type: 'number' },
        ],
      },
    ],
    dimensions: [
      { id: 'team', fields: { events: 'team', calls: 'team' } },
      { id: 'size', fields: { events: 'size', calls: 'size' } },
    ],
    funnels: [
      {
        id: 'funnel',
        value: { dataset: 'people', field: 'amount' },
        stages,
        counting: { method: 'sequence', ...counting } as NonNullable<WeirDocument['funnels']>[number]['counting'] &
          object,
      },
    ],
  };
}

function rowsAround(middle: string, timeZone: string): fc.Arbitrary<VectorRows> {
  const day = fc.integer({ min: -1, max: 3 }).map((days) => plusDays(middle, days));
  const instant = fc
    .tuple(day, fc.constantFrom(0, 3_600_000, 7_200_000, 43_200_000))
    .map(([date, ms]) => new Date(startOfDay(date, timeZone) + ms).toISOString());
  const usually = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 9 });
  const event = fc.record({
    row: usually(fc.integer({ min: 0, max: 2 })),
    who: fc.constantFrom(...entities),
    other: fc.constantFrom(...entities),
    code: fc.constantFrom(...codes),
    on: usually(day),
    at: usually(instant),
    team: fc.constantFrom<Scalar>('East', 'West', null),
    size: fc.constantFrom<Scalar>(1, 2, null),
  });
  const keyed = (name: string) => (rows: readonly Record<string, Scalar>[]) =>
    rows.map((row, at) => ({ id: `${name}${String(at).padStart(2, '0')}`, ...row }));
  const amounts = fc.array(usually(fc.integer({ min: 1, max: 40 })), { minLength: 4, maxLength: 4 });
  return fc.record({
    events: fc.array(event, { minLength: 3, maxLength: 22 }).map(keyed('e')),
    calls: fc.array(event, { maxLength: 5 }).map(keyed('c')),
    people: amounts.map((list) => list.map((amount, at) => ({ id: entities[at] ?? null, amount }))),
  });
}

/** Sequences of few steps that share events, with ties, exclusions, optional steps, and days on which some events have only a date. */
export const sequenceCases: fc.Arbitrary<FunnelCase> = fc
  .record({
    stages: stepsArbitrary,
    timeZone: fc.constantFrom(...zones),
    middle: fc.constantFrom(...middles),
    hasSequence: fc.boolean(),
    order: fc.constantFrom('ordered', 'ordered', 'strict', 'unordered'),
    entry: fc.constantFrom('best', 'best', 'first'),
    hours: fc.constantFrom(1, 7, 24, 36, 72),
    excluded: fc.constantFrom(null, null, 'x', 'y'),
  })
  .chain(({ stages, timeZone, middle, hasSequence, order, entry, hours, excluded }) => {
    const required = stages.filter(({ optional }) => !optional).map(({ id }) => id);
    const canExclude = order !== 'unordered' && required.length > 1 && excluded !== null;
    const exclude = canExclude && [
      {
        signal: { dataset: 'events', when: isOneOf(excluded), at: 'at', entity: 'who' },
        after: required[0],
        before: required[1],
      },
    ];
    const counting = { order, entry, window: { hours }, ...(exclude && { exclude }) };
    const document = documentWith(stages, counting, timeZone, hasSequence);
    const steps = stages.map(({ id }) => id);
    return fc
      .record({
        rows: rowsAround(middle, timeZone),
        range: fc.option(fc.tuple(fc.integer({ min: -2, max: 1 }), fc.integer({ min: 1, max: 4 }))),
        grain: fc.option(fc.constantFrom('day', 'week')),
        by: fc.constantFrom<string[]>([], [], ['team'], ['team', 'size']),
        filter: fc.option(fc.uniqueArray(fc.constantFrom<Scalar>('East', 'West', null), { minLength: 1 }), { freq: 2 }),
        attribution: fc.constantFrom('first', 'last', ...steps.map((id) => `step:${id}`)),
        histogram: fc.option(fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...steps), fc.constantFrom(1, 3))),
        asOfDays: fc.integer({ min: 0, max: 6 }),
        asOfMs: fc.constantFrom(0, 1, 43_200_000),
      })
      .map(({ rows, range, grain, by, filter, attribution, histogram, asOfDays, asOfMs }): FunnelCase => {
        const from = range && plusDays(middle, range[0]);
        const question: FunnelQuestion = {
          funnel: 'funnel',
          attribution: attribution as 'first',
          ...(from && { range: { from, to: plusDays(from, range[1]) } }),
          ...(from && grain && { grain: grain as 'day' }),
          ...(by.length > 0 && { by }),
          ...(filter && { filters: { team: filter } }),
          ...(histogram &&
            histogram[0] !== histogram[1] && {
              histogram: { from: histogram[0], to: histogram[1], bins: histogram[2] },
            }),
        };
        const asOf = new Date(startOfDay(plusDays(middle, asOfDays), timeZone) + asOfMs).toISOString();
        return { document, rows, question, asOf };
      });
  });

/** Figures of such funnels in formulas, also of another period. */
export const sequenceFigureCases: fc.Arbitrary<FigureCase> = sequenceCases.chain(
  ({ document, rows, question: { range, filters }, asOf }) => {
    const steps = document.funnels![0]!.stages.map(({ id }) => id);
    return fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...steps)).map(([from, to]): FigureCase => {
      const formulas: Formula[] = [
        { reached: ['funnel', from] },
        { entered: ['funnel', to] },
        { open: ['funnel', from] },
        { open: ['funnel'] },
        { won: ['funnel'] },
        { lost: ['funnel'] },
        { win_rate: ['funnel'] },
        { conversion: ['funnel', from, to] },
        { conversion: ['funnel', from, to, { hours: 12 }] },
        { time_between: ['funnel', from, to, 'median'] },
        { prior: [{ won: ['funnel'] }, 1, 'day'] },
      ];
      const metrics = formulas.map((formula, at) => ({ id: `m${at}`, formula }));
      const asked = { metrics: metrics.map(({ id }) => id), ...(range && { range }), ...(filters && { filters }) };
      return { document: { ...document, metrics }, rows, asOf, question: asked };
    });
  },
);
