import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.js';

const shipped = sourceFiles().filter(({ isTest }) => !isTest);
const byPath = new Map(shipped.map((file) => [file.path, file]));

/** Every file that an entry loads of its own package, and what it imports from elsewhere. */
function reachedFrom(entry: string): { readonly files: ReadonlySet<string>; readonly others: ReadonlySet<string> } {
  const files = new Set<string>();
  const others = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const target of byPath.get(file)?.imports ?? []) {
      if (target.startsWith('.')) open.push(path.posix.join(path.posix.dirname(file), target).replace(/\.js$/, '.ts'));
      else others.add(target);
    }
  }
  return { files, others };
}

describe('the text form of formulas is for people: what runs does not load it', () => {
  test('it is the text side that needs a parser', () => {
    const { files, others } = reachedFrom('packages/formula/src/text/index.ts');
    expect(files).toContain('packages/formula/src/text/generated/parser.ts');
    expect(others).toContain('@lezer/lr');
  });

  test.each(['packages/formula/src/index.ts', 'packages/query/src/index.ts'])('%s', (entry) => {
    const { files, others } = reachedFrom(entry);
    expect(files.size).toBeGreaterThan(10);
    expect([...files].filter((file) => file.includes('/text/') || file.includes('/explain/explain'))).toEqual([]);
    expect([...others].filter((target) => target === '@weir/formula/text' || /^@lezer\//.test(target))).toEqual([]);
  });

  test('only explanations and the designer import it', () => {
    const allowed = /^packages\/(query\/src\/explain|designer\/src|demo\/)/;
    const importing = shipped.filter(({ imports }) => imports.includes('@weir/formula/text'));
    expect(importing.filter(({ path: file }) => !allowed.test(file)).map(({ path: file }) => file)).toEqual([]);
  });

  test('only it and the formula editor import Lezer', () => {
    const allowed = /^packages\/(formula\/src\/text|designer\/src\/formula)\//;
    const importing = shipped.filter(({ imports }) => imports.some((target) => target.startsWith('@lezer/')));
    expect(importing.filter(({ path: file }) => !allowed.test(file)).map(({ path: file }) => file)).toEqual([]);
  });
});
