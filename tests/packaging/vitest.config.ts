import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Builds, packs and installs every package elsewhere, so one file after the other and with time. */
export default defineConfig({
  root: path.join(import.meta.dirname, '../..'),
  test: {
    include: ['tests/packaging/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
