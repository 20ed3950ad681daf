import { expect, test } from 'vitest';
import { groupFrames } from './group-frames.js';

const positions = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 200, y: 100 }],
  ['c', { x: 1000, y: 0 }],
]);

test('a frame goes around its stages, with room for its title', () => {
  const groups = [{ id: 'early', title: 'Early', stages: ['a', 'b', 'gone'] }];
  expect(groupFrames({ groups }, positions).get('early')).toEqual({ x: -20, y: -48, width: 400, height: 252 });
});

test('a group of which nothing is drawn has none, and large ones come first', () => {
  const groups = [
    { id: 'small', title: '', stages: ['c'] },
    { id: 'empty', title: '', stages: ['gone'] },
    { id: 'large', title: '', stages: ['a', 'b'] },
  ];
  expect([...groupFrames({ groups }, positions).keys()]).toEqual(['large', 'small']);
  expect(groupFrames({}, positions).size).toBe(0);
});
