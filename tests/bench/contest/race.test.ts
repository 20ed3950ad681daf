import path from 'node:path';
import { expect, test } from 'vitest';
import { judge } from './judge.js';
import { race } from './race.js';
import { goalsTable, growthTable, raceTable } from './report.js';
import { figuresDifference } from './same.js';
import type { Goal, Subject } from './subject.js';

const script = path.join(import.meta.dirname, 'host.fixture.mjs');
const options = { rows: 1000, script, timeMs: 30, without: [], say: () => {} };

function subjectOf(names: readonly string[], goals: readonly Goal[] = []): Subject<string> {
  const prepare = () => Promise.reject(new Error('The fixture prepares by itself.'));
  return {
    id: 'subject',
    title: 'Subject',
    contestants: names.map((name) => ({ name, prepare })),
    goals,
    difference: (a, b) => (a === b ? null : `${a} and ${b}`),
  };
}

test('all are measured in turns, three times at least; who is not there is named with the reason', async () => {
  const result = await race(subjectOf(['same', 'same slow', 'absent', 'same out']), {
    ...options,
    without: ['same out'],
  });
  expect(result).toEqual({
    subject: 'subject',
    rows: 1000,
    contestants: [
      { name: 'same', medianMs: 10, fastestMs: 10, processorMs: 5, rounds: 3, restingMb: 1, peakMb: 2 },
      { name: 'same slow', medianMs: 20, fastestMs: 20, processorMs: 5, rounds: 3, restingMb: 1, peakMb: 2 },
    ],
    absent: [
      { name: 'absent', why: 'not installed' },
      { name: 'same out', why: 'left out' },
    ],
  });
});

test('answers that differ end it before anything is measured', async () => {
  await expect(race(subjectOf(['same', 'other']), options)).rejects.toThrow(
    'same and other do not agree on "Subject": same and other',
  );
});

test('a contestant that fails ends it', async () => {
  await expect(race(subjectOf(['same', 'broken']), options)).rejects.toThrow('out of order');
});

test('goals are met, missed or not judged', async () => {
  const fast = { kind: 'faster', contestant: 'same', than: 'same slow' } as const;
  const subject = subjectOf(
    ['same', 'same slow'],
    [
      { ...fast, times: 2 },
      { ...fast, times: 3, rows: 1000 },
      { ...fast, times: 1, rows: 10 },
      { ...fast, than: 'nobody', times: 1 },
      { kind: 'memory', contestant: 'same', mostMb: 2 },
    ],
  );
  const result = await race(subject, options);
  const judged = judge(subject, result);
  expect(judged.map(({ outcome }) => outcome)).toEqual(['met', 'missed', 'not-judged', 'not-judged', 'met']);
  expect(judged[0]).toMatchObject({ goal: 'same is ≥ 2 × as fast as same slow', reached: 2, rows: 1000 });

  expect(raceTable(subject, result)).toContain('### Subject, 1k rows');
  expect(
    goalsTable(judged, () => 'Title')
      .split('\n')
      .at(-1),
  ).toMatch(/Title: same stays within 2 MB\s+\|\s+1k \|\s+2.00 \|\s+met \|/);
  const growth = growthTable([result, { ...result, rows: 2_000_000 }]).split('\n');
  expect(growth[0]).toMatch(/1k rows \| 2M rows/);
  expect(growth[2]).toMatch(/same\s+\|\s+10000 \|\s+5.00 \|/);
});

test('tables of figures differ by a group or by more than the last digits', () => {
  const table = (...entries: [string, number[]][]) => new Map(entries);
  expect(figuresDifference(table(['a', [1, 0.1 + 0.2]]), table(['a', [1, 0.3]]))).toBeNull();
  expect(figuresDifference(table(['a', [1]]), table(['a', [1.001]]))).toBe('a is 1 and 1.001');
  expect(figuresDifference(table(['a', [1]]), table(['b', [1]]))).toBe('a is 1 and not there');
  expect(figuresDifference(table(), table(['b', [1]]))).toBe('0 groups and 1');
});
