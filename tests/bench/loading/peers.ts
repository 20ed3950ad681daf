import { peer } from '../contest/subject.js';
import type { Contestant } from '../contest/subject.js';
import { csvOf, fileFields } from '../data/deals-file.js';
import { loadedOf } from './loaded.js';
import type { Loaded } from './loaded.js';

const place = (id: string) => fileFields.findIndex((field) => field.id === id);
const [amount, closedOn, note, customer] = ['amount', 'closed_on', 'note', 'customer'].map(place) as [
  number,
  number,
  number,
  number,
];

export const udsv: Contestant<Loaded> = {
  name: 'udsv',
  how: 'typed columns of the decoded text, its schema guessed',
  mostRows: 1e6,
  async prepare(rows) {
    const { inferSchema, initParser } = await peer('udsv', () => import('udsv'));
    const csv = csvOf(rows);
    return {
      run: () => {
        const text = new TextDecoder().decode(csv);
        const columns = initParser(inferSchema(text)).typedCols(text) as unknown[][];
        return () =>
          loadedOf({
            rows: columns[amount]!.length,
            amount: (row) => Number(columns[amount]![row]),
            closedDay: (row) => dayOf(columns[closedOn]![row]),
            note: (row) => String(columns[note]![row]),
            customer: (row) => String(columns[customer]![row]),
          });
      },
    };
  },
};

export const papaparse: Contestant<Loaded> = {
  name: 'papaparse',
  how: 'arrays of cells of the decoded text, with `dynamicTyping`',
  mostRows: 1e6,
  async prepare(rows) {
    const { default: Papa } = await peer('papaparse', () => import('papaparse'));
    const csv = csvOf(rows);
    return {
      run: () => {
        const text = new TextDecoder().decode(csv);
        const { data } = Papa.parse<unknown[]>(text, { dynamicTyping: true, skipEmptyLines: true });
        return () =>
          loadedOf({
            rows: data.length - 1,
            amount: (row) => Number(data[row + 1]![amount]),
            closedDay: (row) => dayOf(data[row + 1]![closedOn]),
            note: (row) => String(data[row + 1]![note]),
            customer: (row) => String(data[row + 1]![customer]),
          });
      },
    };
  },
};

interface CsvParse {
  parse(bytes: Uint8Array, options: { readonly cast: boolean; readonly skip_empty_lines: boolean }): string[][];
}

/** No dependency of the repository: named so that types are not looked for. */
const csvParseModule: string = 'csv-parse/sync';

export const csvParse: Contestant<Loaded> = {
  name: 'csv-parse',
  how: 'arrays of cells, numbers cast',
  mostRows: 1e6,
  async prepare(rows) {
    const { parse } = await peer('csv-parse', () => import(csvParseModule) as Promise<CsvParse>);
    const csv = csvOf(rows);
    return {
      run: () => {
        const data = parse(csv, { cast: true, skip_empty_lines: true });
        return () =>
          loadedOf({
            rows: data.length - 1,
            amount: (row) => Number(data[row + 1]![amount]),
            closedDay: (row) => dayOf(data[row + 1]![closedOn]),
            note: (row) => String(data[row + 1]![note]),
            customer: (row) => String(data[row + 1]![customer]),
          });
      },
    };
  },
};

function dayOf(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  return (value instanceof Date ? value.getTime() : Date.parse(String(value))) / 86_400_000;
}
