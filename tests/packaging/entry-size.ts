import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { root } from './packed-project.js';

interface Measured {
  readonly passed: boolean;
  /** Bytes after gzip. */
  readonly size: number;
}

/** What is fetched on use is not part of what a page loads at first. */
const leaveOutWhatIsFetchedOnUse: Plugin = { name: 'on-use', resolveDynamicImport: () => false };

/**
 * What a page with this module loads before its first figures, as one file of a Vite page, measured by size-limit.
 * @param limit as size-limit writes it: "60 KiB"
 */
export async function measureEntry(folder: string, code: string, limit: string): Promise<Measured> {
  const entry = path.join(folder, 'entry.js');
  fs.writeFileSync(entry, code);
  const built = (await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [leaveOutWhatIsFetchedOnUse],
    // As a page is published. Vite takes a test run for development, and lit brings its warnings along there.
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: { target: 'es2022', write: false, modulePreload: false, rolldownOptions: { input: entry } },
  })) as Rolldown.RolldownOutput;
  const measured = path.join(folder, 'entry-size');
  fs.mkdirSync(measured, { recursive: true });
  fs.writeFileSync(path.join(measured, 'entry.js'), built.output[0].code);
  const manifest = {
    type: 'module',
    // size-limit looks for its plugins here.
    devDependencies: { '@size-limit/file': '*' },
    'size-limit': [{ path: 'entry.js', gzip: true, limit }],
  };
  fs.writeFileSync(path.join(measured, 'package.json'), JSON.stringify(manifest));
  fs.rmSync(path.join(measured, 'node_modules'), { force: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(measured, 'node_modules'));
  const sizeLimit = path.join(root, 'node_modules/size-limit/bin.js');
  const { stdout, stderr } = spawnSync(process.execPath, [sizeLimit, '--json'], { cwd: measured, encoding: 'utf8' });
  const [result] = JSON.parse(stdout || '[]') as Measured[];
  if (!result) throw new Error(`size-limit measured nothing: ${stderr}`);
  return result;
}
