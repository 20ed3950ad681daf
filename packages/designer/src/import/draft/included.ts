import type { Dataset, Field, Id } from '@weir/schema';
import type { DraftField, DraftLookup, DraftTable, ImportDraft } from './import-draft.js';

export function includedTables({ tables }: ImportDraft): DraftTable[] {
  return tables.filter(({ included }) => included);
}

export function includedFields(table: DraftTable): DraftField[] {
  return table.fields.filter(({ included }) => included);
}

export function findTable({ tables }: ImportDraft, id: Id | null): DraftTable | undefined {
  return tables.find((table) => table.id === id && table.included);
}

/** Lookups that were chosen and whose both ends are imported. */
export function usableLookups(draft: ImportDraft): DraftLookup[] {
  const has = (tableId: Id, fieldId: Id) => {
    const table = findTable(draft, tableId);
    return table !== undefined && includedFields(table).some(({ id }) => id === fieldId);
  };
  return draft.lookups.filter(
    ({ included, table, field, target, targetKey }) => included && has(table, field) && has(target, targetKey),
  );
}

/** A field of another table becomes one of the table that looks it up when it is a text with at most this many values. */
const mostGroups = 60;

/** What a table's lookups bring to it. */
export function lookedUpFields(draft: ImportDraft, table: Id): { by: Id; dataset: Id; field: DraftField }[] {
  return usableLookups(draft)
    .filter((lookup) => lookup.table === table)
    .flatMap(({ field: by, target, targetKey }) =>
      includedFields(findTable(draft, target)!)
        .filter(
          ({ id, type, distinct }) => id !== targetKey && type === 'string' && distinct > 1 && distinct <= mostGroups,
        )
        .map((field) => ({ by, dataset: target, field })),
    );
}

/** The dataset that an imported table becomes; a table that others look up into is told apart by what they look for. */
export function datasetOf(table: DraftTable, draft: ImportDraft): Dataset {
  const fields = includedFields(table).map(({ id, header, type }): Field => ({ id, title: header, type }));
  const lookedUp = usableLookups(draft).find(({ target }) => target === table.id)?.targetKey;
  const key = [lookedUp, table.key].find((name) => fields.some(({ id }) => id === name));
  return { id: table.id, title: table.source.name, ...(key ? { key } : {}), fields };
}
