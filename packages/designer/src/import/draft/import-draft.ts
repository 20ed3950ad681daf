import type { FieldType, Id } from '@weir/schema';
import { guessKey, guessLookups } from '../guess/guess-lookups.js';
import { lookedUpFields } from './included.js';
import { guessSales, noRoles, soundsLikeTeam } from '../guess/guess-sales.js';
import type { SalesRoles } from '../guess/guess-sales.js';
import { guessType } from '../guess/guess-type.js';
import { idsFor } from '../guess/ids.js';
import type { ImportTable } from '../table/import-table.js';

/** What a person is about to import: what was guessed of the files, and what they changed. Plain data; every change makes a new one. */
export interface ImportDraft {
  readonly tables: readonly DraftTable[];
  readonly lookups: readonly DraftLookup[];
  /** The table of opportunities; null: none of the tables looks like one. */
  readonly sales: Id | null;
  readonly roles: SalesRoles;
}

export interface DraftTable {
  readonly id: Id;
  readonly source: ImportTable;
  readonly included: boolean;
  /** Field that tells rows apart; null: none does. */
  readonly key: Id | null;
  readonly fields: readonly DraftField[];
}

export interface DraftField {
  readonly id: Id;
  readonly header: string;
  readonly type: FieldType;
  readonly included: boolean;
  readonly cells: readonly string[];
  /** Empty cells. */
  readonly missing: number;
  readonly distinct: number;
  readonly samples: readonly string[];
  /** The different values of a text with few of them, in their order in the file; [] of others. */
  readonly values: readonly string[];
}

/** Takes fields of `target` for the row whose key is in `field` of `table`. */
export interface DraftLookup {
  readonly table: Id;
  readonly field: Id;
  readonly target: Id;
  readonly targetKey: Id;
  readonly included: boolean;
}

/** Values are listed of a field with at most this many. */
const mostValues = 200;

/** Guesses everything that can be guessed of the files. */
export function draftImport(sources: readonly ImportTable[]): ImportDraft {
  const ids = idsFor(
    sources.map(({ name }) => name),
    'table',
  );
  const tables = sources.map((source, place) => draftTable(ids[place]!, source));
  const lookups = guessLookups(sources).map(({ table, column, target, targetKey }) => ({
    table: tables[table]!.id,
    field: tables[table]!.fields[column]!.id,
    target: tables[target]!.id,
    targetKey: tables[target]!.fields[targetKey]!.id,
    included: true,
  }));
  return withSales({ tables, lookups, sales: null, roles: noRoles }, bestSales(tables));
}

function draftTable(id: Id, source: ImportTable): DraftTable {
  const ids = idsFor(
    source.columns.map(({ header }) => header),
    'field',
  );
  const fields = source.columns.map(({ header, cells }, place) => {
    const guessed = guessType(cells);
    const isList = guessed.type === 'string' && guessed.distinct <= mostValues;
    const values = isList ? [...new Set(cells)].filter((cell) => cell !== '') : [];
    return { id: ids[place]!, header: header === '' ? ids[place]! : header, included: true, cells, ...guessed, values };
  });
  const key = guessKey(source);
  return { id, source, included: true, key: key < 0 ? null : fields[key]!.id, fields };
}

/** The table with the most rows among those that have a stage. */
function bestSales(tables: readonly DraftTable[]): Id | null {
  const candidates = tables.filter((table) => guessSales(table).stage !== null);
  return candidates.sort((a, b) => b.source.rowCount - a.source.rowCount)[0]?.id ?? null;
}

/** Says which table holds the opportunities; its roles are guessed anew. */
export function withSales(draft: ImportDraft, sales: Id | null): ImportDraft {
  const table = draft.tables.find(({ id }) => id === sales);
  if (!table) return { ...draft, sales: null, roles: noRoles };
  const roles = guessSales(table);
  const team =
    roles.team ?? lookedUpFields(draft, table.id).find(({ field }) => soundsLikeTeam(field))?.field.id ?? null;
  return { ...draft, sales: table.id, roles: { ...roles, team } };
}

export function withRoles(draft: ImportDraft, roles: Partial<SalesRoles>): ImportDraft {
  return { ...draft, roles: { ...draft.roles, ...roles } };
}

export function withTable(
  draft: ImportDraft,
  id: Id,
  change: Partial<Pick<DraftTable, 'included' | 'key'>>,
): ImportDraft {
  return { ...draft, tables: draft.tables.map((table) => (table.id === id ? { ...table, ...change } : table)) };
}

export function withField(
  draft: ImportDraft,
  tableId: Id,
  fieldId: Id,
  change: Partial<Pick<DraftField, 'included' | 'type'>>,
): ImportDraft {
  const tables = draft.tables.map((table) =>
    table.id === tableId
      ? { ...table, fields: table.fields.map((field) => (field.id === fieldId ? { ...field, ...change } : field)) }
      : table,
  );
  return { ...draft, tables };
}

export function withLookup(draft: ImportDraft, place: number, included: boolean): ImportDraft {
  return { ...draft, lookups: draft.lookups.map((lookup, at) => (at === place ? { ...lookup, included } : lookup)) };
}
