import { expect, test } from 'vitest';
import { bound, joined, sql, statement, whole, written } from './sql.js';

const numbered = (place: number): string => `$${place}`;

test('values are parameters, equal ones of one type the same', () => {
  const test = sql`a = ${bound('x', 'text')} OR b IN (${joined([bound('y', 'text'), bound('x', 'text'), bound(1, 'number')], ', ')})`;
  expect(statement(test, numbered)).toEqual({ text: 'a = $1 OR b IN ($2, $1, $3)', parameters: ['x', 'y', 1] });
});

test('a number and the text of it are two parameters', () => {
  const both = joined([bound('1', 'text'), bound(1, 'text'), bound(1, 'whole')], ', ');
  expect(statement(both, numbered)).toEqual({ text: '$1, $2, $3', parameters: ['1', 1, 1] });
});

test('a whole number that no 64 bits hold is written as text', () => {
  const numbers = joined([bound(1e308, 'number'), bound(-(2 ** 63), 'number'), bound(2 ** 53 - 1, 'number')], ', ');
  expect(statement(numbers, numbered).parameters).toEqual(['1e+308', '-9223372036854776000', 2 ** 53 - 1]);
});

test('nothing that looks like SQL in a value gets into the text', () => {
  const hostile = bound(`'; DROP TABLE deals; -- $1 ? "`, 'text');
  expect(statement(sql`SELECT ${hostile}`, numbered).text).toBe('SELECT $1');
});

test('pieces that are put together are one text', () => {
  expect(sql`a ${sql`b ${written('c')}`} d`.parts).toEqual(['a b c d']);
});

test.each([0.5, NaN, Infinity, 2 ** 53, '1; DROP TABLE deals'])('%s is no whole number of a statement', (value) => {
  expect(() => whole(value as number)).toThrow(expect.objectContaining({ code: 'engine/bad-plan' }));
});

test.each(['\ud83d', 'a\udc00b'])('a text with half a character is refused: no database holds it', (text) => {
  expect(() => statement(bound(text, 'text'), numbered)).toThrow(
    expect.objectContaining({ code: 'adapter/unsupported' }),
  );
});
