import { expect, test } from 'vitest';
import { scalarAt } from '../columns/column.js';
import type { Column } from '../columns/column.js';
import { GroupIndex } from './group-index.js';

const text = (dictionary: readonly string[], ...codes: number[]): Column => ({
  type: 'string',
  codes: Int32Array.from(codes),
  dictionary,
});
const numbers = (...values: number[]): Column => ({ type: 'number', values: Float64Array.from(values) });

function groupsOf(index: GroupIndex, columns: readonly Column[], rows: number) {
  const read = index.reader(columns);
  return Array.from({ length: rows }, (_, row) => read(row));
}

test('without dimensions there is one group, also of no rows', () => {
  const index = new GroupIndex(0);
  expect(index.count).toBe(1);
  expect(groupsOf(index, [], 2)).toEqual([0, 0]);
  expect(index.valuesOf(0)).toEqual([]);
});

test('missing is a group of its own, and an empty text another', () => {
  const index = new GroupIndex(1);
  expect(groupsOf(index, [text(['', 'East'], 1, -1, 0, -1)], 4)).toEqual([0, 1, 2, 1]);
  expect([0, 1, 2].map((group) => index.valuesOf(group))).toEqual([['East'], [null], ['']]);
});

test('datasets with other dictionaries share groups', () => {
  const index = new GroupIndex(1);
  expect(groupsOf(index, [text(['East', 'West'], 0, 1)], 2)).toEqual([0, 1]);
  expect(groupsOf(index, [text(['West', 'North', 'East'], 0, 1, 2)], 3)).toEqual([1, 2, 0]);
});

test('a number and the text that looks like it are two groups', () => {
  const index = new GroupIndex(1);
  expect(groupsOf(index, [numbers(1, -0, 0, NaN)], 4)).toEqual([0, 1, 1, 2]);
  expect(groupsOf(index, [text(['1'], 0)], 1)).toEqual([3]);
  expect(index.valuesOf(1)).toEqual([0]);
});

test('several dimensions: every combination that rows have', () => {
  const index = new GroupIndex(3);
  const columns: Column[] = [
    text(['East', 'West'], 0, 1, 0, 1, -1, 0),
    { type: 'boolean', values: Int8Array.of(1, 1, 0, 1, -1, 1) },
    { type: 'date', values: Int32Array.of(0, 0, 0, 0, -2147483648, 1) },
  ];
  const found = groupsOf(index, columns, 6);
  expect(found).toEqual([0, 1, 2, 1, 3, 4]);
  for (const [row, group] of found.entries()) {
    expect(index.valuesOf(group)).toEqual(columns.map((column) => scalarAt(column, row)));
  }
});
