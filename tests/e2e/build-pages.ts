import path from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
// @ts-expect-error A script without types.
import { serveFolder } from '../../packages/demo/serve.mjs';
import { sourceConditions } from '../../vite.config.js';

declare module 'vitest' {
  interface ProvidedContext {
    demoUrl: string;
    hostileUrl: string;
    /** The same page, isolated from other origins and not. */
    isolatedUrl: string;
    ordinaryUrl: string;
  }
}

const root = path.join(import.meta.dirname, '../..');
const built = (page: string): string => path.join(root, 'node_modules/.cache/weir', page);

/** Builds the demo and the pages of hosts, and serves them under the strict policy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build({ configFile: path.join(root, 'packages/demo/vite.config.mjs'), logLevel: 'warn' });
  for (const page of ['hostile', 'isolated']) await buildPage(page);
  const servers = await Promise.all([
    serveFolder(path.join(root, 'packages/demo/dist'), { port: 0 }),
    serveFolder(built('hostile'), { port: 0 }),
    serveFolder(built('isolated'), { port: 0, isIsolated: true }),
    serveFolder(built('isolated'), { port: 0 }),
  ]);
  project.provide('demoUrl', servers[0].url);
  project.provide('hostileUrl', servers[1].url);
  project.provide('isolatedUrl', servers[2].url);
  project.provide('ordinaryUrl', servers[3].url);
  return async () => {
    for (const server of servers) await server.close();
  };
}

async function buildPage(page: string): Promise<void> {
  await build({
    root: path.join(import.meta.dirname, page),
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: [...sourceConditions, 'browser'] },
    build: {
      outDir: built(page),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  });
}
