import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import type { Plugin, UserConfig } from 'vite';

/** Packages are used from their sources, so nothing has to be built before it is tested or served. */
export const sourceConditions = ['weir-source', 'module', 'development|production'];

/**
 * How a package is built for publishing: one ES module per source file, so that a host's bundler leaves out what its pages do not use.
 * Dependencies and peers stay imports; devDependencies
 * (json-logic-js, React, React Flow) go into `dist` as private copies, named in THIRD-PARTY-NOTICES.md. With `--mode worker`, only
 * the worker's entry, with everything in it, because a worker is loaded as one file.
 */
export const library = (folder: string) =>
  defineConfig(({ mode }) => {
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const isWorker = (name: string) => name === './worker.js';
    const sources = Object.entries<{ 'weir-source'?: string } | string>(manifest.exports)
      .filter(([name, to]) => typeof to === 'object' && isWorker(name) === (mode === 'worker'))
      .map(([, to]) => (to as { 'weir-source': string })['weir-source']);
    const { dependencies: own = {}, peerDependencies: peers = {} } = manifest;
    const dependencies = mode === 'worker' ? [] : Object.keys({ ...own, ...peers });
    return {
      root: folder,
      resolve: { conditions: [...sourceConditions, 'browser'] },
      plugins: mode === 'worker' ? [] : [licence(), compactTemplates()],
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      build: {
        target: 'es2022',
        sourcemap: true,
        minify: false,
        emptyOutDir: mode !== 'worker',
        license: { fileName: mode === 'worker' ? 'worker.THIRD-PARTY-NOTICES.md' : 'THIRD-PARTY-NOTICES.md' },
        lib: {
          formats: ['es'],
          entry: Object.fromEntries(
            sources.map((source) => [source.replace(/^\.\/src\/|\.ts$/g, ''), path.join(folder, source)]),
          ),
        },
        rolldownOptions: {
          external: (id) => !id.includes('?') && dependencies.some((name) => id === name || id.startsWith(`${name}/`)),
          ...(mode !== 'worker' && {
            output: {
              preserveModules: true,
              preserveModulesRoot: path.join(folder, 'src'),
              // npm leaves folders of that name out of what it packs.
              entryFileNames: ({ name }) => `${name.replaceAll('node_modules', 'vendor')}.js`,
            },
          }),
        },
      },
    } satisfies UserConfig;
  });

/**
 * Takes comments and blanks out of styles, and indentation out of them and of markup: bundlers of hosts leave templates as they are. Lines stay where they
 * were, for source maps.
 */
const compactTemplates = (): Plugin => ({
  name: 'compact-templates',
  transform: {
    filter: { id: /\.ts$/, code: /\b(?:css|html|svg)`/ },
    handler(code) {
      let compacted = '';
      let end = 0;
      for (const { tag, text } of textsOfTemplates(this.parse(code)).toSorted((a, b) => a.text.start - b.text.start)) {
        const written = code.slice(text.start, text.end);
        compacted +=
          code.slice(end, text.start) + (tag === 'css' ? compactStyles(written) : written.replace(INDENT, '\n'));
        ({ end } = text);
      }
      return { code: compacted + code.slice(end), map: null };
    },
  },
});

const INDENT = /\n +/g;
const TAGS: ReadonlySet<unknown> = new Set(['css', 'html', 'svg']);

/** A node of the syntax tree, as far as it is looked at. */
interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly SyntaxNode[] };
}

/** What is written in templates between their expressions. */
function textsOfTemplates(tree: object): readonly { readonly tag: string; readonly text: SyntaxNode }[] {
  const { type, tag, quasi } = tree as Partial<SyntaxNode>;
  const own =
    type === 'TaggedTemplateExpression' && TAGS.has(tag?.name)
      ? quasi!.quasis.map((text) => ({ tag: tag!.name!, text }))
      : [];
  const below = Object.values(tree).flatMap((part) => (part && typeof part === 'object' ? textsOfTemplates(part) : []));
  return [...own, ...below];
}

const compactStyles = (styles: string): string =>
  styles
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => '\n'.repeat(comment.split('\n').length - 1))
    .replace(INDENT, '\n')
    .replace(/(?<=\n[\w-]+:) | (?=\{\n)/g, '');

/** Puts Weir's own licence beside the code. */
const licence = (): Plugin => ({
  name: 'licence',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'LICENSE',
      source: fs.readFileSync(path.join(import.meta.dirname, 'LICENSE')),
    });
  },
});

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: [...sourceConditions, 'browser'] },
  ssr: { resolve: { conditions: [...sourceConditions, 'node'] } },
  test: {
    exclude: ['**/*.browser.test.ts', '**/node_modules/**', '**/dist/**'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      // Loading the modules anew for each of some two hundred files takes longer than their tests; nothing in them outlives a test.
      { extends: true, test: { name: 'packages', include: ['packages/*/src/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: { name: 'tests', include: ['tests/{architecture,bench,conformance}/**/*.test.ts'] },
      },
    ],
  },
});
