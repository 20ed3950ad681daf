import { references } from '@weir/formula';
import type { Dataset, Field, Id, WeirDocument } from '@weir/schema';
import { isFunnelRecords } from '@weir/query';
import { recordsParts } from '@weir/query/records';
import type { Drill } from '../drill/drill.js';

/** Columns at first; a person may choose any. */
const FIRST = 6;

/** The fields that are shown at first: the key, what the figure is counted by, then those that the dataset begins with. */
export function firstColumns(
  document: WeirDocument,
  dataset: Dataset,
  drill: Drill,
  wanted: readonly Id[] = [],
): readonly Id[] {
  const known = new Set(dataset.fields.map(({ id }) => id));
  const named = wanted.filter((id) => known.has(id));
  if (named.length > 0) return named;
  const counted = isFunnelRecords(drill) ? valueField(document, drill.funnel) : countedFields(document, drill);
  const all = [
    ...(dataset.key === undefined ? [] : [dataset.key]),
    ...counted.filter((id) => known.has(id)),
    ...dataset.fields.map(({ id }) => id),
  ];
  return [...new Set(all)].slice(0, FIRST);
}

function valueField(document: WeirDocument, id: Id): readonly Id[] {
  const field = document.funnels?.find((funnel) => funnel.id === id)?.value?.field;
  return field === undefined ? [] : [field];
}

function countedFields(document: WeirDocument, drill: Extract<Drill, { metric: Id }>): readonly Id[] {
  const parts = recordsParts(document, drill);
  const part = drill.part === undefined ? parts[0] : parts.find(({ id }) => id === drill.part);
  return part ? references(part.formula).flatMap(({ kind, name }) => (kind === 'field' ? [name] : [])) : [];
}

/** What has to be asked for to write these fields: an amount's currency too. */
export function askedFields(dataset: Dataset, shown: readonly Id[]): readonly Id[] {
  const field = (id: Id): Field | undefined => dataset.fields.find((each) => each.id === id);
  const currencies = shown.flatMap((id) => {
    const unit = field(id)?.unit;
    return typeof unit === 'object' ? [unit.field] : [];
  });
  return [...new Set([...(dataset.key === undefined ? [] : [dataset.key]), ...shown, ...currencies])];
}
