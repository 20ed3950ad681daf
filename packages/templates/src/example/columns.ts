import type { Scalar } from '@weir/schema';

/** A table by columns: each holds one value per row, null where there is none. */
export type Columns = Readonly<Record<string, ArrayLike<Scalar>>>;
export type Row = Record<string, Scalar>;

/** Turns a list of rows into columns, in the order of `fields`. */
export function columnsOf<T extends Record<string, Scalar>>(
  rows: readonly T[],
  fields: readonly (keyof T & string)[],
): Record<keyof T & string, Scalar[]> {
  const columns = {} as Record<keyof T & string, Scalar[]>;
  for (const field of fields) columns[field] = rows.map((row) => row[field] ?? null);
  return columns;
}

/** Turns columns into one object per row. */
export function rowsOf(columns: Columns): Row[] {
  const fields = Object.entries(columns);
  const length = fields[0]?.[1].length ?? 0;
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(fields.map(([field, values]) => [field, values[index] ?? null])),
  );
}
