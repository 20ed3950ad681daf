import type { Target } from '@weir/schema';
import { assign, assignGiven, assignList, command, itemAt, metricIn } from './command.js';
import type { Changes } from './command.js';
import type { MetricRef } from './metric-commands.js';

export interface TargetRef extends MetricRef {
  /** Place among the metric's targets. */
  readonly index: number;
}

/** What is to be reached: when, and by whom. */
export const targetCommands = {
  'target/add': command<MetricRef & { target: Target }>({
    needs: 'metric',
    edit(draft, { metric, target }) {
      (metricIn(draft, metric).targets ??= []).push(target);
    },
  }),

  'target/set-value': command<TargetRef & { value: number }>({
    needs: 'metric',
    edit(draft, { metric, index, value }) {
      assign(itemAt(metricIn(draft, metric).targets, index, 'target'), 'value', value);
    },
    coalesceKey: ({ metric, index }) => `target/set-value ${metric} ${index}`,
  }),

  /** Where and when it holds. Only what is given changes; null takes it away: without a grain it holds for the whole asked range. */
  'target/set-scope': command<TargetRef & { changes: Changes<Target, 'grain' | 'from' | 'to' | 'where'> }>({
    needs: 'metric',
    edit(draft, { metric, index, changes }) {
      assignGiven(itemAt(metricIn(draft, metric).targets, index, 'target'), changes);
    },
    coalesceKey: ({ metric, index, changes }) =>
      `target/set-scope ${metric} ${index} ${Object.keys(changes).join(' ')}`,
  }),

  'target/delete': command<TargetRef>({
    needs: 'metric',
    edit(draft, { metric: id, index }) {
      const metric = metricIn(draft, id);
      itemAt(metric.targets, index, 'target');
      assignList(metric, 'targets', metric.targets?.toSpliced(index, 1) ?? []);
    },
  }),
};
