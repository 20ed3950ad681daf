import { TreeFragment } from '@lezer/common';
import { describe as word } from '@weir/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaParser, parseFormula, placeAt, printFormula, readTree } from './index.js';

/** Each mistake: where, and which. */
const found = (text: string) =>
  parseFormula(text).diagnostics.map(({ code, params }) => `${params['offset']}–${params['length']} ${code.slice(8)}`);

describe('a text may have several mistakes', () => {
  test.each([
    ['won lost / total count', ['4–4 expected-end', '17–5 expected-end']],
    ['"\\x" + "\\y"', ['1–2 bad-escape', '8–2 bad-escape']],
    ['5deals + 12abc', ['0–6 bad-number', '9–5 bad-number']],
    ['((a + b', ['0–1 unclosed', '1–1 unclosed']],
    ['max(1,,2) + (a b)', ['6–1 expected-value', '15–1 expected-symbol']],
    ['count(where x) + sum(amount, deals)', ['6–5 expected-name', '27–1 expected-symbol']],
    ['1 < a > 3 and count(deals on)', ['6–1 comparison-chain', '28–1 expected-name']],
    ['a && b || !c', ['2–2 unknown-character', '7–2 unknown-character', '10–1 unknown-character']],
    ['count(deals WHERE b > 5 AND c on x)', ['12–5 expected-symbol', '24–3 expected-symbol']],
    ['json(foo) + json({"a"})', ['5–3 bad-json', '17–5 bad-json']],
    ['`a\n+ "b', ['0–2 unclosed-name', '5–2 unclosed-text']],
    // and what follows from one is not said
    ['a b c + d', ['2–1 expected-end']],
    ['if true', ['3–4 expected-symbol']],
    ['sum(', ['4–0 expected-value']],
    ['round(a, (', ['10–0 expected-value']],
    ['if(a, sum(amount', ['16–0 expected-symbol']],
    ['a of b', ['2–2 expected-end']],
    ['count(deals where stage = "won) / count(deals)', ['26–20 unclosed-text']],
    ['(a]', ['2–1 expected-symbol']],
    ['count(deals on x where y)', ['17–5 expected-symbol']],
    ['2025-07-01x', ['0–11 bad-date']],
    [') a', ['0–1 expected-value']],
    ['a = "won" && b > 2', ['10–2 unknown-character']],
  ])('%s', (text, mistakes) => {
    expect(found(text)).toEqual(mistakes);
    expect(parseFormula(text)).toMatchObject({ formula: undefined, ranges: new Map() });
  });

  test('more than twenty are not told', () => expect(found('a & b + '.repeat(100))).toHaveLength(20));

  test('of a long text that is wrong early on, the first alone', () => {
    expect(found(`(a ${'b '.repeat(20_000)})`)).toEqual(['3–1 expected-symbol']);
    expect(found(`(1 + "\\x" + ${'1 + '.repeat(5_000)}2 3)`)).toEqual(['6–2 bad-escape', '20014–1 expected-symbol']);
  });
});

describe('common slips are mended by an edit', () => {
  test.each([
    ['(a + b', '(a + b)', 'Close it with )', '补上 )'],
    ['[1, 2', '[1, 2]', 'Close it with ]', '补上 ]'],
    ['(a]', '(a)', 'Write ")"', '写作“)”'],
    ['a + b)', 'a + b', 'Remove ")"', '删除“)”'],
    ['a + "b', 'a + "b"', 'Close it with "', '补上 "'],
    ['count(deals where stage = "won) / 2', 'count(deals where stage = "won") / 2', 'Close it with "', '补上 "'],
    ['lower(“won', 'lower(“won”', 'Close it with ”', '补上 ”'],
    ['a + `win-rate', 'a + `win-rate`', 'Close it with `', '补上 `'],
    ['"\\x"', '"\\\\x"', 'Write "\\\\"', '写作“\\\\”'],
    ['a && b', 'a and b', 'Write "and"', '写作“and”'],
    ['a||b', 'a or b', 'Write "or"', '写作“or”'],
    ['!a', 'not a', 'Write "not"', '写作“not”'],
    ['a AND b', 'a and b', 'Write "and"', '写作“and”'],
    ['count(deals WHERE open)', 'count(deals where open)', 'Write "where"', '写作“where”'],
    ['a => 2', 'a >= 2', 'Write ">="', '写作“>=”'],
    ['a =< 2', 'a <= 2', 'Write "<="', '写作“<=”'],
    ['a not (1, 2)', 'a not in (1, 2)', 'Insert "in"', '插入“in”'],
    ['1 < a > 3', '1 < a and a > 3', 'Insert "and a"', '插入“and a”'],
    ['win_rate > 50%', 'win_rate > 0.5', 'Write "0.5"', '写作“0.5”'],
    ['sum(amount, deals)', 'sum(amount of deals)', 'Write "of"', '写作“of”'],
    ['sum(amount deals)', 'sum(amount of deals)', 'Insert "of"', '插入“of”'],
    ['round(a 2)', 'round(a, 2)', 'Insert ","', '插入“,”'],
    ['round(a; 2)', 'round(a, 2)', 'Write ","', '写作“,”'],
    ['round(a,)', 'round(a)', 'Remove ","', '删除“,”'],
    ['$5', '5', 'Remove "$"', '删除“$”'],
  ])('%s', (text, mended, words, chinese) => {
    const { diagnostics, edits } = parseFormula(text);
    const edit = diagnostics[0] && edits.get(diagnostics[0]);
    expect(edit && text.slice(0, edit.offset) + edit.insert + text.slice(edit.offset + edit.length)).toBe(mended);
    expect(edit && word(edit.code, edit.params)).toBe(words);
    expect(edit && word(edit.code, edit.params, 'zh')).toBe(chinese);
    if (mended !== 'lower(“won”') expect(parseFormula(mended).diagnostics).toEqual([]);
  });

  test('where none is obvious there is none', () => {
    for (const text of ['1 +', '1 2', 'if true', 'json({"a"})', '12abc'])
      expect(parseFormula(text).edits).toEqual(new Map());
  });
});

