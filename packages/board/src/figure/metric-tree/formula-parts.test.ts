import { describe, expect, test } from 'vitest';
import type { Formula } from '@weir/schema';
import { formulaParts } from './formula-parts.js';

const won = { count: ['deals', { '==': [{ var: 'stage' }, 'won'] }] };
const all = { count: ['deals'] };
const revenue = { metric: 'revenue' };
const cost = { metric: 'cost' };
const quota = { param: 'quota' };
const p = (place: number) => ({ var: `p${place}` });

describe('formulaParts', () => {
  test.each<[string, Formula, [role: string, part: Formula][], Formula]>([
    [
      'a ratio has two sides',
      { '/': [won, all] },
      [
        ['times', won],
        ['over', all],
      ],
      { '/': [p(0), p(1)] },
    ],
    [
      'all divisors of nested quotients are divisors of one',
      { '/': [{ '/': [revenue, won] }, { '*': [all, cost] }] },
      [
        ['times', revenue],
        ['over', won],
        ['over', all],
        ['over', cost],
      ],
      { '/': [{ '/': [p(0), p(1)] }, { '*': [p(2), p(3)] }] },
    ],
    [
      'what is taken away twice is added',
      { '-': [revenue, { '-': [cost, all] }] },
      [
        ['plus', revenue],
        ['minus', cost],
        ['plus', all],
      ],
      { '-': [p(0), { '-': [p(1), p(2)] }] },
    ],
    [
      'a single minus turns the sign',
      { '+': [all, { '-': [cost] }] },
      [
        ['plus', all],
        ['minus', cost],
      ],
      { '+': [p(0), { '-': [p(1)] }] },
    ],
    [
      'a sum within a quotient is one part',
      { '/': [{ '-': [revenue, cost] }, revenue] },
      [
        ['times', { '-': [revenue, cost] }],
        ['over', revenue],
      ],
      { '/': [p(0), p(1)] },
    ],
    ['constants are no parts', { '*': [12, revenue] }, [['times', revenue]], { '*': [12, p(0)] }],
    [
      'parameters are',
      { '/': [revenue, quota] },
      [
        ['times', revenue],
        ['over', quota],
      ],
      { '/': [p(0), p(1)] },
    ],
    [
      'rounding is seen through',
      { round: [{ '/': [won, all] }, 2] },
      [
        ['times', won],
        ['over', all],
      ],
      { round: [{ '/': [p(0), p(1)] }, 2] },
    ],
    [
      'so is a constant beside a quotient',
      { '-': [{ '/': [revenue, cost] }, 1] },
      [
        ['times', revenue],
        ['over', cost],
      ],
      { '-': [{ '/': [p(0), p(1)] }, 1] },
    ],
    ['a metric that is another one', revenue, [['within', revenue]], p(0)],
    [
      'of other operations each figure once',
      { if: [{ '>': [all, 0] }, { '/': [won, all] }, 0] },
      [
        ['within', all],
        ['within', won],
      ],
      { if: [{ '>': [p(0), 0] }, { '/': [p(1), p(0)] }, 0] },
    ],
    [
      'the larger of two',
      { max: [revenue, cost] },
      [
        ['within', revenue],
        ['within', cost],
      ],
      { max: [p(0), p(1)] },
    ],
    [
      'the same over another range is a figure of its own',
      { '/': [revenue, { prior: [revenue, 1, 'year'] }] },
      [
        ['times', revenue],
        ['over', { prior: [revenue, 1, 'year'] }],
      ],
      { '/': [p(0), p(1)] },
    ],
  ])('%s', (_claim, formula, parts, rest) => {
    expect(formulaParts(formula)).toEqual({ parts: parts.map(([role, part]) => ({ role, formula: part })), rest });
  });

  test('over another range the named metrics are shown, and nothing is worked out of them', () => {
    expect(formulaParts({ rolling: [{ '/': [revenue, cost] }, 3, 'month'] })).toEqual({
      parts: [
        { role: 'elsewhere', formula: revenue },
        { role: 'elsewhere', formula: cost },
      ],
      rest: null,
    });
  });

  test.each<[string, Formula]>([
    ['an aggregate', won],
    ['a figure of a funnel', { win_rate: ['b2b'] }],
    ['a parameter', quota],
    ['a constant', { '*': [2, 3] }],
    ['a literal', 5],
    ['an aggregate over another range', { prior: [won, 1, 'month'] }],
    ['what is no call', {}],
  ])('%s has no parts', (_claim, formula) => {
    expect(formulaParts(formula)).toBeNull();
  });
});
