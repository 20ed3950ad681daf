// `npm run bench`: builds the sources as a package is built, without source conditions at run time, and measures them.
//
//     npm run bench                                    all groups, at 1M rows
//     npm run bench -- --only formulas,tables          some groups: frames, formulas, tables, …
//     npm run bench -- --rows 100k,1M,10M              several sizes, each measured
//     npm run bench -- --time 10000                    milliseconds for each contestant of each subject; 4000 without
//     npm run bench -- --without ClickHouse,arquero    some peers stay out
//     npm run bench -- --json                          the results as JSON
//     npm run bench -- --json out.json                 both: the tables here, the results in a file
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** They run as they are installed; of what Weir is made of is built with it. */
const peers = [
  '@duckdb/duckdb-wasm',
  '@duckdb/node-api',
  'apache-arrow',
  'arquero',
  'chdb',
  'json-logic-engine',
  'tinybench',
  'udsv',
];

const root = path.join(import.meta.dirname, '../..');
// Inside `node_modules`, so that peers are found from there.
const folder = fs.mkdtempSync(path.join(root, 'node_modules', '.weir-bench-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['weir-source', 'module', 'node', 'production'] },
    ssr: {
      noExternal: true,
      external: peers,
      resolve: { conditions: ['weir-source', 'module', 'node', 'production'] },
    },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'es2022',
      rolldownOptions: {
        // Also those that are not installed.
        external: peers,
        input: {
          bench: path.join(import.meta.dirname, 'bench.ts'),
          host: path.join(import.meta.dirname, 'contest/host.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const { bench, groupIds, optionsOf } = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
  const options = read(() => optionsOf(process.argv.slice(2), groupIds));
  if (options) {
    const { result, report } = await bench(options, path.join(folder, 'host.mjs'), say);
    say('');
    const json = JSON.stringify(result, null, 2);
    console.log(options.json === '' ? json : report);
    if (options.json) fs.writeFileSync(options.json, `${json}\n`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** A bad argument is told in one line. */
function read(options) {
  try {
    return options();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
    return null;
  }
}

/** On a terminal, one line that is written over. */
function say(words) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${words}`);
}
