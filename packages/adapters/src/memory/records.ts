import { closest, diagnostic } from '@weir/schema';
import type { Dataset, Diagnostic, FieldType, Id, Scalar } from '@weir/schema';
import { dayFromIso, instantFromIso, timeZone } from '@weir/formula';
import type { RecordCommand } from '@weir/query';
import { storedFields } from '../stored-fields.js';

export type MemoryRow = Readonly<Record<string, Scalar>>;

/** What a command does to a dataset's rows, or why it cannot. */
export type Written =
  { readonly rows: readonly MemoryRow[]; readonly record: MemoryRow } | { readonly refused: readonly Diagnostic[] };

/** The kinds of commands that change a record. */
export const commandKinds = ['create', 'update', 'remove'] as const;

/** Works a command out on copies. `key` is the field that tells the dataset's records apart. */
export function writeRecord(
  rows: readonly MemoryRow[],
  dataset: Dataset & { readonly key: Id },
  { kind, key, changes }: RecordCommand,
): Written {
  const place = rows.findIndex((row) => row[dataset.key] === key);
  const found = rows[place];
  const known = { dataset: dataset.id, key };
  if (kind === 'create' ? found : !found) {
    const code = found ? 'record/exists' : 'record/not-found';
    return { refused: [diagnostic(code, '/key', known)] };
  }
  const mistakes = checkChanges(dataset, changes);
  const renamed = Object.hasOwn(changes, dataset.key) ? changes[dataset.key] : key;
  if (renamed !== key) mistakes.push(diagnostic('record/key-changed', pointerTo(dataset.key), known));
  if (mistakes.length > 0) return { refused: mistakes };
  if (kind === 'remove' && found) return { rows: rows.filter((row) => row !== found), record: found };
  const record = { ...(found ?? { [dataset.key]: key }), ...changes };
  return { rows: found ? rows.with(place, record) : [...rows, record], record };
}

function checkChanges(dataset: Dataset, changes: RecordCommand['changes']): Diagnostic[] {
  const stored = new Map(storedFields(dataset.fields).map(({ id, type }) => [id, type]));
  return Object.entries(changes).flatMap(([field, value]) => {
    const type = stored.get(field);
    if (!type) {
      const params = { dataset: dataset.id, field, closest: closest(field, stored.keys()) };
      return [diagnostic('adapter/unknown-field', pointerTo(field), params)];
    }
    return isOfType(value, type) ? [] : [diagnostic('record/type', pointerTo(field), { field, type, value })];
  });
}

const utc = timeZone('UTC');

function isOfType(value: Scalar, type: FieldType): boolean {
  if (value === null) return true;
  if (type === 'date') return typeof value === 'string' && dayFromIso(value) !== null;
  if (type === 'datetime') return typeof value === 'string' && instantFromIso(value, utc) !== null;
  return type === 'number' ? Number.isFinite(value) : typeof value === type;
}

function pointerTo(field: string): string {
  return `/changes/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
