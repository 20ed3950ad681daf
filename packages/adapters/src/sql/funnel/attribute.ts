import type { FieldType, Scalar } from '@weir/schema';
import { dayFromIso, instantFromIso, timeZone } from '@weir/formula';
import { constantOf, sqlTypeOf } from '../expression.js';
import { bound, joined, sql, whole } from '../sql.js';
import type { Sql } from '../sql.js';

/** A dimension that puts entities into groups. */
export interface Attribute {
  readonly name: string;
  readonly type: FieldType;
}

/** Whether an attribute is among the values of a filter. */
export function isAmong(attribute: Sql, type: FieldType, allowed: readonly Scalar[]): Sql {
  const constants = allowed.filter((value) => value !== null).flatMap((value) => attributeConstant(value, type));
  const tests = constants.length > 0 ? [sql`COALESCE(${attribute} IN (${joined(constants, ', ')}), FALSE)`] : [];
  if (allowed.includes(null)) tests.push(sql`${attribute} IS NULL`);
  return tests.length === 0 ? sql`FALSE` : sql`(${joined(tests, ' OR ')})`;
}

/** A filter's value as attributes are held; none where it is of another type, since then it is no entity's. */
function attributeConstant(value: string | number | boolean, type: FieldType): readonly Sql[] {
  if (type === 'boolean') return typeof value === 'boolean' ? [whole(Number(value))] : [];
  if (type === 'string' || type === 'number') {
    return typeof value === type ? [constantOf(type, value).sql] : [];
  }
  if (typeof value !== 'string') return [];
  const moment = type === 'date' ? dayFromIso(value) : instantFromIso(value, timeZone('UTC'));
  return moment === null ? [] : [bound(moment, sqlTypeOf(type))];
}
