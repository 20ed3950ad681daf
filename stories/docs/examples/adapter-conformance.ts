import { rowsAdapter } from '@weir/adapters';
import { testAdapter } from '@weir/adapters/conformance';
import { describe, it } from 'vitest';
import { server } from './adapter-remote-server.js';
import { remoteAdapter } from './adapter-remote.js';

describe('remoteAdapter', () => {
  const cases = testAdapter(({ document, rows }) => {
    const serve = server(
      rowsAdapter({ datasets: rows, document }),
      async () => document,
      () => ({}),
    );
    return remoteAdapter('https://example.com/weir', async (url, init) => serve(new Request(url, init)));
  });
  for (const { name, run } of cases) it(name, run);
});
