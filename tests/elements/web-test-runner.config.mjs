// Runs every `*.browser.test.ts` of the packages in Chromium, from the sources:
//
//     npm run test:elements
//     npm run test:elements -- --files 'packages/ui/src/**/*.browser.test.ts'

import path from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { launchOptions } from '../browser/ensure-browser.mjs';
import { countReporter } from './count-reporter.mjs';
import { createViteServer, serveByVite } from './vite-server.mjs';

const rootDir = path.join(import.meta.dirname, '../..');
const vite = await createViteServer(rootDir);

/** What Lit says once a page in its development build. */
const isNoise = ({ args }) => args.some((arg) => typeof arg === 'string' && arg.startsWith('Lit is in dev mode'));

export default {
  rootDir,
  files: ['packages/*/src/**/*.browser.test.ts'],
  nodeResolve: false,
  reporters: [defaultReporter(), countReporter()],
  concurrency: 2,
  testsFinishTimeout: 120_000,
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: await launchOptions() })],
  // Pages are at times not drawn for seconds on a busy machine: a test fails when it fails twice.
  testFramework: { config: { ui: 'bdd', timeout: 30_000, retries: 1 } },
  middleware: [serveByVite(vite)],
  plugins: [{ name: 'close-vite', serverStop: () => vite.close() }],
  filterBrowserLogs: (log) => !isNoise(log),
  coverageConfig: { include: ['packages/*/src/**'], reporters: ['text', 'lcovonly'] },
};
