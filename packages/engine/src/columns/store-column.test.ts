import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { Pace } from '../pace.js';
import { scalarAt, columnLength } from './column.js';
import type { Column } from './column.js';
import type { ColumnInput } from './dataset-input.js';
import { readDataset } from './read-dataset.js';

async function stored(given: ColumnInput, type?: 'boolean' | 'date' | 'datetime' | 'string' | 'number') {
  const fields = type ? [{ id: 'f', type }] : [];
  const { columns } = await readDataset('deals', { fields, rows: { f: given } }, { pace: new Pace() });
  return columns.get('f')!;
}

const valuesOf = (column: Column) => Array.from({ length: columnLength(column) }, (_, row) => scalarAt(column, row));

describe('arrays that are used where they are', () => {
  test.each([
    ['floats', Float64Array.of(1.5, NaN), [1.5, null]],
    ['whole numbers', Int32Array.of(1, -2147483648), [1, -2147483648]],
  ])('%s', async (_claim, given, expected) => {
    const { column } = await stored(given);
    expect(column.type === 'number' && column.values).toBe(given);
    expect(valuesOf(column)).toEqual(expected);
  });

  test.each([
    ['codes of one byte', Uint8Array.of(0, 255, 1, 7), 1],
    ['codes of four', Int32Array.of(0, -1, 1, 7), 4],
  ])('%s', async (_claim, codes, bytes) => {
    const { column } = await stored({ codes: codes.subarray(0, 3), values: ['lead', 'won'] });
    expect(column.type === 'string' && column.codes.buffer).toBe(codes.buffer);
    expect(column.type === 'string' && column.codes.BYTES_PER_ELEMENT).toBe(bytes);
    expect(valuesOf(column)).toEqual(['lead', null, 'won']);
    const outside = await stored({ codes, values: ['lead', 'won'] });
    expect(valuesOf(outside.column)).toEqual(['lead', null, 'won', null]);
  });
});

describe('arrays that are copied', () => {
  test.each<[string, ColumnInput, readonly unknown[]]>([
    ['small whole numbers', Uint8Array.of(0, 255), [0, 255]],
    ['numbers beyond 2^31', Uint32Array.of(4294967295), [4294967295]],
    ['short floats', Float32Array.of(0.5, NaN), [0.5, null]],
    ['whole numbers up to 2^53', BigInt64Array.of(9007199254740991n, -1n), [9007199254740991, -1]],
    ['any beyond makes texts of them', BigInt64Array.of(9007199254740993n, -1n), ['9007199254740993', '-1']],
    ['a text that is there twice', { codes: [0, 1, 2, -1], values: ['a', 'b', 'a'] }, ['a', 'b', 'a', null]],
    ['unpaired surrogates', { codes: [0, 1], values: ['\ud800', '\udc00'] }, ['\ud800', '\udc00']],
    ['no rows', { codes: new Uint8Array(0), values: ['a'] }, []],
    ['no values', { codes: Uint8Array.of(0, 255), values: [] }, [null, null]],
  ])('%s', async (_claim, given, expected) => {
    expect(valuesOf((await stored(given)).column)).toEqual(expected);
  });

  test.each([
    ['boolean', Uint8Array.of(1, 0, 255), [true, false, null]],
    ['date', Int32Array.of(0, -25567, 47847), ['1970-01-01', '1900-01-01', '2101-01-01']],
    ['datetime', BigInt64Array.of(4102444800000n), ['2100-01-01T00:00:00.000Z']],
  ] as const)('declared as %s', async (type, given, expected) => {
    const { column } = await stored(given, type);
    expect(column.type).toBe(type);
    expect(valuesOf(column)).toEqual(expected);
  });
});

test.each([
  [128, Int8Array],
  [129, Int16Array],
  [32_768, Int16Array],
  [32_769, Int32Array],
])('%i texts take codes of their width, from whatever array', async (count, Width) => {
  const values = Array.from({ length: count }, (_, code) => `t${code}`);
  const rows = values.map((_text, code) => count - 1 - code);
  const expected = rows.map((code) => values[code]!);
  const wide = await stored({ codes: Uint32Array.from(rows), values });
  expect(valuesOf(wide.column)).toEqual(expected);
  const { column } = await stored(expected);
  expect(column.type === 'string' && column.codes).toBeInstanceOf(Width);
  expect(valuesOf(column)).toEqual(expected);
});

test('texts by code are the texts themselves, whatever the codes', async () => {
  const anyCodes = fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.int8Array({ maxLength: 20 }),
    fc.uint16Array({ maxLength: 20, max: 300 }),
    fc.int32Array({ maxLength: 20, min: -2, max: 300 }),
    fc.array(fc.integer({ min: -2, max: 300 }), { maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(anyCodes, fc.array(fc.string({ maxLength: 2 }), { maxLength: 300 }), async (codes, values) => {
      const { column } = await stored({ codes, values });
      expect(valuesOf(column)).toEqual(Array.from(codes, (code) => values[code] ?? null));
    }),
  );
});
