import { expect, test } from 'vitest';
import { dropSlotAt } from './drop-slot.js';
import type { Held } from './drop-slot.js';
import type { OutlineRow } from './outline-row.js';

const order = ['a', 'b', 'c', 'd'];
const stage = (id: string, level: number) =>
  ({ key: `stage ${id}`, part: { type: 'stage', stage: id }, level, members: [] }) as unknown as OutlineRow;
const group = (...members: string[]) =>
  ({ key: 'group g', part: { type: 'group', group: 'g' }, level: 2, members }) as unknown as OutlineRow;
const other = (type: 'funnel' | 'transition', level: number) =>
  ({ key: type, part: { type }, level, members: [] }) as unknown as OutlineRow;

/** 0 funnel, 1 a, 2 its transition, 3 group, 4 b, 5 its transition, 6 c, 7 d */
const rows = [
  other('funnel', 1),
  stage('a', 2),
  other('transition', 3),
  group('b', 'c'),
  stage('b', 3),
  other('transition', 4),
  stage('c', 3),
  stage('d', 2),
];
const held: Held = { name: '', stages: ['x'], isGroup: false };
const slot = (y: number, isIndented = true, what = held, among = rows) => {
  const found = dropSlotAt(among, { y, isIndented, order, held: what });
  return found && `${found.group ?? '-'} before ${found.before ?? 'nothing'} at ${found.place}`;
};

test.each<[string, number, boolean, string]>([
  ['over the funnel: first', 0.2, true, '- before a at 1'],
  ['over the upper half of a stage: before it', 1.4, true, '- before a at 1'],
  ['over its lower half, or what leads from it: behind it', 1.6, true, '- before b at 3'],
  ['its transition is a part of it', 2.5, true, '- before b at 3'],
  ['over the top of a group: before it', 3.2, true, '- before b at 3'],
  ['over the rest of its line: first in it', 3.6, true, 'g before b at 4'],
  ['between its stages: in it', 5.9, true, 'g before c at 6'],
  ['behind its last stage: in it', 6.7, true, 'g before d at 7'],
  ['or behind the group, further out', 6.7, false, '- before d at 7'],
  ['behind all: last', 12, true, '- before nothing at 8'],
])('%s', (_claim, y, isIndented, expected) => {
  expect(slot(y, isIndented)).toBe(expected);
});

test('a group as a whole gets into no other one', () => {
  const whole: Held = { name: '', stages: ['x', 'y'], isGroup: true };
  expect(slot(4.5, true, whole)).toBe('- before b at 3');
  expect(slot(6.5, true, whole)).toBe('- before d at 7');
});

test('a closed group is gone into behind its last stage', () => {
  const closed = [other('funnel', 1), stage('a', 2), group('b', 'c'), stage('d', 2)];
  expect(slot(2.6, true, held, closed)).toBe('g before d at 3');
  expect(slot(2.6, true, { ...held, stages: ['d'] }, closed), 'what is held stands nowhere').toBe(
    'g before nothing at 3',
  );
});

test('an empty funnel has no place', () => {
  expect(slot(0.5, true, held, [other('funnel', 1)])).toBe(null);
});
