import { weirErrorFrom } from '@weir/schema';
import type { Answer, Call, Catalog, DataAdapter, ValueList } from '@weir/query';
import type { WeirErrorData } from '@weir/schema';

/** Sends questions to a server, which asks its own data. */
export function remoteAdapter(url: string, send: typeof fetch = fetch): DataAdapter {
  async function call(method: string, body: object, { context, signal }: Call): Promise<unknown> {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ method, context, ...body }),
      signal: signal ?? null,
    });
    // A proxy's page of an error is no answer: readers see this sentence
    if (!response.ok) throw new Error(`The server answered with ${response.status}`);
    const reply: { result: unknown; error?: WeirErrorData } = await response.json();
    if (reply.error) throw weirErrorFrom(reply.error);
    return reply.result;
  }
  return {
    describe: async (options) => (await call('describe', {}, options)) as Catalog,
    values: async (dataset, field, options) => {
      const { search, limit } = options;
      return (await call('values', { dataset, field, search, limit }, options)) as ValueList;
    },
    answer: async (request, options) => (await call('answer', { request }, options)) as Answer[],
  };
}
