import { guardFormula, references } from '@weir/formula';
import { pointerParts } from '@weir/schema';
import type { Formula, Id } from '@weir/schema';

/** What the parts of a template are called in the document. What is not renamed keeps its name. */
export interface Renaming {
  readonly datasets: ReadonlyMap<Id, Id>;
  /** By the template's dataset. */
  readonly fields: ReadonlyMap<Id, ReadonlyMap<Id, Id>>;
  readonly funnels: ReadonlyMap<Id, Id>;
  readonly metrics: ReadonlyMap<Id, Id>;
  readonly parameters: ReadonlyMap<Id, Id>;
  readonly dimensions: ReadonlyMap<Id, Id>;
  /** Whether the template's dataset has a field of this name. */
  hasField(dataset: Id, field: Id): boolean;
}

export function renamedField({ fields }: Renaming, dataset: Id, field: Id): Id {
  return fields.get(dataset)?.get(field) ?? field;
}

/**
 * A formula of the template, in the document's names.
 * @param rows datasets whose rows it may be about outside of an aggregate; none for a metric
 */
export function renamedFormula(formula: Formula, renaming: Renaming, rows: readonly Id[] = []): Formula {
  if (guardFormula(formula)) return formula;
  const copy = JSON.parse(JSON.stringify(formula)) as Formula;
  let whole: Formula = copy;
  for (const { kind, name, dataset, pointer } of references(formula)) {
    const next = nextName(kind, name, dataset === null ? rows : [dataset], renaming);
    if (next !== name) whole = withName(whole, pointer, next);
  }
  return whole;
}

function nextName(
  kind: ReturnType<typeof references>[number]['kind'],
  name: Id,
  datasets: readonly Id[],
  renaming: Renaming,
): Id {
  if (kind === 'field') {
    const owner = datasets.find((dataset) => renaming.hasField(dataset, name));
    return owner === undefined ? (renaming.parameters.get(name) ?? name) : renamedField(renaming, owner, name);
  }
  if (kind === 'dataset') return renaming.datasets.get(name) ?? name;
  if (kind === 'funnel') return renaming.funnels.get(name) ?? name;
  if (kind === 'metric') return renaming.metrics.get(name) ?? name;
  if (kind === 'parameter') return renaming.parameters.get(name) ?? name;
  if (kind === 'dimension') return renaming.dimensions.get(name) ?? name;
  return name;
}

function withName(formula: Formula, pointer: string, name: Id): Formula {
  const parts = pointerParts(pointer);
  const last = parts.pop();
  if (last === undefined) return name;
  let place = formula as Record<string, unknown>;
  for (const part of parts) place = place[part] as Record<string, unknown>;
  place[last] = name;
  return formula;
}
