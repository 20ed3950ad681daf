import { expect, test } from 'vitest';
import type { Column } from '../columns/column.js';
import { Pace } from '../pace.js';
import { EntityCodes } from './entity-codes.js';

const texts = (dictionary: string[], ...codes: number[]): Column => ({
  type: 'string',
  codes: Int32Array.from(codes),
  dictionary,
});
const numbers = (...values: number[]): Column => ({ type: 'number', values: Float64Array.from(values) });
const pace = new Pace();
const all = (read: (row: number) => number, rows: number) => Array.from({ length: rows }, (_, row) => read(row));

test('the first column of texts keeps its codes; the same text elsewhere has the same', async () => {
  const codes = new EntityCodes();
  const first = texts(['a', 'b'], 1, -1, 0);
  expect(await codes.codesOf(first, pace)).toBe(first.type === 'string' && first.codes);
  expect([...(await codes.codesOf(texts(['c', 'b', 'a'], 0, 1, 2, -1), pace))]).toEqual([2, 1, 0, -1]);
  expect(all(codes.reader(texts(['c'], 0, 0)), 2)).toEqual([2, 2]);
  expect(codes.count).toBe(3);
});

test('whole numbers that lie close together are numbered by their distance from the least', async () => {
  const codes = new EntityCodes();
  expect([...(await codes.codesOf(numbers(12, NaN, 10, 12), pace))]).toEqual([2, -1, 0, 2]);
  expect(all(codes.reader(numbers(10, 11, 99, -0.5, NaN)), 5)).toEqual([0, 1, 3, 4, -1]);
  expect([...(await codes.codesOf(numbers(99, 12), pace))]).toEqual([3, 2]);
});

test('whole numbers in four bytes, none of which is missing or far from 0, are codes as they are', async () => {
  const codes = new EntityCodes();
  const values = Int32Array.of(3, 1, 2);
  expect(await codes.codesOf({ type: 'number', values }, pace)).toBe(values);
  expect(codes.count).toBe(4);
  expect(all(codes.reader(numbers(1, 0, 3, 7)), 4)).toEqual([1, 0, 3, 4]);
  expect([...(await new EntityCodes().codesOf({ type: 'number', values: Int32Array.of(-1, 1) }, pace))]).toEqual([
    0, 2,
  ]);
});

test.each([
  ['far apart', [1e15, -1e15, 1e15], [0, 1, 0]],
  ['fractions', [0.5, 1, 0.5], [0, 1, 0]],
  ['all missing', [NaN, NaN], [-1, -1]],
])('numbers that are %s are numbered as they come', async (_what, values, expected) => {
  expect([...(await new EntityCodes().codesOf(numbers(...values), pace))]).toEqual(expected);
});

test('a number and a text are two entities', async () => {
  const codes = new EntityCodes();
  const [one] = await codes.codesOf(numbers(1), pace);
  const [text] = await codes.codesOf(texts(['1'], 0), pace);
  expect(text).not.toBe(one);
});
