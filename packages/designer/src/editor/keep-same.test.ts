import { expect, test } from 'vitest';
import { keepingSame } from './keep-same.js';

const before = [{ code: 'a', at: 1 }, { code: 'b' }];

test('the list before, where all say the same again', () => {
  expect(keepingSame([{ code: 'a', at: 1 }, { code: 'b' }], before)).toBe(before);
});

test('what says the same again is the same object, what does not is new', () => {
  const now = keepingSame([{ code: 'b' }, { code: 'a', at: 2 }], before);
  expect(now).toEqual([{ code: 'b' }, { code: 'a', at: 2 }]);
  expect(now[0]).toBe(before[1]);
  expect(now[1]).not.toBe(before[0]);
});

test('a list that lost its end is another list', () => {
  expect(keepingSame([{ code: 'a', at: 1 }], before)).toEqual([{ code: 'a', at: 1 }]);
});
