import { valueAt } from '@weir/schema';
import type { Formula } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { callOf } from './call.js';
import { references, usesPeriod } from './references.js';
import { mapFormula, walkFormula } from './walk.js';

const winRate: Formula = {
  '/': [
    { count: ['deals', { '==': [{ var: 'stage' }, 'won'] }, 'closed_on'] },
    { '+': [{ metric: 'closed' }, { param: ['extra'] }, { '!': { var: 'a/b~c' } }] },
  ],
};

test.each<[Formula, unknown]>([
  [{ '+': [1, 2] }, { operator: '+', operands: [1, 2], bare: false }],
  [{ '!': true }, { operator: '!', operands: [true], bare: true }],
  [{ today: [] }, { operator: 'today', operands: [], bare: false }],
  [{ today: null }, { operator: 'today', operands: [null], bare: true }],
  [{}, null],
  [{ a: 1, b: 2 }, null],
  [[1], null],
  ['count', null],
  [null, null],
])('%j is the call %j', (formula, call) => expect(callOf(formula)).toEqual(call));

describe('walking', () => {
  test('every part is visited in reading order, with a pointer that leads to it and the dataset around it', () => {
    const visited = [...walkFormula(winRate)];
    for (const { formula, pointer } of visited) expect(valueAt(winRate, pointer)).toEqual(formula);
    expect(visited.map(({ pointer, dataset }) => (dataset ? `${pointer} ${dataset}` : pointer))).toEqual([
      '',
      '/~1/0',
      '/~1/0/count/0 deals',
      '/~1/0/count/1 deals',
      '/~1/0/count/1/==/0 deals',
      '/~1/0/count/1/==/0/var deals',
      '/~1/0/count/1/==/1 deals',
      '/~1/0/count/2 deals',
      '/~1/1',
      '/~1/1/+/0',
      '/~1/1/+/0/metric',
      '/~1/1/+/1',
      '/~1/1/+/1/param/0',
      '/~1/1/+/2',
      '/~1/1/+/2/!',
      '/~1/1/+/2/!/var',
    ]);
  });

  test('lists and what is no operation are walked too', () => {
    const pointers = (formula: Formula) => [...walkFormula(formula)].map(({ pointer }) => pointer);
    expect(pointers([1, [2]])).toEqual(['', '/0', '/1', '/1/0']);
    expect(pointers({ a: 1, b: [2] })).toEqual(['', '/a', '/b', '/b/0']);
    expect(pointers({ in: [1, [2]] })).toEqual(['', '/in/0', '/in/1', '/in/1/0']);
  });

  test('any depth', () => {
    let deep: Formula = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { '!': [deep] };
    let count = 0;
    for (const visited of walkFormula(deep)) count += visited.call ? 1 : 0;
    expect(count).toBe(100_000);
  });
});

describe('mapping', () => {
  test('from the inside out, and only what changes is copied', () => {
    const changed = mapFormula(winRate, (_part, call) => (call?.operator === 'param' ? 7 : undefined));
    expect(changed).toEqual({
      '/': [
        { count: ['deals', { '==': [{ var: 'stage' }, 'won'] }, 'closed_on'] },
        { '+': [{ metric: 'closed' }, 7, { '!': { var: 'a/b~c' } }] },
      ],
    });
    expect(valueAt(changed, '/~1/0')).toBe(valueAt(winRate, '/~1/0'));
    expect(mapFormula(winRate, () => undefined)).toBe(winRate);
  });

  test('a part may become missing, and bare operands stay bare', () => {
    expect(mapFormula({ '!': { var: 'a' } }, (_part, call) => (call?.operator === 'var' ? null : undefined))).toEqual({
      '!': null,
    });
    expect(mapFormula([1, { a: [1], b: 1 }], (part) => (part === 1 ? 2 : undefined))).toEqual([2, { a: [2], b: 2 }]);
  });

  test('what is too deep is refused', () => {
    let deep: Formula = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { '!': [deep] };
    expect(() => mapFormula(deep, () => undefined)).toThrowError(expect.objectContaining({ code: 'formula/too-deep' }));
  });
});

describe('references', () => {
  const found = (formula: Formula) =>
    references(formula).map(
      ({ kind, name, dataset, funnel, pointer }) => `${kind} ${name} ${dataset ?? funnel ?? '-'} ${pointer}`,
    );

  test.each<[Formula, string[]]>([
    [
      winRate,
      [
        'dataset deals - /~1/0/count/0',
        'field closed_on deals /~1/0/count/2',
        'field stage deals /~1/0/count/1/==/0/var',
        'metric closed - /~1/1/+/0/metric',
        'parameter extra - /~1/1/+/1/param/0',
        'field a/b~c - /~1/1/+/2/!/var',
      ],
    ],
    [
      { sum: ['deals', { var: 'amount' }, true, 'always'] },
      ['dataset deals - /sum/0', 'field amount deals /sum/1/var'],
    ],
    [{ reached: ['b2b', 'lead'] }, ['funnel b2b - /reached/0', 'stage lead b2b /reached/1']],
    [{ total: [{ metric: 'x' }, 'team'] }, ['dimension team - /total/1', 'metric x - /total/0/metric']],
    [{ frobnicate: [{ var: 'a' }] }, ['field a - /frobnicate/0/var']],
    [{ var: { cat: ['a'] } }, []],
    ['amount', []],
  ])('%j uses %j', (formula, expected) => expect(found(formula)).toEqual(expected));

  test('the period', () => {
    expect(usesPeriod({ '<': [{ var: 'a' }, { add: [{ period_end: [] }, 1, 'day'] }] })).toBe(true);
    expect(usesPeriod({ '<': ['period_end', { today: [] }] })).toBe(false);
  });
});
