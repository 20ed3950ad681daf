import { readFileSync } from 'node:fs';
import { describe as word } from '@weir/schema';
import type { Formula } from '@weir/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arityOf, operatorOf, operators } from '../operators/index.js';
import { parseFormula, printFormula } from './index.js';
import type { TextNames } from './index.js';

const v = (name: string) => ({ var: name });
const m = (name: string) => ({ metric: name });
const won = { '==': [v('stage'), 'won'] };
const rows: TextNames = { dataset: 'deals' };

describe('a formula and its text', () => {
  test.each<[string, Formula, TextNames?]>([
    // the way metrics are written
    [
      'count(deals where stage = "won" on closed_on) / count(deals where stage in ("won", "lost") on closed_on)',
      {
        '/': [
          { count: ['deals', won, 'closed_on'] },
          { count: ['deals', { in: [v('stage'), ['won', 'lost']] }, 'closed_on'] },
        ],
      },
    ],
    ['count(deals)', { count: ['deals'] }],
    ['count(deals on closed_on)', { count: ['deals', true, 'closed_on'] }],
    ['count(deals where true)', { count: ['deals', true] }],
    ['count(deals where false on always)', { count: ['deals', false, 'always'] }],
    ['sum(amount of deals)', { sum: ['deals', v('amount')] }],
    ['sum(amount of deals on closed_on)', { sum: ['deals', v('amount'), true, 'closed_on'] }],
    [
      'sum(amount * chance of `deals-2` where open and amount > 0 on `closed-on`)',
      {
        sum: [
          'deals-2',
          { '*': [v('amount'), v('chance')] },
          { and: [v('open'), { '>': [v('amount'), 0] }] },
          'closed-on',
        ],
      },
    ],
    ['percentile(cycle of deals, 90)', { percentile: ['deals', v('cycle'), 90] }],
    [
      'percentile(cycle of deals where urgent on always, param(p))',
      { percentile: ['deals', v('cycle'), { param: 'p' }, v('urgent'), 'always'] },
    ],
    [
      'median(days_between(created_on, closed_on) of deals)',
      { median: ['deals', { days_between: [v('created_on'), v('closed_on')] }] },
    ],
    ['highest(metric(x) of deals)', { highest: ['deals', m('x')] }],
    [
      'count(deals where created_on < period_end())',
      { count: ['deals', { '<': [v('created_on'), { period_end: [] }] }] },
    ],
    // names
    ['revenue / param(quota)', { '/': [m('revenue'), { param: 'quota' }] }],
    ['var(amount)', v('amount')],
    ['amount', v('amount'), rows],
    ['metric(amount)', m('amount'), rows],
    ['param(amount)', { param: 'amount' }, rows],
    ['`win-rate` + `if` + `a.b` + ``', { '+': [m('win-rate'), m('if'), m('a.b'), m('')] }],
    ['count', m('count')],
    ['`a\\`b\\n\\"`', m('a`b\n"')],
    ['sum', m('sum')],
    ['客户', m('客户')],
    // literals
    ['missing', null],
    ['true', true],
    ['"a \\"b\\" \\\\ \\n \\u0001 中 😀"', 'a "b" \\ \n \u0001 中 😀'],
    ['"\\ud800"', '\ud800'],
    ['"2025-07-01"', '2025-07-01'],
    ['-5', -5],
    ['1.5e+300', 1.5e300],
    ['1e-7', 1e-7],
    ['[1, [], "a"]', [1, [], 'a']],
    // precedence
    ['a + b + c', { '+': [m('a'), m('b'), m('c')] }],
    ['(a + b) + c', { '+': [{ '+': [m('a'), m('b')] }, m('c')] }],
    ['a + (b + c)', { '+': [m('a'), { '+': [m('b'), m('c')] }] }],
    ['a - b - c', { '-': [{ '-': [m('a'), m('b')] }, m('c')] }],
    ['a - (b - c)', { '-': [m('a'), { '-': [m('b'), m('c')] }] }],
    ['a - b + c + d', { '+': [{ '-': [m('a'), m('b')] }, m('c'), m('d')] }],
    ['a + b - c + d', { '+': [{ '-': [{ '+': [m('a'), m('b')] }, m('c')] }, m('d')] }],
    ['a / b * c', { '*': [{ '/': [m('a'), m('b')] }, m('c')] }],
    ['a / (b * c)', { '/': [m('a'), { '*': [m('b'), m('c')] }] }],
    ['a * b % c', { '%': [{ '*': [m('a'), m('b')] }, m('c')] }],
    ['(a + b) * -c', { '*': [{ '+': [m('a'), m('b')] }, { '-': [m('c')] }] }],
    ['-(a * b)', { '-': [{ '*': [m('a'), m('b')] }] }],
    ['-(5)', { '-': [5] }],
    ['-(-5)', { '-': [-5] }],
    ['-(-a)', { '-': [{ '-': [m('a')] }] }],
    ['1 - -5', { '-': [1, -5] }],
    ['a or b and not c = d', { or: [m('a'), { and: [m('b'), { '!': [{ '==': [m('c'), m('d')] }] }] }] }],
    ['(a or b) and c', { and: [{ or: [m('a'), m('b')] }, m('c')] }],
    ['(not a) = b', { '==': [{ '!': [m('a')] }, m('b')] }],
    ['not not a', { '!': [{ '!': [m('a')] }] }],
    ['not (a and b)', { '!': [{ and: [m('a'), m('b')] }] }],
    ['(a = b) != c', { '!=': [{ '==': [m('a'), m('b')] }, m('c')] }],
    ['1 < a < 3', { '<': [1, m('a'), 3] }],
    ['1 <= a + 1 <= 3', { '<=': [1, { '+': [m('a'), 1] }, 3] }],
    ['(1 < a) < 3', { '<': [{ '<': [1, m('a')] }, 3] }],
    ['a === b', { '===': [m('a'), m('b')] }],
    ['a in ()', { in: [m('a'), []] }],
    ['a not in (1, missing)', { '!': [{ in: [m('a'), [1, null]] }] }],
    ['"x" in name', { in: ['x', m('name')] }],
    ['"x" in a + b', { in: ['x', { '+': [m('a'), m('b')] }] }],
    ['`in`("x", a = b)', { in: ['x', { '==': [m('a'), m('b')] }] }],
    ['not `in`("x", a = b)', { '!': [{ in: ['x', { '==': [m('a'), m('b')] }] }] }],
    ['if(a > 1, "big", "small")', { if: [{ '>': [m('a'), 1] }, 'big', 'small'] }],
    ['round(coalesce(a, 0), 2)', { round: [{ coalesce: [m('a'), 0] }, 2] }],
    ['today()', { today: [] }],
    ['prior(revenue, 1, "month")', { prior: [m('revenue'), 1, 'month'] }],
    ['conversion("b2b", "lead", "won")', { conversion: ['b2b', 'lead', 'won'] }],
    // what other tools write, and what is wrong
    ['not:(true)', { '!': true }],
    ['not true', { '!': [true] }],
    ['length:(name)', { length: m('name') }],
    ['var("a", 1)', { var: ['a', 1] }],
    ['`var`(1)', { var: [1] }],
    ['`var`(a)', { var: [m('a')] }],
    ['var:(1)', { var: 1 }],
    ['`var`()', { var: [] }],
    ['today:(missing)', { today: null }],
    ['today:(json({}))', { today: {} }],
    ['`+`()', { '+': [] }],
    ['`+`(1)', { '+': [1] }],
    ['`+`:(1)', { '+': 1 }],
    ['`==`(1, 2, 3)', { '==': [1, 2, 3] }],
    ['`!!`(a)', { '!!': [m('a')] }],
    ['`and`(a)', { and: [m('a')] }],
    ['`?:`(true, 1, 2)', { '?:': [true, 1, 2] }],
    ['if:(true)', { if: true }],
    ['frobnicate(1, a)', { frobnicate: [1, m('a')] }],
    ['`frob nicate`(1)', { 'frob nicate': [1] }],
    ['map([1, 2], var(``) * 2)', { map: [[1, 2], { '*': [v(''), 2] }] }],
    ['count:("deals")', { count: 'deals' }],
    ['`count`()', { count: [] }],
    ['`count`("deals", true, var(closed_on))', { count: ['deals', true, v('closed_on')] }],
    ['`count`(1)', { count: [1] }],
    ['`sum`("deals")', { sum: ['deals'] }],
    ['`percentile`("deals", var(cycle))', { percentile: ['deals', v('cycle')] }],
    ['json({})', {}],
    ['json({"a":[1,")"],"b":{"+":[1]}})', { a: [1, ')'], b: { '+': [1] } }],
    ['`json`(1)', { json: [1] }],
    ['json:(1)', { json: 1 }],
  ])('%s', (text, formula, names) => {
    expect(printFormula(formula, names)).toBe(text);
    expect(parseFormula(text, names)).toMatchObject({ formula, diagnostics: [] });
  });

  test.each<[string, Formula]>(
    [
      ['  1+2 ', { '+': [1, 2] }],
      ['a==b', { '==': [m('a'), m('b')] }],
      ['a <> b', { '!=': [m('a'), m('b')] }],
      ["'it\\'s'", "it's"],
      ['not a in (1)', { '!': [{ in: [m('a'), [1]] }] }],
      ['a in [1]', { in: [m('a'), [1]] }],
      ['null', null],
      ['.5', 0.5],
      ['2025-07-01', '2025-07-01'],
      ['2025-07-01T09:00Z', '2025-07-01T09:00Z'],
      ['2025 - 7 - 1', { '-': [{ '-': [2025, 7] }, 1] }],
      ['((a))', m('a')],
      ['count("deals")', { count: ['deals'] }],
      ['sum（“x” of deals），', { sum: ['deals', 'x'] }],
      ['a × b ÷ c − d ≤ e', { '<=': [{ '-': [{ '/': [{ '*': [m('a'), m('b')] }, m('c')] }, m('d')] }, m('e')] }],
    ].map(([text, formula]) => [(text as string).replace(/，$/, ''), formula as Formula]),
  )('%s is read as well', (text, formula) => {
    expect(parseFormula(text)).toMatchObject({ formula, diagnostics: [] });
  });

  test('the examples of the guide are printed as they stand', () => {
    const guide = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const examples = [...guide.matchAll(/```formula\n(.*?)```/gs)].flatMap(([, block = '']) =>
      block.trim().split('\n'),
    );
    expect(examples.length).toBeGreaterThan(10);
    for (const example of examples) {
      const { formula, diagnostics } = parseFormula(example);
      expect(diagnostics, example).toEqual([]);
      expect(printFormula(formula ?? null)).toBe(example);
    }
  });

  test('what is named a parameter may stand bare', () => {
    const names: TextNames = { isParameter: (name, dataset) => name === 'quota' && dataset !== 'people' };
    const formula: Formula = {
      '/': [
        { count: ['deals', { '>': [v('amount'), { param: 'quota' }] }] },
        { '+': [{ param: 'quota' }, m('goal'), m('quota')] },
      ],
    };
    const text = 'count(deals where amount > quota) / (quota + goal + metric(quota))';
    expect(printFormula(formula, names)).toBe(text);
    expect(parseFormula(text, names).formula).toEqual(formula);
    expect(printFormula(v('quota'), { ...names, dataset: 'people' })).toBe('quota');
    expect(printFormula({ count: ['people', v('quota')] }, names)).toBe('count(people where quota)');
  });
});

