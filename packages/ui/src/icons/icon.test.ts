import { nothing } from 'lit';
import { expect, test } from 'vitest';
import { drawShapes, stageIcon } from './icon.js';
import { editorIcons } from './editor-icons.js';
import { icons, mirroredIcons } from './icons.js';
import { partIcons } from './part-icons.js';
import { stageIconShapes } from './stage-icons.js';

test.each([icons, partIcons, editorIcons, stageIconShapes].flatMap((each) => Object.entries(each)))(
  '%s has shapes, and each can be drawn',
  (_name, shapes) => {
    expect(drawShapes(shapes)).toHaveLength(shapes.length);
    expect(shapes.length).toBeGreaterThan(0);
  },
);

test('only icons that are there are mirrored', () => {
  expect([...mirroredIcons].filter((name) => ![icons, partIcons, editorIcons].some((known) => name in known))).toEqual(
    [],
  );
});

test('an icon of a stage is drawn by its name, and an unknown one not at all', () => {
  expect(stageIcon('phone')).not.toBe(nothing);
  expect(stageIcon('phnoe')).toBe(nothing);
  expect(stageIcon('constructor')).toBe(nothing);
  expect(stageIcon(undefined)).toBe(nothing);
});
