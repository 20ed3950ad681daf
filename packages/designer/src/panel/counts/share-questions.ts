import type { FunnelQuestion } from '@weir/query';
import type { Dataset, Field, Formula, Funnel, Id, Signal, Stage, WeirDocument } from '@weir/schema';
import { transitionKeys } from '../../editor/index.js';
import type { Soundness } from './sound.js';

/** Conditions that are counted in one question: each doubles the number of groups that there may be. */
const MOST_TOGETHER = 6;

/** A condition on those that are in a stage: of an item of its checklist, or of a transition from it. */
export interface StageCondition {
  /** "item 2", "way lead>won" */
  readonly name: string;
  readonly when: Formula;
  /** It may also be about the rows that hold the funnel's values. */
  readonly isOfValue: boolean;
}

/** A question that groups those in a stage by which of some conditions they meet. */
export interface ShareQuestion {
  readonly question: FunnelQuestion;
  readonly conditions: readonly StageCondition[];
  readonly dimension: Id;
}

/** Questions, and the document that they are asked about. */
export interface ShareQuestions {
  readonly document: WeirDocument;
  readonly questions: readonly ShareQuestion[];
}

export const itemName = (index: number): string => `item ${index}`;
export const wayName = (key: string): string => `way ${key}`;

/** The conditions of a stage, in its checklist and on the transitions from it. */
export function conditionsOf(funnel: Funnel, { id, checklist = [] }: Stage): readonly StageCondition[] {
  const keys = transitionKeys(funnel);
  const items = checklist.flatMap(({ when }, index) =>
    when === undefined ? [] : [{ name: itemName(index), when, isOfValue: true }],
  );
  const ways = (funnel.transitions ?? []).flatMap(({ from, when, archived }, place) =>
    from !== id || archived === true || when === undefined
      ? []
      : [{ name: wayName(keys[place] ?? ''), when, isOfValue: false }],
  );
  return [...items, ...ways];
}

/**
 * Questions for the shares of those in a stage that meet its conditions. Each row gets a field that says which of them it meets, "101", and
 * the funnel is broken down by that field of everybody's last row: it counts who is where as always. Of rows that cannot be asked
 * themselves, the row that holds the entity's value is asked, where one leads there by its key.
 */
export function shareQuestions(
  document: WeirDocument,
  funnel: Funnel,
  stage: Stage,
  sound: Soundness,
): ShareQuestions | null {
  const signals = [...(stage.enters ?? []), ...funnel.stages.flatMap(({ enters = [] }) => enters)];
  const isCountable = funnel.counting?.method !== 'sequence' && signals.every((each) => sound.entityOf(each) !== null);
  const all = conditionsOf(funnel, stage).filter((condition) => canBeCounted(condition, funnel, stage, sound));
  if (!isCountable || all.length === 0) return null;
  const prefix = freePrefix(document);
  const added = new Map<Id, Field[]>();
  const questions: ShareQuestion[] = [];
  for (let at = 0; at < all.length; at += MOST_TOGETHER) {
    const conditions = all.slice(at, at + MOST_TOGETHER);
    const dimension = `${prefix}_${questions.length + 1}`;
    for (const [dataset, fields] of fieldsFor(conditions, signals, valueRows(funnel, sound), dimension, sound)) {
      added.set(dataset, [...(added.get(dataset) ?? []), ...fields]);
    }
    questions.push({ conditions, dimension, question: { funnel: funnel.id, by: [dimension], attribution: 'last' } });
  }
  const { weir, id, title, settings, parameters } = document;
  const dimensions = questions.map(({ dimension }) => ({
    id: dimension,
    fields: Object.fromEntries([...added.keys()].map((dataset) => [dataset, dimension])),
  }));
  const asked: WeirDocument = {
    weir,
    id,
    title,
    ...(settings && { settings }),
    ...(parameters && { parameters }),
    datasets: (document.datasets ?? []).map((dataset) => withFields(dataset, added.get(dataset.id) ?? [])),
    dimensions,
    funnels: [asCounted(funnel)],
  };
  return { document: asked, questions };
}

