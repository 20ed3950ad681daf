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

test('tells the same in whichever order rows are met, alone and together', () => {
  const alone = new ExcludedRows();
  alone.add('undated', 'plans', 5);
  alone.add('no-entity', 'plans', 6);
  alone.add('no-entity', 'deals', 1);
  alone.add('no-entity', 'deals', 1);
  const other = new ExcludedRows();
  other.add('no-entity', 'deals', 1);
  other.add('undated', 'plans', 5);
  const together = new ExcludedRows();
  together.add('no-entity', 'plans', 6);
  together.join(other.toList());
  expect(alone.toList()).toEqual([
    { reason: 'no-entity', dataset: 'deals', count: 1 },
    { reason: 'undated', dataset: 'plans', count: 1 },
    { reason: 'no-entity', dataset: 'plans', count: 1 },
  ]);
  expect(together.toList()).toEqual(alone.toList());
});
