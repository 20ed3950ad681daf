import { matcherOf } from '@weir/ui';
import type { Metric, WeirDocument } from '@weir/schema';

/** By what they are for; what does not say it stands apart, as does what is archived. */
export type MetricGroup = NonNullable<Metric['kind']> | 'other' | 'archived';

export interface GroupedMetrics {
  readonly group: MetricGroup;
  readonly metrics: readonly Metric[];
}

const GROUPS: readonly MetricGroup[] = ['result', 'behavior', 'capability', 'other', 'archived'];

/** The groups that have a metric, in their order. */
export function groupMetrics(metrics: readonly Metric[]): readonly GroupedMetrics[] {
  return GROUPS.map((group) => ({ group, metrics: metrics.filter((metric) => groupOf(metric) === group) })).filter(
    (each) => each.metrics.length > 0,
  );
}

/** The first that a list shows; null without any. */
export function firstMetric({ metrics = [] }: WeirDocument): Metric | null {
  return groupMetrics(metrics)[0]?.metrics[0] ?? null;
}

/** The metrics that a search finds, by their id or by their title in any language. */
export function findMetrics(metrics: readonly Metric[], search: string): readonly Metric[] {
  const isFound = matcherOf(search);
  return metrics.filter(({ id, title = '' }) => {
    const titles = typeof title === 'string' ? [title] : Object.values(title);
    return [id, ...titles].some(isFound);
  });
}

function groupOf({ kind, archived }: Metric): MetricGroup {
  return archived ? 'archived' : (kind ?? 'other');
}
