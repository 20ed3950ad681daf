import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestContext } from 'vitest';

/** An optional folder of external cases: what WEIR_CASES names, else a folder beside the repository that holds `conformance/`. */
const folder = process.env['WEIR_CASES'] ?? folderBeside();

function folderBeside(): string | undefined {
  const parent = resolve(import.meta.dirname, '../../..');
  return readdirSync(parent)
    .map((name) => resolve(parent, name))
    .find((candidate) => existsSync(resolve(candidate, 'conformance')));
}

/** A text file of the optional folder of external cases; skips the test, saying so, where it is absent. */
export function externalText(context: TestContext, path: string): string {
  const file = folder === undefined ? undefined : resolve(folder, path);
  if (file === undefined || !existsSync(file)) {
    context.skip(`no external cases: set WEIR_CASES to a folder that holds ${path}`);
  }
  return readFileSync(file, 'utf8');
}

/** A JSON file of the optional folder of external cases; skips the test, saying so, where it is absent. */
export function externalCases<Cases>(context: TestContext, path: string): Cases {
  return JSON.parse(externalText(context, path)) as Cases;
}
