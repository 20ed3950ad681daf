import { describe as word } from '@weir/schema';
import type { Formula } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { cell, row } from './check.fixture.js';
import { checkFormula } from './check-formula.js';
import type { FormulaScope } from './scope.js';

const v = (name: string) => ({ var: name });
const m = (name: string) => ({ metric: name });
const won = { '==': [v('stage'), 'won'] };

describe('types and units of formulas without a mistake', () => {
  test.each<[Formula, string | null, string | null, FormulaScope?]>([
    [1, 'number', null],
    ['a', 'text', null],
    [true, 'boolean', null],
    [null, null, null],
    [{ count: ['deals'] }, 'number', 'deal'],
    [{ '/': [{ count: ['deals', won, 'closed_on'] }, { count: ['deals'] }] }, 'number', 'percent'],
    [{ '/': [{ sum: ['deals', v('amount')] }, { count: ['deals'] }] }, 'number', 'CNY per deal'],
    [{ '/': [{ sum: ['deals', v('amount')] }, { distinct: ['deals', v('account_id')] }] }, 'number', 'CNY per account'],
    [{ distinct: ['deals', v('id')] }, 'number', 'deal'],
    [
      { '/': [{ '*': [{ count: ['deals'] }, m('win_rate'), m('deal_size')] }, m('sales_cycle')] },
      'number',
      'CNY per day',
    ],
    [{ '*': [{ count: ['deals'] }, { avg: ['deals', v('amount')] }] }, 'number', 'CNY'],
    [{ '+': [{ count: ['deals'] }, { count: ['visits', true, 'on'] }] }, 'number', null],
    [{ '/': [{ count: ['deals'] }, { count: ['visits', true, 'on'] }] }, 'number', 'deal per visit'],
    [{ '-': [1, m('win_rate')] }, 'number', 'percent'],
    [{ '+': [m('revenue'), 5] }, 'number', 'CNY'],
    [{ '*': [m('revenue'), 12] }, 'number', 'CNY'],
    [{ '*': [m('revenue'), m('win_rate')] }, 'number', 'CNY'],
    [{ '/': [1, m('deal_size')] }, 'number', 'deal per CNY'],
    [{ '/': [m('revenue'), { param: 'goal' }] }, 'number', 'percent'],
    [{ sqrt: [{ '*': [m('revenue'), m('revenue')] }] }, 'number', 'CNY'],
    [{ pow: [m('sales_cycle'), 2] }, 'number', 'days^2'],
    [{ pow: [m('sales_cycle'), { param: 'goal' }] }, 'number', null],
    [{ if: [{ '>': [m('revenue'), 0] }, m('deal_size'), null] }, 'number', 'CNY per deal'],
    [{ coalesce: [m('win_rate'), 0] }, 'number', 'percent'],
    [{ max: [m('revenue'), 0] }, 'number', 'CNY'],
    [{ round: [m('revenue'), 2] }, 'number', 'CNY'],
    [{ median: ['deals', { days_between: [v('created_on'), v('closed_on')] }] }, 'number', 'days'],
    [{ avg: ['deals', { hours_between: [v('created_on'), v('closed_on')] }] }, 'number', 'hours'],
    [{ percentile: ['deals', v('cycle'), 90, won, 'always'] }, 'number', 'days'],
    [{ sum: ['deals', v('price')] }, 'number', '{currency}'],
    [{ sum: ['deals', v('foreign')] }, 'number', 'CNY'],
    [{ sum: ['deals', { '*': [v('amount'), v('chance')] }] }, 'number', 'CNY'],
    [{ sum: ['deals', { '*': [v('amount'), v('score')] }] }, 'number', 'CNY'],
    [{ highest: ['deals', v('closed_on')] }, 'date', null],
    [{ lowest: ['deals', v('stage')] }, 'text', null],
    [{ lowest: ['deals', v('amount')] }, 'number', 'CNY'],
    [{ count: ['deals', { '>': [v('amount'), { param: 'goal' }] }] }, 'number', 'deal'],
    [{ count: ['deals', { '>': [v('amount'), v('goal')] }] }, 'number', 'deal'],
    [{ count: ['deals', { '<': [v('created_on'), { period_end: [] }] }, 'always'] }, 'number', 'deal'],
    [{ count: ['deals', { '<': [v('updated_at'), { period_end: [] }] }, 'always'] }, 'number', 'deal'],
    [{ count: ['deals', { '<=': ['2025-01-01', v('updated_at'), '2025-01-02T10:00Z'] }] }, 'number', 'deal'],
    [{ '==': [v('quota'), 3] }, 'boolean', null, row],
    [{ '>': [v('created_on'), { param: 'since' }] }, 'boolean', null, row],
    [{ in: [v('stage'), ['won', 'lost', null]] }, 'boolean', null, row],
    [{ in: ['wo', v('stage')] }, 'boolean', null, row],
    [{ start_of: [v('updated_at'), 'day'] }, 'date', null, row],
    [{ add: [v('updated_at'), 1, 'day'] }, 'instant', null, row],
    [{ add: ['2025-01-31', 1, 'month'] }, 'date', null, row],
    [{ add: ['2025-01-31T10:00Z', 1, 'month'] }, 'instant', null, row],
    [{ days_between: ['2025-01-31', v('updated_at')] }, 'number', 'days', row],
    [{ var: ['amount', 0] }, 'number', 'CNY', row],
    [{ cat: [v('stage'), ' ', v('score'), v('created_on')] }, 'text', null, row],
    [{ '!!': v('amount') }, 'boolean', null, row],
    [{ if: [v('urgent'), v('created_on'), v('closed_on')] }, 'date', null, row],
    [{ max: [v('created_on'), '2025-01-01'] }, 'date', null, row],
  ])('%j is %s in %s', (formula, type, unit, scope = cell) => {
    expect(checkFormula(formula, scope)).toEqual({ type, unit, diagnostics: [] });
  });
});

