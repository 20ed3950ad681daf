import { expect, test } from 'vitest';
import { dayToMove } from './day-to-move.js';

/** Each entered on a day, and stays where the other stage stands in only later. */
function standing(...entered: readonly string[]) {
  const asked: string[] = [];
  const left = (from: string) => {
    asked.push(from);
    return Promise.resolve(entered.filter((day) => day < from).length);
  };
  return { asked, left };
}

test.each([
  ['the day on which the one came', ['2025-09-17'], '2025-09-17'],
  ['of several the first day', ['2025-09-01', '2025-03-14', '2025-07-30'], '2025-03-14'],
  ['a day years ago', ['2019-02-28'], '2019-02-28'],
])('%s', async (_claim, entered, day) => {
  const { asked, left } = standing(...entered);
  expect(await dayToMove('2025-09-18', left)).toBe(day);
  expect(asked.length).toBeLessThan(20);
});

test('none where somebody stays whatever the day', async () => {
  expect(await dayToMove('2025-09-18', () => Promise.resolve(3))).toBeNull();
  expect(await dayToMove('', () => Promise.resolve(0))).toBeNull();
});
