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
  }
}

const root = path.join(import.meta.dirname, '../..');
const hostile = path.join(import.meta.dirname, 'hostile');
const hostileBuilt = path.join(root, 'node_modules/.cache/weir/hostile');

/** Builds the demo and the hostile host page, and serves both under the strict policy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build({ configFile: path.join(root, 'packages/demo/vite.config.mjs'), logLevel: 'warn' });
  await build({
    root: hostile,
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: [...sourceConditions, 'browser'] },
    build: {
      outDir: hostileBuilt,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  });
  const servers = await Promise.all(
    [path.join(root, 'packages/demo/dist'), hostileBuilt].map((folder) => serveFolder(folder, { port: 0 })),
  );
  project.provide('demoUrl', servers[0].url);
  project.provide('hostileUrl', servers[1].url);
  return async () => {
    for (const server of servers) await server.close();
  };
}
