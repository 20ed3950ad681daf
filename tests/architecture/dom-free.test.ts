import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root, sourceFiles } from './source-files.js';

/** Everything below the elements, the designer's state and actions, and what formulas are completed and explained by, works without a DOM. */
const domFree =
  /^packages\/(schema|formula|query|engine|adapters|templates)\/src\/|^packages\/designer\/src\/(actions|editor|models\/(compare|data|list|take)|versions\/(diff|impact)|formula\/(scope|suggest|help|problems))\//;

/** Of the DOM's globals, what Node and workers have too; IndexedDB and channels are what the IndexedDB adapter is for. */
const everywhere = new Set([
  'AbortController', 'AbortSignal', 'Blob', 'BroadcastChannel', 'Event', 'EventTarget', 'MessageChannel', 'MessageEvent', 'MessagePort',
  'ReadableStream', 'Response', 'TextDecoder', 'TextEncoder', 'URL', 'Worker', 'console', 'crypto', 'fetch', 'performance',
  'queueMicrotask', 'setTimeout', 'clearTimeout', 'structuredClone', 'DOMException', 'ErrorEvent', 'Transferable', 'StructuredSerializeOptions',
]); // prettier-ignore
const indexedDb = /^IDB|^indexedDB$/;

test('no file below the elements uses the DOM', () => {
  const files = sourceFiles().filter(({ path: file, isTest }) => !isTest && domFree.test(file));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram(
    files.map(({ path: file }) => path.join(root, file)),
    options,
  );
  const checker = program.getTypeChecker();
  const used: string[] = [];
  for (const { path: file, package: name } of files) {
    const source = program.getSourceFile(path.join(root, file))!;
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && isDomGlobal(node, checker)) {
        const allowed = everywhere.has(node.text) || (name === 'adapters' && indexedDb.test(node.text));
        if (!allowed) used.push(`${file}: ${node.text}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  expect(used).toEqual([]);
}, 60_000);

/** A name that is declared by TypeScript's DOM library and by nothing else, and is not a member of something. */
function isDomGlobal(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isBindingElement(parent)) return false;
  const declarations = checker.getSymbolAtLocation(node)?.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every((declaration) => /lib\.dom(\.\w+)?\.d\.ts$/.test(declaration.getSourceFile().fileName)) &&
    declarations.some(
      (declaration) => ts.isSourceFile(declaration.parent) || ts.isVariableDeclarationList(declaration.parent),
    )
  );
}
