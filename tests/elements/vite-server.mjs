import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createServer } from 'vite';

/** Modules below a package's main entry that are imported by a path of their own. */
const DEEP_IMPORTS = [
  'lit/decorators.js',
  'lit/static-html.js',
  'lit/directive.js',
  'lit/async-directive.js',
  'lit/directives/*.js',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-dom/client',
];

const TEST_TOOLS = ['@open-wc/testing', 'axe-core'];

/**
 * Vite compiles tests and sources as the build does: TypeScript, decorators, `?inline` styles, CommonJS dependencies.
 * Dependencies are bundled once before the first page: finding one in the middle of a run would reload the page under its test.
 */
export function createViteServer(root) {
  return createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    cacheDir: 'node_modules/.vite-elements',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    resolve: { conditions: ['weir-source', 'module', 'browser', 'development|production'] },
    optimizeDeps: {
      noDiscovery: true,
      include: [...new Set([...dependenciesOfPackages(root), ...DEEP_IMPORTS, ...TEST_TOOLS])],
      exclude: ['@web/test-runner-commands'],
    },
    plugins: [testRunnerModules()],
  });
}

/** A middleware of the test runner that leaves to Vite all but the runner's own pages and modules. */
export function serveByVite(vite) {
  return function viteMiddleware(context, next) {
    if (/^\/(__web-|__wds|$)|^\/\?/.test(context.url)) return next();
    return new Promise((resolve, reject) => {
      context.respond = false;
      context.res.statusCode = 200;
      context.res.once('close', resolve);
      vite.middlewares(context.req, context.res, (error) => {
        context.respond = true;
        if (error) reject(error);
        else resolve(next());
      });
    });
  };
}

/** Leaves imports of the runner's modules, such as the commands' web socket, as they are. */
function testRunnerModules() {
  return {
    name: 'test-runner-modules',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('/__web-') ? { id, external: true } : undefined),
  };
}

function dependenciesOfPackages(root) {
  const folder = path.join(root, 'packages');
  const manifests = readdirSync(folder).map((name) =>
    JSON.parse(readFileSync(path.join(folder, name, 'package.json'), 'utf8')),
  );
  return manifests
    .flatMap(({ dependencies, devDependencies }) => Object.keys({ ...dependencies, ...devDependencies }))
    .filter((name) => !name.startsWith('@weir/'));
}
