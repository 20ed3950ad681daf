import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');

/** The packages that are published, in the order in which they build on each other. */
export const packages = ['schema', 'formula', 'query', 'engine', 'adapters', 'ui', 'board', 'designer', 'templates'];

export interface PackedProject {
  readonly folder: string;
  /** Per package the files in its tarball. */
  readonly contents: Readonly<Record<string, readonly string[]>>;
  remove(): void;
}

/** An empty project elsewhere into which the tarballs of all packages are installed, with a host's own json-logic-js and Vite. */
export function createPackedProject(): PackedProject {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weir-packed-'));
  const contents: Record<string, string[]> = {};
  const dependencies: Record<string, string> = {};
  for (const name of packages) {
    const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: path.join(root, 'packages', name),
      encoding: 'utf8',
    });
    const [packed] = Object.values(JSON.parse(output)) as { filename: string; files: { path: string }[] }[];
    contents[name] = packed!.files.map(({ path: file }) => file);
    dependencies[`@weir/${name}`] = `file:${packed!.filename.replace(/^@/, '').replace('/', '-')}`;
  }
  const versions = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies;
  const manifest = {
    name: 'host',
    private: true,
    type: 'module',
    dependencies: { ...dependencies, 'json-logic-js': '2.0.5', vite: versions.vite },
    // Between the tarballs, too: nothing of Weir comes from anywhere else.
    overrides: dependencies,
  };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return { folder, contents, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}
