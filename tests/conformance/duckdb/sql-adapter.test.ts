import { testAdapter, vectors } from '@weir/adapters/conformance';
import { describe, expect, it } from 'vitest';
import { sqlFactory } from './sql-factory.js';

/** What a database cannot answer, and why. */
const unsupported = {
  'halves of characters are told apart, filtered by and grouped':
    'its texts are UTF-8, which has no half of a character',
  'half a character can be filtered by, and is no other': 'its texts are UTF-8, which has no half of a character',
  'sequence: without an order, one event serves one step':
    'to give events to steps, each to one, in any order, needs a search that no statement does',
};

describe('sqlAdapter over DuckDB', () => {
  // 64 stages are statements that take DuckDB seconds to plan.
  for (const { name, run } of testAdapter(sqlFactory, { unsupported })) it(name, { timeout: 120_000 }, run);

  it('runs at least 95 of 100 vectors', () => {
    expect(Object.keys(unsupported).length).toBeLessThanOrEqual(vectors.length * 0.05);
  });
});
