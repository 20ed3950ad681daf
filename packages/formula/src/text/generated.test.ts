import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
// The generator is a script, not part of the package.
// @ts-expect-error It has no types.
import { generate } from '../../scripts/generate.mjs';

test('the parser is that of the grammar: run `npm run generate` after a change', () => {
  const folder = path.join(import.meta.dirname, 'generated');
  const files = generate() as Record<string, string>;
  for (const [name, text] of Object.entries(files)) {
    expect(fs.readFileSync(path.join(folder, name), 'utf8') === text, name).toBe(true);
  }
  expect(fs.readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
});
