import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tokenDefaults } from '../tokens/index.js';

const root = path.join(import.meta.dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

test('styles read only tokens that are there, by their private names', () => {
  const wrong = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/var\(--(_?)weir-([\w-]+)/g)]
      .filter(([, underscore, name]) => underscore !== '_' || !Object.hasOwn(tokenDefaults, name ?? ''))
      .map(([found]) => `${file}: ${found}`),
  );
  expect(wrong.filter((line) => !line.startsWith('tokens/'))).toEqual([]);
});

test('nothing is measured in rem, and no viewport is asked', () => {
  const wrong = sources.filter(({ text }) => /\d(\.\d+)?rem\b|@media[^{]*(width|height)/.test(text));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});
