import type { Formula, Id, Metric, NumberFormat, Text } from '@weir/schema';
import { makeMetricId } from '../ids.js';
import { withText } from '../texts.js';
import { assign, assignGiven, command, metricIn } from './command.js';
import type { Changes } from './command.js';

export interface MetricRef {
  readonly metric: Id;
}

/** What a metric is, and how it is read. */
export const metricCommands = {
  'metric/add': command<{ title: Text; formula: Formula }>({
    needs: 'document',
    edit(draft, { title, formula }, context) {
      const id = makeMetricId(title, context.taken('metrics'));
      (draft.metrics ??= []).push({ id, title, formula });
      return { metric: id };
    },
  }),

  'metric/set-title': command<MetricRef & { locale: string; title: string; plainIs?: string }>({
    needs: 'metric',
    edit(draft, { metric: id, locale, title, plainIs }) {
      const metric = metricIn(draft, id);
      assign(metric, 'title', withText(metric.title, locale, title, plainIs));
    },
    coalesceKey: ({ metric, locale }) => `metric/set-title ${metric} ${locale}`,
  }),

  'metric/set-description': command<MetricRef & { locale: string; description: string; plainIs?: string }>({
    needs: 'metric',
    edit(draft, { metric: id, locale, description, plainIs }) {
      const metric = metricIn(draft, id);
      assign(metric, 'description', withText(metric.description, locale, description, plainIs) || undefined);
    },
    coalesceKey: ({ metric, locale }) => `metric/set-description ${metric} ${locale}`,
  }),

  'metric/set-formula': command<MetricRef & { formula: Formula }>({
    needs: 'metric',
    edit(draft, { metric, formula }) {
      assign(metricIn(draft, metric), 'formula', formula);
    },
    coalesceKey: ({ metric }) => `metric/set-formula ${metric}`,
  }),

  'metric/set-kind': command<MetricRef & { kind: NonNullable<Metric['kind']> | null }>({
    needs: 'metric',
    edit(draft, { metric, kind }) {
      assign(metricIn(draft, metric), 'kind', kind ?? undefined);
    },
  }),

  /** Only what is given changes; null takes it away. */
  'metric/set-format': command<MetricRef & { changes: Changes<NumberFormat, 'style' | 'digits' | 'notation'> }>({
    needs: 'metric',
    edit(draft, { metric: id, changes }) {
      const metric = metricIn(draft, id);
      const format: NumberFormat = { ...metric.format };
      assignGiven(format, changes);
      assign(metric, 'format', Object.keys(format).length > 0 ? format : undefined);
    },
    coalesceKey: ({ metric, changes }) => `metric/set-format ${metric} ${Object.keys(changes).join(' ')}`,
  }),

  'metric/set-good': command<MetricRef & { good: NonNullable<Metric['good']> | null }>({
    needs: 'metric',
    edit(draft, { metric, good }) {
      assign(metricIn(draft, metric), 'good', good ?? undefined);
    },
    coalesceKey: ({ metric }) => `metric/set-good ${metric}`,
  }),
};
