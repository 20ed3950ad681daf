import { expect, test } from 'vitest';
import { layoutGoalScale } from './goal-scale.js';
import type { GoalMark } from './goal-scale.js';

const mark = (kind: GoalMark['kind'], value: number, text = kind): GoalMark => ({ kind, value, text });
const scale = (...marks: GoalMark[]) => layoutGoalScale(marks, 300, (text) => text.length * 7);

test.each([
  ['nothing', []],
  ['a value alone', [mark('value', 3)]],
  ['zeros', [mark('value', 0), mark('target', 0)]],
])('%s is no comparison', (_claim, marks) => {
  expect(scale(...marks)).toBe(null);
});

test('the bar starts at 0, and the furthest mark leaves room', () => {
  const { bar, marks = [] } = scale(mark('value', 0.5), mark('target', 1)) ?? {};
  expect(bar).toEqual({ from: 0, to: expect.closeTo(0.5 / 1.2) });
  expect(marks.map(({ at }) => at)).toEqual([expect.closeTo(0.5 / 1.2), expect.closeTo(1 / 1.2)]);
});

test('below zero the bar lies on the other side', () => {
  expect(scale(mark('value', -1), mark('target', 1))?.bar).toEqual({ from: expect.closeTo(0.2 / 2.4), to: 0.5 });
  expect(scale(mark('value', -1), mark('target', -2))?.bar).toEqual({ from: expect.closeTo(1.4 / 2.4), to: 1 });
});

test('without a value there are only marks', () => {
  expect(scale(mark('target', 1), mark('benchmark', 2))?.bar).toBe(null);
});

test.each<[string, GoalMark[], string[]]>([
  ['far apart', [mark('value', 30), mark('target', 60), mark('benchmark', 100)], ['above end', 'below end', 'below end']],
  ['a benchmark close to the target lies along the end', [mark('value', 30), mark('target', 78), mark('benchmark', 100)], ['above end', 'below end', 'below end 1']],
  ['one that has no room there either lies above', [mark('value', 20), mark('target', 92), mark('benchmark', 100)], ['above end', 'below end', 'above end']],
  ['all three close', [mark('value', 98), mark('target', 99), mark('benchmark', 100)], ['above end', 'below end', 'far-below end']],
  ['near the start there is room on the other side only', [mark('value', 1), mark('target', 100)], ['above start', 'below end']],
  ['a text that is wider than the bar', [mark('value', 1), { ...mark('target', 100), text: 'x'.repeat(60) }], ['above start', 'far-below end']],
])('%s', (_claim, marks, expected) => {
  const placed = scale(...marks)?.marks ?? [];
  const words = placed.map(({ row, anchor, textAt, at }) => `${row} ${anchor}${textAt === at ? '' : ` ${textAt}`}`);
  expect(words).toEqual(expected);
}); // prettier-ignore
