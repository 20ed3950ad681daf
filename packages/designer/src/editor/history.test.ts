import { expect, test } from 'vitest';
import type { WeirDocument } from '@weir/schema';
import { History } from './history.js';
import type { Step } from './history.js';
import { nothingSelected } from './selection.js';

const version = (title: string): WeirDocument => ({ weir: 1, id: 'd', title });

function step(before: WeirDocument, after: WeirDocument, at: number, key?: string): Step {
  const rest = { command: 'c', label: 'l', selectionBefore: nothingSelected, selectionAfter: nothingSelected };
  return { ...rest, before, after, at, ...(key && { key }) };
}

const [v0, v1, v2] = [version('0'), version('1'), version('2')];

test.each<[string, number, string | undefined, string | undefined, boolean]>([
  ['at a pause of exactly 1 s', 1000, 'k', 'k', true],
  ['not one millisecond later', 1001, 'k', 'k', false],
  ['not with another key', 10, 'k', 'other', false],
  ['not without a key', 10, undefined, undefined, false],
])('steps become one %s', (_claim, pauseMs, first, second, isOne) => {
  const history = new History();
  history.record(step(v0, v1, 0, first));
  history.record(step(v1, v2, pauseMs, second));
  expect(history.undo()?.before).toBe(isOne ? v0 : v1);
});

test('a step that was ended takes nothing more', () => {
  const history = new History();
  history.record(step(v0, v1, 0, 'k'));
  history.endGroup();
  history.record(step(v1, v2, 1, 'k'));
  expect(history.undo()?.before).toBe(v1);
});

test('what is done after an undo does not join the step before, and ends redoing', () => {
  const history = new History();
  history.record(step(v0, v1, 0, 'k'));
  history.record(step(v1, v2, 5000, 'k'));
  history.undo();
  history.record(step(v1, v2, 5001, 'k'));
  expect(history.next).toBeUndefined();
  expect(history.undo()?.before).toBe(v1);
});

test('a thousand steps are kept', () => {
  const history = new History();
  for (let count = 0; count < 1001; count++) history.record(step(version(`${count}`), v0, 0));
  let oldest: Step | undefined;
  for (let undone = history.undo(); undone; undone = history.undo()) oldest = undone;
  expect(oldest?.before.title).toBe('1');
});
