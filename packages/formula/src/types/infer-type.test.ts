import type { Formula } from '@weir/schema';
import { expect, test } from 'vitest';
import { cell, row } from '../check/check.fixture.js';
import { checkFormula } from '../check/check-formula.js';
import { inferType } from './infer-type.js';

const v = (name: string) => ({ var: name });
const m = (name: string) => ({ metric: name });

test.each<[Formula, string | null]>([
  [1, 'number'],
  ['2025-01-01', 'text'],
  [null, null],
  [v('closed_on'), 'date'],
  [{ var: ['updated_at', null] }, 'instant'],
  [v('nothing'), null],
  [v('since'), 'date'],
  [{ param: 'since' }, 'date'],
  [{ '+': [v('amount'), 1] }, 'number'],
  [{ '<': [v('amount'), 1] }, 'boolean'],
  [{ if: [v('urgent'), null, v('closed_on')] }, 'date'],
  [{ if: [v('urgent'), '2025-01-01', v('closed_on')] }, 'date'],
  [{ coalesce: [v('updated_at'), { period_end: [] }] }, 'instant'],
  [{ coalesce: [{ period_end: [] }, '2025-01-01'] }, 'date'],
  [{ max: [v('stage'), 'x'] }, 'text'],
  [{ add: [v('updated_at'), 1, 'day'] }, 'instant'],
  [{ add: ['2025-01-01', 1, 'day'] }, 'date'],
  [{ add: ['2025-01-01T10:00Z', 1, 'day'] }, 'instant'],
  [{ start_of: [v('updated_at'), 'day'] }, 'date'],
  [{ length: v('stage') }, 'number'],
  [{ frobnicate: [1] }, null],
  [{ in: [v('stage'), ['a']] }, 'boolean'],
])('%j of a row is %s, as the checker says', (formula, type) => {
  const named = {
    field: (name: string) => row.fields[name]?.type,
    parameter: (name: string) => row.parameters[name]?.type,
  };
  expect(inferType(formula, named)).toBe(type);
  expect(checkFormula(formula, row).type).toBe(type);
});

test.each<[Formula, string | null]>([
  [{ count: ['deals'] }, 'number'],
  [{ highest: ['deals', v('closed_on')] }, 'date'],
  [{ lowest: ['deals', { var: ['stage', ''] }] }, 'text'],
  [{ lowest: ['nothing', v('stage')] }, null],
  [m('last_win'), 'date'],
  [{ prior: [m('last_win'), 1, 'month'] }, 'date'],
  [{ coalesce: [m('none'), m('last_win')] }, 'date'],
])('%j of a cell is %s, as the checker says', (formula, type) => {
  const named = {
    metric: (name: string) => cell.metrics[name]?.type,
    datasetField: (dataset: string, name: string) => cell.datasets[dataset]?.fields[name]?.type,
  };
  expect(inferType(formula, named)).toBe(type);
  expect(checkFormula(formula, cell).type).toBe(type);
});

test.each([
  ['too deep', 'formula/too-deep', 100_000, (inner: Formula): Formula => ({ if: [true, inner] })],
  ['a tree without end', 'formula/too-large', 60, (inner: Formula): Formula => ({ coalesce: [inner, inner] })],
])('what is %s has no type', (_claim, code, levels, around) => {
  let formula: Formula = 1;
  for (let level = 0; level < levels; level += 1) formula = around(formula);
  expect(() => inferType(formula, {})).toThrow(expect.objectContaining({ code }));
});

test('types of fields may be a plain record', () => {
  expect(inferType(v('a'), { a: 'datetime' })).toBe('instant');
  expect(inferType(v('toString'), { a: 'datetime' })).toBeNull();
  expect(inferType(v('a'), {})).toBeNull();
});
