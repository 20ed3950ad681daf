import { describe, expect, test } from 'vitest';
import type { Formula, WeirDocument } from '@weir/schema';
import { addsUp, natureOf } from './nature.js';

const COUNT: Formula = { count: ['deals'] };
const SUM: Formula = { sum: ['deals', { var: 'amount' }, true, 'closed_on'] };

function documentWith(formulas: Readonly<Record<string, Formula>>): WeirDocument {
  return {
    weir: 1,
    id: 'd',
    title: 'D',
    metrics: Object.entries(formulas).map(([id, formula]) => ({ id, formula })),
  };
}

function nature(formula: Formula, others: Readonly<Record<string, Formula>> = {}) {
  const document = documentWith({ asked: formula, ...others });
  return natureOf(document, document.metrics![0]!);
}

describe('natureOf', () => {
  test.each<[string, Formula, string]>([
    ['a constant is no flow', 3, 'ratio'],
    ['a count gathers', COUNT, 'flow'],
    ['a sum gathers', SUM, 'flow'],
    ['a sum that ignores the period is a state', { sum: ['deals', { var: 'amount' }, true, 'always'] }, 'level'],
    ['a count that ignores the period is a state', { count: ['deals', true, 'always'] }, 'level'],
    ['a quotient of counts is a rate', { '/': [COUNT, COUNT] }, 'ratio'],
    ['a flow divided by a constant still gathers', { '/': [SUM, 1000] }, 'flow'],
    ['a constant divided by a flow does not', { '/': [1000, SUM] }, 'ratio'],
    ['a flow times a parameter still gathers', { '*': [{ param: 'share' }, SUM] }, 'flow'],
    ['a flow times a flow does not', { '*': [SUM, COUNT] }, 'ratio'],
    ['a difference of flows gathers', { '-': [SUM, SUM] }, 'flow'],
    ['a flow less a rate does not', { '-': [SUM, { avg: ['deals', { var: 'amount' }] }] }, 'ratio'],
    ['rounding changes nothing', { round: [SUM, 2] }, 'flow'],
    ['a running sum is a level', { to_date: [SUM, 'year'] }, 'level'],
    ['what is open is a level', { open_value: ['b2b'] }, 'level'],
    ['an average is a rate', { avg: ['deals', { var: 'amount' }] }, 'ratio'],
    ['the results of a choice count, not its conditions', { if: [{ '>': [COUNT, 1] }, SUM, 0] }, 'flow'],
  ])('%s', (_claim, formula, expected) => {
    expect(nature(formula)).toBe(expected);
  });

  test('another metric is looked into, and a circle of metrics ends', () => {
    expect(nature({ metric: 'other' }, { other: SUM })).toBe('flow');
    expect(nature({ metric: 'other' }, { other: { metric: 'asked' } })).toBe('ratio');
    expect(nature({ metric: 'nowhere' })).toBe('ratio');
  });
});

test('distinct ones gather but do not add up', () => {
  const document = documentWith({ asked: { distinct: ['deals', { var: 'account' }] }, sums: SUM });
  expect(natureOf(document, document.metrics![0]!)).toBe('flow');
  expect(addsUp(document, document.metrics![0]!)).toBe(false);
  expect(addsUp(document, document.metrics![1]!)).toBe(true);
});
