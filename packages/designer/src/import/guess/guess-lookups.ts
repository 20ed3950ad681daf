import type { ImportTable } from '../table/import-table.js';

/** A column whose values are the keys of another table. Tables and columns are told by their places. */
export interface GuessedLookup {
  readonly table: number;
  readonly column: number;
  readonly target: number;
  readonly targetKey: number;
}

/** At least this share of the different values must be found among the keys. */
const enough = 0.5;

/** Columns that tell rows apart: every cell filled, none twice. */
export function keyColumns(table: ImportTable): number[] {
  return table.columns.flatMap(({ cells }, place) => (isKey(cells) ? [place] : []));
}

/** The key of a table: its first column that tells rows apart, one that is named like an id before others; −1 when there is none. */
export function guessKey(table: ImportTable): number {
  const keys = keyColumns(table);
  return keys.find((place) => /(^|[^a-z])(id|no|number|key)$/i.test(table.columns[place]!.header)) ?? keys[0] ?? -1;
}

/** Every column of every table against every key of the others; the best target of a column, if half its values are found there. */
export function guessLookups(tables: readonly ImportTable[]): GuessedLookup[] {
  const keys = tables.map((table) =>
    keyColumns(table).map((column) => ({ column, values: new Set(table.columns[column]!.cells) })),
  );
  return tables.flatMap((table, place) =>
    table.columns.flatMap((column, at) => {
      if (isKey(column.cells)) return [];
      const values = new Set(column.cells);
      values.delete('');
      let best: (GuessedLookup & { share: number }) | undefined;
      for (const [target, candidates] of keys.entries()) {
        if (target === place) continue;
        for (const { column: targetKey, values: known } of candidates) {
          const share = shareOf(values, known);
          if (share >= enough && share > (best?.share ?? 0))
            best = { table: place, column: at, target, targetKey, share };
        }
      }
      if (!best) return [];
      const { share: _share, ...lookup } = best;
      return [lookup];
    }),
  );
}

function isKey(cells: readonly string[]): boolean {
  return (
    cells.length > 1 &&
    !cells.includes('') &&
    new Set(cells).size === cells.length &&
    !cells.every((cell) => /^-?\d+\.\d+$/.test(cell))
  );
}

function shareOf(values: ReadonlySet<string>, known: ReadonlySet<string>): number {
  if (values.size < 2) return 0;
  let found = 0;
  for (const value of values) if (known.has(value)) found += 1;
  return found / values.size;
}
