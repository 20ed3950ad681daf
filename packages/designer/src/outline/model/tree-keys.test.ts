import { expect, test } from 'vitest';
import type { OutlineRow } from './outline-row.js';
import { isLetter, treeMove } from './tree-keys.js';
import type { TreeMove } from './tree-keys.js';

const row = (key: string, parent: string | null, isExpanded: boolean | null) =>
  ({ key, parent, isExpanded }) as OutlineRow;

const rows = [
  row('funnel', null, true),
  row('a', 'funnel', true),
  row('a>b', 'a', null),
  row('b', 'funnel', false),
  row('c', 'funnel', null),
];

function press(keys: string, at: number, isRightToLeft = false): TreeMove | undefined {
  const parts = keys === ' ' ? [' '] : keys.split('+');
  const has = (modifier: string) => parts.includes(modifier);
  const key = {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
  return treeMove(key, { rows, at, isRightToLeft, rowsInView: 3 });
}

const go = (to: number, selects: 'one' | 'range' | 'none' = 'one') => ({ type: 'go', to, selects });

test.each<[string, string, number, object | undefined]>([
  ['down from the last stays there', 'ArrowDown', 4, go(4)],
  ['up from the first stays there', 'ArrowUp', 0, go(0)],
  ['down goes to the next line', 'ArrowDown', 1, go(2)],
  ['Home goes to the first', 'Home', 3, go(0)],
  ['End goes to the last', 'End', 1, go(4)],
  ['a page is a line less than what is in view', 'PageDown', 0, go(2)],
  ['and ends where the lines end', 'PageUp', 1, go(0)],
  ['right opens what is closed', 'ArrowRight', 3, { type: 'open', row: 'b' }],
  ['right goes into what is open', 'ArrowRight', 1, go(2)],
  ['right does nothing on what has nothing in it', 'ArrowRight', 4, go(4)],
  ['left closes what is open', 'ArrowLeft', 1, { type: 'close', row: 'a' }],
  ['left goes out of what has nothing in it', 'ArrowLeft', 2, go(1)],
  ['and of what is closed', 'ArrowLeft', 3, go(0)],
  ['with Shift all up to there is selected', 'Shift+ArrowDown', 1, go(2, 'range')],
  ['also to the end', 'Shift+End', 1, go(4, 'range')],
  ['with Ctrl nothing is', 'Ctrl+ArrowDown', 1, go(2, 'none')],
  ['Space adds to what is selected', ' ', 1, { type: 'toggle-selected' }],
  ['an asterisk opens all', '*', 1, { type: 'open-all' }],
  ['with Alt the arrows move what is selected, which is an action', 'Alt+ArrowDown', 1, undefined],
  ['any other key is not the tree’s', 'F2', 1, undefined],
])('%s', (_claim, keys, at, move) => {
  expect(press(keys, at)).toEqual(move);
});

test('where pages run from right to left, so do the arrows', () => {
  expect(press('ArrowLeft', 3, true)).toEqual({ type: 'open', row: 'b' });
  expect(press('ArrowRight', 1, true)).toEqual({ type: 'close', row: 'a' });
});

test('letters of any script find a line, with Ctrl they are commands', () => {
  const letter = (key: string, ctrlKey = false) =>
    isLetter({ key, ctrlKey, metaKey: false, altKey: false, shiftKey: false });
  expect(['a', 'Q', '谈', 'é', '7'].every((key) => letter(key))).toBe(true);
  expect([letter('a', true), letter('F2'), letter('Enter'), letter(' ')]).toEqual([false, false, false, false]);
});
