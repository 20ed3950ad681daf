import type { Id } from '@weir/schema';
import type { MetricsJob } from '../plan/plan-metrics.js';

/** The unit that a metric is shown in; null for a plain number. */
export function unitOf({ compiled }: MetricsJob, metric: Id): string | null {
  return compiled.metrics.get(metric)?.metric.format?.style === 'percent' ? 'percent' : null;
}