describe('mistakes: where, what, and how to mend them', () => {
  test.each([
    ['', 0, 0, 'A value is expected here, such as a number, a text or a name, not the end.'],
    ['1 +', 3, 0, 'A value is expected here, such as a number, a text or a name, not the end.'],
    ['1 + * 2', 4, 1, 'A value is expected here, such as a number, a text or a name, not "*".'],
    ['1 2', 2, 1, 'The formula is complete before "2". Put an operator between them, or remove what follows.'],
    ['a b', 2, 1, 'The formula is complete before "b". Put an operator between them, or remove what follows.'],
    ['(a + b', 0, 1, '"(" is opened here and never closed. Add its counterpart.'],
    ['round(a, 2', 5, 1, '"(" is opened here and never closed. Add its counterpart.'],
    ['[1, 2', 0, 1, '"[" is opened here and never closed. Add its counterpart.'],
    ['a + b)', 5, 1, 'The formula is complete before ")". Put an operator between them, or remove what follows.'],
    ['round(a b)', 8, 1, '")" is expected here, not "b".'],
    ['round(a,)', 8, 1, 'A value is expected here, such as a number, a text or a name, not ")".'],
    ['if true', 3, 4, '"(" is expected here, not "true".'],
    ['count(where x)', 6, 5, 'A name is expected here, not "where".'],
    ['sum(amount, deals)', 10, 1, '"of" is expected here, not ",".'],
    ['percentile(x of deals)', 21, 1, '"," is expected here, not ")".'],
    ['count(deals on 5)', 15, 1, 'A name is expected here, not "5".'],
    ['a not b', 6, 1, '"in" is expected here, not "b".'],
    ['1 < a > 3', 6, 1, '"<" and ">" cannot follow each other. Write two comparisons with "and" between them.'],
    ['a = b = c', 6, 1, '"=" and "=" cannot follow each other. Write two comparisons with "and" between them.'],
    ['"abc', 0, 4, 'The text that starts here has no closing quote. Add one.'],
    ['`abc', 0, 4, 'The name that starts here has no closing back quote. Add one.'],
    ['a + "\\x"', 5, 2, '"\\x" means nothing inside quotes. Write \\\\ for a backslash.'],
    ['a & b', 2, 1, '"&" has no meaning here. Remove it, or put it into quotes.'],
    ['a + 😀', 4, 2, '"😀" has no meaning here. Remove it, or put it into quotes.'],
    ['1.2.3', 0, 5, '"1.2.3" is not a number. Write it like 1250000 or 0.35.'],
    ['12abc', 0, 5, '"12abc" is not a number. Write it like 1250000 or 0.35.'],
    ['json({"a"})', 5, 5, 'What stands in json(…) is not JSON. Mend it, or write it as a formula.'],
    ['json({"a":1', 4, 1, '"(" is opened here and never closed. Add its counterpart.'],
    ['`constructor`(1)', 0, 16, '"constructor" cannot be used as a name. Choose another.'],
    ['`__proto__`(1)', 0, 14, '"__proto__" cannot be used as a name. Choose another.'],
  ])('%s', (text, offset, length, message) => {
    const { formula, diagnostics } = parseFormula(text);
    expect(formula).toBeUndefined();
    expect(diagnostics).toMatchObject([{ message, pointer: '', severity: 'error', params: { offset, length } }]);
    for (const { code, params } of diagnostics) expect(word(code, params, 'zh')).not.toBe(code);
  });

  test.each([
    ['(', '(((', ')'],
    ['-', '-', 'a'],
    ['not ', 'not ', 'a'],
    ['round(', 'round(', ')'],
    ['[', '[', ']'],
    ['a in (', 'a in (', ')'],
    ['json(', 'json([', '])'],
    ['"', '"', '"'],
  ])('100,000 times %s is refused at once', { timeout: 10_000 }, (_name, opening, closing) => {
    const { formula, diagnostics } = parseFormula(opening.repeat(100_000) + closing.repeat(100_000));
    expect(formula).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
  });

  test('a text beyond all limits is refused', () => {
    expect(parseFormula('1 + '.repeat(600_000)).diagnostics).toMatchObject([{ code: 'formula/too-long' }]);
    expect(parseFormula(`1${' + 1'.repeat(20_000)}`).diagnostics).toMatchObject([{ code: 'formula/too-large' }]);
    expect(() => printFormula({ '+': new Array<number>(20_000).fill(1) })).toThrow('more than 10000 parts');
  });
});

