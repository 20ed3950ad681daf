import { expect, test } from 'vitest';
import { isTyping } from './typing.js';

const press = (key: string, modifiers: { ctrlKey?: boolean; metaKey?: boolean; isComposing?: boolean } = {}) =>
  isTyping({ key, ctrlKey: false, metaKey: false, isComposing: false, ...modifiers });

test.each(['g', '/', '?', 'Enter', 'Backspace', 'ArrowLeft', ' '])('%s is typed', (key) => {
  expect(press(key)).toBe(true);
});

test.each(['Escape', 'Tab', 'F1', 'F12'])('%s is not', (key) => {
  expect(press(key)).toBe(false);
});

test('editing commands stay in the field, other commands leave it', () => {
  expect(press('Z', { ctrlKey: true })).toBe(true);
  expect(press('v', { metaKey: true })).toBe(true);
  expect(press('k', { ctrlKey: true })).toBe(false);
  expect(press('s', { metaKey: true })).toBe(false);
});

test('what an input method composes is typed, Escape too', () => {
  expect(press('Escape', { isComposing: true })).toBe(true);
});
