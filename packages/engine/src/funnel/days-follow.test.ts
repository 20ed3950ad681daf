import { timeZone } from '@weir/formula';
import { expect, test } from 'vitest';
import { Pace } from '../pace.js';
import { daysFollow } from './days-follow.js';

const year = (number: number) => [Date.UTC(number, 0, 1), Date.UTC(number + 1, 0, 1)] as const;

test.each([
  ['UTC', 2010, true],
  ['Europe/Berlin', 2010, true],
  // Clocks went back from 00:00 to 23:00: 24:00 was never shown.
  ['America/Sao_Paulo', 2010, true],
  // At one minute past midnight.
  ['America/St_Johns', 2010, false],
  ['America/St_Johns', 2015, true],
])('%s in %i: %s', async (name, number, follow) => {
  expect(await daysFollow(timeZone(name), ...year(number), new Pace())).toBe(follow);
});

test('of millennia it is not said', async () => {
  expect(await daysFollow(timeZone('Europe/Berlin'), year(1000)[0], year(2020)[1], new Pace())).toBe(false);
});
