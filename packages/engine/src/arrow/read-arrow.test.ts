import * as arrow from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldType, Scalar } from '@weir/schema';
import { Pace } from '../pace.js';
import { scalarAt } from '../columns/column.js';
import { readDataset } from '../columns/read-dataset.js';
import { readAs } from '../columns/read-as.js';
import type { ArrowInput } from './arrow-input.js';
import { timeZone } from '@weir/formula';

/** A table of one column, in batches of these rows each. */
function written(
  type: arrow.DataType,
  values: readonly unknown[],
  batch = values.length,
  format: 'file' | 'stream' = 'stream',
) {
  const schema = new arrow.Schema([new arrow.Field('f', type, true)]);
  const batches = [];
  for (let at = 0; at < Math.max(1, values.length); at += Math.max(1, batch)) {
    const part = arrow.vectorFromArray(values.slice(at, at + Math.max(1, batch)), type);
    const struct = arrow.makeData({
      type: new arrow.Struct(schema.fields),
      length: part.length,
      nullCount: 0,
      children: [part.data[0]!],
    });
    batches.push(new arrow.RecordBatch(schema, struct));
  }
  return arrow.tableToIPC(new arrow.Table(schema, batches), format);
}

async function read(bytes: ArrowInput['arrow'], type?: FieldType) {
  const fields = type ? [{ id: 'f', type }] : [];
  const dataset = await readDataset('deals', { arrow: bytes, fields }, { pace: new Pace() });
  const stored = dataset.columns.get('f')!;
  const values = Array.from({ length: dataset.rows }, (_, row) => scalarAt(stored.column, row));
  return { rows: dataset.rows, stored, type: stored.column.type, values };
}

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

describe('types', () => {
  test.each<[string, arrow.DataType, readonly unknown[], FieldType, readonly Scalar[]]>([
    ['short numbers', new arrow.Int8(), [1, null, -128], 'number', [1, null, -128]],
    ['unsigned ones', new arrow.Uint32(), [4294967295, null], 'number', [4294967295, null]],
    [
      'long ones',
      new arrow.Int64(),
      [2n ** 31n, null, -(2n ** 53n) + 1n],
      'number',
      [2147483648, null, -9007199254740991],
    ],
    ['longer than a number can hold', new arrow.Int64(), [2n ** 53n + 1n, 1n], 'string', ['9007199254740993', '1']],
    ['floats', new arrow.Float64(), [1.5, null, 0], 'number', [1.5, null, 0]],
    ['half floats', new arrow.Float16(), [0.5, null], 'number', [0.5, null]],
    ['floats that are no numbers', new arrow.Float32(), [NaN, 0.5], 'number', [null, 0.5]],
    ['booleans', new arrow.Bool(), [true, null, false], 'boolean', [true, null, false]],
    [
      'days',
      new arrow.DateDay(),
      [day('1900-01-01'), null, day('2100-12-31')],
      'date',
      ['1900-01-01', null, '2100-12-31'],
    ],
    ['days in milliseconds', new arrow.DateMillisecond(), [day('1969-12-31'), null], 'date', ['1969-12-31', null]],
    ['texts', new arrow.Utf8(), ['a', null, '', '上海', 'a'], 'string', ['a', null, '', '上海', 'a']],
    ['large texts', new arrow.LargeUtf8(), ['a', null], 'string', ['a', null]],
    [
      'a dictionary',
      new arrow.Dictionary(new arrow.Utf8(), new arrow.Int8()),
      ['a', 'b', null, 'a'],
      'string',
      ['a', 'b', null, 'a'],
    ],
    [
      'a dictionary of numbers',
      new arrow.Dictionary(new arrow.Int32(), new arrow.Int8()),
      [7, null, 8, 7],
      'number',
      [7, null, 8, 7],
    ],
    ['nothing', new arrow.Null(), [null, null], 'string', [null, null]],
  ])('%s', async (_claim, type, values, expectedType, expected) => {
    for (const format of ['file', 'stream'] as const) {
      const { type: found, values: seen } = await read(written(type, values, values.length, format));
      expect(seen).toEqual(expected);
      expect(found).toBe(expectedType);
    }
    // In batches each has its own nulls and its own dictionary.
    expect((await read(written(type, values, 1))).values).toEqual(expected);
  });

  test('decimals', async () => {
    const type = new arrow.Decimal(2, 20, 128);
    const data = arrow.makeData({
      type,
      length: 4,
      nullCount: 1,
      nullBitmap: Uint8Array.of(0b1011),
      data: Uint32Array.of(1050, 0, 0, 0, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0, 0, 0, 0, 1, 1, 0, 0),
    });
    const schema = new arrow.Schema([new arrow.Field('f', type, true)]);
    const struct = arrow.makeData({ type: new arrow.Struct(schema.fields), length: 4, nullCount: 0, children: [data] });
    const bytes = arrow.tableToIPC(new arrow.Table(schema, [new arrow.RecordBatch(schema, struct)]));
    expect((await read(bytes)).values).toEqual([10.5, -0.01, null, 42949672.97]);
  });

  test.each([
    ['seconds', new arrow.TimestampSecond('UTC'), 1000],
    ['milliseconds', new arrow.TimestampMillisecond('UTC'), 1],
    ['microseconds', new arrow.TimestampMicrosecond('UTC'), 0.001],
    ['nanoseconds', new arrow.TimestampNanosecond('UTC'), 0.000001],
  ])('timestamps in %s', async (_unit, type, msPerUnit) => {
    const ms = [0, 4102444800000, -2208988800000];
    const raw = BigInt64Array.from(ms, (value) => BigInt(Math.round(value / msPerUnit)));
    const data = arrow.makeData({ type, length: 3, nullCount: 0, data: raw });
    const schema = new arrow.Schema([new arrow.Field('f', type, true)]);
    const struct = arrow.makeData({ type: new arrow.Struct(schema.fields), length: 3, nullCount: 0, children: [data] });
    const bytes = arrow.tableToIPC(new arrow.Table(schema, [new arrow.RecordBatch(schema, struct)]));
    expect((await read(bytes)).values).toEqual(ms.map((value) => new Date(value).toISOString()));
  });

  test('timestamps without a zone are times on the clocks of the document’s', async () => {
    const { stored } = await read(written(new arrow.TimestampMillisecond(), [Date.UTC(2024, 0, 1, 8), null]));
    const { column } = await readAs(stored, 'datetime', timeZone('Asia/Shanghai'), new Pace());
    expect([0, 1].map((row) => scalarAt(column, row))).toEqual(['2024-01-01T00:00:00.000Z', null]);
  });

  test('what no field can hold is missing and reported', async () => {
    const type = new arrow.List(new arrow.Field('item', new arrow.Int32()));
    const { values, stored } = await read(written(type, [[1], null, [2, 3]]));
    expect(values).toEqual([null, null, null]);
    expect(stored.misfits).toEqual([{ reason: 'not-a-value', count: 2, samples: ['List<Int32>'] }]);
  });
});

