import { WeirError, isWeirError } from '@weir/schema';
import { ask } from '@weir/query';
import type { AnswerRequest, DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';

/**
 * Answers what `remoteAdapter` sends. What is missing here: who asks. Take tenant and user from your session, never from the
 * request, let only people who may edit ask about drafts, and add your row rules.
 */
export function server(adapter: DataAdapter, stored: (id: string, revision: string) => Promise<WeirDocument>) {
  const answer = async ({ document, questions, asOf }: AnswerRequest, signal: AbortSignal) => {
    const asked = 'draft' in document ? document.draft : await stored(document.id, document.revision);
    return Promise.all(questions.map((question) => ask(asked, adapter, question, { asOf, signal })));
  };
  return async (request: Request): Promise<Response> => {
    const { method, ...body } = await request.json();
    const { signal } = request;
    try {
      if (method === 'describe') return Response.json({ result: await adapter.describe({ signal }) });
      if (method === 'values') {
        const { dataset, field, search, limit } = body;
        return Response.json({ result: await adapter.values(dataset, field, { search, limit, signal }) });
      }
      return Response.json({ result: await answer(body.request, signal) });
    } catch (error) {
      const known = isWeirError(error) ? error : new WeirError('adapter/failed', { reason: 'the server failed' });
      return Response.json({ error: known.toJSON() });
    }
  };
}
