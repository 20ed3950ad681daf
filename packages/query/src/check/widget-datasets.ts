import { isWeirError } from '@weir/schema';
import type { Id, Widget } from '@weir/schema';
import type { DocumentIndex } from '../document/index-document.js';
import { entityDataset } from '../records/entity-dataset.js';
import { datasetsBehind, funnelsBehind } from './metric-parts.js';
import type { MetricParts } from './metric-parts.js';

/** Widgets that show records, and so name fields. */
const showRecords: ReadonlySet<string> = new Set(['records', 'pipeline']);

/** Whose records a widget may show, the likeliest first; empty where that cannot be told, or it shows none. */
export function widgetDatasets(
  index: DocumentIndex,
  { type, metric, funnel }: Widget,
  partsOf: (id: Id) => MetricParts,
): readonly Id[] {
  if (!showRecords.has(type)) return [];
  const entitiesOf = (id: Id): readonly Id[] => {
    const found = index.funnels.get(id);
    try {
      return found ? [entityDataset(index, found).dataset] : [];
    } catch (error) {
      // It has mistakes of its own.
      if (isWeirError(error)) return [];
      throw error;
    }
  };
  const isOfMetric = type === 'records' && metric !== undefined;
  if (!isOfMetric) return funnel === undefined ? [] : entitiesOf(funnel);
  const counted = [...funnelsBehind(partsOf, [metric])].flatMap(entitiesOf);
  return [...new Set([...datasetsBehind(partsOf, [metric]), ...counted])];
}
