import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { preview } from 'vite';

const root = path.join(import.meta.dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/weir');

/**
 * Builds Storybook and serves it: without Weir's strict policy, which Storybook's own pages do not keep.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveStorybook() {
  await mkdir(cache, { recursive: true });
  const built = await mkdtemp(path.join(cache, 'storybook-'));
  await run(path.join(root, 'node_modules/.bin/storybook'), [
    'build',
    '--quiet',
    '--disable-telemetry',
    '--output-dir',
    built,
  ]);
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: built },
    preview: { port: 0, host: 'localhost' },
  });
  const close = async () => {
    await server.close();
    await rm(built, { recursive: true, force: true });
  };
  return { url: server.resolvedUrls.local[0], close };
}

function run(program, args) {
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`storybook build failed:\n${said}`))));
  });
}
