import { describe, expect, test } from 'vitest';
import type { Metric, WeirDocument } from '@weir/schema';
import { metricTree } from './metric-tree.js';
import { firstFolds, hiddenBy, visibleRows } from './visible.js';
import { stepByKey } from './walk.js';
import type { Arrangement } from './walk.js';

/** a(b(d e) c(f)) */
const metrics = Object.entries({ a: 'bc', b: 'de', c: 'f', d: '', e: '', f: '' }).map(([id, drivers]): Metric => ({
  id,
  formula: 1,
  drivers: [...drivers],
}));
const tree = metricTree({ weir: 1, id: 'd', title: 'D', metrics } satisfies WeirDocument, 'a')!;
const keyOf = (id: string): string => {
  const row = visibleRows(tree, new Set()).find(({ node }) => node.id === id);
  return row!.node.key;
};
const folded = (...ids: readonly string[]) => new Set(ids.map(keyOf));

describe('visibleRows', () => {
  test('stand in reading order, with level and place', () => {
    const rows = visibleRows(tree, new Set());
    expect(rows.map(({ node, level, place, siblings }) => `${node.id} ${level} ${place}/${siblings}`)).toEqual([
      'a 1 1/1',
      'b 2 1/2',
      'd 3 1/2',
      'e 3 2/2',
      'c 2 2/2',
      'f 3 1/1',
    ]);
    expect(rows.map(({ isFolded }) => isFolded)).toEqual([false, false, null, null, false, null]);
  });

  test('without what is folded', () => {
    const rows = visibleRows(tree, folded('b'));
    expect(rows.map(({ node, isFolded }) => `${node.id} ${isFolded}`)).toEqual([
      'a false',
      'b true',
      'c false',
      'f null',
    ]);
    expect(hiddenBy(rows[1]!.node)).toBe(2);
  });

  test.each<[number, string[]]>([
    [6, []],
    [5, ['b', 'c']],
    [3, ['b', 'c']],
    [1, ['b', 'c']],
  ])('of at most %i at first, %j are folded: the first level is always shown', (most, ids) => {
    expect(firstFolds(tree, most)).toEqual(folded(...ids));
  });
});

describe('stepByKey', () => {
  const step = (arrangement: Arrangement, at: string, key: string, rtl = false, folds = folded('c')) => {
    const made = stepByKey(visibleRows(tree, folds), keyOf(at), key, { arrangement, rtl });
    const to = made && visibleRows(tree, new Set()).find(({ node }) => node.key === made.key)!.node.id;
    return made && `${made.kind} ${to}`;
  };

  test.each<[Arrangement, string, string, string | null]>([
    ['outline', 'b', 'ArrowDown', 'focus d'],
    ['outline', 'e', 'ArrowDown', 'focus c'],
    ['outline', 'c', 'ArrowUp', 'focus e'],
    ['outline', 'a', 'ArrowUp', null],
    ['outline', 'b', 'ArrowRight', 'focus d'],
    ['outline', 'c', 'ArrowRight', 'unfold c'],
    ['outline', 'd', 'ArrowRight', null],
    ['outline', 'b', 'ArrowLeft', 'fold b'],
    ['outline', 'd', 'ArrowLeft', 'focus b'],
    ['outline', 'a', 'ArrowLeft', null],
    ['outline', 'e', 'Home', 'focus a'],
    ['outline', 'a', 'End', 'focus c'],
    ['across', 'b', 'ArrowDown', 'focus c'],
    ['across', 'b', 'ArrowRight', 'focus d'],
    ['across', 'c', 'ArrowRight', 'unfold c'],
    ['across', 'b', 'ArrowLeft', 'focus a'],
    ['across', 'd', 'ArrowUp', null],
    ['down', 'b', 'ArrowRight', 'focus c'],
    ['down', 'b', 'ArrowDown', 'focus d'],
    ['down', 'd', 'ArrowUp', 'focus b'],
    ['down', 'c', 'ArrowDown', 'unfold c'],
    ['down', 'b', '-', 'fold b'],
    ['down', 'c', '+', 'unfold c'],
    ['down', 'c', '-', null],
    ['down', 'd', '-', null],
    ['down', 'd', 'x', null],
  ])('%s: at %s, %s is %s', (arrangement, at, key, expected) => {
    expect(step(arrangement, at, key)).toBe(expected);
  });

  test('a drawing has its neighbours on the same level, also below another parent', () => {
    expect(step('down', 'e', 'ArrowRight', false, new Set())).toBe('focus f');
    expect(step('across', 'f', 'ArrowUp', false, new Set())).toBe('focus e');
  });

  test('the arrows turn round with the text', () => {
    expect(step('across', 'b', 'ArrowLeft', true)).toBe('focus d');
    expect(step('down', 'b', 'ArrowLeft', true)).toBe('focus c');
    expect(step('down', 'b', 'ArrowDown', true)).toBe('focus d');
  });

  test('a node that is not shown any more has no neighbours', () => {
    expect(step('down', 'f', 'ArrowUp')).toBeNull();
  });
});
