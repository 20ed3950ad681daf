import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLength, scalarAt } from './column.js';
import { ColumnBuilder } from './column-builder.js';

function built(values: readonly unknown[], prefer?: ConstructorParameters<typeof ColumnBuilder>[0]) {
  const builder = new ColumnBuilder(prefer);
  for (const value of values) builder.push(value);
  return builder.finish();
}

function shown(values: readonly unknown[], prefer?: ConstructorParameters<typeof ColumnBuilder>[0]) {
  const { column, misfits } = built(values, prefer);
  return {
    type: column.type,
    values: Array.from({ length: columnLength(column) }, (_, row) => scalarAt(column, row)),
    misfits: misfits.map(({ reason, count }) => `${count} ${reason}`),
  };
}

const unpaired = '\ud83d';

describe('the first value decides the form, and what does not fit it makes text of all', () => {
  test.each([
    ['nothing is an empty text column', [], 'string', []],
    ['only missing values', [null, undefined, NaN], 'string', [null, null, null]],
    ['numbers beyond 2^31 and fractions', [2 ** 31, 2 ** 53, -0.1], 'number', [2 ** 31, 2 ** 53, -0.1]],
    ['minus zero is zero', [-0], 'number', [0]],
    ['texts that look like numbers stay texts', ['007', '12'], 'string', ['007', '12']],
    ['an empty text is a text', ['', null], 'string', ['', null]],
    ['unpaired surrogates are kept', [unpaired, `${unpaired}a`], 'string', [unpaired, `${unpaired}a`]],
    ['booleans', [true, null, false], 'boolean', [true, null, false]],
    ['ISO dates, also far ones', ['1900-02-28', '2100-12-31'], 'date', ['1900-02-28', '2100-12-31']],
    ['a date that does not exist is text', ['2025-02-29'], 'string', ['2025-02-29']],
    ['instants to the second', ['2025-01-01T00:00:00Z'], 'datetime', ['2025-01-01T00:00:00.000Z']],
    ['a Date is an instant', [new Date(5)], 'datetime', ['1970-01-01T00:00:00.005Z']],
    ['a date among instants', ['2025-01-01T00:00:00Z', '2025-01-02'], 'string', ['2025-01-01T00:00:00Z', '2025-01-02']],
    ['a text after numbers', [null, 1, 1e21, 'x'], 'string', [null, '1', '1e+21', 'x']],
    ['a number after dates', ['2025-01-01', 7], 'string', ['2025-01-01', '7']],
    ['a number after booleans', [true, 0], 'string', ['true', '0']],
    ['a boolean after numbers', [0, true], 'string', ['0', 'true']],
    ['big integers that are safe', [12n, 2n ** 60n], 'string', ['12', '1152921504606846976']],
    [
      'a Date with milliseconds after seconds',
      ['2025-01-01T00:00:00Z', new Date(5)],
      'string',
      ['2025-01-01T00:00:00Z', '1970-01-01T00:00:00.005Z'],
    ],
  ])('%s', (_claim, given, type, values) => {
    expect(shown(given)).toEqual({ type, values, misfits: [] });
  });
});

test.each([
  ['infinite numbers', [1, Infinity, -Infinity], '2 not-finite'],
  ['objects and lists', [{}, [1], () => 1, Symbol.iterator], '4 not-a-value'],
  ['dates that are none', [new Date(NaN), new Date(8.64e15)], '2 not-a-value'],
])('%s are missing, and counted', (_claim, given, misfit) => {
  expect(shown(given).misfits).toEqual([misfit]);
  expect(shown(given).values.filter((value) => value !== null)).toEqual(given.filter((value) => value === 1));
});

test('a declared text is not tried as a date', () => {
  expect(shown(['2025-01-01'], 'string').type).toBe('string');
});

test('samples are few, short and different', () => {
  const [misfit] = built([Infinity, Infinity, -Infinity]).misfits;
  expect(misfit).toEqual({ reason: 'not-finite', count: 3, samples: ['Infinity', '-Infinity'] });
});

const anyValue = fc.oneof(
  fc.constantFrom(null, undefined, '', 'a', '12', unpaired),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 19)}Z`),
);

test('whatever is given in whatever order, the text of each value, and the instant of each date, can be told again', () => {
  const mixed = ['1970-01-01T00:00:00Z', new Date(0), 0];
  fc.assert(
    fc.property(fc.array(anyValue, { maxLength: 20 }), (values) => {
      const { column } = built(values);
      for (const [row, value] of values.entries()) {
        const held = scalarAt(column, row);
        if (value === null || value === undefined) expect(held).toBeNull();
        // Among instants that are written to the second, it is written so too.
        else if (value instanceof Date) expect(new Date(String(held))).toEqual(value);
        else if (column.type === 'datetime')
          expect(new Date(String(held)).getTime()).toBe(new Date(String(value)).getTime());
        else expect(String(held)).toBe(String(value));
      }
    }),
    { examples: [[mixed]] },
  );
});
