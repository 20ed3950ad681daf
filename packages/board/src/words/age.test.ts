import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { ageText } from './age.js';

const now = Date.parse('2025-09-18T12:00:00Z');

test.each([
  ['2025-09-18T11:59:30Z', null, null],
  ['2025-09-18T11:59:00Z', '1m', '1分钟'],
  ['2025-09-18T11:01:00Z', '59m', '59分钟'],
  ['2025-09-18T08:10:00Z', '3h', '3小时'],
  ['2025-09-16T12:00:00Z', '2d', '2天'],
  ['2025-09-18T13:00:00Z', null, null],
  ['nonsense', null, null],
])('%s is %s old', (instant, en, zh) => {
  expect(ageText(new Localizer('en'), instant, undefined, now)).toBe(en);
  expect(ageText(new Localizer('zh-CN'), instant, undefined, now)).toBe(zh);
});

test('of what was asked for, the age says nothing', () => {
  expect(ageText(new Localizer('en'), '2025-09-18T08:10:00Z', '2025-09-18T08:10:00Z', now)).toBeNull();
});
