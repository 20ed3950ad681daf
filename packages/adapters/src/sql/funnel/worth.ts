import type { FieldType } from '@weir/schema';
import type { FunnelPlan } from '@weir/query';
import type { PlanReader } from '../reader.js';
import { bound, sql } from '../sql.js';
import type { Sql } from '../sql.js';
import { entityOf } from './entries.js';

/** What each entity is worth, as ve, am amount and cu currency: the first row that names it. Null: nothing is said, or of entities of another type. */
export function worthSelect({ value }: Pick<FunnelPlan, 'value'>, entity: FieldType, reader: PlanReader): Sql | null {
  if (!value) return null;
  const rows = reader.relation(value.dataset);
  const owner = entityOf(value.entity, rows);
  if (owner.type !== entity) return null;
  const amount = rows.field(value.field);
  const currency = value.currency === undefined ? null : rows.field(value.currency);
  const am = amount.type === 'number' ? amount.sql : bound(null, 'number');
  const cu = currency?.type === 'string' ? currency.sql : bound(null, 'text');
  const place = sql`row_number() OVER (PARTITION BY ${owner.sql} ORDER BY ${rows.order()})`;
  return sql`SELECT ve, am, cu FROM (SELECT ${owner.sql} AS ve, ${am} AS am, ${cu} AS cu, ${place} AS vn FROM ${rows.from()} WHERE ${owner.sql} IS NOT NULL) AS w0 WHERE vn = 1`;
}
