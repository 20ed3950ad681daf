// `npm run bench`: builds the sources as a package is built, without source conditions at run time, and measures them.
//
//     npm run bench                       a table
//     npm run bench -- --json             the results as JSON
//     npm run bench -- --json out.json    both: the table here, the results in a file
//     npm run bench -- --time 200         milliseconds for each; 1000 without
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, time: { type: 'string', default: '1000' } },
  allowPositionals: true,
});
const timeMs = Number(values.time);
if (!(timeMs > 0)) {
  console.error(`--time takes milliseconds, not "${values.time}".`);
  process.exit(2);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weir-bench-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['weir-source', 'module', 'node', 'production'] },
    ssr: { noExternal: true, resolve: { conditions: ['weir-source', 'module', 'node', 'production'] } },
    build: {
      ssr: path.join(import.meta.dirname, 'bench.ts'),
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  });
  const { bench } = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
  const { result, table } = await bench(timeMs);
  const json = JSON.stringify(result, null, 2);
  const [file] = positionals;
  if (values.json && file === undefined) console.log(json);
  else console.log(`${result.about}. Node ${result.node}, ${result.machine}.\n\n${table}`);
  if (values.json && file !== undefined) fs.writeFileSync(file, `${json}\n`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
