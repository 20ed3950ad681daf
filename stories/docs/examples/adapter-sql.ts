import { DuckDBInstance } from '@duckdb/node-api';
import { duckdb, sqlAdapter } from '@weir/adapters/sql';
import { ask } from '@weir/query';
import { sales } from './sales/index.js';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(`
  CREATE SCHEMA crm;
  CREATE TABLE crm.opportunities AS SELECT * FROM (VALUES
    ('d1', 'ann', 'won', 12000.00, DATE '2025-01-05', DATE '2025-02-10'),
    ('d2', 'bob', 'won', 20000.10, DATE '2025-01-20', DATE '2025-02-12'),
    ('d3', 'ann', 'open', 9000.00, DATE '2025-02-01', NULL)
  ) AS t(opportunity_id, owner, stage, amount, created_on, closed_on)`);

const adapter = sqlAdapter({
  dialect: duckdb,
  tables: {
    deals: {
      table: ['crm', 'opportunities'],
      columns: {
        id: { column: 'opportunity_id', type: 'string' }, // a column of another name
        owner: 'string',
        stage: 'string',
        amount: 'number',
        created_on: 'date',
        closed_on: 'date',
      },
    },
  },
  async execute(statement, parameters, { signal }) {
    const stop = () => connection.interrupt();
    signal?.addEventListener('abort', stop);
    try {
      const reader = await connection.runAndReadAll(statement, [...parameters]);
      return reader.getRowObjectsJS();
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  },
});

const answer = await ask(sales, adapter, { metrics: ['won_value'] }, { asOf: '2025-03-01' });
export const wonValue = answer.metrics['won_value']?.total; // → 32000.1
