import { instantFromIso, isoFromDay, timeZone } from '@weir/formula';
import type { Measure, MetricsPlan, MetricsResult, PlanBound, PlanField, PlanTable } from '@weir/query';
import type { FieldType, Formula, Scalar } from '@weir/schema';
import fc from 'fast-check';

/** Any plan about deals, and any deals. */
export type Row = Readonly<Record<string, Scalar>>;

const zone = timeZone('America/New_York');

export function bound(iso: string): PlanBound {
  const instant = instantFromIso(iso, zone)!;
  const day = zone.dayOf(instant);
  const date = isoFromDay(zone.startOfDay(day) === instant ? day : day + 1);
  return { date, instant: new Date(instant).toISOString() };
}

const types: Readonly<Record<string, FieldType>> = {
  team: 'string',
  owner: 'string',
  big: 'boolean',
  amount: 'number',
  currency: 'string',
  opened: 'date',
  closed: 'date',
  seen: 'datetime',
};
export const declared = Object.entries(types).map(([id, type]) => ({ id, type }));

const dates = [
  '1900-01-01',
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-03-09',
  '2025-03-10',
  '2025-11-02',
  '2100-12-31',
];
const instants = [
  '2025-01-01T04:59:59.999Z',
  '2025-01-01T05:00:00.000Z',
  '2025-03-09T07:00:00.000Z',
  '2025-11-02T05:30:00.000Z',
  '2025-11-02T06:30:00.000Z',
];
const or = <T extends Scalar>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 5 });

export const row: fc.Arbitrary<Row> = fc.record({
  team: or(fc.constantFrom('East', 'West', '', '\ud83d')),
  owner: or(fc.constantFrom('a', 'b', '￿', '\u{1f600}')),
  big: or(fc.boolean()),
  amount: or(
    fc.oneof(
      fc.constantFrom(0, 0.1, 0.2, 2 ** 31, -0.01),
      fc.integer({ min: -1e9, max: 1e12 }).map((cents) => cents / 100),
    ),
  ),
  currency: or(fc.constantFrom('CNY', 'USD')),
  opened: or(fc.constantFrom(...dates)),
  closed: or(fc.constantFrom(...dates)),
  seen: or(fc.constantFrom(...instants)),
});

const where: fc.Arbitrary<Formula> = fc.constantFrom<Formula>(
  { '>': [{ var: 'amount' }, 0] },
  { '==': [{ var: 'team' }, 'East'] },
  { in: [{ var: 'owner' }, ['a', null]] },
  { and: [{ var: 'big' }, { '<': [{ var: 'opened' }, { var: 'closed' }] }] },
  { '>=': [{ var: 'seen' }, { period_start: [] }] },
  { or: [{ '==': [{ var: 'closed' }, null] }, { '>=': [{ var: 'closed' }, { period_end: [] }] }] },
  { '<': [{ days_between: [{ var: 'opened' }, { today: [] }] }, 200] },
  false,
);
const on = fc.constantFrom('opened', 'closed', 'seen', null);
const numeric: fc.Arbitrary<Formula> = fc.constantFrom<Formula>(
  { var: 'amount' },
  { '+': [{ var: 'amount' }, 1] },
  { if: [{ var: 'big' }, { var: 'amount' }] },
);
const anyValue: fc.Arbitrary<Formula> = fc.constantFrom<Formula>(
  { var: 'amount' },
  { var: 'owner' },
  { var: 'closed' },
  { var: 'seen' },
  { cat: [{ var: 'team' }, { var: 'owner' }] },
);

const measure: fc.Arbitrary<Omit<Measure, 'id'>> = fc
  .constantFrom<Measure['aggregate']>(
    'count',
    'sum',
    'avg',
    'median',
    'percentile',
    'distinct',
    'lowest',
    'highest',
    'stddev',
  )
  .chain((name) =>
    fc.record(
      {
        aggregate: fc.constant(name),
        dataset: fc.constant('deals'),
        on,
        cut: fc.subarray(['opened', 'seen']),
        where,
        ...(name !== 'count' && {
          value: ['distinct', 'lowest', 'highest'].includes(name) ? anyValue : numeric,
          currency: fc.constant('currency'),
        }),
        ...(name === 'percentile' && { p: fc.constantFrom(0, 10, 33, 90, 100) }),
      },
      {
        requiredKeys: [
          'aggregate',
          'dataset',
          'on',
          'cut',
          ...(name === 'count' ? [] : ['value' as const]),
          ...(name === 'percentile' ? ['p' as const] : []),
        ],
      },
    ),
  );