test('ranges tell where each part stands', () => {
  const text = 'round(count(deals where stage = "won") / goal, 2)';
  const { ranges } = parseFormula(text);
  const part = (pointer: string) => {
    const { offset = 0, length = 0 } = ranges.get(pointer) ?? {};
    return text.slice(offset, offset + length);
  };
  expect(part('')).toBe(text);
  expect(part('/round/0/~1/0')).toBe('count(deals where stage = "won")');
  expect(part('/round/0/~1/0/count/0')).toBe('deals');
  expect(part('/round/0/~1/0/count/1')).toBe('stage = "won"');
  expect(part('/round/0/~1/0/count/1/==/0/var')).toBe('stage');
  expect(part('/round/0/~1/0/count/1/==/1')).toBe('"won"');
  expect(part('/round/0/~1/1/metric')).toBe('goal');
  expect(part('/round/1')).toBe('2');
});

/** Any JSON that can be in a formula: every operator in right, wrong and bare shapes, unknown ones, and what is no operation. */
const anyFormula = (() => {
  const names = fc.oneof(
    fc.constantFrom(
      'deals',
      'amount',
      'closed_on',
      'always',
      'if',
      'where',
      'count',
      'json',
      'var',
      'a-b',
      '',
      'a`b\\',
      '客户',
      'not',
    ),
    fc
      .string({ unit: 'binary', maxLength: 4 })
      .filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name)),
  );
  const literal: fc.Arbitrary<Formula> = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.boolean(),
    fc.constant(null),
    fc.string({ unit: 'binary', maxLength: 5 }),
    names,
  );
  const known = operators.map(({ name }) => name);
  return fc.letrec<{ formula: Formula }>((tie) => {
    const formula = tie('formula');
    const operand = fc.oneof({ weight: 3, arbitrary: formula }, { weight: 1, arbitrary: names });
    const called = fc.constantFrom(...known).chain((name) => {
      const rule = operatorOf(name);
      const { least, most } = rule ? arityOf(rule) : { least: 0, most: 3 };
      return fc
        .array(operand, { minLength: least, maxLength: Math.min(most, least + 3) })
        .map((operands): Formula => ({ [name]: operands }));
    });
    const aggregate = fc
      .tuple(fc.constantFrom('count', 'sum', 'percentile', 'lowest'), names, fc.array(formula, { maxLength: 3 }), names)
      .map(([name, dataset, operands, on]): Formula => ({ [name]: [dataset, ...operands, on] }));
    return {
      formula: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        literal,
        fc.tuple(fc.constantFrom('var', 'metric', 'param'), names).map(([kind, name]): Formula => ({ [kind]: name })),
        called,
        aggregate,
        fc
          .tuple(
            fc.constantFrom('+', '-', '*', '/', '%', 'and', 'or', '!', '<', 'in', '=='),
            fc.array(formula, { minLength: 1, maxLength: 3 }),
          )
          .map(([name, operands]): Formula => ({ [name]: operands })),
        fc
          .tuple(fc.oneof(fc.constantFrom(...known), names), formula)
          .map(([name, only]): Formula => ({ [name]: only })),
        fc.tuple(names, fc.array(formula, { maxLength: 3 })).map(([name, operands]): Formula => ({ [name]: operands })),
        fc.array(formula, { maxLength: 3 }),
        fc.dictionary(names, formula, { maxKeys: 3 }).map((object): Formula => ({ ...object })),
      ),
    };
  }).formula;
})();

