import type { Formula } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { tablesOf } from './sequence/plain/plain.fixture.js';
import type { Row } from './sequence/plain/plain.fixture.js';
import { stepReader } from './step-reader.js';

const is = (what: string): Formula => ({ '==': [{ var: 'what' }, what] });

function read(rows: readonly Row[], conditions: readonly (Formula | undefined)[], [from, to] = [0, rows.length]) {
  const signals = conditions.map((when, stage) => ({ stage, ...(when !== undefined && { when }) }));
  const reader = stepReader(signals, tablesOf({ events: rows }).scope('events'), rows.length);
  if (!reader?.prepare(from!, to!)) return 'several';
  const stepOf = (row: number) => reader.table[reader.codes[row]! + 1]!;
  return rows
    .map((_row, row) => [row, stepOf(row)])
    .slice(from, to)
    .filter(([, step]) => step! > 0);
}

const rows = ['a', 'b', null, 'c', 'a', ''].map((what, place) => ({ what, place }));

describe('the rows that do a step', () => {
  test.each<[string, (Formula | undefined)[], unknown]>([
    [
      'by a text',
      [is('a'), is('b')],
      [
        [0, 1],
        [1, 2],
        [4, 1],
      ],
    ],
    [
      'by a list',
      [{ in: [{ var: 'what' }, ['a', 'c']] }, is('b')],
      [
        [0, 1],
        [1, 2],
        [3, 1],
        [4, 1],
      ],
    ],
    [
      'by anything about one text',
      [{ '!': [{ '==': [{ upper: [{ var: 'what' }] }, 'A'] }] }],
      [
        [1, 1],
        [2, 1],
        [3, 1],
        [5, 1],
      ],
    ],
    ['by a missing text', [{ '==': [{ var: 'what' }, null] }], [[2, 1]]],
    ['all', [undefined], rows.map((_row, at) => [at, 1])],
    [
      'by a number',
      [{ '>': [{ var: 'place' }, 3] }, { '==': [{ var: 'place' }, 1] }],
      [
        [1, 2],
        [4, 1],
        [5, 1],
      ],
    ],
    [
      'by two fields',
      [is('a'), { and: [is('b'), { '==': [{ var: 'place' }, 1] }] }],
      [
        [0, 1],
        [1, 2],
        [4, 1],
      ],
    ],
    ['none', [is('z'), is('y')], []],
    ['several at once, in one field', [is('a'), { in: [{ var: 'what' }, ['a', 'b']] }], 'several'],
    ['several at once, in any', [is('b'), { '==': [{ var: 'place' }, 1] }], 'several'],
  ])('%s', (_claim, conditions, expected) => {
    expect(read(rows, conditions)).toEqual(expected);
  });

  test('are read from one row to before another, and past the rows of one look', () => {
    const many = Array.from({ length: 5000 }, (_, place) => ({ what: place % 2500 === 3 ? 'a' : 'b', place }));
    expect(read(many, [is('a')], [4, 5000])).toEqual([[2503, 1]]);
    expect(read(many, [{ '==': [{ var: 'place' }, 2503] }], [3, 5000])).toEqual([[2503, 1]]);
  });

  test('what is no condition, or a step that a byte cannot tell, is left to others', () => {
    const scope = tablesOf({ events: rows }).scope('events');
    expect(stepReader([{ stage: 0, when: { var: 'what' } }], scope, rows.length)).toBeUndefined();
    expect(stepReader([{ stage: 254, when: is('a') }], scope, rows.length)).toBeUndefined();
  });
});
