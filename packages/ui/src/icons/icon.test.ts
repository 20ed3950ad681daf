import { expect, test } from 'vitest';
import { drawShapes } from './icon.js';
import { icons, mirroredIcons } from './icons.js';

test.each(Object.entries(icons))('%s has shapes, and each can be drawn', (_name, shapes) => {
  expect(drawShapes(shapes)).toHaveLength(shapes.length);
  expect(shapes.length).toBeGreaterThan(0);
});

test('only icons that are there are mirrored', () => {
  expect([...mirroredIcons].filter((name) => !(name in icons))).toEqual([]);
});
