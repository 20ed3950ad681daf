import type { Formula, Id } from '@weir/schema';
import type { PlanField } from '@weir/query';
import { badPlan } from './bounds.js';
import { compileFormula } from './compile-formula.js';
import type { CellBounds } from './compile-formula.js';
import { convertedAmount } from './conversion.js';
import { column } from './expression.js';
import type { Expression } from './expression.js';
import { Lookup } from './lookup.js';
import type { SqlDialect } from './dialect.js';
import type { PlanReader } from './reader.js';
import { joined, sql, written } from './sql.js';
import type { Sql } from './sql.js';

/** What is selected over the stage before (the first: over the table), beside all that is there already. */
interface Stage {
  readonly columns: Map<string, Sql>;
  /** A `LEFT JOIN …` each, that gives a row at most one match. */
  readonly joins: (() => Sql)[];
}

/**
 * Rows of a dataset as one SELECT in stages: stored fields from the table first, then what is made of them, joins of looked-up rows
 * among it. What a part of SQL needs several times becomes a column of a stage, so that a statement grows with its formulas and no faster.
 */
export class Relation {
  readonly dialect: SqlDialect;
  readonly #stages: Stage[] = [];
  readonly #fields = new Map<Id, Expression | null>();
  readonly #kept = new Map<string, Expression>();
  readonly #lookups = new Map<string, Lookup>();

  constructor(
    readonly reader: PlanReader,
    readonly dataset: Id,
  ) {
    this.dialect = reader.dialect;
    this.#stage(0);
  }

  get zone() {
    return this.reader.zone;
  }

  get calendar() {
    return this.reader.calendar;
  }

  /** A field of the plan's sources. @throws {WeirError} `engine/bad-plan`, `adapter/unknown-field`, `adapter/unsupported` */
  field(id: Id): Expression {
    const known = this.#fields.get(id);
    if (known) return known;
    // A field that is made of itself.
    if (known === null) throw badPlan(`${this.dataset}.${id}`);
    this.#fields.set(id, null);
    const made = this.keep(this.#make(this.reader.field(this.dataset, id)));
    this.#fields.set(id, made);
    return made;
  }

  /** A row formula. @param cell bounds for `period_start` and `period_end`; null: they are not known */
  compile(formula: Formula, cell: CellBounds | null = null): Expression {
    return compileFormula(formula, this, cell);
  }

  /** The same value under a short name. It is bound, so that operators can take it. */
  readonly keep = (expression: Expression): Expression => {
    if (expression.isShort) return expression;
    const { type, stage, sql: value } = expression;
    const name = JSON.stringify([type, value.name]);
    let kept = this.#kept.get(name);
    if (!kept) this.#kept.set(name, (kept = this.define(type, value, stage)));
    return expression.mayOverflow ? { ...kept, mayOverflow: true } : kept;
  };

  /** A stored column as it is, for what only the database has to do with it. */
  stored(value: Sql): Sql {
    return this.define('string', value, 0).sql;
  }

  /** A new column, made over a stage. */
  define(type: Expression['type'], value: Sql, stage: number): Expression {
    const name = this.reader.name('v');
    this.#stage(stage).columns.set(name, value);
    return column(type, name, stage + 1);
  }

  /** Joins rows over a stage; what they give can be read over the next. @param join `LEFT JOIN …`, of at most one row for each */
  join(stage: number, join: () => Sql): void {
    this.#stage(stage).joins.push(join);
  }

  /** Puts rows with one key in a certain order. */
  order(): Sql {
    const { mapping } = this.reader;
    const order = mapping.order(this.dataset);
    if (order) return this.stored(order);
    const fields = this.reader.storedFields(this.dataset).map((id) => this.field(id).sql);
    return fields.length > 0 ? joined(fields, ', ') : written('1');
  }

  /** All that was asked for so far: a SELECT in brackets, with a name. */
  from(): Sql {
    let rows = this.reader.mapping.table(this.dataset);
    for (const [place, { columns, joins }] of this.#stages.entries()) {
      const made = [...columns].map(([name, value]) => sql`${value} AS ${written(name)}`);
      const all = place === 0 ? (made.length > 0 ? made : [written('1 AS v0')]) : [written('*'), ...made];
      const pieces = [rows, ...joins.map((join) => join())];
      rows = sql`(SELECT ${joined(all, ', ')} FROM ${joined(pieces, ' ')}) AS ${written(this.reader.name('r'))}`;
    }
    return rows;
  }

  #stage(place: number): Stage {
    while (this.#stages.length <= place) this.#stages.push({ columns: new Map(), joins: [] });
    return this.#stages[place]!;
  }

  #make(field: PlanField): Expression {
    const { mapping } = this.reader;
    switch (field.from) {
      case 'column':
        return this.define(field.type, mapping.column(this.dataset, field.id, field.type), 0);
      case 'convert': {
        const amount = this.define(field.type, mapping.column(this.dataset, field.id, field.type), 0);
        return convertedAmount(amount, field, this);
      }
      case 'lookup': {
        const name = JSON.stringify([field.by, field.dataset]);
        let lookup = this.#lookups.get(name);
        if (!lookup) this.#lookups.set(name, (lookup = new Lookup(this, this.field(field.by), field.dataset)));
        const found = lookup.field(field.field);
        if (found.type !== field.type) throw badPlan(`${this.dataset}.${field.id}`);
        return found;
      }
      case 'formula': {
        const made = this.compile(field.formula);
        if (made.type !== field.type) throw badPlan(`${made.type} for ${field.type}`);
        return made;
      }
    }
  }
}
