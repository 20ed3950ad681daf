import { expect, test } from 'vitest';
import { icons } from '../../packages/ui/src/icons/icons.js';
import { partIcons } from '../../packages/ui/src/icons/part-icons.js';
import { firstOfBoard } from './first-of-board.js';
import { sourceFiles } from './source-files.js';
import type { SourceFile } from './source-files.js';

const NAMED = /\bicon\((?:[^'()]*\? )?'([\w-]+)'(?: : '([\w-]+)')?|\bicon="([\w-]+)"|\bicon: '([\w-]+)'/g;

test('what a board is drawn with needs none of the icons that only the designer registers', () => {
  const named = namedIn(sourceFiles().filter(({ package: name, isTest }) => ['board', 'ui'].includes(name) && !isTest));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ name }) => !(name in icons || name in partIcons))).toEqual([]);
});

test('what every page loads at first is drawn with icons that every page has', () => {
  const named = namedIn(firstOfBoard());
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ name }) => !(name in icons))).toEqual([]);
});

function namedIn(files: readonly SourceFile[]): readonly { readonly path: string; readonly name: string }[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(NAMED)].flatMap(([, ...names]) => names.filter(Boolean).map((name) => ({ path, name: name! }))),
  );
}