function canBeCounted({ when, isOfValue }: StageCondition, funnel: Funnel, { enters = [] }: Stage, sound: Soundness) {
  return enters.some(({ dataset, entity }) => {
    if (sound.isCondition(dataset, when)) return true;
    const value = isOfValue ? valueRows(funnel, sound) : null;
    return (
      value !== null &&
      value !== dataset &&
      sound.isCondition(value, when) &&
      (entity ?? keyOf(dataset, sound)) !== null
    );
  });
}

/** The dataset whose rows hold the funnel's values, where its key names the entities. */
function valueRows({ value }: Funnel, sound: Soundness): Id | null {
  const dataset = value && sound.dataset(value.dataset);
  if (!dataset || dataset.key === undefined) return null;
  return (value.entity ?? dataset.key) === dataset.key ? dataset.id : null;
}

function keyOf(dataset: Id, sound: Soundness): Id | null {
  return sound.dataset(dataset)?.key ?? null;
}

/** By dataset, for each that signals or values are read from. */
function fieldsFor(
  conditions: readonly StageCondition[],
  signals: readonly Signal[],
  value: Id | null,
  name: Id,
  sound: Soundness,
): ReadonlyMap<Id, readonly Field[]> {
  const fields = new Map<Id, readonly Field[]>();
  for (const { dataset, entity } of signals) {
    if (fields.has(dataset)) continue;
    const by = entity ?? keyOf(dataset, sound);
    const other = value === dataset || by === null ? null : value;
    const sources = conditions.map(({ when, isOfValue }) => {
      if (sound.isCondition(dataset, when)) return 'here';
      return isOfValue && other !== null && sound.isCondition(other, when) ? 'there' : null;
    });
    const lookup =
      by !== null && other !== null && sources.includes('there') ? { by, dataset: other, field: name } : null;
    fields.set(dataset, fieldsOf(conditions, sources, lookup, name));
  }
  if (value !== null && !fields.has(value)) {
    const sources = conditions.map(({ when, isOfValue }) =>
      isOfValue && sound.isCondition(value, when) ? 'here' : null,
    );
    fields.set(value, fieldsOf(conditions, sources, null, name));
  }
  return fields;
}

/** A field that says which conditions a row meets: "1" for one that it does, "0" for one that it does not, "-" where that is not known. */
function fieldsOf(
  conditions: readonly StageCondition[],
  sources: readonly ('here' | 'there' | null)[],
  lookup: Field['lookup'] | null,
  name: Id,
): readonly Field[] {
  const looked = `${name}_there`;
  const letters = conditions.map(({ when }, at): Formula => {
    if (sources[at] === 'here') return { if: [when, '1', '0'] };
    return sources[at] === 'there' ? { coalesce: [{ substr: [{ var: looked }, at, 1] }, '-'] } : '-';
  });
  const field: Field = { id: name, type: 'string', formula: { cat: [...letters, ''] } };
  return lookup ? [{ id: looked, type: 'string', lookup }, field] : [field];
}

function withFields(dataset: Dataset, fields: readonly Field[]): Dataset {
  return fields.length === 0 ? dataset : { ...dataset, fields: [...dataset.fields, ...fields] };
}

/** Without what does not decide who is in a stage. */
function asCounted(funnel: Funnel): Funnel {
  const { value: _value, transitions = [], ...counted } = funnel;
  return { ...counted, transitions: transitions.filter(({ to }) => typeof to === 'string') };
}

function freePrefix({ datasets = [] }: WeirDocument): Id {
  const taken = datasets.flatMap(({ fields }) => fields.map(({ id }) => id));
  let prefix = 'conditions_met';
  while (taken.some((id) => id.startsWith(prefix))) prefix += 'x';
  return prefix;
}
