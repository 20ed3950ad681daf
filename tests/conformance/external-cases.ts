import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestContext } from 'vitest';

/** An optional folder of external cases. */
const folder = resolve(import.meta.dirname, '../..', process.env['WEIR_CASES'] ?? '../shared');

/** A JSON file of the optional folder of external cases; skips the test, saying so, where it is absent. */
export function externalCases<Cases>(context: TestContext, path: string): Cases {
  const file = resolve(folder, path);
  if (!existsSync(file)) context.skip(`no external cases at ${file}; set WEIR_CASES to their folder`);
  return JSON.parse(readFileSync(file, 'utf8')) as Cases;
}
