import type { Text } from '@weir/schema';

/**
 * What a host keeps at each stage beside what Weir knows: a JSON Schema of an object whose properties are named "x-…". Read are `type`, `enum`, `const`
 * titles, bounds and lengths of one level; `title` and `description` may be texts in several languages.
 */
export interface StageProperties {
  readonly type?: 'object';
  readonly properties: Readonly<Record<`x-${string}`, PropertySchema>>;
  readonly required?: readonly string[];
}

export interface PropertySchema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  readonly title?: Text;
  readonly description?: Text;
  /** The values that may be chosen. */
  readonly enum?: readonly (string | number)[];
  /** Their names, at their places. */
  readonly enumTitles?: readonly Text[];
  /** Of an array: the values that each element may be. */
  readonly items?: { readonly enum?: readonly string[]; readonly enumTitles?: readonly Text[] };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: 'date' | 'uri' | 'multiline';
  readonly readOnly?: boolean;
  readonly default?: unknown;
}

/** How a property is edited. `other`: its schema says more than can be drawn, so it is only shown. */
export type PropertyControl = 'choice' | 'choices' | 'number' | 'tick' | 'date' | 'text' | 'long-text' | 'other';

/** A property as a form edits it. */
export interface FormProperty {
  readonly name: string;
  readonly schema: PropertySchema;
  readonly control: PropertyControl;
  readonly isRequired: boolean;
}

export interface CustomProperty extends FormProperty {
  readonly name: `x-${string}`;
}

/** In the order in which the schema has them. */
export function formProperties({
  properties,
  required = [],
}: {
  readonly properties: Readonly<Record<string, PropertySchema>>;
  readonly required?: readonly string[];
}): readonly FormProperty[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    control: controlOf(schema),
    isRequired: required.includes(name),
  }));
}

/** In the order in which the schema has them. What is not named "x-…" could not be kept, and is left out. */
export function customProperties(schema: StageProperties): readonly CustomProperty[] {
  return formProperties(schema).filter((property): property is CustomProperty => isExtension(property.name));
}

export type PropertyFault = 'missing' | 'type' | 'choice' | 'below' | 'above' | 'length' | 'pattern';

/** What is wrong with a value; null: nothing, or it is not there and need not be. */
export function faultOf({ schema, isRequired }: FormProperty, value: unknown): PropertyFault | null {
  if (value === undefined || value === null || value === '') return isRequired ? 'missing' : null;
  const { type, enum: values, items, minimum, maximum, maxLength, pattern } = schema;
  if (!isOfType(type, value)) return 'type';
  if (values && !values.some((each) => each === value)) return 'choice';
  if (Array.isArray(value) && items?.enum && !value.every((each) => items.enum?.includes(each as string)))
    return 'choice';
  if (typeof value === 'number' && minimum !== undefined && value < minimum) return 'below';
  if (typeof value === 'number' && maximum !== undefined && value > maximum) return 'above';
  if (typeof value === 'string' && maxLength !== undefined && [...value].length > maxLength) return 'length';
  if (typeof value === 'string' && pattern !== undefined && !matches(pattern, value)) return 'pattern';
  return null;
}

function isExtension(name: string): name is `x-${string}` {
  return /^x-./.test(name);
}

function controlOf({ type, enum: values, items, format }: PropertySchema): PropertyControl {
  if (values) return 'choice';
  if (type === 'array') return items?.enum ? 'choices' : 'other';
  if (type === 'boolean') return 'tick';
  if (type === 'number' || type === 'integer') return 'number';
  if (type !== 'string') return 'other';
  if (format === 'date') return 'date';
  return format === 'multiline' ? 'long-text' : 'text';
}

function isOfType(type: PropertySchema['type'], value: unknown): boolean {
  if (type === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** A pattern that is none forbids nothing. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return true;
  }
}