const anyNames = fc.constantFrom<TextNames>(
  {},
  { dataset: 'deals' },
  { isParameter: (name) => name.length % 2 === 0 },
  { dataset: 'deals', isParameter: (name, dataset) => dataset === 'deals' && name.length % 2 === 1 },
);

const anyLayout = fc.option(fc.record({ width: fc.integer({ min: 1, max: 80 }) }), { nil: undefined });

test('parse(print(formula)) is the formula, and print(parse(text)) the text', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyFormula, anyNames, anyLayout, (formula, names, layout) => {
      const text = printFormula(formula, names, layout);
      const parsed = parseFormula(text, names);
      expect(parsed.diagnostics).toEqual([]);
      expect(JSON.stringify(parsed.formula)).toBe(JSON.stringify(formula));
      expect(printFormula(parsed.formula ?? null, names, layout)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('every operator is printed and read with any number of operands, and with one that stands bare', () => {
  for (const { name } of operators) {
    for (let count = 0; count <= 6; count += 1) {
      const operands: Formula[] = ['deals', v('amount'), m('x'), 4, true, 'closed_on'].slice(0, count);
      const shapes: Formula[] = [
        { [name]: operands },
        { [name]: [...operands].reverse() },
        { [name]: operands[count - 1] ?? null },
      ];
      for (const formula of shapes) expect(parseFormula(printFormula(formula)).formula).toEqual(formula);
    }
  }
});

test('any text is read or refused, with a place inside the text', { timeout: 30_000 }, () => {
  const pieces = fc.constantFrom(
    'count(',
    'sum(',
    ' of ',
    ' where ',
    ' on ',
    'deals',
    ' in ',
    '(',
    ')',
    ',',
    ' and ',
    'not ',
    '-',
    '<',
    '=',
    '"x"',
    '`',
    '1',
    'if(',
    'json(',
    '{',
    ':(',
    '\\',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { formula, diagnostics } = parseFormula(text);
      expect(diagnostics.length > 0).toBe(formula === undefined);
      for (const { params } of diagnostics) {
        expect(Number(params['offset']) + Number(params['length'])).toBeLessThanOrEqual(text.length);
      }
      if (formula !== undefined) expect(parseFormula(printFormula(formula)).formula).toEqual(formula);
    }),
    { numRuns: 1500 },
  );
});
