import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { BenchResult } from './bench.js';
import { CONTESTANTS as CHARTERS } from './boards/boards.js';
import { CONTESTANTS } from './canvas/canvas.js';
import { groups } from './groups.js';
import { PLACES } from './held/held.js';
import { optionsOf } from './options.js';

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'run.mjs'), ...args], { encoding: 'utf8' });

test('the bench starts, finds all to agree, and prints what it measured', { timeout: 600_000 }, async () => {
  // ClickHouse is no dependency: where it happens to be installed, it is not to decide about a test.
  const { stdout } = await run('--json', '--time', '1', '--rows', '2000', '--without', 'ClickHouse');
  const { frames, canvas, boards, held, races, goals, left } = JSON.parse(stdout) as BenchResult;
  expect(left).toEqual([]);
  expect(frames?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['json-logic-js apply', 'parse + check', 'completion']),
  );
  for (const { medianMs, p99Ms, samples, ratio } of frames ?? []) {
    expect(medianMs).toBeGreaterThan(0);
    expect(p99Ms).toBeGreaterThanOrEqual(medianMs);
    expect(samples).toBeGreaterThan(0);
    expect(ratio).toBeGreaterThan(0);
  }
  expect(canvas?.map(({ stages, name }) => `${stages} ${name}`)).toEqual(
    [100, 500, 2000].flatMap((stages) => CONTESTANTS.map(([, name]) => `${stages} ${name}`)),
  );
  for (const { firstMs, workMedianMs, workP95Ms, shownMedianMs, shownP95Ms, undoMs } of canvas ?? []) {
    for (const ms of [firstMs, workMedianMs, shownMedianMs, undoMs]) expect(ms).toBeGreaterThan(0);
    expect(workP95Ms).toBeGreaterThanOrEqual(workMedianMs);
    expect(shownP95Ms).toBeGreaterThanOrEqual(shownMedianMs);
  }
  expect(boards?.map(({ name }) => name)).toEqual(CHARTERS.map(([, name]) => name));
  for (const { firstMs, updateMs } of boards ?? []) {
    expect(firstMs).toBeGreaterThan(0);
    expect(updateMs).toBeGreaterThan(0);
  }
  expect(held?.map(({ place }) => place)).toEqual(PLACES.map(([place]) => place));
  for (const { steps, abort } of held ?? []) {
    for (const { medianMs, mostMs, wholeMs } of Object.values(steps)) {
      expect(medianMs).toBeGreaterThan(0);
      expect(mostMs).toBeGreaterThanOrEqual(medianMs);
      expect(wholeMs).toBeGreaterThan(0);
    }
    expect(abort.mostMs).toBeGreaterThanOrEqual(abort.medianMs);
  }
  const subjects = groups.flatMap((group) => group.subjects);
  expect(races.map(({ subject }) => subject)).toEqual(subjects.map(({ id }) => id));
  for (const [at, { contestants, absent }] of races.entries()) {
    const names = subjects[at]?.contestants.map(({ name }) => name) ?? [];
    expect([...contestants, ...absent].map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    // Neither is csv-parse.
    expect(absent.filter(({ name }) => name !== 'ClickHouse' && name !== 'csv-parse')).toEqual([]);
    for (const { medianMs, fastestMs, rounds, peakMb } of contestants) {
      expect(fastestMs).toBeGreaterThan(0);
      expect(medianMs).toBeGreaterThanOrEqual(fastestMs);
      expect(rounds).toBeGreaterThanOrEqual(3);
      expect(peakMb).toBeGreaterThan(0);
    }
  }
  expect(goals).toHaveLength(subjects.reduce((sum, subject) => sum + subject.goals.length, 0));
});

test('what has not begun when the time is over is left out, and said', { timeout: 600_000 }, async () => {
  const args = ['--time', '1', '--rows', '2000', '--only', 'formulas', '--minutes', '1e-9'];
  const { stdout } = await run(...args);
  expect(stdout).toContain('The time was over before: A ratio, a nested predicate and a weighted sum of 8 (2k).');
  expect(JSON.parse((await run('--json', ...args)).stdout)).toMatchObject({
    races: [],
    left: [{ subject: 'three-formulas', rows: 2000 }],
  });
});

test('an argument that is none is refused', { timeout: 60_000 }, async () => {
  await expect(run('--time', 'soon')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('"soon"') });
});

test('arguments are read', () => {
  const known = ['frames', 'tables'];
  expect(optionsOf([], known)).toEqual({
    only: known,
    rows: [1e6],
    timeMs: 4000,
    without: [],
    json: null,
    mostMinutes: Infinity,
  });
  const asked = ['--only', 'tables', '--rows', '2500,100k,10M', '--without', 'arquero, DuckDB', '--json', 'out.json'];
  expect(optionsOf(asked, known)).toEqual({
    only: ['tables'],
    rows: [2500, 1e5, 1e7],
    timeMs: 4000,
    without: ['arquero', 'DuckDB'],
    json: 'out.json',
    mostMinutes: Infinity,
  });
  expect(optionsOf(['--whole'], known)).toMatchObject({ rows: [1e5, 1e6, 1e7], timeMs: 1500, mostMinutes: 24 });
  expect(optionsOf(['--whole', '--rows', '5k', '--minutes', '1'], known)).toMatchObject({
    rows: [5000],
    timeMs: 1500,
    mostMinutes: 1,
  });
  expect(() => optionsOf(['--minutes', 'few'], known)).toThrow('not "few"');
  expect(optionsOf(['--json'], known).json).toBe('');
  expect(() => optionsOf(['--only', 'chairs'], known)).toThrow('not "chairs"');
  expect(() => optionsOf(['--rows', '0'], known)).toThrow('not "0"');
});
