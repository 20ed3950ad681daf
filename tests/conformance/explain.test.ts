import { rowsAdapter } from '@weir/adapters';
import { compileFormula, operatorOf } from '@weir/formula';
import { ask } from '@weir/query';
import type { DataAdapter } from '@weir/query';
import { explain } from '@weir/query/explain';
import type { ExplainedPart } from '@weir/query/explain';
import type { Formula, WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import { describe, expect, test, vi } from 'vitest';

const won: Formula = { '==': [{ var: 'stage' }, 'won'] };
const closed: Formula = { in: [{ var: 'stage' }, ['won', 'lost']] };

const document: WeirDocument = {
  weir: 1,
  id: 'sales',
  title: 'Sales',
  datasets: [
    {
      id: 'deals',
      key: 'id',
      time: 'created_on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'created_on', type: 'date' },
        { id: 'closed_on', type: 'date' },
        { id: 'amount', type: 'number', unit: 'CNY' },
        { id: 'team', type: 'string' },
        {
          id: 'stage',
          type: 'string',
          values: [{ value: 'open' }, { value: 'parked' }, { value: 'won' }, { value: 'lost' }],
        },
      ],
    },
  ],
  dimensions: [{ id: 'team', fields: { deals: 'team' } }],
  parameters: [{ id: 'goal', type: 'number', default: 2 }],
  metrics: [
    {
      id: 'win_rate',
      formula: { '/': [{ count: ['deals', won, 'closed_on'] }, { count: ['deals', closed, 'closed_on'] }] },
      format: { style: 'percent' },
    },
    { id: 'average', formula: { avg: ['deals', { var: 'amount' }, won, 'closed_on'] } },
    { id: 'growth', formula: { '-': [{ metric: 'win_rate' }, { prior: [{ metric: 'win_rate' }, 1, 'month'] }] } },
    { id: 'share', formula: { '/': [{ count: ['deals'] }, { total: [{ count: ['deals'] }] }] } },
    { id: 'gap', formula: { '-': [{ param: 'goal' }, { count: ['deals', won, 'closed_on'] }] } },
  ],
};

const rows = [
  ['a', '2025-01-02', '2025-02-03', 100, 'East', 'won'],
  ['b', '2025-01-05', '2025-02-20', null, 'East', 'won'],
  ['c', '2025-01-09', '2025-02-11', 50, 'West', 'lost'],
  ['d', '2025-01-20', '2025-01-30', 70, 'West', 'won'],
  ['e', '2025-02-01', null, 30, 'East', 'open'],
  ['f', '2025-02-02', null, 20, 'East', 'parked'],
  ['g', '2025-02-03', null, 90, 'West', 'won'],
].map(([id, created_on, closed_on, amount, team, stage]) => ({ id, created_on, closed_on, amount, team, stage }));

const adapter = rowsAdapter({ datasets: { deals: rows as never }, document });
const february = { range: { from: '2025-02-01', to: '2025-03-01' } };
const options = { asOf: '2025-03-01T00:00:00Z' };

test('a group without rows is told what it is a share of', async () => {
  const cell = { ...february, group: { team: 'North' } };
  const { root } = await explain(document, adapter, 'share', cell, options);
  const [own, total] = root.parts as [ExplainedPart, ExplainedPart];
  expect([root.value, own.value, total.value, total.parts[0]!.value]).toEqual([0, 0, 3, 3]);
  expect(own.rows).toMatchObject({ total: 7, counted: 0, leftOut: [{ reason: 'filter', count: 7 }] });
  // Of all teams: nothing is filtered out.
  expect(total.parts[0]!.rows).toMatchObject({ total: 7, counted: 3, leftOut: [{ reason: 'other-period', count: 4 }] });
});

describe('a ratio', () => {
  test('has two sides, each with the rows it counted and left out, and why', async () => {
    const { root, period } = await explain(document, adapter, 'win_rate', february, options);
    expect(period).toEqual({ from: '2025-02-01', to: '2025-03-01', incomplete: false });
    expect(root).toMatchObject({ kind: 'operation', operator: '/', value: 2 / 3, unit: 'percent', why: null });
    expect(root.parts.map(({ role, text, value, unit, pointer }) => ({ role, text, value, unit, pointer }))).toEqual([
      {
        role: 'numerator',
        text: 'count(deals where stage = "won" on closed_on)',
        value: 2,
        unit: 'deal',
        pointer: '/~1/0',
      },
      {
        role: 'denominator',
        text: 'count(deals where stage in ("won", "lost") on closed_on)',
        value: 3,
        unit: 'deal',
        pointer: '/~1/1',
      },
    ]);
    expect(root.parts[1]?.rows).toEqual({
      dataset: 'deals',
      on: 'closed_on',
      total: 7,
      counted: 3,
      leftOut: [
        {
          reason: 'condition',
          count: 2,
          field: 'stage',
          values: [
            { value: 'open', count: 1 },
            { value: 'parked', count: 1 },
          ],
        },
        { reason: 'undated', count: 1, field: null, values: [] },
        { reason: 'other-period', count: 1, field: null, values: [] },
      ],
    });
  });

  test('of a group, other rows are left out by the filter', async () => {
    const { root } = await explain(document, adapter, 'win_rate', { ...february, group: { team: 'East' } }, options);
    expect(root.value).toBe(1);
    expect(root.parts[0]?.rows).toMatchObject({
      total: 7,
      counted: 2,
      leftOut: [
        { reason: 'filter', count: 3 },
        { reason: 'condition', count: 2 },
      ],
    });
  });

  test('without a value says why', async () => {
    const { root } = await explain(
      document,
      adapter,
      'win_rate',
      { range: { from: '2024-01-01', to: '2024-02-01' } },
      options,
    );
    expect(root).toMatchObject({ value: null, why: 'zero-denominator' });
    expect(root.parts.map(({ value }) => value)).toEqual([0, 0]);
  });
});

