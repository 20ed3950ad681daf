import type { PlanField } from '@weir/query';
import { badPlan } from './bounds.js';
import { column, made } from './expression.js';
import type { Expression } from './expression.js';
import { finite } from './compile-formula.js';
import type { Relation } from './relation.js';
import { bound, joined, sql, written } from './sql.js';
import { dayOf } from './zones.js';

type Conversion = Extract<PlanField, { readonly from: 'convert' }>;

/** A stored amount in another currency, at the latest rate on or before a row's date. See `PlanConversion`. */
export function convertedAmount(amount: Expression, conversion: Conversion, rows: Relation): Expression {
  const { reader } = rows;
  const rates = reader.relation(conversion.dataset);
  const day = (moment: Expression, of: Relation): Expression =>
    moment.type === 'datetime' ? of.keep(dayOf(moment, of)) : moment;
  const currency = rows.field(conversion.currency);
  const on = day(rows.field(conversion.on), rows);
  const of = rates.field(conversion.of);
  const rate = rates.field(conversion.rate);
  const since = conversion.since === null ? null : day(rates.field(conversion.since), rates);
  if (currency.type !== 'string' || of.type !== 'string') throw badPlan(conversion.currency);
  if (amount.type !== 'number' || rate.type !== 'number') throw badPlan(conversion.rate);

  const [code, worth, from, until, place, all, found] = ['c', 'w', 's', 'u', 'n', 'a', 'l'].map((kind) =>
    written(reader.name(kind)),
  );
  const same = joined(since ? [of.sql, since.sql] : [of.sql], ', ');
  const given = joined(
    [of, rate, ...(since ? [since] : [])].map((value) => sql`${value.sql} IS NOT NULL`),
    ' AND ',
  );
  const span = since
    ? sql`, ${since.sql} AS ${from!}, lead(${since.sql}) OVER (PARTITION BY ${of.sql} ORDER BY ${since.sql}) AS ${until!}`
    : sql``;
  const counts = since
    ? sql`${from!} <= ${on.sql} AND (${until!} IS NULL OR ${on.sql} < ${until!})`
    : sql`${on.sql} IS NOT NULL`;
  const stage = Math.max(currency.stage, on.stage, amount.stage);
  const order = rates.order();
  rows.join(stage, () =>
    joined(
      [
        sql`LEFT JOIN (SELECT ${of.sql} AS ${code!}, ${rate.sql} AS ${worth!}${span}`,
        sql`FROM (SELECT *, row_number() OVER (PARTITION BY ${same} ORDER BY ${order}) AS ${place!}`,
        sql`FROM ${rates.from()} WHERE ${given}) AS ${all!}`,
        sql`WHERE ${place!} = 1) AS ${found!} ON ${code!} = ${currency.sql} AND ${counts}`,
      ],
      ' ',
    ),
  );
  const rateOfRow = column('number', worth!.parts.join(''), stage + 1);
  const isOwn = sql`${currency.sql} = ${bound(conversion.into, 'text')}`;
  const converted = sql`CASE WHEN ${isOwn} THEN ${amount.sql} ELSE ${amount.sql} * ${rateOfRow.sql} END`;
  return finite({ ...made('number', converted, [amount, currency, rateOfRow]), mayOverflow: true }, rows);
}
