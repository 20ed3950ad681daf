import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles } from './source-files.js';

/** What each package may import of the others. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  formula: ['schema'],
  query: ['schema', 'formula'],
  engine: ['schema', 'formula', 'query'],
  adapters: ['schema', 'formula', 'query', 'engine'],
  ui: ['schema'],
  board: ['schema', 'formula', 'query', 'ui'],
  designer: ['schema', 'formula', 'query', 'ui', 'board'],
  templates: ['schema'],
  demo: ['schema', 'formula', 'query', 'engine', 'adapters', 'ui', 'board', 'designer', 'templates'],
};

const sources = sourceFiles();
const shipped = sources.filter(({ isTest }) => !isTest);

test('every package has its place in the order', () => {
  expect(fs.readdirSync(path.join(root, 'packages')).sort()).toEqual(Object.keys(allowed).sort());
});

describe.each(Object.keys(allowed))('%s', (name) => {
  const own = shipped.filter((file) => file.package === name);
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8'));

  test('has sources', () => expect(own.length).toBeGreaterThan(0));

  test('imports only packages below it', () => {
    for (const { path: file, imports } of own) {
      for (const target of imports) {
        const other = /^@weir\/([^/]+)/.exec(target)?.[1];
        if (other && other !== name) expect(allowed[name], `${file} imports ${target}`).toContain(other);
      }
    }
  });

  test('reaches into no other package by path, and not past another’s exports', () => {
    for (const { path: file, imports } of own) {
      for (const target of imports) {
        if (target.startsWith('.')) {
          const resolved = path.posix.join(path.posix.dirname(file), target);
          expect(resolved.startsWith(`packages/${name}/`), `${file} imports ${target}`).toBe(true);
        }
        expect(target, file).not.toMatch(/^@weir\/[^/]+\/(src|dist)\b/);
      }
    }
  });

  test('names what it imports in its package.json', () => {
    const named = new Set([
      ...Object.keys(manifest.dependencies ?? {}),
      ...Object.keys(manifest.devDependencies ?? {}),
      ...Object.keys(manifest.peerDependencies ?? {}),
    ]);
    for (const { path: file, imports } of own) {
      for (const target of imports) {
        if (target.startsWith('.') || target.startsWith('node:')) continue;
        const bare = target
          .split('?')[0]!
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/');
        if (bare !== `@weir/${name}`) expect(named.has(bare), `${file} imports ${target}`).toBe(true);
      }
    }
  });

  test('imports each dependency it names', () => {
    const imported = own.flatMap(({ imports }) => imports).join('\n');
    for (const dependency of Object.keys(manifest.dependencies ?? {})) {
      expect(imported.includes(dependency), `${name} names ${dependency}`).toBe(true);
    }
  });
});

test('only the canvas imports React', () => {
  for (const { path: file, imports } of shipped) {
    if (file.startsWith('packages/designer/src/canvas/')) continue;
    expect(
      imports.filter((target) => /^(react|react-dom|@xyflow\/react)($|\/)/.test(target)),
      file,
    ).toEqual([]);
  }
});

test('only the formula editor imports CodeMirror', () => {
  for (const { path: file, imports } of shipped) {
    if (file.startsWith('packages/designer/src/formula/')) continue;
    expect(
      imports.filter((target) => target.startsWith('@codemirror/')),
      file,
    ).toEqual([]);
  }
});

test('board and designer import no adapter and no engine', () => {
  for (const { path: file, package: name, imports } of shipped) {
    if (name !== 'board' && name !== 'designer') continue;
    expect(
      imports.filter((target) => /^@weir\/(adapters|engine)/.test(target)),
      file,
    ).toEqual([]);
  }
});
