import type { Field, FieldType, Id, Scalar, Text, WeirDocument } from '@weir/schema';

export interface SubjectField {
  readonly id: Id;
  readonly title: Text | undefined;
  readonly type: FieldType;
  /** Null where it has none, or one that differs by row. */
  readonly unit: string | null;
  /** Those that the document knows. */
  readonly values: readonly { readonly value: Scalar; readonly title?: Text }[];
  readonly archived: boolean;
}

/** What conditions are about: the rows of a dataset of a document. */
export interface Subject {
  readonly document: WeirDocument | undefined;
  readonly dataset: Id | undefined;
  readonly fields: ReadonlyMap<Id, SubjectField>;
  /** Whether they are evaluated for the period of a cell: in the `where` of an aggregate. */
  readonly isInCell: boolean;
}

export function subjectOf(document: WeirDocument | undefined, dataset: Id | undefined, isInCell: boolean): Subject {
  const found = document?.datasets?.find(({ id }) => id === dataset);
  const currency = document?.settings?.currency ?? null;
  const fields = (found?.fields ?? []).map((field) => [field.id, subjectField(field, currency)] as const);
  return { document, dataset, fields: new Map(fields), isInCell };
}

function subjectField(
  { id, title, type, unit, convert, values, archived }: Field,
  currency: string | null,
): SubjectField {
  const shown = convert ? currency : unit;
  return {
    id,
    title,
    type,
    unit: typeof shown === 'string' ? shown : null,
    values: values ?? [],
    archived: archived ?? false,
  };
}

/** Of a field that the dataset lacks: null. */
export function typeOf(subject: Subject, field: Id | undefined): FieldType | null {
  return (field !== undefined && subject.fields.get(field)?.type) || null;
}
