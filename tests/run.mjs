// What `npm test` runs: every suite, and as its last line how many tests passed and failed over all of them.
//
//     npm test                    all
//     npm test -- unit elements   only these
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const results = fs.mkdtempSync(path.join(os.tmpdir(), 'weir-test-'));
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const vitest = (name, config) => ({
  command: [
    bin('vitest'),
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${fileOf(name)}`,
  ],
  count: () => countVitest(fileOf(name)),
});

/** Each suite says how to run it, and how many of its tests passed and failed; one that only ends well or badly counts as one test. */
const suites = {
  lint: { command: ['npm', 'run', '--silent', 'lint'] },
  types: { command: ['npm', 'run', '--silent', 'types'] },
  unit: vitest('unit', 'vite.config.ts'),
  elements: {
    command: [bin('wtr'), '--config', 'tests/elements/web-test-runner.config.mjs'],
    env: { WEIR_RESULTS: fileOf('elements') },
    count: () => JSON.parse(fs.readFileSync(fileOf('elements'), 'utf8')),
  },
  packages: vitest('packages', 'tests/packaging/vitest.config.ts'),
  journeys: vitest('journeys', 'tests/e2e/vitest.config.ts'),
};

function fileOf(name) {
  return path.join(results, `${name}.json`);
}

function countVitest(file) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const where = path.relative(root, name);
    if (status === 'failed' && assertionResults.length === 0) return [where];
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ ancestorTitles, title }) => [where, ...ancestorTitles, title].join(' › '));
  });
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, failures.length),
    skipped: numPendingTests,
    failures,
  };
}

async function runSuite(name, { command: [program, ...args], env, count }) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const exitCode = await new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  const counted = counts(count) ?? (exitCode === 0 && !count ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  if (exitCode !== 0 && counted.failed === 0) counted.failed = 1;
  return { name, seconds: Math.round((Date.now() - started) / 1000), skipped: 0, failures: [], ...counted };
}

/** Undefined when the suite left no result: it broke before its tests ran. */
function counts(count) {
  try {
    return count?.();
  } catch {
    return undefined;
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`No suite "${unknown.join('", "')}". There are: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}
const outcomes = [];
for (const name of asked.length > 0 ? asked : Object.keys(suites)) outcomes.push(await runSuite(name, suites[name]));
fs.rmSync(results, { recursive: true, force: true });

console.log('');
for (const { name, failures } of outcomes) for (const failure of failures) console.log(`failed in ${name}: ${failure}`);
for (const { name, passed, failed, skipped, seconds } of outcomes) {
  console.log(`${name.padEnd(10)} ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
}
const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
