import { Pace, missingDay, readDataset } from '@weir/engine';
import type { DatasetInput, StoredDataset } from '@weir/engine';
import type { Contestant } from '../contest/subject.js';
import { csvOf, fileFields, jsonOf } from '../data/deals-file.js';
import { loadedOf } from './loaded.js';
import type { Loaded } from './loaded.js';

const read = (input: DatasetInput) => readDataset('deals', input, { pace: new Pace() });

export const weirCsv: Contestant<Loaded> = {
  name: 'Weir',
  how: 'bytes to columns, types guessed, in slices on the thread',
  async prepare(rows) {
    const csv = csvOf(rows);
    return { run: async () => readoutOf(await read({ csv })) };
  },
};

export const weirJson: Contestant<Loaded> = {
  name: 'JSON.parse, then Weir’s columns',
  how: 'the same rows as JSON; an object a row',
  mostRows: 1e6,
  async prepare(rows) {
    const json = jsonOf(rows);
    return {
      run: async () => {
        const parsed = JSON.parse(new TextDecoder().decode(json)) as Record<string, unknown>[];
        return readoutOf(await read({ fields: [...fileFields], rows: parsed }));
      },
    };
  },
};

export const weirArrow: Contestant<Loaded> = {
  name: 'Weir, of Arrow’s bytes',
  how: 'the same columns as Arrow IPC, texts as dictionaries',
  mostRows: 1e6,
  async prepare(rows) {
    const { DateDay, Dictionary, Int32, Utf8, Table, tableToIPC, vectorFromArray } = await import('apache-arrow');
    const { columns } = await read({ csv: csvOf(rows) });
    const vectors = [...columns].map(([name, { column }]) => {
      if (column.type === 'date') return [name, vectorFromArray(datesOf(column.values), new DateDay())];
      if (column.type !== 'string') return [name, vectorFromArray(column.values)];
      const texts = Array.from(column.codes, (code) => column.dictionary[code] ?? null);
      return [name, vectorFromArray(texts, new Dictionary(new Utf8(), new Int32()))];
    });
    const arrow = tableToIPC(new Table(Object.fromEntries(vectors)), 'file');
    return { run: async () => readoutOf(await read({ arrow })) };
  },
};

function datesOf(days: Int32Array): (Date | null)[] {
  return Array.from(days, (day) => (day === missingDay ? null : new Date(day * 86_400_000)));
}

function readoutOf({ rows, columns }: StoredDataset): () => Loaded {
  return () => {
    const column = (name: string) => columns.get(name)!.column;
    const [amounts, closed, notes, customers] = [
      column('amount'),
      column('closed_on'),
      column('note'),
      column('customer'),
    ];
    if (amounts.type !== 'number' || closed.type !== 'date') throw new Error(`${amounts.type}, ${closed.type}`);
    if (notes.type !== 'string' || customers.type !== 'string') throw new Error(`${notes.type}, ${customers.type}`);
    return loadedOf({
      rows,
      amount: (row) => amounts.values[row]!,
      closedDay: (row) => (closed.values[row] === missingDay ? null : closed.values[row]!),
      note: (row) => notes.dictionary[notes.codes[row]!]!,
      customer: (row) => customers.dictionary[customers.codes[row]!]!,
    });
  };
}
