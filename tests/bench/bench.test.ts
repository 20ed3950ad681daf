import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { BenchResult } from './bench.js';
import { measure } from './measure.js';
import { tableOf } from './table.js';

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'run.mjs'), ...args], { encoding: 'utf8' });

test('the bench starts, finds both sides to agree, and prints what it measured', { timeout: 120_000 }, async () => {
  const { stdout } = await run('--json', '--time', '1');
  const { measured } = JSON.parse(stdout) as BenchResult;
  expect(measured.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['json-logic-js apply', 'parse + check', 'completion']),
  );
  for (const { medianMs, p99Ms, samples, ratio } of measured) {
    expect(medianMs).toBeGreaterThan(0);
    expect(p99Ms).toBeGreaterThanOrEqual(medianMs);
    expect(samples).toBeGreaterThan(0);
    expect(ratio).toBeGreaterThan(0);
  }
});

test('a time that is none is refused', async () => {
  await expect(run('--time', 'soon')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('"soon"') });
});

describe('what is measured', () => {
  test('is counted in the unit and in frames', async () => {
    const [unit, other] = await measure(
      [
        { name: 'unit', isUnit: true, run: () => 1 },
        { name: 'other', isOfFrame: true, run: () => JSON.stringify(Array.from({ length: 1000 }, (_, at) => at)) },
      ],
      5,
    );
    expect(unit).toMatchObject({ ratio: 1, shareOfFrame: null });
    expect(other?.ratio).toBeCloseTo((other?.medianMs ?? 0) / (unit?.medianMs ?? 0), 6);
    expect(other?.shareOfFrame).toBeCloseTo(((other?.medianMs ?? 0) * 60) / 1000, 6);
  });

  test('is a table', () => {
    const measured = { name: 'a', medianMs: 0.01234, p99Ms: 123.4, samples: 9, ratio: 2, shareOfFrame: 0.5 };
    const [head, , row] = tableOf([measured]).split('\n');
    expect(head?.length).toBe(row?.length);
    expect(row?.split('|').map((cell) => cell.trim())).toEqual(['', 'a', '0.0123', '123', '2.00', '50 %', '']);
  });
});
