import { expect, test } from 'vitest';
import { closest } from './closest.js';

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
