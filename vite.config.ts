import { defineConfig } from 'vitest/config';

/** Packages are used from their sources, so nothing has to be built before it is tested or served. */
export const sourceConditions = ['weir-source', 'module', 'development|production'];

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: [...sourceConditions, 'browser'] },
  ssr: { resolve: { conditions: [...sourceConditions, 'node'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/{architecture,conformance}/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/node_modules/**', '**/dist/**'],
    environment: 'node',
  },
});
