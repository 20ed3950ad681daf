import { compileFormula, formulaEnv, references } from '@weir/formula';
import type { ChecklistItem, Formula, Funnel, Id, Scalar, WeirDocument } from '@weir/schema';
import { isWeirError } from '@weir/schema';

/** An item of a stage's checklist for one record. */
export interface GateItem {
  readonly item: ChecklistItem;
  /** Null: the data does not say. */
  readonly isDone: boolean | null;
}

export interface Gate {
  readonly items: readonly GateItem[];
  /** Required ones that are not done: with any of them, the record stays. */
  readonly missing: readonly GateItem[];
}

const OPEN_GATE: Gate = { items: [], missing: [] };

/**
 * What a stage asks for before a record goes on. Only who advances has to pass: back, out and aside the way is free.
 * @param record by field of the funnel's entity dataset
 */
export function gateOf(
  document: WeirDocument,
  dataset: Id,
  funnel: Funnel,
  from: Id,
  to: Id,
  record: Readonly<Record<Id, Scalar>>,
  now: Date,
): Gate {
  const stage = funnel.stages.find(({ id }) => id === from);
  if (!stage?.checklist?.length || !leadsTo(funnel, from, to)) return OPEN_GATE;
  const items = stage.checklist.map((item) => ({ item, isDone: isDone(document, dataset, item.when, record, now) }));
  return { items, missing: items.filter(({ item, isDone: done }) => item.required === true && done === false) };
}

/** The fields that the checklists of a funnel read, of a dataset. */
export function checkedFields(document: WeirDocument, dataset: Id, { stages }: Funnel): readonly Id[] {
  const known = fieldsOf(document, dataset);
  const named = stages.flatMap(({ checklist = [] }) =>
    checklist.flatMap(({ when = true }) =>
      references(when).flatMap(({ kind, name }) => (kind === 'field' ? [name] : [])),
    ),
  );
  return [...new Set(named)].filter((field) => known.has(field));
}

/** What names a field that the dataset lacks cannot be told. */
function isDone(
  document: WeirDocument,
  dataset: Id,
  when: Formula | undefined,
  record: Readonly<Record<Id, Scalar>>,
  now: Date,
): boolean | null {
  if (when === undefined) return null;
  const known = fieldsOf(document, dataset);
  const parameters = Object.fromEntries(
    (document.parameters ?? []).map(({ id, default: value }) => [id, value ?? null]),
  );
  const names = references(when).filter(({ kind }) => kind === 'field');
  if (names.some(({ name }) => !known.has(name) && !Object.hasOwn(parameters, name))) return null;
  try {
    const types = new Map([...(document.parameters ?? []), ...known.values()].map(({ id, type }) => [id, type]));
    const env = formulaEnv({ ...document.settings, asOf: now.toISOString() });
    return (
      compileFormula(when, { field: (name) => types.get(name) }).evaluate({ ...parameters, ...record }, env) === true
    );
  } catch (error) {
    if (isWeirError(error)) return null;
    throw error;
  }
}

function fieldsOf({ datasets = [] }: WeirDocument, id: Id) {
  return new Map(datasets.find((dataset) => dataset.id === id)?.fields.map((field) => [field.id, field]));
}

/** Along advance transitions. */
function leadsTo({ transitions = [] }: Funnel, from: Id, to: Id): boolean {
  const seen = new Set<Id>([from]);
  for (const stage of seen) {
    for (const { from: start, to: end, kind, archived } of transitions) {
      if (start !== stage || kind !== 'advance' || archived || typeof end !== 'string') continue;
      if (end === to) return true;
      seen.add(end);
    }
  }
  return false;
}
