import { expect, test } from 'vitest';
import { icons } from '../../packages/ui/src/icons/icons.js';
import { sourceFiles } from './source-files.js';

const NAMED = /\bicon\((?:[^'()]*\? )?'([\w-]+)'(?: : '([\w-]+)')?|\bicon="([\w-]+)"|\bicon: '([\w-]+)'/g;

test('what a board is drawn with needs none of the icons that only the designer registers', () => {
  const named = sourceFiles()
    .filter(({ package: name, isTest }) => ['board', 'ui'].includes(name) && !isTest)
    .flatMap(({ path, text }) =>
      [...text.matchAll(NAMED)].flatMap(([, ...names]) => names.filter(Boolean).map((name) => `${path}: ${name}`)),
    );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((found) => !(found.split(': ')[1]! in icons))).toEqual([]);
});
