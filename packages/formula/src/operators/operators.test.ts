import { describe, expect, test } from 'vitest';
import { dayFromIso } from '../calendar/index.js';
import { compareText, formulaEnv, isInText, operandAt, operatorOf, operators, periodInstant, textOf } from './index.js';
import type { Cell, ValueType } from './index.js';

const day = (iso: string) => dayFromIso(iso) ?? NaN;
const ms = (iso: string) => Date.parse(iso);

test('the table holds every operator of the language, each once, described in both languages', () => {
  const names = operators.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const language =
    '+ - * / % round floor ceil abs sqrt pow ln exp if and or ! !! coalesce == != === !== < <= > >= in ' +
    'cat substr lower upper trim length contains starts_with ends_with ' +
    'days_between hours_between start_of add year month weekday today now period_start period_end min max ' +
    'count sum avg median percentile distinct lowest highest stddev ' +
    'reached entered open won lost conversion time_between win_rate open_value weighted_value velocity ' +
    'prior rolling to_date total var param metric';
  expect([...names].sort()).toEqual(language.split(' ').sort());
  for (const { name, doc, operands, bind, group } of operators) {
    expect(doc.en, name).toMatch(/\.$/);
    expect(doc.zh, name).toMatch(/。$/);
    const optional = operands.map((operand) => operand.optional === true);
    expect(optional, `${name}: what may be left out stands last`).toEqual([...optional].sort());
    const isOfData = ['aggregate', 'reference', 'funnel', 'period', 'total'].includes(group);
    expect(bind === undefined, `${name} has a kernel unless its value is data`).toBe(isOfData);
  }
});

test('aggregates take dataset, value, (p), where, on', () => {
  const places = (name: string) => operatorOf(name)?.operands.map((operand) => operand.name);
  expect(places('count')).toEqual(['dataset', 'where', 'on']);
  expect(places('sum')).toEqual(['dataset', 'value', 'where', 'on']);
  expect(places('percentile')).toEqual(['dataset', 'value', 'p', 'where', 'on']);
});

test.each([
  ['if', 0, 3, 'condition'],
  ['if', 1, 3, 'value'],
  ['if', 2, 3, 'value'],
  ['if', 2, 4, 'condition'],
  ['if', 3, 4, 'value'],
  ['+', 5, 6, 'b'],
  ['/', 2, 3, undefined],
  ['today', 0, 1, undefined],
] as const)('operand of %s at %i of %i is %s', (name, index, count, operand) => {
  const operator = operatorOf(name);
  expect(operator && operandAt(operator, index, count)?.name).toBe(operand);
});

const env = formulaEnv({
  timeZone: 'America/New_York',
  fiscalYearStart: 2,
  asOf: '2024-11-03T05:30:00Z',
  period: { from: null, to: { date: '2024-11-04', instant: '2024-11-03T05:30:00Z' } },
});

