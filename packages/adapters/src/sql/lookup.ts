import type { Id } from '@weir/schema';
import { badPlan } from './bounds.js';
import { column } from './expression.js';
import type { Expression } from './expression.js';
import type { Relation } from './relation.js';
import { joined, sql, written } from './sql.js';
import type { Sql } from './sql.js';

/** Rows of another dataset that are found by its key: of several with one key the first. */
export class Lookup {
  readonly #found: Relation;
  readonly #key: Expression;
  readonly #fields = new Map<Id, { readonly value: Expression; readonly name: string }>();

  /** @param by what the other dataset's key is compared with */
  constructor(
    private readonly rows: Relation,
    private readonly by: Expression,
    dataset: Id,
  ) {
    const { reader } = rows;
    this.#found = reader.relation(dataset);
    this.#key = this.#found.field(reader.key(dataset));
    if (this.#key.type !== by.type) throw badPlan(`${dataset}.key`);
    rows.join(by.stage, () => this.#join());
  }

  /** A field of the row that is found; missing where there is none. */
  field(id: Id): Expression {
    let field = this.#fields.get(id);
    if (!field) {
      field = { value: this.#found.field(id), name: this.rows.reader.name('j') };
      this.#fields.set(id, field);
    }
    return column(field.value.type, field.name, this.by.stage + 1);
  }

  #join(): Sql {
    const { reader } = this.rows;
    const [key, first, all, found] = ['k', 'n', 'a', 'l'].map((kind) => written(reader.name(kind)));
    const columns = [...this.#fields.values()].map(({ value, name }) => sql`${value.sql} AS ${written(name)}`);
    const order = this.#found.order();
    return joined(
      [
        sql`LEFT JOIN (SELECT ${joined([sql`${this.#key.sql} AS ${key!}`, ...columns], ', ')}`,
        sql`FROM (SELECT *, row_number() OVER (PARTITION BY ${this.#key.sql} ORDER BY ${order}) AS ${first!}`,
        sql`FROM ${this.#found.from()}) AS ${all!}`,
        sql`WHERE ${first!} = 1 AND ${this.#key.sql} IS NOT NULL) AS ${found!} ON ${key!} = ${this.by.sql}`,
      ],
      ' ',
    );
  }
}
