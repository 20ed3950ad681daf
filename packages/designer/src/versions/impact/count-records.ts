import { ask } from '@weir/query';
import type { Context, DataAdapter } from '@weir/query';
import type { Id, WeirDocument } from '@weir/schema';
import { funnelQuestion } from '../../live/funnel-figures.js';

/** How many records stand in each stage of these funnels now, by funnel and stage: `counts.get(funnel)?.get(stage)`. */
export type RecordCounts = ReadonlyMap<Id, ReadonlyMap<Id, number>>;

/**
 * Counts the records in the stages of funnels, as a document has them.
 * @throws what the adapter throws
 */
export async function countRecords(
  document: WeirDocument,
  adapter: DataAdapter,
  funnels: readonly Id[],
  { context, asOf, signal }: { context?: Context | undefined; asOf?: string | undefined; signal?: AbortSignal } = {},
): Promise<RecordCounts> {
  const options = { ...(context && { context }), ...(asOf !== undefined && { asOf }), ...(signal && { signal }) };
  const counted = funnels.map(async (funnel): Promise<[Id, ReadonlyMap<Id, number>]> => {
    const answer = await ask(document, adapter, funnelQuestion(document, funnel, 'all', asOf), options);
    const stages = 'stages' in answer ? answer.stages : [];
    return [funnel, new Map(stages.map(({ stage, open }) => [stage, open]))];
  });
  return new Map(await Promise.all(counted));
}
