import type { Id } from '@weir/schema';
import { matchSteps } from '@weir/engine';
import type { SequencePlan } from '@weir/query';
import type { SqlDialect } from '../dialect.js';
import type { Attribute } from '../funnel/attribute.js';
import type { NamedSelects } from '../funnel/named-selects.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { fieldsName } from './dimensions.js';
import type { Dimension } from './dimensions.js';
import type { EventKind, KindMoves, TieKind, Ties } from './kinds.js';

type Fields = Readonly<Record<Id, Id>>;

/** Dimensions that are asked for together: a chain has all of them from one of its events. */
export interface AttributeList {
  readonly attributes: readonly Attribute[];
  /** Column that is 1 where a chain has the step that the attribution names. */
  readonly isThere: Sql;
}

export interface AttributionOptions {
  readonly plan: Pick<SequencePlan, 'stages' | 'order' | 'attribution'>;
  readonly events: Sql;
  readonly kinds: readonly EventKind[];
  /** Ties whose events may each stand for several steps, and what they let chains do; null: none can. */
  readonly several: { readonly ties: Ties; readonly moves: readonly KindMoves[] } | null;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly lists: readonly (readonly Fields[])[];
}

/**
 * Gives chains the values of dimensions, as more columns.
 * @param chains by name: e, r, and moments of steps as t0, t1, …
 */
export function withAttributes(
  chains: Sql,
  options: AttributionOptions,
  selects: NamedSelects,
  dialect: SqlDialect,
): { readonly name: Sql; readonly lists: readonly AttributeList[] } {
  if (options.lists.length === 0) return { name: chains, lists: [] };
  const own = selects.add(chainEvents(chains, options, selects, dialect));
  const lists = options.lists.map((list, at): AttributeList => {
    const attributes = list.map((fields, place) => ({
      name: `a${at}_${place}`,
      type: options.dimensions.get(fieldsName(fields))!.type,
    }));
    return { attributes, isThere: written(`a${at}`) };
  });
  let from = sql`${chains} AS c`;
  const columns = [sql`c.*`];
  for (const [at, list] of options.lists.entries()) {
    const values = list.map((fields) => written(options.dimensions.get(fieldsName(fields))!.name));
    const { attributes, isThere } = lists[at]!;
    const picked = written(`l${at}`);
    const named = values.map((value, place) => sql`${value} AS ${written(attributes[place]!.name)}`);
    from = sql`${from} LEFT JOIN (SELECT e, r, ${joined(named, ', ')} FROM (${pick(own, values, options.plan)}) AS d1 WHERE pl = 1) AS ${picked} ON ${picked}.e = c.e AND ${picked}.r = c.r`;
    columns.push(...attributes.map(({ name }) => sql`${picked}.${written(name)} AS ${written(name)}`));
    columns.push(sql`CASE WHEN ${picked}.e IS NULL THEN 0 ELSE 1 END AS ${isThere}`);
  }
  return { name: selects.add(sql`SELECT ${joined(columns, ', ')} FROM ${from}`), lists };
}

/** Events of chains in the order in which they count, pl 1 being the one that tells the values. */
function pick(own: Sql, values: readonly Sql[], { attribution, order }: AttributionOptions['plan']): Sql {
  if (typeof attribution === 'object') {
    return sql`SELECT *, 1 AS pl FROM ${own} WHERE s = ${whole(attribution.stage)}`;
  }
  const direction = attribution === 'first' ? sql`` : sql` DESC`;
  const columns = order === 'unordered' ? [sql`n`, sql`op`, sql`oo`] : [sql`s`];
  const place = joined(
    columns.map((column) => sql`${column}${direction}`),
    ', ',
  );
  const hasValue = joined(
    values.map((value) => sql`${value} IS NOT NULL`),
    ' OR ',
  );
  return sql`SELECT *, row_number() OVER (PARTITION BY e, r ORDER BY CASE WHEN ${hasValue} THEN 0 ELSE 1 END, ${place}) AS pl FROM ${own}`;
}

/**
 * The events of chains: e, r, s step, n moment, the values of dimensions and, where steps have no order, op 1 of an optional step and oo the
 * place within a moment.
 */
