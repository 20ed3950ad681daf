import { ask } from '@weir/query';
import type { Context, DataAdapter, ValueList } from '@weir/query';
import type { Id, Metric, WeirDocument } from '@weir/schema';

interface Asked {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly context: Context | undefined;
  readonly signal: AbortSignal;
}

/**
 * The values of a dimension, most frequent first, each with how many rows of a dataset have it: for a field that is looked up or worked out,
 * which no adapter lists. Values whose counts are withheld, as of too few, are left out, and `more` says so.
 * @throws {WeirError} `adapter/…`, `question/…`
 */
export async function countedValues(
  { document, adapter, context, signal }: Asked,
  dimension: Id,
  dataset: Id,
): Promise<ValueList> {
  const { metrics = [], parameters = [] } = document;
  const names = new Set([...metrics, ...parameters].map(({ id }) => id));
  let id = 'rows';
  while (names.has(id)) id = `${id}_`;
  const rows: Metric = { id, title: id, formula: { count: [dataset, true, 'always'] } };
  const question = { metrics: [id], by: [dimension] };
  const counting = { ...document, metrics: [...metrics, rows] };
  const answer = await ask(counting, adapter, question, { signal, ...(context && { context }) });
  const counts = answer.metrics[id]?.totals ?? [];
  const values = answer.groups.flatMap((group, place) => {
    const count = counts[place];
    return typeof count === 'number' ? [{ value: group[dimension] ?? null, count }] : [];
  });
  return { values: values.toSorted((a, b) => b.count - a.count), more: values.length < answer.groups.length };
}
