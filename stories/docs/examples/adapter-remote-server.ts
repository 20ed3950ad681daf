import { WeirError, isWeirError } from '@weir/schema';
import { ask } from '@weir/query';
import type { AnswerRequest, Call, Context, DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';

/**
 * Answers what `remoteAdapter` sends. What is missing here: let only people who may edit ask about drafts, and add your row rules.
 * @param who takes tenant, user and the smallest group that they may see from your session, never from what the page says
 */
export function server(
  adapter: DataAdapter,
  stored: (id: string, revision: string) => Promise<WeirDocument>,
  who: (request: Request) => Context,
) {
  const answer = async ({ document, questions, asOf }: AnswerRequest, call: Call) => {
    const asked = 'draft' in document ? document.draft : await stored(document.id, document.revision);
    return Promise.all(questions.map((question) => ask(asked, adapter, question, { ...call, asOf })));
  };
  return async (request: Request): Promise<Response> => {
    const { method, ...body } = await request.json();
    const own = who(request);
    // The page may want more to be withheld, but not less.
    const minGroup = Math.max(own.minGroup ?? 0, body.context?.minGroup ?? 0);
    const call = { context: { ...own, minGroup }, signal: request.signal };
    try {
      if (method === 'describe') return Response.json({ result: await adapter.describe(call) });
      if (method === 'values') {
        const { dataset, field, search, limit } = body;
        return Response.json({ result: await adapter.values(dataset, field, { ...call, search, limit }) });
      }
      return Response.json({ result: await answer(body.request, call) });
    } catch (error) {
      const known = isWeirError(error) ? error : new WeirError('adapter/failed', { reason: 'the server failed' });
      return Response.json({ error: known.toJSON() });
    }
  };
}
