import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error A script without types.
import { serveFolder } from '../serve.mjs';

const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'weir-serve-'));
const folder = path.join(parent, 'dist');
let server: { url: string; close(): Promise<void> };

beforeAll(async () => {
  fs.mkdirSync(path.join(folder, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'index.html'), '<h1>Hello</h1>');
  fs.writeFileSync(path.join(folder, 'assets/a b.js'), 'export {}');
  fs.writeFileSync(path.join(folder, 'assets/worker.mjs'), 'export {}');
  fs.writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  server = await serveFolder(folder, { port: 0 });
});

afterAll(async () => {
  await server.close();
  fs.rmSync(parent, { recursive: true });
});

/** Sends the path as it is; fetch would normalize it. */
function request(target: string, method = 'GET'): Promise<string> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), 'localhost', () =>
      socket.write(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (data) => (text += String(data)));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('files', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/index.html?x=1', 200, 'text/html; charset=utf-8'],
    ['/assets/a%20b.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/worker.mjs', 200, 'text/javascript; charset=utf-8'],
    ['/assets', 404, 'text/plain; charset=utf-8'],
    ['/missing.js', 404, 'text/plain; charset=utf-8'],
  ])('%s is answered with %i', async (target, status, type) => {
    const response = await fetch(new URL(target, server.url));
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self'",
    );
    await response.text();
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%zz',
  ])('nothing outside of the folder: %s', async (target) => {
    expect(await request(target)).toMatch(/^HTTP\/1\.1 404 /);
  });

  test('HEAD has no body; POST is refused', async () => {
    expect(await request('/', 'HEAD')).toMatch(/^HTTP\/1\.1 200 [^]*\r\n\r\n$/);
    expect(await request('/', 'POST')).toMatch(/^HTTP\/1\.1 405 /);
  });
});

test('a port that is taken is passed over', async () => {
  const { port } = new URL(server.url);
  const next = await serveFolder(folder, { port: Number(port) });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(Number(port));
  await next.close();
  await expect(fetch(next.url)).rejects.toThrow();
});
