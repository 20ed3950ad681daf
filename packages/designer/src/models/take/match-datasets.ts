import type { Dataset, Field, Id, Text, WeirDocument } from '@weir/schema';
import type { Needs } from './needs.js';

/** A dataset of the template stands for one of the document: its fields by the template's names. A field that is not in it is added. */
export interface DatasetMatch {
  readonly dataset: Id;
  readonly fields: Readonly<Record<Id, Id>>;
}

/** By the template's dataset; null: it is brought as it is. */
export type Matches = Readonly<Record<Id, DatasetMatch | null>>;

/** The document's own datasets, where id and the needed fields agree; the others are brought. */
export function agreeingDatasets(document: WeirDocument, template: WeirDocument, { fields }: Needs): Matches {
  const matches = [...fields].map(([id, needed]): [Id, DatasetMatch | null] => {
    const own = document.datasets?.find((dataset) => dataset.id === id && !dataset.archived);
    if (!own) return [id, null];
    const match = matchFields(own, template, id, needed);
    const agrees = [...needed].every((field) => match.fields[field] === field);
    return [id, agrees ? match : null];
  });
  return Object.fromEntries(matches);
}

/** The fields of a dataset that stand for those that are needed of another: by their ids, then by their titles, of the same type. */
export function matchFields(own: Dataset, template: WeirDocument, dataset: Id, needed: ReadonlySet<Id>): DatasetMatch {
  const theirs = template.datasets?.find(({ id }) => id === dataset);
  const pairs = [...needed].flatMap((id): [Id, Id][] => {
    const field = theirs?.fields.find((each) => each.id === id);
    const found = field && fieldsFor(own, field)[0];
    return found && (found.id === id || isCalled(found, field)) ? [[id, found.id]] : [];
  });
  return { dataset: own.id, fields: Object.fromEntries(pairs) };
}

/** Fields that can stand for one of another dataset, those that are called the same first. */
export function fieldsFor(own: Dataset, field: Field): readonly Field[] {
  const rank = (other: Field) => (other.id === field.id ? 0 : isCalled(other, field) ? 1 : 2);
  return own.fields
    .filter(({ type, archived }) => !archived && (type === field.type || areDates(type, field.type)))
    .sort((a, b) => rank(a) - rank(b));
}

function areDates(one: Field['type'], other: Field['type']): boolean {
  const isDate = (type: Field['type']) => type === 'date' || type === 'datetime';
  return isDate(one) && isDate(other);
}

function isCalled(one: Field, other: Field): boolean {
  const names = new Set(namesOf(one.title));
  return namesOf(other.title).some((name) => names.has(name));
}

function namesOf(title: Text | undefined): string[] {
  const wordings = typeof title === 'object' ? Object.values(title) : title === undefined ? [] : [title];
  return wordings.map((wording) => wording.trim().toLowerCase()).filter((wording) => wording !== '');
}