test('floats and whole numbers without nulls are used where they are', async () => {
  const bytes = written(new arrow.Int32(), [1, 2, 3]);
  const { stored } = await read(bytes);
  expect(stored.column.type === 'number' && stored.column.values.buffer).toBe(bytes.buffer);
  expect(stored.isOwn).toBe(false);
});

test('any texts, in any batches, are read as they were', async () => {
  const text = fc.option(fc.string({ unit: 'binary', maxLength: 3 }), { nil: null });
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 7 }),
      fc.boolean(),
      async (values, batch, isCoded) => {
        const type = isCoded ? new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32()) : new arrow.Utf8();
        expect((await read(written(type, values, batch))).values).toEqual(values);
      },
    ),
  );
});

test('from a blob, a stream, a function, with a declared field that is not there', async () => {
  const bytes = written(new arrow.Utf8(), ['a']);
  for (const source of [
    new Blob([bytes as Uint8Array<ArrayBuffer>]),
    new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(),
    () => bytes,
  ]) {
    expect((await read(source)).values).toEqual(['a']);
  }
  const fields = [{ id: 'late', type: 'date' as const }];
  const { columns } = await readDataset('deals', { arrow: bytes, fields }, { pace: new Pace() });
  expect(scalarAt(columns.get('late')!.column, 0)).toBeNull();
});

test('an empty table', async () => {
  expect(await read(written(new arrow.Utf8(), []))).toMatchObject({ rows: 0, values: [] });
});

test('bytes that are no Arrow are refused', async () => {
  await expect(read(new TextEncoder().encode('id,amount\na,1\nb,2\nc,3'))).rejects.toThrow(
    'Give an Arrow file or stream, not compressed.',
  );
});
