// What `npm start` runs: builds the demo when its sources are newer than the build, and serves it. `--dev` uses Vite's own server.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './serve.mjs';

const folder = import.meta.dirname ?? path.dirname(fileURLToPath(import.meta.url));
const packages = path.join(folder, '..');
const dist = path.join(folder, 'dist');
const configFile = path.join(folder, 'vite.config.mjs');

const running = process.argv.includes('--dev') ? await startDevServer() : await buildAndServe();
console.log(`\n  Acme CRM, a product that embeds Weir: ${running.url}\n\n  Ctrl-C ends it.\n`);

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (ending) process.exit(1);
    ending = true;
    running.close().then(() => process.exit(0));
  });
}

async function buildAndServe() {
  if (isStale()) {
    console.log('Building the demo …');
    const { build } = await import('vite');
    await build({ configFile, logLevel: 'warn' });
  }
  return serveFolder(dist, { port: 4173 });
}

async function startDevServer() {
  const { createServer } = await import('vite');
  const server = await createServer({ configFile, server: { port: 5173, host: 'localhost' } });
  await server.listen();
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}

/** Is there no build yet, or a source, configuration or lock file that is newer than it? */
function isStale() {
  let built;
  try {
    built = statSync(path.join(dist, 'index.html')).mtimeMs;
  } catch {
    return true;
  }
  const sources = readdirSync(packages).flatMap((name) => [
    ...filesBelow(path.join(packages, name, 'src')),
    path.join(packages, name, 'package.json'),
  ]);
  const own = ['index.html', 'vite.config.mjs'].map((name) => path.join(folder, name));
  const root = ['package-lock.json', 'vite.config.ts'].map((name) => path.join(packages, '..', name));
  return [...sources, ...own, ...filesBelow(path.join(folder, 'public')), ...root].some(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs > built,
  );
}

function filesBelow(parent) {
  try {
    return readdirSync(parent, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  } catch {
    return [];
  }
}
