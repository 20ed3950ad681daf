import type { PlanReader } from '../reader.js';
import { joined, sql, written } from '../sql.js';
import type { Sql } from '../sql.js';

/** SELECTs that others read by their names: a WITH clause in the making. */
export class NamedSelects {
  readonly #selects: Sql[];

  constructor(
    private readonly reader: PlanReader,
    selects: readonly Sql[] = [],
  ) {
    this.#selects = [...selects];
  }

  /** The same ones, to which others are added. */
  fork(): NamedSelects {
    return new NamedSelects(this.reader, this.#selects);
  }

  add(select: Sql): Sql {
    const name = written(this.reader.name('h'));
    this.#selects.push(sql`${name} AS (${select})`);
    return name;
  }

  /** The statement that reads them. */
  read(select: Sql): Sql {
    return sql`WITH ${joined(this.#selects, ', ')} ${select}`;
  }
}
