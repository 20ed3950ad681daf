import type { FieldType, Id } from '@weir/schema';
import { timeZone } from '@weir/formula';
import type { TimeZone } from '@weir/formula';
import type { Pace } from '../pace.js';
import { appendColumn, appendMissing, isFormless } from './append-column.js';
import { columnLength, missingColumn } from './column.js';
import type { StoredDataset } from './dataset-input.js';
import { mergeMisfits } from './load-report.js';
import { readAs, storedAsText } from './read-as.js';
import type { TypedColumn } from './read-as.js';
import { noOrigins } from './stored-column.js';
import type { Origins, StoredColumn } from './stored-column.js';

type ReadColumns = Map<string, TypedColumn>;

/** By what a column is known once it was read in a type: the zone only matters where there are times. */
export function readName(field: Id, type: FieldType, zone: TimeZone): string {
  return JSON.stringify([field, type, type === 'date' || type === 'datetime' ? zone.name : '']);
}

/** The rows of several datasets, one after the other, as the dataset that they would have been from the start. */
export async function joinDatasets(
  datasets: readonly [StoredDataset, ...StoredDataset[]],
  pace: Pace,
): Promise<StoredDataset> {
  let [joined] = datasets;
  for (const more of datasets.slice(1)) joined = (await appendDataset(joined, new Map(), more, pace)).dataset;
  return joined;
}

/** What a dataset becomes with the rows of another after its own. */
interface Appended {
  readonly dataset: StoredDataset;
  /** What was read of its columns, with what is read of the new rows. */
  readonly read: ReadColumns;
  /** The rows that there were are stored as they were before. */
  readonly isContinued: boolean;
}

export async function appendDataset(
  before: StoredDataset,
  readBefore: ReadonlyMap<string, TypedColumn>,
  more: StoredDataset,
  pace: Pace,
): Promise<Appended> {
  const declared = new Map([...more.declared, ...before.declared]);
  const columns = new Map<Id, StoredColumn>();
  const parts = new Map<Id, StoredColumn>();
  for (const field of new Set([...before.columns.keys(), ...more.columns.keys()])) {
    const merged = await mergeColumns(
      before.columns.get(field) ?? absent(before.rows),
      more.columns.get(field) ?? absent(more.rows),
      pace,
    );
    columns.set(field, merged.column);
    if (merged.part) parts.set(field, merged.part);
  }
  const read: ReadColumns = new Map();
  for (const [name, known] of readBefore) {
    const [field, type, zone] = JSON.parse(name) as [Id, FieldType, string];
    const stored = before.columns.get(field);
    const part = parts.get(field);
    // A column that is stored in the type that it is read in needs no reading.
    if (!stored || !part || known.column === stored.column) continue;
    const added = await readAs(part, type, timeZone(zone === '' ? 'UTC' : zone), pace);
    const ofBefore = known.misfits.slice(stored.misfits.length);
    const ofAdded = added.misfits.slice(part.misfits.length);
    read.set(name, {
      column: await appendColumn(known.column, added.column, pace),
      converted: known.converted + added.converted,
      misfits: [...mergeMisfits(stored.misfits, part.misfits), ...mergeMisfits(ofBefore, ofAdded)],
    });
  }
  const dataset = { ...before, rows: before.rows + more.rows, columns, declared };
  return { dataset, read, isContinued: parts.size === columns.size };
}

/**
 * One column after another. Columns of two forms become text, as they would have with the first row of the second.
 * @returns `part`: the rows that were added, in the form of the rows before; absent when those changed theirs
 */
async function mergeColumns(
  before: StoredColumn,
  more: StoredColumn,
  pace: Pace,
): Promise<{ readonly column: StoredColumn; readonly part?: StoredColumn }> {
  if (columnLength(before.column) === 0 && columnLength(more.column) > 0 && !isFormless(more.column))
    return { column: more };
  const rest = {
    origins: sumOf(before.origins, more.origins),
    misfits: mergeMisfits(before.misfits, more.misfits),
    isOwn: true,
  };
  const [a, b] = [before.column, more.column];
  if (isFormless(b)) {
    const column = await appendMissing(a, b.type === 'string' ? b.codes.length : 0, pace);
    return { column: { ...before, ...rest, column }, part: more };
  }
  if (isFormless(a)) {
    const rows = a.type === 'string' ? a.codes.length : 0;
    return { column: { ...more, ...rest, column: await appendColumn(missingColumn(b.type, rows), b, pace) } };
  }
  const isOneForm = a.type === b.type && (a.type !== 'datetime' || before.instantForm === more.instantForm);
  if (isOneForm) return { column: { ...before, ...rest, column: await appendColumn(a, b, pace) }, part: more };
  const [first, second] = [await storedAsText(before, pace), await storedAsText(more, pace)];
  const column = { ...first, ...rest, column: await appendColumn(first.column, second.column, pace) };
  return first === before ? { column, part: second } : { column };
}

function absent(rows: number): StoredColumn {
  return {
    column: missingColumn('string', rows),
    instantForm: 'milliseconds',
    origins: noOrigins,
    isOwn: true,
    misfits: [],
  };
}

function sumOf(a: Origins, b: Origins): Origins {
  return {
    text: a.text + b.text,
    number: a.number + b.number,
    boolean: a.boolean + b.boolean,
    instant: a.instant + b.instant,
  };
}
