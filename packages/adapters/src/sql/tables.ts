import { WeirError, closest, errorOf } from '@weir/schema';
import type { FieldType, Id, WeirDocument } from '@weir/schema';
import type { CatalogDataset } from '@weir/query';
import { storedFields } from '../stored-fields.js';
import type { SqlDialect } from './dialect.js';
import { written } from './sql.js';
import type { Sql } from './sql.js';

/** A field's column; a type alone says that the column is named like the field. */
export type SqlColumn = FieldType | { readonly column: string; readonly type: FieldType };

/** Where a dataset is. Names are quoted as they stand: no SQL. */
export interface SqlTable {
  /** A table or view; with its schema, or more, as a list: `['crm', 'deals']`. */
  readonly table: string | readonly string[];
  /** By field. Dates are in columns of dates, datetimes in columns of instants (in SQL: with time zone). */
  readonly columns: Readonly<Record<Id, SqlColumn>>;
  /** Column that says which row comes first where several have one key. Without it they are put in order by what they hold. */
  readonly order?: string;
}

export type SqlTables = Readonly<Record<Id, SqlTable>>;

/** Tables and columns that are named like the document's datasets and stored fields. */
export function tablesOf(document: WeirDocument): SqlTables {
  return Object.fromEntries(
    (document.datasets ?? []).map(({ id, fields }) => [
      id,
      { table: id, columns: Object.fromEntries(storedFields(fields).map((field) => [field.id, field.type])) },
    ]),
  );
}

/** The host's tables as SQL and as a catalog. */
export class Mapping {
  constructor(
    private readonly tables: SqlTables,
    private readonly dialect: SqlDialect,
  ) {}

  catalog(): CatalogDataset[] {
    return Object.entries(this.tables).map(([id, { columns }]) => ({
      id,
      fields: Object.entries(columns).map(([field, column]) => ({ id: field, type: typeOf(column) })),
    }));
  }

  /** @throws {WeirError} `adapter/unknown-dataset` */
  table(dataset: Id): Sql {
    return written(
      [this.#of(dataset).table]
        .flat()
        .map((name) => this.dialect.quote(name))
        .join('.'),
    );
  }

  /** The column that puts a dataset's rows in order; null: none. */
  order(dataset: Id): Sql | null {
    const { order } = this.#of(dataset);
    return order === undefined ? null : written(this.dialect.quote(order));
  }

  /** @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field` */
  type(dataset: Id, field: Id): FieldType {
    return typeOf(this.#column(dataset, field));
  }

  /**
   * A stored field in its own type. @param type as which the plan takes it
   * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field`, `adapter/field-type`
   */
  column(dataset: Id, field: Id, type: FieldType): Sql {
    const column = this.#column(dataset, field);
    const actual = typeOf(column);
    if (actual !== type) throw errorOf('adapter/field-type', { dataset, field, expected: type, actual });
    const name = typeof column === 'string' ? field : column.column;
    return this.dialect.read(written(this.dialect.quote(name)), type);
  }

  #of(dataset: Id): SqlTable {
    if (Object.hasOwn(this.tables, dataset)) return this.tables[dataset]!;
    throw new WeirError('adapter/unknown-dataset', { dataset, closest: closest(dataset, Object.keys(this.tables)) });
  }

  #column(dataset: Id, field: Id): SqlColumn {
    const { columns } = this.#of(dataset);
    if (Object.hasOwn(columns, field)) return columns[field]!;
    throw new WeirError('adapter/unknown-field', { dataset, field, closest: closest(field, Object.keys(columns)) });
  }
}

function typeOf(column: SqlColumn): FieldType {
  return typeof column === 'string' ? column : column.type;
}
