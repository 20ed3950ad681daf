import { deleteDB } from 'idb';
import { indexedDbAdapter } from '../indexeddb/indexeddb-adapter.js';
import { testAdapter } from './test-adapter.js';

describe('indexedDbAdapter', () => {
  const names: string[] = [];
  const call = { context: { tenant: 'acme', user: 'ada' } };
  const cases = testAdapter(
    async ({ document, rows }) => {
      const name = `conformance-${names.length}`;
      names.push(name);
      const importer = indexedDbAdapter({ name });
      await importer.import(rows, call);
      importer.dispose();
      return indexedDbAdapter({ name, document });
    },
    { call },
  );
  for (const { name, run } of cases) it(name, run);
  after(() => Promise.all(names.map((name) => deleteDB(`weir/data/${name}`))));
});
