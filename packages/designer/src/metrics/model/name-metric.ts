import type { Id } from '@weir/schema';
import { givesMetricId, makeMetricId } from '../../editor/index.js';
import type { Editor } from '../../editor/index.js';

/**
 * A new metric has its name: its id is made of that, as a part of the same step, for ids are what formulas and differences show. A metric
 * that was named before keeps its id, whatever it is called later.
 */
export function nameMetric(editor: Editor, id: Id): void {
  const metric = editor.document.metrics?.find((each) => each.id === id);
  if (!metric?.title || !editor.expectsName('metrics', id) || !givesMetricId(metric.title)) return;
  const to = makeMetricId(metric.title, editor.taken('metrics', id));
  if (to !== id) editor.extend('metric/set-id', { metric: id, id: to });
}
