import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
// The generator is a script, not part of the package.
// @ts-expect-error It has no types.
import { generate } from '../scripts/generate.mjs';

test('types and validators are those of the schema: run `npm run generate` after a change', async () => {
  const folder = path.join(import.meta.dirname, 'generated');
  const files = (await generate()) as Record<string, string>;
  for (const [name, text] of Object.entries(files)) {
    expect(fs.readFileSync(path.join(folder, name), 'utf8') === text, name).toBe(true);
  }
  expect(fs.readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
});

test('the validator needs neither ajv nor eval at run time', () => {
  const code = fs.readFileSync(path.join(import.meta.dirname, 'generated/validate.js'), 'utf8');
  expect(code).not.toMatch(/\beval\(|new Function|^import /m);
});

test('the validator copies no list of errors for each part that has some', () => {
  const code = fs.readFileSync(path.join(import.meta.dirname, 'generated/validate.js'), 'utf8');
  expect(code.match(/withErrors\(vErrors, /g)?.length).toBeGreaterThan(100);
  expect(code).not.toContain('.concat(');
});
