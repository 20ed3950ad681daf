import type { Formula, Scalar } from '@weir/schema';
import jsonLogic from 'json-logic-js';
import { describe, expect, test } from 'vitest';
import { formulaEnv } from '../operators/index.js';
import { compileFormula, evaluateFormula } from './evaluate-formula.js';
import type { FormulaValues } from './evaluate-formula.js';

const values: FormulaValues = {
  none: null,
  zero: 0,
  two: 2,
  half: -2.5,
  name: 'Ann',
  empty: '',
  yes: true,
  no: false,
  day: '2025-01-31',
  leap: '2024-02-29',
  at: '2024-11-03T05:30:00Z',
  later: '2024-11-03T14:00:00.000+08:00',
};
const env = formulaEnv({
  timeZone: 'America/New_York',
  weekStart: 'sunday',
  fiscalYearStart: 4,
  asOf: '2025-06-30T03:00:00Z',
  period: {
    from: { date: '2025-06-01', instant: '2025-06-01T04:00:00Z' },
    to: { date: '2025-06-30', instant: '2025-06-30T03:00:00Z' },
  },
});
const none = { var: 'none' };
const v = (name: string) => ({ var: name });

type Row = readonly [formula: Formula, value: Scalar];

describe.each<[string, readonly Row[]]>([
  [
    'arithmetic with a missing operand is missing',
    [
      [{ '+': [1, none] }, null],
      [{ '+': [none] }, null],
      [{ '-': [none] }, null],
      [{ '-': [1, none] }, null],
      [{ '*': [0, none] }, null],
      [{ '/': [none, 2] }, null],
      [{ '%': [5, none] }, null],
      [{ round: [none] }, null],
      [{ round: [2.5, none] }, null],
      [{ floor: none }, null],
      [{ pow: [2, none] }, null],
      [{ '+': [1, v('absent')] }, null],
      [{ '+': [1, v('name')] }, null],
    ],
  ],
  [
    'what is not finite is missing',
    [
      [{ '/': [1, 0] }, null],
      [{ '/': [0, 0] }, null],
      [{ '/': [1, v('zero')] }, null],
      [{ '%': [1, 0] }, null],
      [{ sqrt: [-1] }, null],
      [{ ln: [0] }, null],
      [{ ln: [-1] }, null],
      [{ exp: [1000] }, null],
      [{ pow: [10, 400] }, null],
      [{ pow: [0, -1] }, null],
      [{ '*': [1e200, 1e200] }, null],
    ],
  ],
  [
    'arithmetic',
    [
      [{ '+': [1, 2, 3] }, 6],
      [{ '+': 5 }, 5],
      [{ '-': [5, 2] }, 3],
      [{ '-': [5] }, -5],
      [{ '-': [0] }, 0],
      [{ '*': [2, 3, 4] }, 24],
      [{ '/': [1, 4] }, 0.25],
      [{ '%': [-7, 3] }, -1],
      [{ '%': [7, -3] }, 1],
      [{ abs: [-2] }, 2],
      [{ floor: [-1.5] }, -2],
      [{ ceil: [-1.5] }, -1],
      [{ ceil: [-0.5] }, 0],
      [{ sqrt: [9] }, 3],
      [{ pow: [2, 10] }, 1024],
      [{ ln: [{ exp: [2] }] }, 2],
    ],
  ],
  [
    'halves are rounded away from zero',
    [
      [{ round: [0.5] }, 1],
      [{ round: [-0.5] }, -1],
      [{ round: [2.5] }, 3],
      [{ round: [-2.5] }, -3],
      [{ round: [0.49999999999999994] }, 0],
      [{ round: [-0.4] }, 0],
      [{ round: [1.005, 2] }, 1.01],
      [{ round: [-1.005, 2] }, -1.01],
      [{ round: [1.4449, 2] }, 1.44],
      [{ round: [1250, -2] }, 1300],
      [{ round: [-1250, -2] }, -1300],
      [{ round: [49, -2] }, 0],
      [{ round: [1e-7, 7] }, 1e-7],
      [{ round: [1.5e-7, 7] }, 2e-7],
      [{ round: [1e21, 2] }, 1e21],
      [{ round: [1.25, 400] }, 1.25],
      [{ round: [1.25, 0.5] }, null],
    ],
  ],
  [
    'comparisons are two-valued',
    [
      [{ '<': [none, 2] }, false],
      [{ '>': [none, 2] }, false],
      [{ '<=': [none, none] }, false],
      [{ '>=': [2, none] }, false],
      [{ '<': [1, none, 3] }, false],
      [{ '<': [1, 2, none] }, false],
      [{ '==': [none, null] }, true],
      [{ '==': [none, 0] }, false],
      [{ '==': [none, ''] }, false],
      [{ '!=': [none, 0] }, true],
      [{ '===': [none, none] }, true],
      [{ '!==': [none, none] }, false],
      [{ '==': [1, '1'] }, false],
      [{ '==': [1, true] }, false],
      [{ '<': ['1', 2] }, false],
      [{ '<': [false, true] }, false],
      [{ '<': [1, 2, 3] }, true],
      [{ '<': [1, 1, 3] }, false],
      [{ '<=': [1, 1, 3] }, true],
      [{ '<=': [1, 4, 3] }, false],
    ],
  ],
  [
    'text is ordered by code point',
    [
      [{ '<': ['Z', 'a'] }, true],
      [{ '<': ['a', 'aa'] }, true],
      [{ '<': ['', 'a'] }, true],
      [{ '<': ['\uff5e', '😀'] }, true],
      [{ '<': ['😀', '\uff5e'] }, false],
      [{ '<': ['é', '中', '😀'] }, true],
    ],
  ],
  [
    'a list holds a value of its type, missing only where it says so; a text holds its parts',
    [
      [{ in: [v('name'), ['Bob', 'Ann']] }, true],
      [{ in: [v('two'), ['2', 3]] }, false],
      [{ in: [none, ['a']] }, false],
      [{ in: [none, ['a', null]] }, true],
      [{ in: ['x', []] }, false],
      [{ in: ['pri', 'Spring'] }, true],
      [{ in: ['x', none] }, false],
      [{ in: [none, 'x'] }, false],
      [{ in: ['', ''] }, false],
      [{ in: [{ var: 'later' }, ['2024-11-03T06:00:00Z']] }, true],
    ],
  ],
  [
    'missing counts as false, and, or and not are boolean',
    [
      [{ if: [none, 1, 2] }, 2],
      [{ if: [false, 1] }, null],
      [{ if: [false, 1, true, 2, 3] }, 2],
      [{ if: [false, 1, none, 2, 3] }, 3],
      [{ and: [true, none] }, false],
      [{ and: [1, 'x'] }, true],
      [{ or: [none, false] }, false],
      [{ or: [none, 'x'] }, true],
      [{ '!': none }, true],
      [{ '!': [v('two')] }, false],
      [{ '!!': [none] }, false],
      [{ '!!': '' }, false],
      [{ '!!': 'no' }, true],
      [{ coalesce: [none, v('zero'), 1] }, 0],
      [{ coalesce: [none] }, null],
      [{ coalesce: [none, false] }, false],
    ],
  ],
  [
    'least and greatest skip what is missing',
    [
      [{ min: [3, none, 2] }, 2],
      [{ max: [none, -1] }, -1],
      [{ max: [none, none] }, null],
      [{ min: [v('day'), v('leap')] }, '2024-02-29'],
      [{ max: [v('at'), v('later')] }, '2024-11-03T14:00:00.000+08:00'],
      [{ max: [1, 'a'] }, null],
    ],
  ],
  [
    'text',
    [
      [{ cat: ['a', none] }, null],
      [{ cat: ['Q', 3, ' ', true, v('day')] }, 'Q3 true2025-01-31'],
      [{ substr: ['jsonlogic', 4] }, 'logic'],
      [{ substr: ['jsonlogic', -5] }, 'logic'],
      [{ substr: ['jsonlogic', 0, 1] }, 'j'],
      [{ substr: ['jsonlogic', -1, 1] }, 'c'],
      [{ substr: ['jsonlogic', 4, -2] }, 'log'],
      [{ substr: ['jsonlogic', 4, -9] }, ''],
      [{ substr: ['jsonlogic', 99] }, ''],
      [{ substr: ['jsonlogic', -99, 2] }, 'js'],
      [{ substr: ['😀a中', 1, 1] }, 'a'],
      [{ substr: ['a😀', -1] }, '😀'],
      [{ substr: [none, 0] }, null],
      [{ length: '😀中' }, 2],
      [{ length: none }, null],
      [{ lower: 'ÄB' }, 'äb'],
      [{ upper: 'äß' }, 'ÄSS'],
      [{ trim: '\u00a0 a b\n' }, 'a b'],
      [{ contains: [v('name'), 'nn'] }, true],
      [{ contains: [none, 'n'] }, false],
      [{ contains: [v('name'), ''] }, true],
      [{ starts_with: [v('name'), none] }, false],
      [{ starts_with: [v('name'), 'A'] }, true],
      [{ ends_with: [v('name'), 'A'] }, false],
    ],
  ],
  [
    'time',
    [
      [{ days_between: [v('leap'), v('day')] }, 337],
      [{ days_between: [v('day'), v('leap')] }, -337],
      [{ days_between: [v('at'), v('later')] }, 0.5 / 24],
      [{ days_between: ['2024-11-03', v('at')] }, 1.5 / 24],
      [{ days_between: [v('day'), none] }, null],
      [{ days_between: [v('day'), 'tomorrow'] }, null],
      [{ hours_between: [v('leap'), '2024-03-01'] }, 24],
      [{ hours_between: ['2024-11-03', '2024-11-04T00:00'] }, 25],
      [{ start_of: [v('at'), 'day'] }, '2024-11-03'],
      [{ start_of: ['2024-11-03T03:59:59Z', 'day'] }, '2024-11-02'],
      [{ start_of: [v('day'), 'week'] }, '2025-01-26'],
      [{ start_of: [v('day'), 'month'] }, '2025-01-01'],
      [{ start_of: [v('day'), 'quarter'] }, '2025-01-01'],
      [{ start_of: [v('day'), 'year'] }, '2024-04-01'],
      [{ start_of: ['0001-01-01', 'week'] }, null],
      [{ start_of: [v('day'), 'decade'] }, null],
      [{ start_of: [none, 'day'] }, null],
      [{ add: [v('day'), 1, 'month'] }, '2025-02-28'],
      [{ add: [v('leap'), -1, 'year'] }, '2023-02-28'],
      [{ add: [v('at'), 1, 'day'] }, '2024-11-04T06:30:00.000Z'],
      [{ add: [v('day'), 0.5, 'day'] }, null],
      [{ add: [v('day'), 1e9, 'year'] }, null],
      [{ add: ['9999-12-31', 1, 'day'] }, null],
      [{ add: [v('day'), none, 'day'] }, null],
      [{ year: v('day') }, 2025],
      [{ month: [v('day')] }, 1],
      [{ month: '2025-01-01T04:59:59Z' }, 12],
      [{ weekday: v('day') }, 5],
      [{ weekday: none }, null],
      [{ weekday: 3 }, null],
      [{ today: [] }, '2025-06-29'],
      [{ now: [] }, '2025-06-30T03:00:00.000Z'],
      [{ period_start: [] }, '2025-06-01'],
      [{ period_end: [] }, '2025-06-30'],
      [{ '<': [{ now: [] }, { period_end: [] }] }, false],
      [{ '==': [{ now: [] }, { period_end: [] }] }, true],
      [{ '<': [{ today: [] }, { period_end: [] }] }, true],
      [{ days_between: [{ period_start: [] }, { period_end: [] }] }, 29],
      [{ hours_between: [{ period_start: [] }, { now: [] }] }, 695],
      [{ hours_between: ['2024-11-03T05:30:00Z', '2024-11-03T06:30:00Z'] }, 1],
    ],
  ],
  [
    'instants are compared as moments, however they are written',
    [
      [{ '==': [v('later'), '2024-11-03T06:00:00Z'] }, true],
      [{ '<': [v('at'), v('later')] }, true],
      [{ '>=': [v('at'), '2024-11-03'] }, true],
      [{ '<': [v('at'), none] }, false],
      [{ '==': [v('day'), '2025-01-31'] }, true],
    ],
  ],
  [
    'names are flat and their own',
    [
      [{ var: 'two' }, 2],
      [{ var: ['two'] }, 2],
      [{ var: ['absent', 7] }, 7],
      [{ var: ['none', 7] }, 7],
      [{ var: 'toString' }, null],
      [{ var: 'name.length' }, null],
      [{ param: 'two' }, 2],
      [{ metric: 'two' }, 2],
      [7, 7],
      ['two', 'two'],
      [null, null],
    ],
  ],
])('%s', (_claim, rows) => {
  test.each(rows.map(([formula, value]) => [JSON.stringify(formula), value, formula] as const))(
    '%s is %j',
    (_json, value, formula) => {
      expect(evaluateFormula(formula, values, env)).toBe(value);
    },
  );
});

