import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

/** The strictest policy that a host may have, and Weir works under: nothing inline, nothing from elsewhere. */
const CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'";

const MIME_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const LAST_PORT = 65_535;

/**
 * Serves the files of a folder on this machine only, each response under a strict Content-Security-Policy.
 * @param {string} folder
 * @param {{ port?: number, isIsolated?: boolean }} [options] `port` 0: any free one; otherwise the first free one from there on.
 *   `isIsolated`: pages are isolated from other origins, so that their threads may share memory.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `close` also ends connections that are kept alive.
 */
export async function serveFolder(folder, { port = 4173, isIsolated = false } = {}) {
  const root = path.resolve(folder);
  const server = http.createServer((request, response) => {
    if (isIsolated) for (const [name, value] of Object.entries(isolation)) response.setHeader(name, value);
    answer(root, request, response).catch((error) => {
      console.error(error);
      response.headersSent ? response.destroy() : send(response, 500, 'Internal error');
    });
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Tries one port after the other while they are taken. */
async function listen(server, port) {
  for (let wanted = port; ; wanted++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(wanted, 'localhost', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || wanted >= LAST_PORT) throw error;
    }
  }
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return send(response, 405, 'Only GET and HEAD are answered', { allow: 'GET, HEAD' });
  }
  const file = await findFile(root, request.url ?? '/');
  if (!file) return send(response, 404, 'Not found');
  response.writeHead(200, {
    ...headers,
    'content-type': MIME_TYPES[path.extname(file.path)] ?? 'application/octet-stream',
    'content-length': file.size,
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Null for what is not a file in the folder; a folder stands for its index.html. */
async function findFile(root, url) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (pathname.includes('\0')) return null;
  const wanted = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!wanted.startsWith(root + path.sep)) return null;
  const found = await stat(wanted).catch(() => null);
  return found?.isFile() ? { path: wanted, size: found.size } : null;
}

const headers = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const isolation = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

function send(response, status, text, more = {}) {
  response.writeHead(status, { ...headers, 'content-type': MIME_TYPES['.txt'], ...more }).end(`${text}\n`);
}
