// Builds a page as a host builds it, serves it to Chromium, and opens pages of it.
import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { launchOptions } from '../../browser/ensure-browser.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * @param root folder of the page's `index.html`
 * @param folder where what is built is put
 * @param flags of Chromium, beside those of all tests
 * @returns how to call a function that the page has put on `globalThis`, on a page of its own, of this height or another, and how to end
 */
export async function servePage(root, folder, flags = []) {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { conditions: ['weir-source', 'module', 'browser', 'production'] },
    worker: { format: 'es' },
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
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), ...flags] });
  const callAt = async (height, name, ...args) => {
    const page = await browser.newPage({ viewport: { width: 1200, height } });
    try {
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      await page.waitForFunction((called) => called in globalThis, name);
      return await page.evaluate(([called, given]) => globalThis[called](...given), [name, args]);
    } finally {
      await page.close();
    }
  };
  return {
    callAt,
    call: (name, ...args) => callAt(800, name, ...args),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
