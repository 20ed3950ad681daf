import { testAdapter } from '@weir/adapters/conformance';
import { describe, it } from 'vitest';
import { sqlFactory } from './sql-factory.js';

describe('sqlAdapter over DuckDB', () => {
  for (const { name, run } of testAdapter(sqlFactory)) it(name, run);
});
