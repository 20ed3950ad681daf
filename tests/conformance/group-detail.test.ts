import { rowsAdapter } from '@weir/adapters';
import { ask, askAll } from '@weir/query';
import type { DataAdapter, FunnelQuestion } from '@weir/query';
import { b2bExample } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import { expect, test } from 'vitest';

const asOf = '2025-09-18T00:00:00Z';
const document = b2bExample();
const adapter = rowsAdapter({ datasets: exampleData({ asOf: '2025-09-18' }).datasets, document });
const range = { from: '2025-01-01', to: '2025-07-01' };
const histogram = { from: 'lead', to: 'won', bins: 6 };
const question: FunnelQuestion = { funnel: 'b2b', range, grain: 'month', by: ['team'], histogram };

test('the largest groups have their periods, times and hand-offs, as they have them when they are asked about alone', async () => {
  const { groups, ...all } = await ask(document, adapter, { ...question, detail: 2, compare: 'prior-year' }, { asOf });
  const largest = groups.toSorted((a, b) => b.totals.entities - a.totals.entities).slice(0, 2);
  expect(groups.filter(({ periods }) => periods).map(({ by }) => by)).toEqual(
    groups.filter((group) => largest.includes(group)).map(({ by }) => by),
  );
  for (const { by, periods, handoffs, histogram: times, ...figures } of largest) {
    const filters = { team: [by['team']!] };
    const { by: _by, ...alone } = question;
    const own = await ask(document, adapter, { ...alone, filters }, { asOf });
    expect({ periods, handoffs, histogram: times }).toEqual({
      periods: own.periods,
      handoffs: own.handoffs,
      histogram: own.histogram,
    });
    expect(figures.totals).toEqual(own.totals);
    expect(figures.stages).toEqual(own.stages);
    expect(periods!.reduce((sum, { totals }) => sum + totals.entities, 0)).toBe(figures.totals.entities);
  }
  // What is told of all groups, and beside them of the time before, is as without the detail.
  const plain = await ask(document, adapter, { ...question, compare: 'prior-year' }, { asOf });
  expect(all).toEqual({ ...plain, groups: undefined, compare: plain.compare });
});

test('filters hold within each group, and the group without a value is one of them', async () => {
  const filters = { region: ['shanghai', 'beijing'] };
  const { groups } = await ask(document, adapter, { ...question, by: ['region'], filters, detail: 5 }, { asOf });
  expect(groups.map(({ by, periods }) => [by['region'], periods?.length])).toEqual(
    groups.map(({ by }) => [by['region'], 6]),
  );
  expect(groups.length).toBeGreaterThan(1);
});

test('all that is asked takes two calls, however many groups there are', async () => {
  const calls: number[] = [];
  const counting: DataAdapter = {
    ...adapter,
    run: (plans, options) => {
      calls.push(plans.length);
      return adapter.run!(plans, options);
    },
  };
  const outcomes = await askAll(document, counting, [{ ...question, detail: 3 }, { metrics: ['win_rate'] }], { asOf });
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(calls).toHaveLength(2);
  expect(calls[1]).toBe(3);
});

test.each([
  ['without a dimension', { by: [], detail: 3 }],
  ['of none', { by: ['team'], detail: 0 }],
  ['of too many', { by: ['team'], detail: 21 }],
])('detail %s is refused', async (_claim, given) => {
  const { by: _by, ...rest } = question;
  await expect(ask(document, adapter, { ...rest, ...given }, { asOf })).rejects.toMatchObject({
    code: 'question/value',
  });
});
