// Builds the page of the drawings as a host builds it, serves it, and draws on it in Chromium. Frames come as fast as they are drawn, not as fast
// as a screen shows them: what is measured is the work of a frame.
import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { launchOptions } from '../../browser/ensure-browser.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const asFastAsDrawn = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** @returns how to draw once on a page of its own, and how to end */
export async function openCanvasPage(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.join(import.meta.dirname, 'page'),
    resolve: { conditions: ['weir-source', 'module', 'browser', 'production'] },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
  });
  const server = http.createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://bench').pathname;
    const file = path.join(folder, name === '/' ? 'index.html' : path.normalize(name));
    if (!file.startsWith(folder) || !fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const options = await launchOptions();
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), ...asFastAsDrawn] });
  return {
    async draw(contestant, stages, steps) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
      try {
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        await page.waitForFunction('window.drawAndDrag');
        return await page.evaluate((given) => globalThis.drawAndDrag(...given), [contestant, stages, steps]);
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
