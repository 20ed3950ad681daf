import type { DataAdapter } from '@weir/query';

/** Its records never come. */
export function withSlowRecords(adapter: DataAdapter): DataAdapter {
  return { ...adapter, records: () => new Promise(() => {}) };
}

/** Its first page fails. */
export function withUnreliableRecords(adapter: DataAdapter): DataAdapter {
  let asked = 0;
  return {
    ...adapter,
    records: async (query, call) => {
      asked += 1;
      if (asked === 1) throw new Error('The connection was lost.');
      return adapter.records!(query, call);
    },
  };
}

/** It has figures alone. */
export function withoutRecords({ records: _none, ...adapter }: DataAdapter): DataAdapter {
  return adapter;
}
