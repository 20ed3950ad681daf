import { WeirError } from '@weir/schema';
import type { Funnel, Id } from '@weir/schema';
import { findDataset } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';

/**
 * Where a funnel's entities are records: the dataset of its value, else one that signals a stage and whose key names the entity, else that
 * of the first signal.
 * @throws {WeirError} `document/no-entity`, `document/unknown-dataset`
 */
export function entityDataset(index: DocumentIndex, { id, value, stages }: Funnel): { dataset: Id; entity: Id } {
  const signals = stages.flatMap(({ enters = [] }) => enters);
  const keyOf = (dataset: Id): Id | undefined => findDataset(index, dataset).dataset.key;
  const own = signals.find(({ dataset, entity }) => {
    const key = keyOf(dataset);
    return key !== undefined && (entity ?? key) === key;
  });
  const chosen = value ?? own ?? signals[0];
  const entity = chosen && (chosen.entity ?? keyOf(chosen.dataset));
  if (entity === undefined) throw new WeirError('document/no-entity', { funnel: id, dataset: chosen?.dataset ?? '' });
  return { dataset: chosen!.dataset, entity };
}
