import { describe, expect, test } from 'vitest';
import { currentDay, daysInto, periodState } from './period-state.js';

const september = { from: '2025-09-01', to: '2025-10-01', incomplete: true };

describe('periodState', () => {
  test.each([
    ['the day before it is in the future', '2025-08-31', 'future'],
    ['on its first day it is under way', '2025-09-01', 'under-way'],
    ['on its last day it is under way', '2025-09-30', 'under-way'],
    ['afterwards it is incomplete because the range clips it', '2025-10-01', 'clipped'],
  ])('%s', (_claim, today, state) => {
    expect(periodState(september, today)).toBe(state);
  });

  test('what is complete is whole, what is open-ended is under way', () => {
    expect(periodState({ ...september, incomplete: false }, '2025-10-01')).toBe('whole');
    expect(periodState({ from: null, to: null, incomplete: true }, '2025-10-01')).toBe('under-way');
  });
});

test('as-of is exclusive: at midnight the day that just ended is the current one', () => {
  expect(currentDay('2025-09-17T16:00:00.000Z', 'Asia/Shanghai')).toBe('2025-09-17');
  expect(currentDay('2025-09-17T16:00:00.001Z', 'Asia/Shanghai')).toBe('2025-09-18');
  expect(currentDay('2025-09-18', 'Asia/Shanghai')).toBe('2025-09-17');
});

test('as-of may be milliseconds or a Date, as everywhere', () => {
  const instant = new Date('2025-09-17T16:00:00.001Z');
  for (const asOf of [instant, instant.getTime()]) {
    expect(currentDay(asOf as unknown as string, 'Asia/Shanghai')).toBe('2025-09-18');
  }
});

test('the current day is among those that have come', () => {
  expect(daysInto(september, '2025-09-18')).toEqual({ come: 18, all: 30 });
  expect(daysInto({ from: null, to: null, incomplete: true }, '2025-09-18')).toBeNull();
});
