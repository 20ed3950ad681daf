import type { Field, FieldType, Id } from '@weir/schema';

/** Fields whose values rows hold: those that are neither looked up nor worked out. */
export function storedFields(fields: readonly Field[]): { readonly id: Id; readonly type: FieldType }[] {
  return fields.filter(({ lookup, formula }) => !lookup && formula === undefined).map(({ id, type }) => ({ id, type }));
}