describe('where it is known what the names hold', () => {
  const fields = { s: 'string', r: 'string', t: 'datetime', u: 'datetime', d: 'date', n: 'number' } as const;
  const types = { field: (name: string) => fields[name as keyof typeof fields] };
  const row = {
    s: '2025-03-09T12:00:00Z',
    r: '2025-03-09T12:00:00.000Z',
    t: '2025-03-09T12:00:00.000Z',
    d: '2025-03-09',
    n: 1,
  };
  test.each<[string, Formula, Scalar]>([
    ['a text that reads like an instant is a text', { '==': [v('s'), v('r')] }, false],
    ['also in a list', { in: [v('s'), ['2025-03-09T12:00:00.000Z']] }, false],
    ['and in a text', { in: ['03-09', v('s')] }, true],
    ['and by order', { min: [v('s'), v('r')] }, '2025-03-09T12:00:00.000Z'],
    ['an instant equals an instant', { '==': [v('t'), '2025-03-09T08:00:00-04:00'] }, true],
    [
      'a written date among instants starts its day there',
      { coalesce: [v('u'), '2025-03-09'] },
      '2025-03-09T05:00:00.000Z',
    ],
    ['so it does as a default', { var: ['u', '2025-03-09'] }, '2025-03-09T05:00:00.000Z'],
    ['and as a branch', { if: [{ '>': [v('n'), 1] }, v('t'), '2025-03-09'] }, '2025-03-09T05:00:00.000Z'],
    ['and as the greatest', { max: [v('t'), '2025-03-10'] }, '2025-03-10T04:00:00.000Z'],
    ['and so do the bounds of the period', { max: [v('t'), { period_start: [] }] }, '2025-06-01T04:00:00.000Z'],
    ['a missing branch is missing', { coalesce: [v('u'), null] }, null],
    ['what is no date stays as it is', { coalesce: [v('u'), 'tomorrow'] }, 'tomorrow'],
    ['a date stays a date', { max: [v('d'), '2025-01-01'] }, '2025-03-09'],
    ['numbers are numbers', { in: [v('n'), [0, 1]] }, true],
  ])('%s', (_claim, formula, value) => expect(evaluateFormula(formula, row, env, types)).toBe(value));
});

