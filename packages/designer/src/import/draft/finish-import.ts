import { closest } from '@weir/schema';
import type { Dataset, Id, Scalar } from '@weir/schema';
import { readValue } from '../guess/read-value.js';
import type { DraftField, DraftLookup, ImportDraft } from './import-draft.js';
import { datasetOf, findTable, includedFields, includedTables, usableLookups } from './included.js';
import { salesMapping } from './sales-mapping.js';
import type { SalesMapping } from './sales-mapping.js';

/** What an import gives its host: data, what it means, and what could not be used. */
export interface FinishedImport {
  readonly datasets: readonly Dataset[];
  /** Per dataset and field one value a row; null is missing. */
  readonly columns: Readonly<Record<Id, Readonly<Record<Id, readonly Scalar[]>>>>;
  /** For a template of sales opportunities; null when no table holds them. */
  readonly mapping: SalesMapping | null;
  readonly unused: readonly Unused[];
}

/** Rows or cells that cannot be used as they stand, with the reason. They are kept; figures leave them out. */
export interface Unused {
  readonly reason: 'not-read' | 'undated' | 'no-value' | 'unmatched';
  readonly table: Id;
  readonly field: Id;
  readonly count: number;
  /** `not-read`: cells that do not fit the type; `unmatched`: values that the other table lacks. The most frequent first. */
  readonly values: readonly { readonly value: string; readonly count: number; readonly closest?: string }[];
}

const valuesShown = 20;

export function finishImport(draft: ImportDraft): FinishedImport {
  const tables = includedTables(draft);
  const unused: Unused[] = [];
  const columns: Record<Id, Record<Id, readonly Scalar[]>> = {};
  for (const table of tables) {
    columns[table.id] = {};
    for (const field of includedFields(table)) {
      const { values, misfits } = readCells(field);
      columns[table.id]![field.id] = values;
      if (misfits.length > 0) unused.push(unusedCells('not-read', table.id, field.id, misfits));
    }
  }
  return {
    datasets: tables.map((table) => datasetOf(table, draft)),
    columns,
    mapping: salesMapping(draft),
    unused: [...unused, ...rowsWithout(draft), ...usableLookups(draft).flatMap((lookup) => unmatched(draft, lookup))],
  };
}

function readCells({ cells, type }: DraftField): { values: Scalar[]; misfits: string[] } {
  const misfits: string[] = [];
  const values = cells.map((cell) => {
    const value = readValue(cell, type);
    if (value === undefined) misfits.push(cell);
    return value ?? null;
  });
  return { values, misfits };
}

/** Opportunities without the dates that put them into a period, and without what they are usually broken down by. */
function rowsWithout(draft: ImportDraft): Unused[] {
  const { sales, roles } = draft;
  const table = findTable(draft, sales);
  if (!table) return [];
  const fieldOf = (id: Id | null) => includedFields(table).find((field) => field.id === id);
  const dates = [roles.createdOn, roles.engagedOn, roles.closedOn].map(fieldOf).filter((field) => field !== undefined);
  const undated =
    dates.length === 0
      ? 0
      : dates[0]!.cells.filter((_cell, row) => dates.every(({ cells }) => cells[row] === '')).length;
  const without = [roles.account, roles.product, roles.owner]
    .map(fieldOf)
    .filter((field) => field !== undefined && field.missing > 0)
    .map((field) => ({
      reason: 'no-value' as const,
      table: table.id,
      field: field!.id,
      count: field!.missing,
      values: [],
    }));
  return [
    ...(undated > 0
      ? [{ reason: 'undated' as const, table: table.id, field: dates[0]!.id, count: undated, values: [] }]
      : []),
    ...without,
  ];
}

function unmatched({ tables }: ImportDraft, { table, field, target, targetKey }: DraftLookup): Unused[] {
  const cellsOf = (tableId: Id, fieldId: Id) =>
    tables.find(({ id }) => id === tableId)!.fields.find(({ id }) => id === fieldId)!.cells;
  const keys = new Set(cellsOf(target, targetKey));
  const missing = cellsOf(table, field).filter((cell) => cell !== '' && !keys.has(cell));
  return missing.length === 0 ? [] : [unusedCells('unmatched', table, field, missing, keys)];
}

function unusedCells(
  reason: Unused['reason'],
  table: Id,
  field: Id,
  cells: readonly string[],
  known: Iterable<string> = [],
): Unused {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const candidates = [...known];
  const values = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, valuesShown)
    .map(([value, count]) => {
      const near = closest(value, candidates);
      return near === undefined ? { value, count } : { value, count, closest: near };
    });
  return { reason, table, field, count: cells.length, values };
}
