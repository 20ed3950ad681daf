import { expect, test } from 'vitest';
import { instantFromIso, isoFromInstant } from './instants.js';
import { timeZone } from './time-zone.js';

const shanghai = timeZone('Asia/Shanghai');

test.each([
  ['2025-07-01T00:00:00Z', '2025-07-01T00:00:00.000Z'],
  ['2025-07-01T00:00:00.123456789Z', '2025-07-01T00:00:00.123Z'],
  ['2025-07-01T00:00:00,5Z', '2025-07-01T00:00:00.500Z'],
  ['2025-07-01 00:00z', '2025-07-01T00:00:00.000Z'],
  ['2025-07-01T00:00+08:00', '2025-06-30T16:00:00.000Z'],
  ['2025-07-01T00:00-0330', '2025-07-01T03:30:00.000Z'],
  ['2025-07-01T00:00+08', '2025-06-30T16:00:00.000Z'],
  ['2025-07-01T00:00', '2025-06-30T16:00:00.000Z'],
  ['2025-07-01', '2025-06-30T16:00:00.000Z'],
  ['0001-01-01T00:00Z', '0001-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
])('%s is %s', (text, canonical) => {
  expect(isoFromInstant(instantFromIso(text, shanghai) ?? NaN)).toBe(canonical);
});

test.each([
  '2025-02-30T00:00Z',
  '2025-02-30',
  '2025-07-01T24:00Z',
  '2025-07-01T23:60Z',
  '2025-07-01T23:59:60Z',
  '2025-07-01T00:00+24:00',
  '2025-07-01T00:00+08:60',
  '2025-07-01T0:00Z',
  '2025-07-01T00Z',
  '2025-07-01T',
  '2025-07-01T00:00:00 Z',
  '1751328000000',
  'July 1, 2025',
  '',
])('%j is no instant', (text) => expect(instantFromIso(text, shanghai)).toBeNull());

test.each([NaN, Infinity, -62135596800001, 253402300800000])('%d has no text form', (instant) => {
  expect(isoFromInstant(instant)).toBeNull();
});