test('a value that is no scalar is missing', () => {
  const odd = { list: [1], object: {}, nan: NaN, infinite: Infinity } as unknown as FormulaValues;
  for (const name of Object.keys(odd)) expect(evaluateFormula({ var: name }, odd)).toBeNull();
});

test('without an environment there is no today', () => {
  expect(evaluateFormula({ today: [] })).toBeNull();
  expect(evaluateFormula({ period_end: [] })).toBeNull();
});

test('a compiled formula says what it reads, and can be evaluated again', () => {
  const { names, evaluate } = compileFormula({ if: [{ metric: 'a' }, { param: 'b' }, { var: ['a', 3] }] });
  expect(names).toEqual(['a', 'b']);
  expect(evaluate({ a: 1, b: 'x' })).toBe('x');
  expect(evaluate({ a: null })).toBe(3);
});

const nested = (depth: number, make: (inner: unknown) => unknown): unknown => {
  let formula: unknown = 1;
  for (let level = 0; level < depth; level += 1) formula = make(formula);
  return formula;
};

describe('what cannot be evaluated is refused by code, before anything runs', () => {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  test.each<[string, unknown, string, string]>([
    ['100,000 operators deep', nested(100_000, (inner) => ({ '!': inner })), 'formula/too-deep', '/!'.repeat(65)],
    ['100,000 lists deep', nested(100_000, (inner) => [inner]), 'formula/too-deep', '/0'.repeat(65)],
    ['65 deep', nested(65, (inner) => ({ '+': [inner] })), 'formula/too-deep', '/+/0'.repeat(65)],
    ['a cycle in memory', cyclic, 'formula/too-deep', '/0'.repeat(65)],
    ['a megabyte of operands', { '+': Array.from({ length: 500_000 }, () => 1) }, 'formula/too-large', ''],
    ['a megabyte of nested operands', nested(13, (inner) => ({ '+': [inner, inner] })), 'formula/too-large', ''],
    ['a megabyte of text', { '!': 'x'.repeat(1_000_000) }, 'formula/too-long', ''],
    ['a megabyte of operator', { ['x'.repeat(1_000_000)]: 1 }, 'formula/too-long', ''],
    ['an operator named __proto__', JSON.parse('{"__proto__": [1]}'), 'formula/forbidden-name', ''],
    ['an operator named constructor', { '+': [{ constructor: [] }] }, 'formula/forbidden-name', '/+/0'],
    ['a field named __proto__', { '!': { var: '__proto__' } }, 'formula/forbidden-name', '/!/var'],
    ['a metric named prototype', { metric: ['prototype'] }, 'formula/forbidden-name', '/metric'],
    ['undefined', undefined, 'formula/not-json', ''],
    ['not a number', { '+': [NaN] }, 'formula/not-json', '/+/0'],
    ['a date object', { '!': new Date(0) }, 'formula/not-json', '/!'],
    ['a function', { '!': () => 1 }, 'formula/not-json', '/!'],
    ['two operators in one', { '+': [1], '-': [1] }, 'formula/not-an-operation', ''],
    ['no operator', { '!': {} }, 'formula/not-an-operation', '/!'],
    ['an unknown operator', { '+': [1, { frobnicate: [1] }] }, 'formula/unknown-operator', '/+/1'],
    ['a loop', { map: [[1], { var: '' }] }, 'formula/unknown-operator', ''],
    ['logging', { log: 'x' }, 'formula/unknown-operator', ''],
    ['an operator reached by a dot', { '@weir/formula.+': [1] }, 'formula/unknown-operator', ''],
    ['an aggregate', { count: ['deals'] }, 'formula/not-scalar', ''],
    ['a funnel figure', { win_rate: ['b2b'] }, 'formula/not-scalar', ''],
    ['too few operands', { '/': [1] }, 'formula/operands', ''],
    ['too many operands', { '/': [1, 2, 3] }, 'formula/operands', ''],
    ['a name that is calculated', { var: { cat: ['a', 'b'] } }, 'formula/not-a-name', ''],
  ])('%s', (_claim, formula, code, pointer) => {
    expect(() => evaluateFormula(formula)).toThrowError(expect.objectContaining({ name: 'WeirError', code, pointer }));
  });
});

test('64 levels and 10,000 parts are allowed', () => {
  expect(evaluateFormula(nested(64, (inner) => ({ '+': [inner] })))).toBe(1);
  expect(evaluateFormula({ '+': Array.from({ length: 9_999 }, () => 1) })).toBe(9_999);
});

test('the host’s json-logic-js does not learn our operators', () => {
  expect(evaluateFormula({ coalesce: [{ '+': [null, 1] }, 7] })).toBe(7);
  const unknown = (rule: unknown) => () => jsonLogic.apply(rule as never);
  expect(unknown({ count: ['deals'] })).toThrow('Unrecognized operation count');
  expect(unknown({ coalesce: [null, 1] })).toThrow('Unrecognized operation coalesce');
  expect(unknown({ '@weir/formula.coalesce': [null, 1] })).toThrow('Unrecognized operation');
  expect(jsonLogic.apply({ '+': [null, 1] } as never)).toBeNaN();
  expect(jsonLogic.apply({ '<': [null, 2] } as never)).toBe(true);
});
