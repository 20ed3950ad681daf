import type { MetricsAnswer } from '@weir/query';
import { expect, test } from 'vitest';
import { metricFigures, metricsAnswer } from '../testing/answers.js';
import { exampleDocument } from '../testing/example.js';
import { foundRows, sortRows } from './table-sort.js';
import { tableFigures } from './table.js';

const by = ['team', 'product'];
const answerOf = (rows: readonly (readonly [Record<string, string | null>, number])[], total = 0): MetricsAnswer =>
  metricsAnswer({
    groups: rows.map(([group]) => group),
    metrics: {
      win_rate: metricFigures({
        total,
        unit: 'percent',
        values: rows.map(() => [0]),
        totals: rows.map(([, rate]) => rate),
      }),
    },
  });
/** Neither the mean nor the sum of the rates below is that of their team. */
const leaves = answerOf(
  [
    [{ team: 'East', product: 'A' }, 0.5],
    [{ team: 'West', product: 'A' }, 0.9],
    [{ team: 'East', product: 'B' }, 0.1],
    [{ team: null, product: 'A' }, 0.2],
  ],
  0.3,
);
const teams = answerOf([
  [{ team: 'East' }, 0.42],
  [{ team: 'West' }, 0.9],
  [{ team: null }, 0.2],
]);
const figures = tableFigures(exampleDocument, ['win_rate'], leaves, { metrics: ['win_rate'], by }, [teams]);
const sorted = (column: { metric: string } | { dimension: string }, descending: boolean) =>
  sortRows(figures, { column, descending }, (_dimension, value) => String(value), new Intl.Collator('en'));
const told = (rows: ReturnType<typeof sorted>) =>
  rows.map((row) => `${Object.values(row.group).join(' ')} ${String(row.valueAt(0, null))}`);

test('each group of the first dimension stands over those that it is of, with its own figure', () => {
  expect(told(sorted({ metric: 'win_rate' }, true))).toEqual([
    'West 0.9',
    'West A 0.9',
    'East 0.42',
    'East A 0.5',
    'East B 0.1',
    ' 0.2',
    ' A 0.2',
  ]);
  expect(sorted({ metric: 'win_rate' }, true).map(({ level }) => level)).toEqual([1, 2, 1, 2, 2, 1, 2]);
});

test.each([
  [
    'by the first dimension, without a value last',
    { dimension: 'team' },
    ['East 0.42', 'East A 0.5', 'East B 0.1', 'West 0.9', 'West A 0.9', ' 0.2', ' A 0.2'],
  ],
  [
    'by the second within the groups of the first, which stay the largest first',
    { dimension: 'product' },
    ['West 0.9', 'West A 0.9', 'East 0.42', 'East A 0.5', 'East B 0.1', ' 0.2', ' A 0.2'],
  ],
] as const)('sorted %s', (_claim, column, rows) => {
  expect(told(sorted(column, false))).toEqual(rows);
});

test('of two levels each subtotal stands over its own', () => {
  const three = ['team', 'product', 'source'];
  const deep = answerOf([
    [{ team: 'East', product: 'A', source: 'x' }, 0.1],
    [{ team: 'East', product: 'B', source: 'x' }, 0.3],
    [{ team: 'West', product: 'A', source: 'x' }, 0.2],
  ]);
  const pairs = answerOf([
    [{ team: 'East', product: 'A' }, 0.1],
    [{ team: 'East', product: 'B' }, 0.3],
    [{ team: 'West', product: 'A' }, 0.2],
  ]);
  const asked = { metrics: ['win_rate'], by: three };
  const of = tableFigures(exampleDocument, ['win_rate'], deep, asked, [teams, pairs]);
  const rows = sortRows(
    of,
    { column: { metric: 'win_rate' }, descending: true },
    (_id, value) => String(value),
    new Intl.Collator(),
  );
  expect(rows.map(({ group }) => Object.values(group).join(' '))).toEqual([
    'West', 'West A', 'West A x', 'East', 'East B', 'East B x', 'East A', 'East A x', '',
  ]); // prettier-ignore
});

test('what is looked for keeps the subtotals that it stands below, and no others', () => {
  const all = sorted({ metric: 'win_rate' }, true);
  expect(told(foundRows(all, figures, ({ group }) => group['product'] === 'B'))).toEqual(['East 0.42', 'East B 0.1']);
  expect(told(foundRows(all, figures, ({ group }) => group['team'] === 'West'))).toEqual(['West 0.9', 'West A 0.9']);
  expect(foundRows(all, figures, () => false)).toEqual([]);
});

test('a row of several dimensions without the answers about fewer has none above it', () => {
  const flat = tableFigures(exampleDocument, ['win_rate'], leaves, { metrics: ['win_rate'], by });
  expect(flat.subtotals).toEqual([]);
  const rows = sortRows(
    flat,
    { column: { metric: 'win_rate' }, descending: true },
    (_id, value) => String(value),
    new Intl.Collator(),
  );
  expect(told(rows)).toEqual(['West A 0.9', 'East A 0.5', ' A 0.2', 'East B 0.1']);
});
