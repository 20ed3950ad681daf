import { errorOf, isWeirError, parseDocument, WeirError } from '@weir/schema';
import type { Context, DocumentStore } from '@weir/query';

/**
 * Answers what `restStore` sends, from any store: here that could be a table of your database.
 * @param who takes tenant and user from your session, never from what the page says
 */
export function documentServer(store: DocumentStore, who: (request: Request) => Context) {
  const answer = async (request: Request): Promise<unknown> => {
    const [, id = '', part = ''] = new URL(request.url).pathname.split('/').filter(Boolean);
    const call = { context: who(request), signal: request.signal };
    const { name, document } = request.body ? await request.json() : {};
    const named = typeof name === 'string' ? { name } : {};
    const match = request.headers.get('if-match');
    const ifRevision = match === null ? null : match.slice(1, -1);

    switch (`${request.method} ${part}`) {
      case 'GET ':
        return store.load(id, call);
      case 'GET versions':
        return store.history(id, call);
      case 'PUT ': {
        const parsed = parseDocument(JSON.stringify(document));
        if (!parsed.document || parsed.document.id !== id) throw errorOf('store/not-found', { id });
        return store.saveDraft(parsed.document, { ...call, ...named, ifRevision });
      }
      case 'POST publications':
        return store.publish(id, { ...call, ...named, ifRevision: ifRevision ?? '' });
      case 'DELETE ':
        await store.clear(call);
        return null;
      default:
        throw errorOf('store/not-found', { id });
    }
  };

  return async (request: Request): Promise<Response> => {
    try {
      return Response.json(await answer(request));
    } catch (error) {
      const known = isWeirError(error) ? error : new WeirError('adapter/failed', { reason: 'the server failed' });
      const status = { 'store/not-found': 404, 'store/conflict': 412 }[known.code as string] ?? 500;
      return Response.json(known.toJSON(), { status });
    }
  };
}