describe('the tree', () => {
  test('has names that a highlighter can use, and a formula where it has no errors', () => {
    const text = 'round(sum(amount of deals where stage in ("won") on closed_on) / `win-rate`, 2)';
    const tree = formulaParser.parse(text);
    expect(`${tree}`).toBe(
      'Formula(Call(FunctionName,Group("(",Product(Aggregate(FunctionName,"(",Name,of,DatasetName(Name),' +
        'Where(where,Comparison(Name,in,Group("(",Text,")"))),On(on,Name),")"),ArithmeticOperator,QuotedName),",",Number,")")))',
    );
    expect(readTree(tree, text)).toEqual(parseFormula(text));
  });

  test.each([
    ['count(deals where )', 'Aggregate(FunctionName,"(",DatasetName(Name),Where(where,⚠),")")'],
    ['sum(amount', 'Aggregate(FunctionName,"(",Name,⚠)'],
    ['a b + c', 'Sum(Name,⚠(Name),ArithmeticOperator,Name)'],
    ['round(a, "b', 'Call(FunctionName,Group("(",Name,",",UnclosedText,⚠))'],
  ])('keeps its shape where something is missing: %s', (text, tree) => {
    expect(`${formulaParser.parse(text)}`).toBe(`Formula(${tree})`);
  });

  test('is the same when only what changed is parsed again', () => {
    const words = fc.constantFrom(
      'count',
      'deals',
      ' ',
      '  ',
      '(',
      ')',
      ' where ',
      ' on ',
      'a',
      '"',
      ',',
      '1',
      ' + ',
      ':',
      '\n',
    );
    const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat({ max: 9 }), (text, typed, anywhere, length) => {
        const from = anywhere % (text.length + 1);
        const to = Math.min(text.length, from + length);
        const changed = text.slice(0, from) + typed + text.slice(to);
        const change = { fromA: from, toA: to, fromB: from, toB: from + typed.length };
        const before = TreeFragment.addTree(formulaParser.parse(text));
        const tree = formulaParser.parse(changed, TreeFragment.applyChanges(before, [change], 1));
        expect(`${tree}`).toBe(`${formulaParser.parse(changed)}`);
      }),
      { numRuns: 500 },
    );
  });

  test('that is of an earlier text is made anew', () => {
    expect(readTree(formulaParser.parse('a +'), 'a + b').formula).toEqual({ '+': [{ metric: 'a' }, { metric: 'b' }] });
  });

  test.each(['(', '-', 'not ', 'round(', 'a in (', 'json([', 'sum('])(
    '10,000 times %s: neither reading nor completing goes too deep',
    { timeout: 10_000 },
    (opening) => {
      const text = opening.repeat(10_000);
      const tree = formulaParser.parse(text);
      expect(readTree(tree, text).diagnostics).toMatchObject([{ code: 'formula/too-deep' }]);
      expect(placeAt(tree, text, text.length).to).toBeLessThanOrEqual(text.length);
    },
  );

  test('long chains are no depth, unless they are one inside the other', () => {
    const sum = { '+': new Array<number>(9_990).fill(1) };
    expect(parseFormula(printFormula(sum)).formula).toEqual(sum);
    expect(parseFormula(`1${' - 1'.repeat(5_000)}`).diagnostics).toMatchObject([{ code: 'formula/too-deep' }]);
    expect(parseFormula('('.repeat(200) + '1' + ')'.repeat(200)).formula).toBe(1);
  });
});
