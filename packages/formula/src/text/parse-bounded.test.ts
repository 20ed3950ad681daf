import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { formulaLimits } from '../tree/guard.js';
import { formulaParser, parseFormula, placeAt, printFormula } from './index.js';
import { mostTokens, parseBounded } from './parse-bounded.js';
import { words } from './words.js';

/** How often the parser looks for a word: once at least for each word, sign or space that it goes over. */
const looked = vi.spyOn(words as unknown as { token: () => void }, 'token');

afterEach(() => looked.mockClear());
afterAll(() => looked.mockRestore());

const long = (part: string): string => part.repeat(Math.ceil(1_900_000 / part.length));

describe('no more is read of a text than a formula may have', () => {
  test.each([
    ['open parentheses', long('('), 'formula/too-deep'],
    ['calls', long('abs('), 'formula/too-deep'],
    ['aggregates in conditions', long('count(rows where '), 'formula/too-deep'],
    ['a sum', `${long('a + ')}a`, 'formula/too-large'],
    ['a list', `a in (${long('1, ')}1)`, 'formula/too-large'],
    ['alternatives', `${long('a or ')}a`, 'formula/too-large'],
    ['closing parentheses', long(')'), undefined],
    ['words', long('a '), undefined],
    ['marks', long('#'), undefined],
    // Lezer goes about 3,000 deep.
    ['minus signs', `${long('-')}1`, undefined],
  ])('%s', (_name, text, code) => {
    const { tree, end, refusal } = parseBounded(text);
    expect(refusal?.code).toBe(code);
    expect(tree === null).toBe(code !== undefined);
    expect(end).toBeLessThan(10_000);
    expect(looked.mock.calls.length).toBeLessThanOrEqual(4 * mostTokens);
  });

  test('neither is it to tell what may stand in it', () => {
    for (const text of [long('('), long('a + '), long('#')]) {
      const place = placeAt(formulaParser.parse('a'), text, text.length);
      expect(place).toMatchObject({ expects: 'nothing', keywords: [], call: null, from: text.length });
    }
    expect(looked.mock.calls.length).toBeLessThanOrEqual(3 * 4 * mostTokens);
  });
});

test('a formula of as many parts as there may be is read, also with parentheses around each', () => {
  const list = new Array<number>(formulaLimits.nodes - 1).fill(1);
  expect(parseFormula(printFormula({ max: list })).formula).toEqual({ max: list });
  expect(parseFormula(`max(${list.map(() => '(1)').join(', ')})`).formula).toEqual({ max: list });
  expect(parseFormula(`max(${[...list, 1, 1].join(', ')})`).diagnostics).toMatchObject([{ code: 'formula/too-large' }]);
});

test('a text in quotes may be as long as a formula', () => {
  const formula = { '==': [{ metric: 'a' }, '\n'.repeat(formulaLimits.characters - 100)] };
  expect(parseFormula(printFormula(formula)).formula).toEqual(formula);
});
