import { describe as word, valueAt } from '@weir/schema';
import type { Formula } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { cell, row } from './check.fixture.js';
import { checkFormula } from './check-formula.js';
import type { FormulaScope } from './scope.js';

const v = (name: string) => ({ var: name });
const m = (name: string) => ({ metric: name });

describe('mistakes: which, where, and how to mend them', () => {
  test.each<[string, Formula, string, string, FormulaScope?]>([
    [
      'money and time',
      { '+': [m('revenue'), m('sales_cycle')] },
      '',
      '"+" cannot combine CNY with days. Convert one of them, or divide instead.',
    ],
    [
      'money and a share',
      { '-': [m('revenue'), m('win_rate')] },
      '',
      '"-" cannot combine CNY with percent. Convert one of them, or divide instead.',
    ],
    [
      'money and a price',
      { '<': [m('revenue'), m('deal_size')] },
      '',
      '"<" cannot combine CNY with CNY per deal. Convert one of them, or divide instead.',
    ],
    [
      'a count and days',
      { max: [{ count: ['deals'] }, m('sales_cycle')] },
      '',
      '"max" cannot combine deal with days. Convert one of them, or divide instead.',
    ],
    [
      'days and hours',
      { '+': [{ days_between: ['2025-01-01', '2025-01-02'] }, { hours_between: ['2025-01-01', '2025-01-02'] }] },
      '',
      '"+" cannot combine days with hours. Convert one of them, or divide instead.',
    ],
    [
      'several currencies and one',
      { sum: ['deals', { '+': [v('price'), v('amount')] }] },
      '/sum/1',
      '"+" cannot combine {currency} with CNY. Convert one of them, or divide instead.',
    ],
    ['an unknown operator', { cuont: ['deals'] }, '', 'There is no operator "cuont". Did you mean "count"?'],
    ['a loop', { map: [[1, 2], 3] }, '', 'There is no operator "map". Did you mean "max"?'],
    [
      'an unknown metric',
      { '+': [1, m('revenu')] },
      '/+/1/metric',
      'There is no metric "revenu". Did you mean "revenue"?',
    ],
    ['an unknown parameter', { param: ['gaol'] }, '/param/0', 'There is no parameter "gaol". Did you mean "goal"?'],
    [
      'an unknown dataset',
      { count: ['deal', { '==': [v('x'), 1] }] },
      '/count/0',
      'There is no dataset "deal". Did you mean "deals"?',
    ],
    [
      'an unknown field',
      { sum: ['deals', v('amuont')] },
      '/sum/1/var',
      'Dataset "deals" has no field "amuont". Did you mean "amount"?',
    ],
    [
      'an unknown date',
      { count: ['deals', true, 'closedon'] },
      '/count/2',
      'Dataset "deals" has no field "closedon". Did you mean "closed_on"?',
    ],
    [
      'an inherited name',
      { sum: ['deals', v('toString')] },
      '/sum/1/var',
      'Dataset "deals" has no field "toString". Choose one of: id, account_id, created_on, closed_on, updated_at, amount, and 13 more.',
    ],
    [
      'a metric that is like none',
      m('profit'),
      '/metric',
      'There is no metric "profit". Choose one of: revenue, win_rate, deal_size, sales_cycle, last_win.',
    ],
    [
      'a name that others hold',
      { sum: ['deals', v('on')] },
      '/sum/1/var',
      'Dataset "deals" has no field "on". Choose one of: created_on, closed_on, id, account_id, updated_at, amount, and 13 more.',
    ],
    [
      'a date that is like none',
      { count: ['deals', true, 'delivery'] },
      '/count/2',
      'Dataset "deals" has no field "delivery". Choose one of: created_on, closed_on, updated_at, always.',
    ],
    [
      'no date',
      { count: ['deals', true, 'stage'] },
      '/count/2',
      '"on" of "count" must be a date, with or without a time, not a text.',
    ],
    [
      'a date that is calculated',
      { count: ['deals', true, v('closed_on')] },
      '/count/2',
      '"on" of "count" must be written out, not calculated.',
    ],
    [
      'a field outside',
      { '+': [v('amount'), 1] },
      '/+/0',
      '"amount" is looked for in a row, but here is no row. Put it into an aggregate, such as sum(amount of …).',
    ],
    [
      'a metric in a row',
      { sum: ['deals', m('revenue')] },
      '/sum/1',
      'The metric "revenue" has no value for a single row. Use it outside of aggregates.',
    ],
    [
      'an aggregate in an aggregate',
      { sum: ['deals', { count: ['deals'] }] },
      '/sum/1',
      '"count" is calculated over many rows, here is a single one. Use it outside of aggregates and row formulas.',
    ],
    [
      'an aggregate in a row',
      { '>': [{ count: ['deals'] }, 1] },
      '/>/0',
      '"count" is calculated over many rows, here is a single one. Use it outside of aggregates and row formulas.',
      row,
    ],
    [
      'text where a number is needed',
      { '+': [v('stage'), 1] },
      '/+/0',
      '"a" of "+" must be a number, not a text.',
      row,
    ],
    [
      'a number as a condition',
      { if: [v('amount'), 1, 2] },
      '/if/0',
      '"condition" of "if" must be true or false, not a number.',
      row,
    ],
    [
      'a text as where',
      { count: ['deals', 'won'] },
      '/count/1',
      '"where" of "count" must be true or false, not a text.',
    ],
    ['a number as text', { lower: v('amount') }, '/lower', '"text" of "lower" must be a text, not a number.', row],
    [
      'a number as a date',
      { year: [v('amount')] },
      '/year/0',
      '"moment" of "year" must be a date, with or without a time, not a number.',
      row,
    ],
    [
      'a text field as a date',
      { year: [v('stage')] },
      '/year/0',
      '"moment" of "year" must be a date, with or without a time, not a text.',
      row,
    ],
    [
      'different types',
      { '==': [v('amount'), 'x'] },
      '/==/1',
      '"==" needs values of one type; here a number meets a text.',
      row,
    ],
    [
      'branches of different types',
      { if: [true, 1, 'x'] },
      '/if/2',
      '"if" needs values of one type; here a number meets a text.',
    ],
    [
      'a list of different types',
      { in: [v('amount'), [1, 'x']] },
      '/in/1/1',
      '"in" needs values of one type; here a number meets a text.',
      row,
    ],
    [
      'a number in a text',
      { in: [v('amount'), v('stage')] },
      '/in/1',
      '"in" needs values of one type; here a number meets a text.',
      row,
    ],
    [
      'order of true and false',
      { '<': [v('urgent'), true] },
      '/</0',
      '"a" of "<" must be a number, a text or a date, not true or false.',
      row,
    ],
    [
      'a list elsewhere',
      { '+': [[1, 2], 3] },
      '/+/0',
      'A list can only stand after "in", not in "+". Name a single value.',
    ],
    ['a list alone', [1, 2], '', 'A list can only stand after "in". Name a single value.'],
    [
      'a text that is no date',
      { '>': [v('created_on'), '2025-02-30'] },
      '/>/1',
      '"2025-02-30" is not a date such as "2025-07-01".',
      row,
    ],
    [
      'a text that is no instant',
      { '>': [v('updated_at'), 'noon'] },
      '/>/1',
      '"noon" is not a date with a time such as "2025-07-01T09:00:00Z".',
      row,
    ],
    [
      'a date and an instant',
      { '<': [v('created_on'), v('updated_at')] },
      '/</1',
      'In "<" a date meets a date with a time. Take the latter\'s date by start_of(…, "day").',
      row,
    ],
    [
      'days between a date and an instant',
      { days_between: [v('updated_at'), v('closed_on')] },
      '/days_between/0',
      'In "days_between" a date meets a date with a time. Take the latter\'s date by start_of(…, "day").',
      row,
    ],
    ['too few operands', { '/': [1] }, '', '"/" takes 2 operands, not 1.'],
    ['too many operands', { round: [1, 2, 3] }, '', '"round" takes 1–2 operands, not 3.'],
    ['no operands', { max: [] }, '', '"max" takes ≥ 1 operands, not 0.'],
    [
      'a grain that is none',
      { start_of: [v('created_on'), 'months'] },
      '/start_of/1',
      '"grain" of "start_of" must be written out as one of: day, week, month, quarter, year. Did you mean "month"?',
      row,
    ],
    [
      'a grain that is calculated',
      { start_of: [v('created_on'), v('stage')] },
      '/start_of/1',
      '"grain" of "start_of" must be written out as one of: day, week, month, quarter, year.',
      row,
    ],
    [
      'a percentile beyond',
      { percentile: ['deals', v('amount'), 101] },
      '/percentile/2',
      'A percentile lies between 0 and 100, not at 101.',
    ],
    [
      'a percentile that is calculated',
      { percentile: ['deals', v('amount'), { '+': [1, 2] }] },
      '/percentile/2',
      '"p" of "percentile" must be written out, not calculated.',
    ],
    [
      'a name that is calculated',
      { var: { cat: ['a'] } },
      '/var',
      '"var" takes a written name; a name cannot be calculated.',
      row,
    ],
    [
      'two operators at once',
      { '+': [{ '-': [1], '*': [2] }] },
      '/+/0',
      'An operation has exactly one operator, here there are: -, *. Split it.',
    ],
    ['none', {}, '', 'An operation has exactly one operator, here there is none. Split it.'],
    [
      'inside an unknown operator',
      { frobnicate: [m('revenu')] },
      '',
      'There is no operator "frobnicate". Choose one of: count, sum, avg, median, percentile, distinct, and 71 more.',
    ],
    [
      'an unknown operator in a row',
      { frobnicate: [v('amount')] },
      '',
      'There is no operator "frobnicate". Choose one of: round, floor, ceil, abs, sqrt, pow, and 71 more.',
      row,
    ],
    ['the result', { '+': [1, 2] }, '', 'The formula must give true or false, not a number.'],
  ])('%s', (_claim, formula, pointer, message, scope = cell) => {
    const expected = message.startsWith('The formula must') ? 'boolean' : undefined;
    const { diagnostics } = checkFormula(formula, scope, expected);
    expect(diagnostics[0]).toMatchObject({ pointer, message, severity: 'error' });
    expect(formula === null || pointer === '' || valueAt(formula, pointer) !== undefined).toBe(true);
    for (const { code, params } of diagnostics) expect(word(code, params, 'zh-CN')).not.toBe(code);
  });

  test('several at once, each with its place', () => {
    const formula = { '/': [{ count: ['deals', { '==': [v('stagee'), 1] }] }, { '+': [m('none'), 'x'] }] };
    expect(checkFormula(formula, cell).diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['formula/unknown-field', '/~1/0/count/1/==/0/var'],
      ['formula/unknown-metric', '/~1/1/+/0/metric'],
      ['formula/type', '/~1/1/+/1'],
    ]);
  });
});

