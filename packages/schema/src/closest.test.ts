import { expect, test } from 'vitest';
import { closest, insteadOf } from './closest.js';

test.each([
  ['metrcs', ['metrics', 'boards'], 'metrics'],
  ['form', ['to', 'from'], 'from'],
  ['GTXPro', ['GTX Basic', 'GTX Pro'], 'GTX Pro'],
  ['ab', ['xy'], undefined],
  ['stage', ['title', 'owner'], undefined],
  ['x', [], undefined],
])('%s among %j is %s', (name, candidates, expected) => {
  expect(closest(name, candidates)).toBe(expected);
});

test.each([
  ['a near one is meant', 'revenu', ['revenue', 'visits'], { closest: 'revenue' }],
  ['of a few all are listed', 'profit', ['a', 'b'], { known: ['a', 'b'], more: 0 }],
  [
    'of many the first',
    'profit',
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    { known: ['a', 'b', 'c', 'd', 'e', 'f'], more: 1 },
  ],
  ['before all others those that hold it', 'size', ['a', 'deal_size'], { known: ['deal_size', 'a'], more: 0 }],
  ['of none nothing', 'x', [], { known: [], more: 0 }],
])('%s', (_claim, name, candidates, expected) => {
  expect(insteadOf(name, candidates)).toEqual(expected);
});
