import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const VERSION = '153.0.0';
const CACHE = path.join(import.meta.dirname, '../../node_modules/.cache/weir');

/**
 * Chromium as the npm package `@sparticuz/chromium` (67 MB), kept apart from the workspace's own dependencies.
 * The package unpacks itself below the temporary folder and brings libraries and one font: Chromium ends at once on a machine that has no font at all.
 * @returns {Promise<{ executablePath: string, env: Record<string, string> } | undefined>} undefined when it cannot be installed or does not run here
 */
export async function installNpmChromium({ runs, run }) {
  const folder = path.join(CACHE, `sparticuz-${VERSION}`);
  const installed = path.join(folder, 'node_modules/@sparticuz/chromium');
  if (!existsSync(installed)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    if (!run('npm', ['install', '--prefix', folder, ...quiet, `@sparticuz/chromium@${VERSION}`])) return undefined;
  }

  const { default: chromium, inflate } = await import(pathToFileURL(path.join(installed, 'build/index.js')).href);
  const executablePath = await chromium.executablePath();
  const env = { FONTCONFIG_PATH: path.join(tmpdir(), 'fonts') };
  if (runs(executablePath, env)) return { executablePath, env };

  await inflate(path.join(installed, 'bin/al2023.tar.br'));
  env.LD_LIBRARY_PATH = path.join(tmpdir(), 'al2023/lib');
  return runs(executablePath, env) ? { executablePath, env } : undefined;
}
