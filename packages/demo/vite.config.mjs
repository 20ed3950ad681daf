import { defineConfig } from 'vite';
import { sourceConditions } from '../../vite.config.ts';

/** The demo is built from the packages' sources. What a strict Content-Security-Policy forbids is turned off. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  clearScreen: false,
  resolve: { conditions: [...sourceConditions, 'browser'] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    /** A data: URL would be refused, so every file stays one. */
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      onLog(level, log, report) {
        // React Flow says "use client" for servers that render components; a bundle for browsers has no such thing.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
