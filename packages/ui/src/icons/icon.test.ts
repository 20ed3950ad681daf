import { nothing } from 'lit';
import { expect, test } from 'vitest';
import { drawShapes, stageIcon } from './icon.js';
import { editorIcons } from './editor-icons.js';
import { icons, mirroredIcons } from './icons.js';
import { stageIconShapes } from './stage-icons.js';

test.each([...Object.entries(icons), ...Object.entries(editorIcons), ...Object.entries(stageIconShapes)])(
  '%s has shapes, and each can be drawn',
  (_name, shapes) => {
    expect(drawShapes(shapes)).toHaveLength(shapes.length);
    expect(shapes.length).toBeGreaterThan(0);
  },
);

test('only icons that are there are mirrored', () => {
  expect([...mirroredIcons].filter((name) => !(name in icons || name in editorIcons))).toEqual([]);
});

test('an icon of a stage is drawn by its name, and an unknown one not at all', () => {
  expect(stageIcon('phone')).not.toBe(nothing);
  expect(stageIcon('phnoe')).toBe(nothing);
  expect(stageIcon('constructor')).toBe(nothing);
  expect(stageIcon(undefined)).toBe(nothing);
});