test('rows without the value are counted apart', async () => {
  const { root } = await explain(document, adapter, 'average', february, options);
  expect(root).toMatchObject({ value: 100, unit: 'CNY', rows: { counted: 1 } });
  expect(root.rows?.leftOut.at(-1)).toMatchObject({ reason: 'missing-value', count: 1 });
});

test('metrics are looked into, and what is over another period says which', async () => {
  const { root } = await explain(document, adapter, 'growth', february, options);
  const [now, before] = root.parts;
  expect(now).toMatchObject({ kind: 'metric', value: 2 / 3, period: null });
  expect(now?.parts[0]).toMatchObject({ metric: 'win_rate', pointer: '', value: 2 / 3 });
  expect(before).toMatchObject({ kind: 'shift', operator: 'prior', value: 1 });
  expect(before?.parts[0]).toMatchObject({
    kind: 'metric',
    value: 1,
    period: { from: '2025-01-01', to: '2025-02-01', incomplete: false },
  });
  expect(before?.parts[0]?.parts[0]?.parts[0]).toMatchObject({ value: 1, rows: { counted: 1, total: 7 } });
});

test('a share of a group knows the whole', async () => {
  const { root } = await explain(document, adapter, 'share', { ...february, group: { team: 'East' } }, options);
  expect(root.value).toBe(2 / 3);
  expect(root.parts.map(({ kind, value }) => [kind, value])).toEqual([
    ['aggregate', 2],
    ['total', 3],
  ]);
  const gone = await explain(document, adapter, 'share', { ...february, group: { team: 'North' } }, options);
  expect(gone.root.parts[0]?.value).toBe(0);
});

test('parameters have their values, given or not', async () => {
  const { root } = await explain(document, adapter, 'gap', { ...february, parameters: { goal: 5 } }, options);
  expect(root).toMatchObject({ value: 3, parts: [{ kind: 'parameter', text: 'goal', value: 5 }, { value: 2 }] });
});

test('an unknown metric is refused, and one question more than the figure itself is asked at most', async () => {
  await expect(explain(document, adapter, 'win_rat', {}, options)).rejects.toMatchObject({
    code: 'document/unknown-metric',
  });
  const run = vi.fn(adapter.run!.bind(adapter));
  const counted: DataAdapter = { ...adapter, run };
  await explain(document, counted, 'win_rate', { group: { team: 'East' } }, options);
  expect(run).toHaveBeenCalledTimes(2);
});

describe('the metrics of the example', () => {
  const example = b2bExample();
  const { datasets, asOf } = exampleData();
  const data = rowsAdapter({ datasets });
  const range = { from: '2025-04-01', to: '2025-10-01' };

  test.each((example.metrics ?? []).map(({ id }) => id))('%s: what is explained adds up', async (id) => {
    const { root } = await explain(example, data, id, { range }, { asOf });
    const answer = await ask(example, data, { metrics: [id], range }, { asOf });
    expect(root.value).toEqual(answer.metrics[id]?.total);
    expect(root.unit).toBe(answer.metrics[id]?.unit);
    for (const part of everyPart(root)) addsUp(part);
  });
});

function* everyPart(part: ExplainedPart): Generator<ExplainedPart> {
  yield part;
  for (const inner of part.parts) yield* everyPart(inner);
}

/** Evaluating the explained parts gives the whole; the rows counted and left out are all rows. */
function addsUp(part: ExplainedPart): void {
  const { kind, operator, parts, value, rows } = part;
  if (kind === 'operation' && operator !== null && operatorOf(operator)?.bind && parts.length > 0) {
    const bare: Record<string, Formula> = { [operator]: parts.map((_, at): Formula => ({ var: `p${at}` })) };
    if (Object.values(part.formula as object)[0]?.length === parts.length) {
      const values = Object.fromEntries(parts.map((inner, at) => [`p${at}`, inner.value]));
      expect(compileFormula(bare).evaluate(values), part.text).toEqual(value);
    }
  }
  if (kind === 'metric' || kind === 'shift' || kind === 'total') expect(parts[0]?.value).toEqual(value);
  if (!rows) return;
  const left = rows.leftOut.reduce((sum, { count }) => sum + count, 0);
  expect(rows.counted + left, part.text).toBe(rows.total);
  for (const { count, values } of rows.leftOut) {
    expect(values.reduce((sum, each) => sum + each.count, 0)).toBeLessThanOrEqual(count);
  }
  if (operator === 'count') expect(value).toBe(rows.counted);
}
