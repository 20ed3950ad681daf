import { describe as worded } from '@weir/schema';
import { expect, test } from 'vitest';
import { loadDiagnostics } from './load-report.js';
import type { LoadReport, MisfitReason } from './load-report.js';

const reportOf = (reason: MisfitReason, count: number): LoadReport => ({
  dataset: 'deals',
  rows: 9,
  fields: [
    { id: 'id', type: 'string', missing: 0, converted: 0, misfits: [] },
    { id: 'amount', type: 'number', missing: count, converted: 0, misfits: [{ reason, count, samples: ['abc', 'x'] }] },
  ],
});

test('a warning says which values of which field were left out, and what to do', () => {
  const [warning, ...more] = loadDiagnostics(reportOf('not-a-number', 2));
  expect(more).toEqual([]);
  expect(warning).toMatchObject({ code: 'data/not-a-number', severity: 'warning' });
  expect(warning?.message).toBe(
    'Field "amount" of dataset "deals": 2 rows hold no number such as 12.5 (abc, x). ' +
      'They count as missing: mend the data, or give the field another type.',
  );
  expect(worded('data/not-a-number', warning!.params, 'zh-CN')).toBe(
    '数据集“deals”的字段“amount”有 2 行的值不是数字（如 12.5）（abc、x）。这些值按缺失处理：请修正数据，或更改字段类型。',
  );
});

test.each<MisfitReason>([
  'not-a-boolean',
  'not-a-date',
  'not-a-datetime',
  'has-time',
  'too-large',
  'not-finite',
  'not-a-value',
])('%s has a sentence', (reason) => {
  expect(loadDiagnostics(reportOf(reason, 1))[0]?.message).toMatch(
    /^Field "amount" of dataset "deals": 1 row holds .*\.$/,
  );
});
