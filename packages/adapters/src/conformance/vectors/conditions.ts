import type { Formula } from '@weir/schema';
import type { Vector } from '../vector.js';
import { salesVector } from './sales.js';
import type { SalesCase } from './sales.js';

const amount = { var: 'amount' };
const owner = { var: 'owner' };
const stage = { var: 'stage' };

const count = (where: Formula): Formula => ({ count: ['deals', where] });

const cases: readonly SalesCase[] = [
  {
    name: 'an order comparison with a missing value is false on either side',
    metrics: {
      above: count({ '>': [amount, 200] }),
      below: count({ '<': [amount, 200] }),
      at_least: count({ '>=': [amount, 200] }),
      at_most: count({ '<=': [amount, 200] }),
    },
    expect: { total: { above: 3, below: 2, at_least: 4, at_most: 3 } },
  },
  {
    name: 'missing equals only missing',
    metrics: {
      unpriced: count({ '==': [amount, null] }),
      priced: count({ '!=': [amount, null] }),
      anns: count({ '==': [owner, 'ann'] }),
      others: count({ '!=': [owner, 'ann'] }),
    },
    // d7, which has no owner, is among the others
    expect: { total: { unpriced: 1, priced: 6, anns: 2, others: 5 } },
  },
  {
    name: 'a list holds missing only where it says null',
    metrics: {
      without_null: count({ in: [owner, ['bob', 'dee']] }),
      with_null: count({ in: [owner, ['bob', 'dee', null]] }),
    },
    expect: { total: { without_null: 3, with_null: 4 } },
  },
  {
    name: 'not, and, or are boolean: a comparison with missing is false, so its opposite is true',
    metrics: {
      not_above: count({ '!': [{ '>': [amount, 200] }] }),
      both: count({ and: [{ '==': [stage, 'won'] }, { '>': [amount, 200] }] }),
      either: count({ or: [{ '==': [stage, 'won'] }, { '>': [amount, 200] }] }),
    },
    expect: { total: { not_above: 4, both: 1, either: 5 } },
  },
  {
    name: 'between takes both ends',
    metrics: {
      inside: count({ '<=': [100, amount, 300] }),
      strictly: count({ '<': [100, amount, 300] }),
    },
    expect: { total: { inside: 3, strictly: 1 } },
  },
  {
    name: 'dates compare with dates',
    metrics: {
      from_february: count({ '>=': [{ var: 'created_on' }, '2025-02-01'] }),
      closed_same_month: count({
        '==': [{ month: [{ var: 'created_on' }] }, { month: [{ var: 'closed_on' }] }],
      }),
    },
    // d1 in January; d4 and d7 are not closed, and the month of a missing date equals no number
    expect: { total: { from_february: 4, closed_same_month: 1 } },
  },
  {
    name: 'text tests are false for missing text',
    metrics: {
      starting: count({ starts_with: [owner, 'a'] }),
      ending: count({ ends_with: [owner, 'e'] }),
      holding: count({ contains: [owner, 'i'] }),
      upper: count({ '==': [{ upper: [owner] }, 'ANN'] }),
      three_letters: count({ '==': [{ length: [owner] }, 3] }),
    },
    expect: { total: { starting: 2, ending: 1, holding: 1, upper: 2, three_letters: 6 } },
  },
  {
    name: 'days between two dates',
    metrics: {
      days: { sum: ['deals', { days_between: [{ var: 'created_on' }, { var: 'closed_on' }] }] },
      slow: count({ '>': [{ days_between: [{ var: 'created_on' }, { var: 'closed_on' }] }, 15] }),
    },
    // d1 15, d2 24, d3 26, d5 15, d6 15
    expect: { total: { days: 95, slow: 2 } },
  },
  {
    name: 'weekday counts from Monday, 1, to Sunday, 7',
    metrics: {
      sundays: count({ '==': [{ weekday: [{ var: 'created_on' }] }, 7] }),
      weekends: count({ '>=': [{ weekday: [{ var: 'created_on' }] }, 6] }),
    },
    // d1 Sunday; d4 and d7 Saturday
    expect: { total: { sundays: 1, weekends: 3 } },
  },
  {
    name: 'if and coalesce choose per row',
    metrics: {
      capped: { sum: ['deals', { if: [{ '>': [amount, 300] }, 300, amount] }] },
      at_least_nothing: { avg: ['deals', { coalesce: [amount, 0] }] },
    },
    // 100 + 300 + 200 + 300 + nothing + 300 + 50; 1650 over all seven
    expect: { total: { capped: 1250, at_least_nothing: 1650 / 7 } },
  },
  {
    name: 'parameters take their default, or what the question says',
    metrics: { big: count({ '>=': [amount, { var: 'threshold' }] }) },
    expect: { total: { big: 3 } },
  },
  {
    name: 'a question may set a parameter',
    metrics: { big: count({ '>=': [amount, { var: 'threshold' }] }) },
    question: { parameters: { threshold: 400 } },
    expect: { total: { big: 2 } },
  },
  {
    name: 'row formulas may use lookups and other row formulas',
    metrics: {
      big: count({ var: 'is_big' }),
      big_in_east: count({ var: 'is_big_in_east' }),
      fees: { sum: ['deals', { var: 'fee' }] },
    },
    // d2, d4, d6; of these d4 is in the East
    expect: { total: { big: 3, big_in_east: 1, fees: 165 } },
  },
  {
    name: 'a boolean formula of a missing value is false, and a group of its own is not made',
    metrics: { count: { count: ['deals'] } },
    question: { by: ['big'] },
    expect: { groups: [{ big: true }, { big: false }], totals: { count: [3, 4] } },
  },
];

export const conditions: readonly Vector[] = cases.map(salesVector);
