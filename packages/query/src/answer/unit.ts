import type { Id } from '@weir/schema';
import type { MetricsJob } from '../plan/plan-metrics.js';

/**
 * The unit of a metric's figures: what its formula counts; without one, "percent" where it is shown so. Null for a plain number, and where
 * the currency differs by row.
 */
export function unitOf({ index }: MetricsJob, id: Id): string | null {
  const metric = index.metrics.get(id);
  const unit = metric ? index.checks.metric(metric).unit : null;
  if (unit === null) return metric?.format?.style === 'percent' ? 'percent' : null;
  return unit.includes('{') ? null : unit;
}