describe('doubts are warnings', () => {
  test.each<[Formula, string, string, FormulaScope?]>([
    [{ in: [v('stage'), ['won', 'lots']] }, '/in/1/1', '"stage" has no value "lots". Did you mean "lost"?', row],
    [{ '!=': ['xyz', v('stage')] }, '/!=/0', '"stage" has no value "xyz". Choose one of: lead, won, lost.', row],
    [
      { count: ['visits'] },
      '',
      'Dataset "visits" has no time: the figure is the same in every period. Name a date after "on", or write "on always".',
    ],
  ])('%j', (formula, pointer, message, scope = cell) => {
    expect(checkFormula(formula, scope).diagnostics).toMatchObject([{ pointer, message, severity: 'warning' }]);
  });
});

describe('fixes', () => {
  const patchOf = (formula: Formula, scope: FormulaScope) =>
    checkFormula(formula, scope).diagnostics.flatMap(({ fixes = [] }) => fixes.map(({ patch }) => patch));

  test.each<[string, Formula, unknown, FormulaScope]>([
    ['the nearest name', { var: 'amuont' }, { op: 'replace', path: '/var', value: 'amount' }, row],
    ['the nearest value', { '==': [v('stage'), 'wom'] }, { op: 'replace', path: '/==/1', value: 'won' }, row],
    ['the nearest operator', { '+': [{ rond: 1.5 }] }, { op: 'replace', path: '/+/0', value: { round: 1.5 } }, row],
    ['a parameter taken for a metric', { metric: 'goal' }, { op: 'replace', path: '', value: { param: 'goal' } }, cell],
    [
      'a metric taken for a field',
      { '-': [v('revenue')] },
      { op: 'replace', path: '/-/0', value: { metric: 'revenue' } },
      cell,
    ],
    [
      'the date of an instant',
      { '<': [v('created_on'), v('updated_at')] },
      { op: 'replace', path: '/</1', value: { start_of: [v('updated_at'), 'day'] } },
      row,
    ],
  ])('%s', (_claim, formula, operation, scope) => {
    expect(patchOf(formula, scope)).toEqual([[operation]]);
  });
});
