import { errorOf } from '@weir/schema';
import type { Id, Metric, Text, WeirDocument } from '@weir/schema';
import { idFault, makeMetricId } from '../ids.js';
import { referencesToMetric } from '../references.js';
import { withMetricRenamed } from '../rename-metric.js';
import { assign, assignList, command, contextOf, copyOf, metricIn } from './command.js';
import type { Command } from './command.js';
import type { MetricRef } from './metric-commands.js';

/** Whether a metric is there, and what it is called. */
export const metricLifeCommands = {
  /**
   * Another id, in every place that names the metric. An id that another part has or had is refused.
   * @throws {WeirError} `schema/id`, `designer/id-taken`
   */
  'metric/set-id': {
    needs: 'metric',
    run(document, { metric, id }, context = contextOf(document)) {
      metricIn(document, metric);
      if (id === metric) return { document };
      const fault = idFault(id, context.taken('metrics', metric));
      if (fault) throw errorOf(fault.code, fault.params);
      return {
        document: withMetricRenamed(document, metric, id),
        select: { metric: id },
        renamed: { scope: 'metrics', from: metric, to: id },
      };
    },
  } as Command<MetricRef & { id: Id }>,

  'metric/archive': command<MetricRef>({
    needs: 'metric',
    edit(draft, { metric }) {
      assign(metricIn(draft, metric), 'archived', true);
    },
  }),

  'metric/restore': command<MetricRef>({
    needs: 'metric',
    edit(draft, { metric }) {
      delete metricIn(draft, metric).archived;
      return { metric };
    },
  }),

  /** A metric that another one, a widget or an insight names is archived. */
  'metric/delete': command<MetricRef>({
    needs: 'metric',
    edit(draft, { metric: id }) {
      const metric = metricIn(draft, id);
      if (referencesToMetric(draft, id).length > 0) {
        assign(metric, 'archived', true);
        return { metric: id };
      }
      const next = neighbourOf(draft, id);
      assignList(draft, 'metrics', draft.metrics?.filter((each) => each.id !== id) ?? []);
      return { metric: next };
    },
  }),

  'metric/duplicate': command<MetricRef & { title: Text }>({
    needs: 'metric',
    edit(draft, { metric: original, title }, context) {
      const { archived: _archived, ...kept } = copyOf(metricIn(draft, original));
      const copy: Metric = { ...kept, id: makeMetricId(title, context.taken('metrics')), title };
      const place = draft.metrics?.findIndex(({ id }) => id === original) ?? -1;
      draft.metrics?.splice(place + 1, 0, copy);
      return { metric: copy.id };
    },
  }),
};

/** The live metric after it, else the last one before it. */
function neighbourOf({ metrics = [] }: WeirDocument, id: Id): Id | null {
  const place = metrics.findIndex((metric) => metric.id === id);
  const isLive = ({ archived }: Metric) => !archived;
  return (metrics.slice(place + 1).find(isLive) ?? metrics.slice(0, Math.max(0, place)).findLast(isLive))?.id ?? null;
}