describe('other periods, totals and figures of funnels', () => {
  test.each<[Formula, string | null]>([
    [{ prior: [m('revenue'), 1, 'month'] }, 'CNY'],
    [{ rolling: [m('win_rate'), { param: 'quota' }, 'week'] }, 'percent'],
    [{ to_date: [m('sales_cycle')] }, 'days'],
    [{ '/': [m('revenue'), { total: [m('revenue'), 'team'] }] }, 'percent'],
    [{ reached: ['b2b', 'lead'] }, 'deal'],
    [{ '/': [{ won: ['b2b'] }, { count: ['deals'] }] }, 'percent'],
    [{ conversion: ['b2b', 'lead', 'qualified', 30] }, 'percent'],
    [{ conversion: ['b2b', 'lead', 'qualified', { hours: 12 }] }, 'percent'],
    [{ conversion: ['b2b', 'lead', 'qualified', { param: 'quota' }] }, 'percent'],
    [{ time_between: ['b2b', 'lead', 'qualified', 'p90'] }, 'days'],
    [{ win_rate: ['b2b'] }, 'percent'],
    [{ open_value: ['b2b'] }, 'CNY'],
    [{ entered: ['accounts', 'known'] }, 'account'],
    [{ velocity: ['b2b'] }, 'CNY per day'],
  ])('%j is %s', (formula, unit) => {
    expect(checkFormula(formula, cell)).toEqual({ type: 'number', unit, diagnostics: [] });
  });

  test.each<[Formula, string, string]>([
    [{ rolling: [m('revenue'), 3, 'mnth'] }, '/rolling/2', '"grain" of "rolling" must be written out as one of'],
    [{ prior: [m('revenue'), 0, 'month'] }, '/prior/1', '"prior" takes a whole number of periods from 1 to 10,000'],
    [{ prior: [m('revenue'), 1.5, 'month'] }, '/prior/1', '"prior" takes a whole number of periods'],
    [{ prior: [m('revenue'), { '+': [1, 1] }, 'day'] }, '/prior/1', '"prior" takes a whole number of periods'],
    [{ reached: ['b3b', 'lead'] }, '/reached/0', 'There is no funnel "b3b". Did you mean "b2b"?'],
    [{ reached: ['b2b', 'leed'] }, '/reached/1', 'Funnel "b2b" has no stage "leed". Did you mean "lead"?'],
    [{ total: [m('revenue'), 'tem'] }, '/total/1', 'There is no dimension "tem". Did you mean "team"?'],
    [{ time_between: ['b2b', 'lead', 'qualified', 'p99'] }, '/time_between/3', '"statistic" of "time_between" must be'],
    [
      { conversion: ['b2b', 'lead', 'lead', 0] },
      '/conversion/3',
      'The window of "conversion" is a number of days above 0',
    ],
    [{ conversion: ['b2b', 'lead', 'lead', { weeks: 1 }] }, '/conversion/3', 'The window of "conversion" is a number'],
    [{ open_value: ['self'] }, '', '"open_value" needs to know what an entity is worth, and funnel "self" does not'],
  ])('%j is mended', (formula, pointer, message) => {
    const { diagnostics } = checkFormula(formula, cell);
    expect(diagnostics).toMatchObject([{ pointer, severity: 'error' }]);
    expect(diagnostics[0]?.message).toContain(message);
    for (const { code, params } of diagnostics) expect(word(code, params, 'zh-CN')).not.toBe(code);
  });
});

test('rows of a dataset that there is not are counted in no unit', () => {
  expect(checkFormula({ count: ['dales'] }, cell)).toMatchObject({ type: 'number', unit: null });
});

test('hostile formulas give a diagnostic, at once', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level += 1) deep = { '!': deep };
  expect(checkFormula(deep, cell).diagnostics).toMatchObject([{ code: 'formula/too-deep' }]);
  expect(checkFormula(JSON.parse('{"__proto__":[1]}'), cell).diagnostics).toMatchObject([
    { code: 'formula/forbidden-name' },
  ]);
  expect(checkFormula(undefined, cell).diagnostics).toMatchObject([{ code: 'formula/not-json' }]);
  const wide = { '+': Array.from({ length: 9_000 }, (_, index) => ({ metric: `metric_${index}` })).slice(0, 4_900) };
  expect(checkFormula(wide, cell).diagnostics).toHaveLength(100);
});
