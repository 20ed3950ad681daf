import { references } from '@weir/formula';
import type { Id } from '@weir/schema';
import { b2bExample } from '@weir/templates';

const library = b2bExample();

/** A metric and all that it is made of. */
function withParts(id: Id): Id[] {
  const formula = library.metrics?.find((metric) => metric.id === id)?.formula ?? null;
  const parts = references(formula).filter(({ kind }) => kind === 'metric');
  return [...new Set([id, ...parts.flatMap(({ name }) => withParts(name))])];
}

export const netRetention = withParts('nrr'); // → ["nrr", "opening_mrr", "expansion_mrr", "contraction_mrr", "churned_mrr"]

export const datasets = [
  ...new Set(
    netRetention.flatMap((id) =>
      references(library.metrics?.find((metric) => metric.id === id)?.formula ?? null).flatMap(
        ({ dataset }) => dataset ?? [],
      ),
    ),
  ),
]; // → ["revenue_movements"]
