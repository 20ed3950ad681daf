import { closest, errorOf, WeirError } from '@weir/schema';
import type { Dataset, Id, WeirDocument } from '@weir/schema';
import type { Call, RecordCommand, WriteOptions, WriteResult } from '@weir/query';
import type { EngineOptions } from '@weir/engine';
import { throwIfAborted } from '../call.js';
import { makeRowsAdapter, rowsAdapter } from '../rows/rows-adapter.js';
import type { RowsAdapter } from '../rows/rows-adapter.js';
import { storedFields } from '../stored-fields.js';
import { commandKinds, writeRecord } from './records.js';
import type { MemoryRow } from './records.js';

export interface MemoryAdapterOptions extends EngineOptions {
  /** Says which datasets and fields there are, and each dataset's key. */
  readonly document: WeirDocument;
  /** Rows at the start; a dataset that is left out has none. They are copied. A field that a row leaves out is missing there. */
  readonly datasets?: Readonly<Record<Id, readonly MemoryRow[]>>;
}

/** A `RowsAdapter` that also takes commands; its rows are arrays of objects that only it changes. */
export interface MemoryAdapter extends Omit<RowsAdapter, 'setRows' | 'append'> {
  /**
   * Changes a record: `create`, `update` or `remove`, by the dataset's key. A command that was carried out under the same idempotency key
   * gives its result again and changes nothing; the last 1,000 keys are remembered. Subscribers are told.
   * @returns the record as it is now (removed: as it was), or why the command was refused
   * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unsupported` (another kind of command; `ifRevision`, since records have no
   * revisions; a dataset without a key), `record/key-reused` when the idempotency key belongs to another command
   */
  write(command: RecordCommand, options: Call & WriteOptions): Promise<WriteResult>;
  setRows(dataset: Id, rows: readonly MemoryRow[]): void;
  append(dataset: Id, rows: readonly MemoryRow[]): void;
  /** A copy of a dataset's rows. @throws {WeirError} `adapter/unknown-dataset` */
  rows(dataset: Id): readonly MemoryRow[];
}

const rememberedKeys = 1000;

/** Data that lives as long as the page: for examples, tests, and hosts that hold their data in memory anyway. */
export function memoryAdapter({ document, datasets = {}, ...engineOptions }: MemoryAdapterOptions): MemoryAdapter {
  const definitions = new Map((document.datasets ?? []).map((dataset) => [dataset.id, dataset]));
  const rowsOf = new Map<Id, MemoryRow[]>();
  for (const id of definitions.keys())
    rowsOf.set(
      id,
      (datasets[id] ?? []).map((row) => ({ ...row })),
    );
  const done = new Map<string, { readonly command: string; readonly result: WriteResult }>();
  const inner = makeRowsAdapter(
    {
      datasets: Object.fromEntries(
        [...definitions].map(([id, { fields }]) => [
          id,
          // A copy: rows may be added while they are read.
          () => ({ fields: storedFields(fields), rows: [...(rowsOf.get(id) ?? [])] }),
        ]),
      ),
      ...engineOptions,
    },
    true,
  );

  const definitionOf = (id: Id): Dataset => {
    const definition = definitions.get(id);
    if (definition) return definition;
    throw new WeirError('adapter/unknown-dataset', { dataset: id, closest: closest(id, definitions.keys()) });
  };
  for (const id of Object.keys(datasets)) definitionOf(id);
  const keep = (id: Id, rows: readonly MemoryRow[]): void => {
    rowsOf.set(id, [...rows]);
    inner.refresh([id]);
  };
  const add = (id: Id, rows: readonly MemoryRow[]): void => {
    const there = rowsOf.get(id) ?? [];
    for (const row of rows) there.push(row);
    rowsOf.set(id, there);
    inner.append(id, rows);
  };

  return {
    ...inner,
    setRows(dataset, rows) {
      definitionOf(dataset);
      keep(
        dataset,
        rows.map((row) => ({ ...row })),
      );
    },
    append(dataset, rows) {
      definitionOf(dataset);
      add(
        dataset,
        rows.map((row) => ({ ...row })),
      );
    },
    withRows(given) {
      return rowsAdapter({ datasets: given, document });
    },
    rows(dataset) {
      definitionOf(dataset);
      return (rowsOf.get(dataset) ?? []).map((row) => ({ ...row }));
    },
    async write(command, { context, signal, idempotencyKey, ifRevision }) {
      throwIfAborted(signal);
      const { key, ...definition } = definitionOf(command.dataset);
      if (!isKnownKind(command.kind)) throw new WeirError('adapter/unsupported', { node: `write ${command.kind}` });
      if (ifRevision !== undefined) throw new WeirError('adapter/unsupported', { node: 'write ifRevision' });
      if (key === undefined) throw new WeirError('adapter/unsupported', { node: `write ${definition.id}` });
      const name = JSON.stringify([context?.tenant ?? '', context?.user ?? '', idempotencyKey]);
      const said = JSON.stringify([command.kind, command.dataset, command.key, Object.entries(command.changes).sort()]);
      const before = done.get(name);
      if (before && before.command !== said) throw errorOf('record/key-reused', { idempotencyKey });
      if (before) return structuredClone(before.result);

      const written = writeRecord(rowsOf.get(command.dataset) ?? [], { ...definition, key }, command);
      const result = 'refused' in written ? written : { record: written.record };
      done.set(name, { command: said, result });
      for (const oldest of done.keys()) {
        if (done.size <= rememberedKeys) break;
        done.delete(oldest);
      }
      if ('rows' in written) {
        if (command.kind === 'create') add(command.dataset, [written.record]);
        else keep(command.dataset, written.rows);
      }
      return structuredClone(result);
    },
  };
}

function isKnownKind(kind: string): boolean {
  return commandKinds.some((known) => known === kind);
}
