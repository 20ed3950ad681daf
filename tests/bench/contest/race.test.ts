import path from 'node:path';
import { expect, test } from 'vitest';
import { judge, judgeGrowth } from './judge.js';
import { Lane } from './lane.js';
import { race } from './race.js';
import { goalsTable, growthTable, raceTable } from './report.js';
import { figuresDifference } from './same.js';
import type { Goal, Growth, Subject } from './subject.js';

const script = path.join(import.meta.dirname, 'host.fixture.mjs');
const options = { rows: 1000, script, timeMs: 30, without: [], say: () => {} };

function subjectOf(names: readonly string[], goals: readonly Goal[] = []): Subject<string> {
  const prepare = () => Promise.reject(new Error('The fixture prepares by itself.'));
  return {
    id: 'subject',
    title: 'Subject',
    contestants: names.map((name) => ({ name, prepare })),
    goals,
    growth: 'linear',
    difference: (a, b) => (a === b ? null : `${a} and ${b}`),
  };
}

const measured = { medianMs: 1, fastestMs: 1, processorMs: 1, busiestMs: 1, rounds: 3, restingMb: 1, peakMb: 1 };

test('all are measured in turns, three times at least; who is not there is named with the reason', async () => {
  const result = await race(subjectOf(['same', 'same slow', 'absent', 'same out']), {
    ...options,
    without: ['same out'],
  });
  expect(result).toEqual({
    subject: 'subject',
    rows: 1000,
    contestants: [
      { name: 'same', medianMs: 10, fastestMs: 10, processorMs: 5, busiestMs: 4, rounds: 3, restingMb: 1, peakMb: 2 },
      {
        name: 'same slow',
        medianMs: 20,
        fastestMs: 20,
        processorMs: 5,
        busiestMs: 4,
        rounds: 3,
        restingMb: 1,
        peakMb: 2,
      },
    ],
    absent: [
      { name: 'absent', why: 'not installed', outcome: 'left-out' },
      { name: 'same out', why: 'left out', outcome: 'left-out' },
    ],
  });
});

test.each([
  ['answers something else', 'other', 'It does not agree with same: same and other'],
  ['cannot load', 'unready', 'nothing to read'],
  ['fails', 'broken', 'out of order'],
  ['fails half-way', 'same tired', 'out of breath'],
  ['ends', 'gone', 'Its process ended (3) when asked to answer.'],
])('who %s is told, and the others go on', async (_what, name, why) => {
  const subject = subjectOf(['same', name, 'same slow']);
  const { contestants, absent } = await race(subject, options);
  expect(contestants.map((each) => each.name)).toEqual(['same', 'same slow']);
  expect(absent).toEqual([{ name, why, outcome: 'failed' }]);
  const table = raceTable(subject, { subject: 'subject', rows: 1, contestants, absent });
  expect(table).toContain(`**${name} failed**: ${why}`);
});

test('so it is when the first one fails', async () => {
  const { contestants, absent } = await race(subjectOf(['broken', 'same']), options);
  expect(contestants.map(({ name }) => name)).toEqual(['same']);
  expect(absent).toMatchObject([{ name: 'broken', outcome: 'failed' }]);
});

test('who takes too long is ended, and so told', async () => {
  const lane = new Lane(script);
  await lane.ask({ do: 'prepare', subject: 'subject', contestant: 'endless', rows: 1 }, 60_000);
  await expect(lane.ask({ do: 'run' }, 50)).rejects.toThrow('It took longer than 0.05 s when asked to run.');
  await expect(lane.ask({ do: 'run' }, 60_000)).rejects.toThrow('Its process ended (SIGKILL) when asked to run.');
  await lane.stop();
});

test.each<[string, Growth, readonly number[], 'met' | 'missed']>([
  ['as the rows', 'linear', [1, 10, 100], 'met'],
  ['less than the rows', 'linear', [5, 11, 100], 'met'],
  ['a little more', 'linear', [1, 12, 140], 'met'],
  ['more at one size', 'linear', [1, 10, 130], 'missed'],
  ['as n log n, which is more than the rows', 'linear', [1, 13, 160], 'missed'],
  ['as n log n, which it may', 'n log n', [1, 12.5, 150], 'met'],
  ['as the square', 'n log n', [1, 100, 10_000], 'missed'],
])('time that grows %s: %s', (_how, growth, times, outcome) => {
  const results = times.map((fastestMs, at) => ({
    subject: 'subject',
    rows: 1000 * 10 ** at,
    contestants: [{ ...measured, name: 'same', fastestMs }],
    absent: [],
  }));
  const judged = judgeGrowth({ ...subjectOf(['same']), growth }, results.toReversed());
  expect(judged).toMatchObject([{ outcome, rows: [1000, 100_000] }]);
  expect(judgeGrowth(subjectOf(['same']), results.slice(0, 1))).toEqual([]);
  expect(goalsTable(judged, () => 'Title')).toContain('1k to 100k');
});

test('a goal by the busiest thread is judged by its processor time', () => {
  const goal = { kind: 'faster', contestant: 'two', than: 'one', times: 2, by: 'busiest' } as const;
  const contestants = [
    { ...measured, name: 'one', busiestMs: 10 },
    { ...measured, name: 'two', busiestMs: 4 },
  ];
  const [judged] = judge(subjectOf([], [goal]), { subject: 'subject', rows: 1, contestants, absent: [] });
  expect(judged).toMatchObject({
    reached: 2.5,
    outcome: 'met',
    goal: 'two is ≥ 2 × as fast as one, by its busiest thread',
  });
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
