import type { Metric } from '@weir/schema';
import { expect, test } from 'vitest';
import { findMetrics, firstMetric, groupMetrics } from './metric-groups.js';

const metric = (id: string, rest: Partial<Metric> = {}): Metric => ({ id, formula: 1, ...rest });

test('kinds in their order, then those that say none, then archived ones of any kind', () => {
  const metrics = [
    metric('a'),
    metric('b', { kind: 'capability' }),
    metric('c', { kind: 'result', archived: true }),
    metric('d', { kind: 'result' }),
    metric('e', { kind: 'result' }),
  ];
  const groups = groupMetrics(metrics).map((each) => [each.group, each.metrics.map(({ id }) => id)]);
  expect(groups).toEqual([['result', ['d', 'e']], ['capability', ['b']], ['other', ['a']], ['archived', ['c']]]);
  expect(firstMetric({ weir: 1, id: 'd', title: '', metrics })?.id).toBe('d');
  expect(firstMetric({ weir: 1, id: 'd', title: '' })).toBe(null);
}); // prettier-ignore

test.each([
  ['nothing finds all', '', ['win_rate', 'cycle']],
  ['a part of the title', 'rat', ['win_rate']],
  ['another language', '赢单', ['win_rate']],
  ['the id', 'win_', ['win_rate']],
  ['words in any order, whatever the case', 'CYCLE sales', ['cycle']],
  ['words of two languages are no title', 'win 赢单', []],
])('%s', (_claim, search, ids) => {
  const metrics = [
    metric('win_rate', { title: { en: 'Win rate', 'zh-CN': '赢单率' } }),
    metric('cycle', { title: 'Sales cycle' }),
  ];
  expect(findMetrics(metrics, search).map(({ id }) => id)).toEqual(ids);
});