function chainEvents(chains: Sql, options: AttributionOptions, selects: NamedSelects, dialect: SqlDialect): Sql {
  const { plan, dimensions } = options;
  const { several } = options;
  const steps = plan.stages.map((_stage, step) => step);
  const done = steps.map((step) => {
    const time = written(`t${step}`);
    const mask = several ? sql`, ${maskOf(steps, time, dialect)} AS mk` : sql``;
    return sql`SELECT e, r, ${whole(step)} AS s, ${time} AS n${mask} FROM ${chains} WHERE ${time} IS NOT NULL`;
  });
  const own = selects.add(joined(done, ' UNION ALL '));
  const values = [...dimensions.values()].map(({ name }) => sql`v.${written(name)} AS ${written(name)}`);
  const isOptional = steps.filter((step) => plan.stages[step]!.isOptional).map(whole);
  const op = isOptional.length > 0 ? sql`CASE WHEN d.s IN (${joined(isOptional, ', ')}) THEN 1 ELSE 0 END` : sql`0`;
  const columns = [sql`d.e AS e`, sql`d.r AS r`, sql`d.s AS s`, sql`d.n AS n`, ...values];
  columns.push(sql`${op} AS op`, sql`CASE WHEN ${op} = 1 THEN d.s ELSE v.o END AS oo`);
  const listed = joined(columns, ', ');
  if (several) {
    const assigned = assignments(several.ties.kinds, several.moves, plan.stages);
    const numbered = selects.add(
      sql`SELECT *, row_number() OVER (PARTITION BY e, n, q ORDER BY o) AS j FROM ${options.events}`,
    );
    return sql`SELECT ${listed} FROM ${own} AS d JOIN ${several.ties.name} AS x ON x.e = d.e AND x.n = d.n JOIN (VALUES ${assigned}) AS a(k, mk, s, q, j) ON a.k = x.k AND a.mk = d.mk AND a.s = d.s JOIN ${numbered} AS v ON v.e = d.e AND v.n = d.n AND v.q = a.q AND v.j = a.j`;
  }
  const cases = options.kinds.flatMap(
    ({
      text,
      event: {
        steps: [step],
      },
    }) => (step === undefined ? [] : [sql`WHEN ${bound(text, 'text')} THEN ${whole(step)}`]),
  );
  const step = cases.length === 0 ? bound(null, 'whole') : sql`CASE q ${joined(cases, ' ')} END`;
  const first = selects.add(
    sql`SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY e, n, s ORDER BY o) AS j FROM (SELECT *, ${step} AS s FROM ${options.events}) AS d2) AS d3 WHERE j = 1`,
  );
  return sql`SELECT ${listed} FROM ${own} AS d JOIN ${first} AS v ON v.e = d.e AND v.n = d.n AND v.s = d.s`;
}

/** Which steps are done at a moment, a digit each. */
function maskOf(steps: readonly number[], time: Sql, dialect: SqlDialect): Sql {
  const digits = steps.map((step) => sql`CASE WHEN ${written(`t${step}`)} = ${time} THEN '1' ELSE '0' END`);
  return dialect.concat(digits);
}

/** Per kind of tie and steps that are done there: of each step its kind of event, and which of that kind. */
function assignments(
  ties: readonly TieKind[],
  moves: readonly KindMoves[],
  stages: AttributionOptions['plan']['stages'],
): Sql {
  const rows: Sql[] = [];
  for (const [at, { id, kinds }] of ties.entries()) {
    const sets = new Map<string, readonly number[]>();
    for (const { steps } of moves[at]!.moves) {
      for (const set of [steps, steps.filter((step) => !stages[step]!.isOptional)]) {
        if (set.length > 0) sets.set(stages.map((_stage, step) => (set.includes(step) ? '1' : '0')).join(''), set);
      }
    }
    for (const [mask, steps] of sets) {
      const matched = matchSteps(
        steps,
        kinds.map(({ event }) => event),
      );
      for (const [place, step] of steps.entries()) {
        const event = matched[place]!;
        if (event < 0) continue;
        const { text } = kinds[event]!;
        const nth = kinds.slice(0, event + 1).filter((kind) => kind.text === text).length;
        const values = [whole(id), bound(mask, 'text'), whole(step), bound(text, 'text'), whole(nth)];
        rows.push(sql`(${joined(values, ', ')})`);
      }
    }
  }
  if (rows.length === 0)
    rows.push(sql`(${joined([whole(-1), bound('', 'text'), whole(-1), bound('', 'text'), whole(0)], ', ')})`);
  return joined(rows, ', ');
}
