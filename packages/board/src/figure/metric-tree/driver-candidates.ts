import { guardFormula, references } from '@weir/formula';
import type { Id, Metric, WeirDocument } from '@weir/schema';

/** The metrics that one may yet be believed to be driven by: not itself, none that its formula names, none that is linked or archived. */
export function driverCandidates({ metrics = [] }: WeirDocument, id: Id): readonly Metric[] {
  const metric = metrics.find((candidate) => candidate.id === id);
  if (!metric) return [];
  const named = guardFormula(metric.formula) ? [] : references(metric.formula);
  const taken = new Set([
    id,
    ...(metric.drivers ?? []),
    ...named.filter(({ kind }) => kind === 'metric').map(({ name }) => name),
  ]);
  return metrics.filter((candidate) => !candidate.archived && !taken.has(candidate.id));
}
