import { compileFormula, formulaEnv, references } from '@weir/formula';
import type { ChecklistItem, Formula, Funnel, Id, Scalar, Transition, WeirDocument } from '@weir/schema';
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
  /** Transitions that it could go by, had it what their conditions ask for: one of them would do. Empty where a way is open. */
  readonly closed: readonly Transition[];
}

/**
 * What a stage asks for before a record goes on, and what the way to another asks for. Checklists are for who advances; a transition's
 * condition is for who goes by it.
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
  const holds = (when: Formula | undefined) => isDone(document, dataset, when, record, now);
  const { checklist = [] } = funnel.stages.find(({ id }) => id === from) ?? {};
  const isAhead = isReached(advances(funnel), from, to);
  const items = isAhead ? checklist.map((item) => ({ item, isDone: holds(item.when) })) : [];
  return {
    items,
    missing: items.filter(({ item, isDone: done }) => item.required === true && done === false),
    closed: closedWays(funnel, from, to, ({ when }) => holds(when) !== false),
  };
}

/** The fields that the checklists and the transitions of a funnel read, of a dataset. */
export function checkedFields(
  document: WeirDocument,
  dataset: Id,
  { stages, transitions = [] }: Funnel,
): readonly Id[] {
  const known = fieldsOf(document, dataset);
  const asked = [...stages.flatMap(({ checklist = [] }) => checklist), ...transitions.filter(isWay)];
  const named = asked.flatMap(({ when = true }) =>
    references(when).flatMap(({ kind, name }) => (kind === 'field' ? [name] : [])),
  );
  return [...new Set(named)].filter((field) => known.has(field));
}

type Way = Transition & { readonly to: Id };

/** Of the transitions straight to a stage, or else on the way to it, those that are closed; none where one way is open, or there is none. */
function closedWays(funnel: Funnel, from: Id, to: Id, isOpen: (way: Way) => boolean): readonly Way[] {
  const straight = (funnel.transitions ?? []).filter(isWay).filter((way) => way.from === from && way.to === to);
  const all = advances(funnel);
  const open = all.filter(isOpen);
  if (straight.some(isOpen) || isReached(open, from, to)) return [];
  if (straight.length > 0) return straight;
  const reached = reachedFrom(open, from);
  return all.filter(
    (way) => reached.has(way.from) && !open.includes(way) && (way.to === to || isReached(all, way.to, to)),
  );
}

function isWay(transition: Transition): transition is Way {
  return transition.archived !== true && typeof transition.to === 'string';
}

function advances({ transitions = [] }: Funnel): readonly Way[] {
  return transitions.filter(isWay).filter(({ kind }) => kind === 'advance');
}

function reachedFrom(ways: readonly Way[], from: Id): ReadonlySet<Id> {
  const reached = new Set<Id>([from]);
  for (const stage of reached) for (const way of ways) if (way.from === stage) reached.add(way.to);
  return reached;
}

/** By one way or more. */
function isReached(ways: readonly Way[], from: Id, to: Id): boolean {
  return ways.some((way) => way.to === to && reachedFrom(ways, from).has(way.from));
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
