import path from 'node:path';
import { sourceFiles } from './source-files.js';
import type { SourceFile } from './source-files.js';

/** Imports and exports of values; those of types are not loaded, and those in parentheses are loaded on use. */
const VALUES = /^(?:import|export) (?!type )(?:[^;'"]* from )?'(\.[^']+)';/gm;

/** What of the board every page with one loads before its first figures. */
export function firstOfBoard(): readonly SourceFile[] {
  const byPath = new Map(sourceFiles().map((file) => [file.path, file]));
  const found = new Map<string, SourceFile>();
  const open = ['packages/board/src/define.ts'];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const file = byPath.get(at);
    if (!file || found.has(at)) continue;
    found.set(at, file);
    for (const [, target] of file.text.matchAll(VALUES)) {
      open.push(path.posix.join(path.posix.dirname(at), target!).replace(/\.js$/, '.ts'));
    }
  }
  return [...found.values()];
}
