import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { sourceConditions } from '../../vite.config.js';

/** Journeys through pages in Chromium; the pages are built once, before all. */
export default defineConfig({
  root: path.join(import.meta.dirname, '../..'),
  ssr: { resolve: { conditions: [...sourceConditions, 'node'] } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/build-pages.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    // Pages are at times not drawn for seconds on a busy machine: a test fails when it fails twice.
    retry: 1,
    hookTimeout: 120_000,
  },
});
