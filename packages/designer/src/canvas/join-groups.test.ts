import { expect, test } from 'vitest';
import { joinsWhereHeld, stagesAfterJoining } from './join-groups.js';

const groups = [
  { id: 'large', box: { x: 0, y: 0, width: 1000, height: 1000 }, stages: ['a', 'b'] },
  { id: 'small', box: { x: 600, y: 600, width: 300, height: 200 }, stages: ['c', 'd'] },
];
/** Where a stage lies whose middle is there. */
const at = (x: number, y: number) => ({ x: x - 80, y: y - 42 });
const held = (places: Record<string, { x: number; y: number }>) =>
  Object.fromEntries(joinsWhereHeld(groups, new Map(Object.entries(places))));

test.each<[string, Record<string, { x: number; y: number }>, Record<string, string | null>]>([
  ['on the edge of a frame is in it', { x: at(1000, 10) }, { x: 'large' }],
  ['a pixel beyond it is not', { x: at(1001, 10) }, {}],
  ['of frames over each other the smaller one is meant', { x: at(700, 700) }, { x: 'small' }],
  ['within its own frame nothing is another', { a: at(100, 900) }, {}],
  ['out of its own it leaves', { a: at(-1, 10) }, { a: null }],
  ['or gets into the other one', { a: at(650, 650), e: at(650, 650) }, { a: 'small', e: 'small' }],
  ['a group that is held as a whole goes along', { c: at(5000, 10), d: at(5300, 10) }, {}],
  ['and nothing gets into it', { c: at(650, 650), d: at(700, 700), x: at(650, 650) }, { x: 'large' }],
  ['each goes where it is', { a: at(-50, 0), c: at(10, 10) }, { a: null, c: 'large' }],
])('%s', (_claim, places, expected) => {
  expect(held(places)).toEqual(expected);
});

test('the stages of a group, with who comes and without who goes', () => {
  const joins = new Map<string, string | null>([
    ['a', null],
    ['x', 'large'],
    ['c', 'small'],
  ]);
  expect(groups.map((group) => stagesAfterJoining(group, joins))).toEqual([
    ['b', 'x'],
    ['d', 'c'],
  ]);
});
