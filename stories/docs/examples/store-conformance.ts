import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testStore } from '@weir/adapters/conformance';
import { memoryStore } from '@weir/adapters/memory';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { documentServer } from './store-rest-server.js';
import { restStore } from './store-rest.js';

describe('restStore', () => {
  const whoIs = ({ headers }: Request) => ({
    tenant: headers.get('x-tenant') ?? '',
    user: headers.get('x-user') ?? '',
  });
  let serve = documentServer(memoryStore(), whoIs);
  let http: Server;
  let url = '';

  beforeAll(async () => {
    http = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      const body = chunks.length > 0 ? Buffer.concat(chunks) : null;
      const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, `${value}`]);
      const response = await serve(
        new Request(new URL(incoming.url ?? '', url), { method: incoming.method ?? 'GET', headers, body }),
      );
      outgoing.writeHead(response.status, { 'content-type': 'application/json' }).end(await response.text());
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });
  beforeEach(() => void (serve = documentServer(memoryStore(), whoIs)));
  afterAll(() => new Promise((resolve) => http.close(resolve)));

  const cases = testStore(() =>
    restStore(url, ({ tenant = '', user = '' }) => ({ 'x-tenant': tenant, 'x-user': user })),
  );
  for (const { name, run } of cases) it(name, run);
});
