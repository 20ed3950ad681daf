import type { Id } from '@weir/schema';
import type { Column } from '../columns/column.js';
import type { ColumnStore, StoreChange } from '../columns/column-store.js';
import type { StoredDataset } from '../columns/dataset-input.js';
import type { StoredColumn } from '../columns/stored-column.js';
import type { Pace } from '../pace.js';

/** A change of the data as it is told to the others of a crew: what they have already is not told again. */
export type ToldChange =
  | { readonly kind: 'kept'; readonly dataset: StoredDataset; readonly texts: readonly AddedTexts[] }
  | { readonly kind: 'appended'; readonly more: StoredDataset }
  | { readonly kind: 'dropped'; readonly id: Id };

/** A field whose texts are those that it had, and these. */
interface AddedTexts {
  readonly field: Id;
  readonly added: readonly string[];
}

/** @param isShared columns lie in memory that the others read too */
export function toldChange(change: StoreChange, isShared: boolean): ToldChange {
  if (change.kind === 'dropped') return change;
  const { dataset, grown } = change;
  if (!grown) return { kind: 'kept', dataset, texts: [] };
  if (!isShared) return { kind: 'appended', more: grown.more };
  const columns = new Map<Id, StoredColumn>();
  const texts: AddedTexts[] = [];
  for (const [field, stored] of dataset.columns) {
    const added = addedTexts(grown.before.columns.get(field)?.column, stored.column);
    if (added) texts.push({ field, added });
    columns.set(field, added ? { ...stored, column: { ...stored.column, dictionary: [] } as Column } : stored);
  }
  return { kind: 'kept', dataset: { ...dataset, columns }, texts };
}

/** Undefined: the texts before are not the first of those after. */
function addedTexts(before: Column | undefined, after: Column): readonly string[] | undefined {
  if (before?.type !== 'string' || after.type !== 'string') return undefined;
  const { dictionary } = before;
  if (dictionary === after.dictionary) return [];
  if (dictionary.length > after.dictionary.length) return undefined;
  for (let code = 0; code < dictionary.length; code += 1) {
    if (dictionary[code] !== after.dictionary[code]) return undefined;
  }
  return after.dictionary.slice(dictionary.length);
}

/** Makes a change that another has made. */
export async function applyChange(change: ToldChange, store: ColumnStore, pace: Pace): Promise<void> {
  if (change.kind === 'dropped') store.delete(change.id);
  else if (change.kind === 'appended') await store.append(change.more, pace);
  else {
    const columns = new Map(change.dataset.columns);
    for (const { field, added } of change.texts) {
      const before = store.dataset(change.dataset.id).columns.get(field)?.column;
      const stored = columns.get(field)!;
      if (before?.type !== 'string') continue;
      const dictionary = added.length === 0 ? before.dictionary : before.dictionary.concat(added);
      columns.set(field, { ...stored, column: { ...stored.column, dictionary } as Column });
    }
    store.set({ ...change.dataset, columns });
  }
}
