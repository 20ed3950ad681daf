import { testAdapter } from '@weir/adapters/conformance';
import { describe, it } from 'vitest';
import { sqlFactory } from './sql-factory.js';

const unsupported = {
  'funnel-sequence': 'sequence counting needs an entity’s events one after another',
  'sequence-figures': 'sequence counting needs an entity’s events one after another',
};

describe('sqlAdapter over DuckDB', () => {
  for (const { name, run } of testAdapter(sqlFactory, { unsupported })) it(name, run);
});
