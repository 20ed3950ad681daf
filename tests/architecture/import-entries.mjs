// Imports modules in a fresh Node, from the sources, and prints what changed globally after lit was there:
//
//     node tests/architecture/import-entries.mjs @weir/query @weir/board/define.js
import path from 'node:path';
import { createServer } from 'vite';

const root = path.join(import.meta.dirname, '../..');
const builtins = [Object, Array, String, Number, Boolean, Map, Set, Promise, Function, Date, RegExp, Math, JSON, Intl];

/** The names of all globals, and of all members of what every program uses. */
function globalNames() {
  const members = builtins.flatMap((type, place) =>
    [type, type.prototype ?? {}].flatMap((holder) => Reflect.ownKeys(holder).map((name) => `${place} ${String(name)}`)),
  );
  return [...Reflect.ownKeys(globalThis).map(String), ...members];
}

const vite = await createServer({
  root,
  configFile: path.join(root, 'vite.config.ts'),
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
await vite.ssrLoadModule('lit');
const before = new Set(globalNames());
const elementsBefore = globalThis.customElements;
for (const entry of process.argv.slice(2)) await vite.ssrLoadModule(entry);
const changed = globalNames().filter((name) => !before.has(name));
if (globalThis.customElements !== elementsBefore) changed.push('customElements');
console.log(JSON.stringify(changed));
await vite.close();
process.exit(0);
