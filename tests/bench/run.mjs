// `npm run bench`: builds the sources as a package is built, without source conditions at run time, and measures them.
//
//     npm run bench                                    all groups, at 1M rows
//     npm run bench -- --only formulas,tables          some groups: frames, canvas, boards, held, formulas, tables, …
//     npm run bench -- --rows 100k,1M,10M              several sizes, each measured
//     npm run bench -- --time 10000                    milliseconds for each contestant of each subject; 4000 without
//     npm run bench -- --without ClickHouse,arquero    some peers stay out
//     npm run bench -- --whole                         all that the README shows: 100k, 1M and 10M rows, in less than 25 minutes
//     npm run bench -- --minutes 24                    what has not begun then is left out, and said
//     npm run bench -- --json                          the results as JSON
//     npm run bench -- --json out.json                 both: the tables here, the results in a file
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { openBoardsPage } from './boards/open-boards-page.mjs';
import { openCanvasPage } from './canvas/open-canvas-page.mjs';
import { openHeldPage } from './held/open-held-page.mjs';

/** They run as they are installed; of what Weir is made of is built with it. */
const peers = [
  '@duckdb/duckdb-wasm',
  '@duckdb/node-api',
  'apache-arrow',
  'arquero',
  'chdb',
  'csv-parse/sync',
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
          worker: path.join(root, 'packages/engine/src/worker.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const { bench, groupIds, optionsOf } = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
  const options = read(() => optionsOf(process.argv.slice(2), groupIds));
  if (options) {
    const jsonOf = (result) => `${JSON.stringify(result, null, 2)}\n`;
    /** What is there is kept, whatever becomes of the rest. */
    const soFar = ({ result }) => options.json && fs.writeFileSync(options.json, jsonOf(result));
    const open = {
      canvas: () => openCanvasPage(path.join(folder, 'canvas')),
      boards: () => openBoardsPage(path.join(folder, 'boards')),
      held: () => openHeldPage(path.join(folder, 'held')),
    };
    const { result, report } = await bench(options, path.join(folder, 'host.mjs'), open, { say, soFar });
    say('');
    process.stdout.write(options.json === '' ? jsonOf(result) : `${report}\n`);
    soFar({ result });
    if (result.races.some(({ absent }) => absent.some(({ outcome }) => outcome === 'failed'))) process.exitCode = 1;
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
