import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Scalar } from '@weir/schema';
import { Pace } from '../pace.js';
import { scalarAt } from '../columns/column.js';
import type { StoredDataset } from '../columns/dataset-input.js';
import type { CsvInput, CsvSource } from './csv-input.js';
import { readCsv } from './read-csv.js';

const read = (csv: CsvInput['csv'], options: Omit<CsvInput, 'csv'> = {}, pace = new Pace()) =>
  readCsv('deals', { csv, ...options }, { pace });

function cellsOf({ rows, columns }: StoredDataset): Record<string, Scalar[]> {
  const fields = [...columns].map(([name, { column }]) => [
    name,
    Array.from({ length: rows }, (_, row) => scalarAt(column, row)),
  ]);
  return Object.fromEntries(fields) as Record<string, Scalar[]>;
}

const encoder = new TextEncoder();

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    yield bytes.slice(at, at + size);
    at += size;
    await Promise.resolve();
  }
}

describe('cells', () => {
  test.each<[string, string, Record<string, Scalar[]>]>([
    ['nothing at all', '', {}],
    ['only a header', 'id,amount', { id: [], amount: [] }],
    ['one row without an end of line', 'id,amount\na,1', { id: ['a'], amount: [1] }],
    ['lines that end with CR LF', 'id,amount\r\na,1\r\n', { id: ['a'], amount: [1] }],
    ['lines that end with CR', 'id,amount\ra,1\rb,2\r', { id: ['a', 'b'], amount: [1, 2] }],
    ['quotes around separators', 'id,amount\n"a,b",1', { id: ['a,b'], amount: [1] }],
    ['doubled quotes', 'id,amount\n"say ""hi""",1', { id: ['say "hi"'], amount: [1] }],
    ['line breaks within quotes', 'id,amount\n"a\r\nb",1\n', { id: ['a\r\nb'], amount: [1] }],
    ['quotes within a text', 'id,amount\n5" pipe,1', { id: ['5" pipe'], amount: [1] }],
    ['a quoted header', '"id","the amount"\na,1', { id: ['a'], 'the amount': [1] }],
    ['empty cells, quoted or not, are missing', 'id,amount\n,1\n"",2', { id: [null, null], amount: [1, 2] }],
    ['blanks of a text are kept', 'id,amount\n a ,1', { id: [' a '], amount: [1] }],
    ['lines without anything are left out', 'id,amount\n\na,1\n\n,\n', { id: ['a'], amount: [1] }],
    ['in one column a line without anything is a row', 'n\n1\n\n2\n', { n: [1, null, 2] }],
    ['a cell at the end that is empty', 'id,amount\na,', { id: ['a'], amount: [null] }],
    ['semicolons', 'id;amount\na;1.5', { id: ['a'], amount: [1.5] }],
    ['tabs', 'id\tamount\na,b\t1', { id: ['a,b'], amount: [1] }],
    ['bars', 'id|amount\na|1', { id: ['a'], amount: [1] }],
    ['commas within the texts of another separator', 'id;note\na;b, c\nd;e', { id: ['a', 'd'], note: ['b, c', 'e'] }],
    ['a separator that the file says', 'sep=|\nid|amount\na|1', { id: ['a'], amount: [1] }],
    ['headers that are there twice or empty', 'a,a,\n1,2,3', { a: [1], 'a 2': [2], 'column 3': [3] }],
    ['texts beyond ASCII', '名称,n\n上海,1\nMünchen,2\n😀,3', { 名称: ['上海', 'München', '😀'], n: [1, 2, 3] }],
    ['names of a prototype', 'constructor,__proto__x\na,1', { constructor: ['a'], __proto__x: [1] }],
  ])('%s', async (_claim, csv, expected) => {
    expect(cellsOf(await read(csv))).toEqual(expected);
  });

  test('a byte order mark is no part of the header', async () => {
    expect(cellsOf(await read(encoder.encode('\ufeffid\na')))).toEqual({ id: ['a'] });
  });

  test.each([
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('%s by its byte order mark', async (encoding, mark) => {
    const units = [...'id,n\n上,1'].flatMap((char) => {
      const [high, low] = [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255];
      return encoding === 'utf-16le' ? [low, high] : [high, low];
    });
    expect(cellsOf(await read(Uint8Array.from([...mark, ...units])))).toEqual({ id: ['上'], n: [1] });
  });

  test('another encoding by name', async () => {
    const bytes = Uint8Array.of(0xc9, 0xcf, 0xba, 0xa3, 10, 49);
    expect(cellsOf(await read(bytes, { encoding: 'gb18030' }))).toEqual({ 上海: [1] });
  });

  test('without a header', async () => {
    expect(cellsOf(await read('a,1\nb,2', { header: false }))).toEqual({ 'column 1': ['a', 'b'], 'column 2': [1, 2] });
    const fields = [{ id: 'id', type: 'string' } as const];
    expect(cellsOf(await read('a,1', { header: false, fields }))).toEqual({ id: ['a'], 'column 2': [1] });
  });
});

describe('types that are guessed', () => {
  test.each<[string, readonly string[], string, readonly Scalar[]]>([
    ['whole numbers', ['1', '-2', '2147483647'], 'number', [1, -2, 2147483647]],
    ['beyond 2^31', ['2147483648', '-9007199254740991'], 'number', [2147483648, -9007199254740991]],
    ['beyond 2^53 nothing is rounded', ['1', '9007199254740993'], 'string', ['1', '9007199254740993']],
    ['decimals', ['1.50', '.5', '-0.1', '0.30'], 'number', [1.5, 0.5, -0.1, 0.3]],
    ['exponents and thousands', ['1e3', '"1,234,567.5"', '+2'], 'number', [1000, 1234567.5, 2]],
    ['digits beyond fifteen', ['0.1234567890123456789', '1'], 'number', [0.12345678901234568, 1]],
    ['blanks around a number', [' 1 ', '2'], 'number', [1, 2]],
    ['codes with zeros', ['007', '12'], 'string', ['007', '12']],
    ['dates', ['1900-01-01', '2100-12-31', '2024/2/29'], 'date', ['1900-01-01', '2100-12-31', '2024-02-29']],
    ['days that are not there', ['2025-02-29', '2025-01-01'], 'string', ['2025-02-29', '2025-01-01']],
    [
      'instants',
      ['2024-01-01T10:00:00Z', '2024-01-01T10:00:00.250Z'],
      'datetime',
      ['2024-01-01T10:00:00.000Z', '2024-01-01T10:00:00.250Z'],
    ],
    ['instants with an offset', ['2024-01-01T10:00:00+08:00'], 'datetime', ['2024-01-01T02:00:00.000Z']],
    [
      'times without an offset',
      ['2024-01-01 10:00', '2024-01-01 10:00:01'],
      'datetime',
      ['2024-01-01T10:00:00.000Z', '2024-01-01T10:00:01.000Z'],
    ],
    ['yes and no', ['yes', 'No', 'TRUE', '否'], 'boolean', [true, false, true, false]],
    ['ones and zeros are numbers', ['1', '0'], 'number', [1, 0]],
    ['all missing', ['', ''], 'string', [null, null]],
  ])('%s', async (_claim, cells, type, expected) => {
    const csv = ['x,f', ...cells.map((cell) => `x,${cell}`)].join('\n');
    const dataset = await read(csv);
    expect(cellsOf(dataset)['f']).toEqual(expected);
    expect(dataset.columns.get('f')?.column.type).toBe(type);
    expect(dataset.file?.guessed).toContainEqual({ id: 'f', type });
    const quoted = cells.map((cell) => `x,"${cell.replaceAll('"', '')}"`);
    expect(cellsOf(await read(['x,f', ...quoted].join('\n')))['f']).toEqual(expected);
  });
});

describe('types that are declared', () => {
  test('cells that do not fit are missing, and said with row, column and text', async () => {
    const dataset = await read(
      'id,amount,won,big,at\n007,x,2025-13-01,maybe,never\n8,2,2025-01-01,1,2025-01-01 00:30\n',
      {
        fields: [
          { id: 'id', type: 'string' },
          { id: 'amount', type: 'number' },
          { id: 'won', type: 'date' },
          { id: 'large', header: 'big', type: 'boolean' },
          { id: 'at', type: 'datetime' },
          { id: 'note', type: 'string' },
        ],
      },
    );
    expect(cellsOf(dataset)).toEqual({
      id: ['007', '8'],
      amount: [null, 2],
      won: [null, '2025-01-01'],
      large: [null, true],
      at: [null, '2025-01-01T00:30:00.000Z'],
      note: [null, null],
    });
    expect(dataset.file).toEqual({
      separator: ',',
      guessed: [],
      problems: [
        { kind: 'not-a-number', field: 'amount', count: 1, places: [{ row: 2, text: 'x' }] },
        { kind: 'not-a-date', field: 'won', count: 1, places: [{ row: 2, text: '2025-13-01' }] },
        { kind: 'not-a-boolean', field: 'large', count: 1, places: [{ row: 2, text: 'maybe' }] },
        { kind: 'not-a-datetime', field: 'at', count: 1, places: [{ row: 2, text: 'never' }] },
        { kind: 'absent-field', field: 'note', count: 1, places: [{ row: 1, text: '' }] },
      ],
    });
  });

  test('a column with and without offsets is kept as text, to be read in the zone of a document', async () => {
    const csv = 'at\n2025/01/01 10:00\n2025-01-01T10:00:00Z\n\n2025-01-02';
    const dataset = await read(csv, { fields: [{ id: 'at', type: 'datetime' }] });
    expect(cellsOf(dataset)['at']).toEqual([
      '2025-01-01T10:00:00.000',
      '2025-01-01T10:00:00.000Z',
      null,
      '2025-01-02T00:00:00.000',
    ]);
  });

  test('a later cell that a guess does not fit is said, not made fit', async () => {
    const rows = Array.from({ length: 200_000 }, (_, row) => `${row},x`);
    const { columns, file } = await read(['n,t', ...rows, '007,x', 'N/A,x'].join('\n'));
    expect(columns.get('n')?.misfits).toEqual([{ reason: 'not-a-number', count: 2, samples: ['007', 'N/A'] }]);
    expect(file?.problems[0]?.places).toEqual([
      { row: 200_002, text: '007' },
      { row: 200_003, text: 'N/A' },
    ]);
  });
});

describe('what could not be read as it stands is reported', () => {
  test.each<[string, CsvSource, object, Record<string, Scalar[]>]>([
    [
      'too few cells',
      'a,b\n1\n2,3',
      { kind: 'short-row', field: null, count: 1, places: [{ row: 2, text: '1' }] },
      { a: [1, 2], b: [null, 3] },
    ],
    [
      'too many cells',
      'a,b\n1,2,3,4\n',
      { kind: 'long-row', field: null, count: 1, places: [{ row: 2, text: '3,4' }] },
      { a: [1], b: [2] },
    ],
    [
      'rows of nothing',
      'a,b\n,\n1,2',
      { kind: 'blank-row', field: null, count: 1, places: [{ row: 2, text: '' }] },
      { a: [1], b: [2] },
    ],
    [
      'a quote that is not closed',
      'a,b\n"x,1\ny,2',
      { kind: 'quotes', field: null, count: 1, places: [{ row: 2, text: '"x' }] },
      { a: ['"x', 'y'], b: [1, 2] },
    ],
    [
      'text after a quote',
      'a,b\n"x"y,1',
      { kind: 'quotes', field: null, count: 1, places: [{ row: 2, text: '"x"y' }] },
      { a: ['"x"y'], b: [1] },
    ],
    [
      'bytes that are no UTF-8',
      Uint8Array.of(97, 10, 0xff, 10, 0xfe, 10, 98),
      {
        kind: 'encoding',
        field: 'a',
        count: 2,
        places: [
          { row: 2, text: '\ufffd' },
          { row: 3, text: '\ufffd' },
        ],
      },
      { a: ['\ufffd', '\ufffd', 'b'] },
    ],
  ])('%s', async (_claim, csv, problem, expected) => {
    const dataset = await read(csv);
    expect(dataset.file?.problems).toEqual([problem]);
    expect(cellsOf(dataset)).toEqual(expected);
    const { column } = dataset.columns.get('a')!;
    if (column.type === 'string') expect(new Set(column.dictionary).size).toBe(column.dictionary.length);
  });
});

test('any cells, written as CSV and cut anywhere, are read as they were', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', ' ', ';', 'é', '上', '😀'),
    maxLength: 6,
  });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 8 }));
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(
      table,
      sizes,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom(',', ';', '\t'),
      async (rows, cuts, end, separator) => {
        const width = rows[0]?.length ?? 1;
        const fields = Array.from({ length: width }, (_, place) => ({ id: `f${place}`, type: 'string' as const }));
        const written = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator));
        const csv = [fields.map(({ id }) => id).join(separator), ...written].join(end);
        const dataset = await read(inChunks(encoder.encode(csv), cuts), { fields, separator });
        const kept = width === 1 ? rows : rows.filter((row) => row.some((cell) => cell !== ''));
        expect(cellsOf(dataset)).toEqual(
          Object.fromEntries(fields.map(({ id }, place) => [id, kept.map((row) => row[place] || null)])),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('numbers are read as JavaScript reads them', async () => {
  const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.maxSafeInteger());
  await fc.assert(
    fc.asyncProperty(fc.array(numbers, { minLength: 1, maxLength: 20 }), async (values) => {
      const spelled = values.filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value));
      const dataset = await read(['n', ...spelled].join('\n'), { fields: [{ id: 'n', type: 'number' }] });
      expect(cellsOf(dataset)['n']).toEqual(spelled.map((value) => value + 0));
    }),
  );
});

test('a million different texts', async () => {
  const lines = Array.from({ length: 1_000_000 }, (_, row) => `customer-${row}`);
  const { columns } = await read(['id', ...lines].join('\n'));
  const { column } = columns.get('id')!;
  expect(column.type === 'string' && column.dictionary).toHaveLength(1_000_000);
  expect([0, 999_999].map((row) => scalarAt(column, row))).toEqual(['customer-0', 'customer-999999']);
});