describe('kernels take dates as epoch days and instants as milliseconds, by the types they are bound to', () => {
  const d = 'date';
  const i = 'instant';
  test.each<[string, (ValueType | null)[], Cell[], Cell]>([
    ['days_between', [d, d], [day('2024-02-28'), day('2024-03-01')], 2],
    ['days_between', [i, i], [ms('2024-11-03T04:00Z'), ms('2024-11-04T05:00Z')], 25 / 24],
    ['days_between', [d, i], [0, 0], null],
    ['days_between', ['number', 'number'], [0, 1], null],
    ['hours_between', [d, d], [0, 1], 24],
    ['hours_between', [i, i], [0, 90 * 60_000], 1.5],
    ['start_of', [d, 'text'], [day('2024-01-31'), 'quarter'], day('2023-11-01')],
    ['start_of', [i, 'text'], [ms('2024-11-03T03:59Z'), 'day'], day('2024-11-02')],
    ['start_of', [i, 'text'], [null, 'day'], null],
    ['add', [d, 'number', 'text'], [day('2024-01-31'), 1, 'month'], day('2024-02-29')],
    ['add', [i, 'number', 'text'], [ms('2024-11-02T05:30Z'), 1, 'day'], ms('2024-11-03T05:30Z')],
    ['add', [i, 'number', 'text'], [ms('2024-03-09T07:30Z'), 1, 'day'], ms('2024-03-10T07:30Z')],
    ['add', ['number', 'number', 'text'], [1, 1, 'day'], null],
    ['year', [d], [day('2024-12-31')], 2024],
    ['year', [i], [ms('2025-01-01T04:59Z')], 2024],
    ['month', [d], [day('2024-12-31')], 12],
    ['weekday', [d], [day('2024-11-03')], 7],
    ['weekday', ['number'], [3], null],
    ['today', [], [], day('2024-11-03')],
    ['now', [], [], ms('2024-11-03T05:30Z')],
    ['period_start', [], [], null],
    ['period_end', [], [], day('2024-11-04')],
    ['==', [d, 'number'], [5, 5], false],
    ['!=', [d, 'number'], [5, 5], true],
    ['==', [d, 'number'], [null, null], true],
    ['!==', [d, i], [null, null], false],
    ['<', [d, 'number'], [4, 5], false],
    ['<', [d, null], [4, 5], true],
    ['<=', [i, i, i], [1, 2, 2], true],
    ['in', [d, d, d], [5, 4, 5], true],
    ['cat', [d, 'text', i, 'boolean'], [0, ' ', 0, true], '1970-01-01 1970-01-01T00:00:00.000Ztrue'],
    ['min', [d, d], [5, 4], 4],
    ['max', ['boolean'], [true], null],
    ['if', ['boolean', d, d], [null, 1, 2], 2],
    ['if', ['boolean', d], [false, 1], null],
    ['coalesce', [d, d], [null, 0], 0],
    ['and', [], [true, 'x', 1], true],
    ['or', [], [null, 0, ''], false],
  ])('%s of %j: %j is %j', (name, types, operands, value) => {
    expect(operatorOf(name)?.bind?.(types, env)(...operands)).toBe(value);
  });

  test('a bound of the period is an instant where one is asked for', () => {
    expect(periodInstant('period_end', env)).toBe(ms('2024-11-03T05:30Z'));
    expect(periodInstant('period_start', env)).toBeNull();
  });

  test('kernels never throw and never give NaN, whatever they get', () => {
    const odd: Cell[] = [null, 0, -0, 1.5, 1e308, -1e308, 8.64e15 * 2, '', 'month', '2025-01-01', '😀', true, false];
    const types: (ValueType | null)[] = [null, 'number', 'text', 'boolean', 'date', 'instant'];
    for (const { name, bind } of operators) {
      if (!bind) continue;
      for (const type of types) {
        const kernel = bind([type, type, type], env);
        for (const a of odd) {
          for (const b of odd) {
            for (const c of odd) {
              const value = kernel(a, b, c);
              if (typeof value === 'number' && !Number.isFinite(value))
                expect.fail(`${name} ${type} ${[a, b, c].join()} is ${value}`);
            }
          }
        }
      }
    }
  });
});

test.each([
  ['', '', 0],
  ['a', 'b', -1],
  ['a', 'aa', -1],
  ['\uffff', '😀', -1],
  ['😀', '😁', -1],
  ['\ud7ff', '😀', -1],
])('%j before %j: %i', (a, b, sign) => {
  expect(Math.sign(compareText(a, b))).toBe(sign);
  expect(Math.sign(compareText(b, a))).toBe(-sign + 0);
});

test('nothing is in an empty text', () => {
  expect(isInText('', '')).toBe(false);
  expect(isInText('', 'a')).toBe(true);
  expect(isInText(null, 'a')).toBe(false);
});

test.each<[Cell, ValueType | null, string | null]>([
  [null, 'date', null],
  [0, 'date', '1970-01-01'],
  [0, 'instant', '1970-01-01T00:00:00.000Z'],
  [1e20, 'instant', null],
  [0.1, 'number', '0.1'],
  [false, null, 'false'],
])('%j as %s is written %j', (cell, type, written) => expect(textOf(cell, type)).toBe(written));
