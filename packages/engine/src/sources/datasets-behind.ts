import type { Id } from '@weir/schema';
import type { PlanSource } from '@weir/query';

/** Datasets in which a dataset's fields are looked up, and those in which theirs are: itself among them where that leads back to it. */
export function datasetsBehind(sources: readonly PlanSource[], dataset: Id): ReadonlySet<Id> {
  const behind = new Set<Id>();
  const follow = (from: Id): void => {
    for (const field of sources.find((source) => source.dataset === from)?.fields ?? []) {
      if ((field.from !== 'lookup' && field.from !== 'convert') || behind.has(field.dataset)) continue;
      behind.add(field.dataset);
      follow(field.dataset);
    }
  };
  follow(dataset);
  return behind;
}