const side = fc.option(
  fc
    .constantFrom(
      '2024-12-31',
      '2025-01-01',
      '2025-01-01T12:00:00',
      '2025-03-09',
      '2025-03-10',
      '2025-11-02',
      '2025-11-03',
      '2026-01-01',
    )
    .map(bound),
  { freq: 4 },
);
const ranges = fc.array(fc.record({ from: side, to: side }), { minLength: 1, maxLength: 5 });
const by = fc
  .subarray(['team', 'big', 'closed', 'amount', 'seen'], { maxLength: 2 })
  .map((fields) => fields.map((field) => ({ deals: field })));

export const plan: fc.Arbitrary<MetricsPlan> = fc.array(measure, { minLength: 1, maxLength: 4 }).chain((measures) => {
  const ids = measures.map((_, at) => `m${at}`);
  const table: fc.Arbitrary<PlanTable> = fc.record({ id: fc.constant('t'), by, ranges, measures: fc.subarray(ids) });
  return fc.record({
    plan: fc.constant(1 as const),
    kind: fc.constant('metrics' as const),
    timeZone: fc.constant(zone.name),
    weekStart: fc.constant('monday' as const),
    fiscalYearStart: fc.constant(1),
    asOf: fc.constantFrom('2025-03-09T12:00:00', '2025-11-02', '2200-01-01').map(bound),
    sources: fc.constant([
      { dataset: 'deals', key: null, fields: declared.map((field) => ({ ...field, from: 'column' as const })) },
    ]),
    measures: fc.constant(measures.map((given, at) => ({ ...given, id: `m${at}` }) as Measure)),
    tables: fc.array(table, { minLength: 1, maxLength: 2 }),
  });
});

export const derived: PlanField[] = [
  { id: 'label', type: 'string', from: 'formula', formula: { cat: [{ var: 'team' }, { var: 'owner' }] } },
  { id: 'money', type: 'string', from: 'formula', formula: { cat: [{ var: 'currency' }, ''] } },
  { id: 'region', type: 'string', from: 'lookup', by: 'owner', dataset: 'people', field: 'region' },
  { id: 'double', type: 'number', from: 'formula', formula: { '*': [{ var: 'amount' }, 1 / 3] } },
];
export const people = [
  { name: 'a', region: 'North' },
  { name: 'b', region: 'South' },
  { name: 'a', region: 'Nowhere' },
];

/** The same plan over fields that are made of others, some of them in another dataset. */
export function overDerived(given: MetricsPlan): MetricsPlan {
  const text = JSON.stringify({ tables: given.tables, measures: given.measures })
    .replaceAll('"deals":"team"', '"deals":"label"')
    .replaceAll('"deals":"big"', '"deals":"region"')
    .replaceAll('"currency":"currency"', '"currency":"money"')
    .replaceAll('{"var":"owner"}', '{"var":"label"}')
    .replaceAll('{"var":"amount"}', '{"var":"double"}');
  const sources: MetricsPlan['sources'] = [
    {
      dataset: 'people',
      key: 'name',
      fields: ['name', 'region'].map((id) => ({ id, type: 'string', from: 'column' })),
    },
    ...given.sources.map((source) => ({ ...source, fields: [...source.fields, ...derived] })),
  ];
  return { ...given, ...(JSON.parse(text) as Pick<MetricsPlan, 'tables' | 'measures'>), sources };
}

/** Groups come in no particular order. */
export function inOrder({ tables, excluded }: MetricsResult) {
  const sorted = tables.map(({ groups, cells }) =>
    groups
      .map((values, group) => ({
        values: JSON.stringify(values),
        cells: Object.entries(cells).map(([id, ofGroups]) => [id, ofGroups[group]]),
      }))
      .sort((a, b) => (a.values < b.values ? -1 : 1)),
  );
  return { sorted, excluded };
}
