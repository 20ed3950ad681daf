import { expect, test } from 'vitest';
import { ExcludedRows } from './excluded-rows.js';

test('a row is counted once per reason and dataset', () => {
  const excluded = new ExcludedRows();
  for (const row of [0, 31, 32, 5000, 31, 0]) excluded.add('undated', 'events', row);
  excluded.add('no-entity', 'events', 31);
  excluded.add('undated', 'visits', 31);
  expect(excluded.toList()).toEqual([
    { reason: 'undated', dataset: 'events', count: 4 },
    { reason: 'no-entity', dataset: 'events', count: 1 },
    { reason: 'undated', dataset: 'visits', count: 1 },
  ]);
});
