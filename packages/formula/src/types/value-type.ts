import type { FieldType } from '@weir/schema';
import type { ValueType } from '../operators/index.js';

const valueTypes: Readonly<Record<FieldType, ValueType>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'instant',
};

const fieldTypes: Readonly<Record<ValueType, FieldType>> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  instant: 'datetime',
};

/** The type of a field's values. */
export function valueTypeOf(type: FieldType): ValueType {
  return valueTypes[type];
}

/** The type of the field that can hold a formula's values. */
export function fieldTypeOf(type: ValueType): FieldType {
  return fieldTypes[type];
}
