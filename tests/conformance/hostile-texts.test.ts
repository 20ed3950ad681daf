import { guardFormula } from '@weir/formula';
import { parseFormula, printFormula } from '@weir/formula/text';
import { describe, expect, test } from 'vitest';

/** A text whose time grows faster than its length would take for ever; this is far more than any needs, on a slow machine too. */
const boundMs = 20_000;

const mega = 1_000_000;
const repeated = (part: string): string => part.repeat(Math.ceil(mega / part.length));

describe('any text is read, or refused with a place in it, in bounded time', () => {
  test.each<[string, string]>([
    ['opening parentheses', repeated('(')],
    ['closing parentheses', repeated(')')],
    ['parentheses in pairs', '('.repeat(100_000) + '1' + ')'.repeat(100_000)],
    ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['calls in calls', repeated('abs(')],
    ['calls in calls that are closed', 'abs('.repeat(100_000) + '1' + ')'.repeat(100_000)],
    ['bare calls in calls', repeated('not:(')],
    ['aggregates in aggregates', repeated('sum(')],
    ['aggregates in conditions', repeated('count(rows where ')],
    ['names in names', repeated('var(')],
    ['objects in objects', repeated('json({')],
    ['lists of JSON', `json(${repeated('[')}`],
    ['nested JSON', `json(${'['.repeat(100_000)}${']'.repeat(100_000)})`],
    ['branches', repeated('if(true, 1, ')],
    ['branches that are closed', `${'if(true, 1, '.repeat(50_000)}1${')'.repeat(50_000)}`],
    ['a wide if', `if(${repeated('a, ')}1)`],
    ['minus signs', repeated('-')],
    ['minus signs before a number', `${repeated('-')}1`],
    ['minus signs apart', `${repeated('- ')}a`],
    ['differences', `${repeated('a - ')}a`],
    ['sums', `${repeated('a + ')}a`],
    ['quotients', `${repeated('a / ')}a`],
    ['comparisons', `${repeated('a < ')}a`],
    ['alternatives', `${repeated('a or ')}a`],
    ['alternatives of conjunctions', `${repeated('a and b or ')}a`],
    ['refusals', `${repeated('not ')}a`],
    ['memberships', `${repeated('a in ')}a`],
    ['a long list', `a in (${repeated('1, ')}1)`],
    ['commas', repeated(',')],
    ['a long number', repeated('9')],
    ['a long fraction', `0.${repeated('9')}`],
    ['exponents', repeated('1e')],
    ['points', repeated('1.')],
    ['dates in dates', repeated('2025-01-')],
    ['dates without space', repeated('2025-01-01')],
    ['a long name', repeated('a')],
    ['names of one letter', repeated('a ')],
    ['a long quoted name', `\`${repeated('a')}\``],
    ['a name that is not closed', `\`${repeated('a')}`],
    ['a long text', `"${repeated('a')}"`],
    ['a text that is not closed', `"${repeated('a')}`],
    ['escapes', `"${repeated('\\\\')}"`],
    ['half an escape', `"${repeated('\\')}`],
    ['texts', repeated('"" ')],
    ['quotes', repeated('"')],
    ['white space', repeated(' ')],
    ['white space of all kinds', repeated(' \t\n\r\u00a0\u3000\u2028')],
    ['white space before a mistake', `${repeated(' ')}#`],
    ['a mistake in each place', repeated('#')],
    ['characters beyond the basic plane', repeated('😀')],
    ['halves of characters', repeated('\ud83d')],
    ['zeros', repeated('\u0000')],
    ['accents', `a${repeated('\u0301')}`],
    ['what the shortest regular expression cannot match', `${repeated('a')}!`],
    ['what looks like a regular expression', '/(a+)+$/ and ((((a*)*)*)*)*b'.repeat(20_000)],
    ['what looks like markup', repeated('<img src=x onerror=alert(1)>')],
  ])('%s', { timeout: boundMs }, (_claim, text) => {
    const { formula, diagnostics } = parseFormula(text);
    if (formula !== undefined) {
      expect(guardFormula(formula)).toBeNull();
      expect(parseFormula(printFormula(formula)).formula).toEqual(formula);
    } else expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThanOrEqual(1000);
    for (const { params, message } of diagnostics) {
      const { offset, length } = params as { offset: number; length: number };
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset + length).toBeLessThanOrEqual(text.length);
      expect(message.length).toBeLessThan(2000);
    }
  });

  test.each(['1e999', '-1e999', '1e400 - 1e400', 'sqrt(1e309)'])('%s is no number', (text) => {
    expect(parseFormula(text).formula).toBeUndefined();
    expect(parseFormula(text).diagnostics.length).toBeGreaterThan(0);
  });

  test.each(['NaN', 'Infinity', 'undefined', 'this', 'eval', 'Function', 'globalThis'])(
    '%s is a name like any',
    (name) => {
      expect(parseFormula(name).formula).toEqual({ metric: name });
    },
  );

  test.each([
    '__proto__',
    'var(__proto__)',
    'param(constructor)',
    '`__proto__`(1)',
    'constructor(1)',
    'prototype:(1)',
    'sum(__proto__ of rows)',
    'count(rows where constructor = 1)',
    'json({"__proto__": 1})',
    'json({"a": {"constructor": 1}})',
  ])('%s reaches no prototype', (text) => {
    const { formula, diagnostics } = parseFormula(text, { dataset: 'rows' });
    expect(formula).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['formula/forbidden-name']);
  });
});
