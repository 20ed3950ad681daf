import { expect, test } from 'vitest';
import { UndoStack } from './undo-stack.js';

test('goes back and forth', () => {
  const stack = new UndoStack('a');
  expect([stack.undo(), stack.canUndo, stack.canRedo]).toEqual([false, false, false]);
  stack.set('b');
  stack.set('c');
  expect([stack.undo(), stack.value, stack.undo(), stack.value, stack.undo()]).toEqual([true, 'b', true, 'a', false]);
  expect([stack.redo(), stack.value, stack.canRedo]).toEqual([true, 'b', true]);
  stack.set('d');
  expect([stack.redo(), stack.value]).toEqual([false, 'd']);
});

test('what is typed at one place is one step, until it pauses or ends', () => {
  const stack = new UndoStack('');
  stack.set('a', 'name', 0);
  stack.set('ab', 'name', 1000);
  stack.set('abc', 'name', 2001);
  stack.set('abcd', 'other', 2002);
  stack.endStep();
  stack.set('abcde', 'other', 2003);
  const back: string[] = [];
  while (stack.undo()) back.push(stack.value);
  expect(back).toEqual(['abcd', 'abc', 'ab', '']);
});

test('a value that stays is no step', () => {
  const stack = new UndoStack(1);
  stack.set(1);
  expect(stack.canUndo).toBe(false);
});
