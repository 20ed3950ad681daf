import { inferSchema, initParser } from 'udsv';
import { describe, expect, test } from 'vitest';
import { csvOf } from './csv.js';

/** Read again by another's parser. */
function read(csv: string): string[][] {
  const text = csv.slice(1);
  return initParser(inferSchema(text)).stringArrs(text);
}

describe('csvOf', () => {
  test('what is written is read again by another’s parser', () => {
    const rows = [
      ['Team', 'Revenue (CNY)'],
      ['East, "the first"', 22.4],
      ['two\r\nlines', null],
      [' blanks ', -5],
    ];
    const csv = csvOf(rows);
    expect(csv.startsWith('\u{FEFF}')).toBe(true);
    expect(read(csv)).toEqual([
      ['East, "the first"', '22.4'],
      ['two\r\nlines', ''],
      [' blanks ', '-5'],
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is a text, not a formula', (text) => {
    expect(csvOf([[text]])).toBe(`\u{FEFF}"'${text}"\r\n`);
  });

  test('a negative number stays a number', () => {
    expect(csvOf([[-1.5, 0, true]])).toBe('\u{FEFF}-1.5,0,true\r\n');
  });
});
