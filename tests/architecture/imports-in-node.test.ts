import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './source-files.js';

const entries = fs
  .readdirSync(path.join(root, 'packages'))
  .filter((name) => name !== 'demo')
  .flatMap((name) => {
    const { exports } = JSON.parse(fs.readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8'));
    return Object.keys(exports)
      .filter((entry) => !entry.endsWith('.json'))
      .map((entry) => `@weir/${name}${entry.slice(1)}`);
  });

test('importing every entry in Node changes nothing global beyond what lit does', () => {
  expect(entries.length).toBeGreaterThan(10);
  const script = path.join(import.meta.dirname, 'import-entries.mjs');
  const output = execFileSync(process.execPath, [script, ...entries], { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual([]);
}, 60_000);
