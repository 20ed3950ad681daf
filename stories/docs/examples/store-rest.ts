import { WeirError, weirErrorFrom } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import type { Call, Context, DocumentStore, Stored } from '@weir/query';

interface Sent {
  readonly ifRevision: string | null;
  readonly document: WeirDocument;
  readonly name: string;
}

/**
 * Keeps documents on a server.
 * @param headersOf what tells the server who asks, where a cookie does not
 */
export function restStore(
  url: string,
  headersOf: (context: Context) => Record<string, string> = () => ({}),
): DocumentStore {
  async function call<Reply>(
    method: string,
    path: string,
    { context = {}, signal, ifRevision, document, name }: Call & Partial<Sent>,
  ): Promise<Reply> {
    const response = await fetch(`${url}/${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...headersOf(context),
        // What a save started from: another revision is a conflict, and null means that there is none yet.
        ...(ifRevision === null && { 'if-none-match': '*' }),
        ...(typeof ifRevision === 'string' && { 'if-match': `"${ifRevision}"` }),
      },
      body: method === 'PUT' || method === 'POST' ? JSON.stringify({ document, name }) : null,
      signal: signal ?? null,
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw new WeirError('adapter/aborted', {}, { cause });
      throw new WeirError('adapter/failed', { reason: 'the server cannot be reached' }, { cause });
    });
    const reply = await response.json();
    if (!response.ok) throw weirErrorFrom(reply);
    return reply;
  }

  return {
    load: (id, options) => call<Stored>('GET', `documents/${id}`, options),
    saveDraft: (document, options) => call<Stored>('PUT', `documents/${document.id}`, { ...options, document }),
    publish: (id, options) => call<Stored>('POST', `documents/${id}/publications`, options),
    history: (id, options) => call<Stored[]>('GET', `documents/${id}/versions`, options),
    clear: (options) => call<void>('DELETE', 'documents', options),
  };
}
