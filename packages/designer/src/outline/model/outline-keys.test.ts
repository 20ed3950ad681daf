import { expect, test } from 'vitest';
import { findsLine, mirrored, outlineKeys } from './outline-keys.js';

const press = (key: string, altKey = false) => ({ key, altKey, ctrlKey: false, metaKey: false, shiftKey: altKey });

test('a letter by itself finds a line, a sign does not', () => {
  expect(['f', 'é', '复', '+', 'Enter'].map((key) => findsLine(press(key)))).toEqual([true, true, true, false, false]);
  expect(findsLine(press('f', true))).toBe(false);
});

test('arrows to the sides change places, others stay', () => {
  expect(mirrored(press('ArrowLeft', true))).toEqual(press('ArrowRight', true));
  expect(mirrored(press('ArrowUp', true))).toEqual(press('ArrowUp', true));
});

test('a menu shows the keys that work', () => {
  const keys = ['F', 'F2', 'Mod+F', 'Alt+Shift+ArrowRight', 'Alt+ArrowUp'];
  expect(outlineKeys(false)(keys)).toEqual(['F2', 'Mod+F', 'Alt+Shift+ArrowRight', 'Alt+ArrowUp']);
  expect(outlineKeys(true)(keys)).toEqual(['F2', 'Mod+F', 'Alt+Shift+ArrowLeft', 'Alt+ArrowUp']);
});
