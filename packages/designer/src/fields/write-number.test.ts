import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from './read-number.js';
import { writeNumber } from './write-number.js';

test.each([
  [0, 'en', '0', '0'],
  [2025, 'en', '2025', '2025'],
  [60_000_000, 'en', '60,000,000', '60000000'],
  [60_000_000, 'zh-CN', '60,000,000', '60000000'],
  [-12_345.5, 'de', '-12.345,5', '-12345,5'],
  [12_345, 'ar-EG', '12,345', '12345'],
  [0.1 + 0.2, 'en', '0.3', '0.3'],
  [1e21, 'en', '1,000,000,000,000,000,000,000', '1000000000000000000000'],
])('%s in %s stands as %s, and as %s while it is edited', (value, locale, resting, edited) => {
  expect(writeNumber(value, { locale, isGrouped: true }).replaceAll(/[\u200e\u061c]/g, '')).toBe(resting);
  expect(writeNumber(value, { locale, isGrouped: false }).replaceAll(/[\u200e\u061c]/g, '')).toBe(edited);
});

test('what is written is read as the same number, whatever the language', () => {
  const numbers = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 1000)).map(([a, b]) => a / b);
  fc.assert(
    fc.property(
      numbers,
      fc.constantFrom('en', 'zh-CN', 'de', 'fr', 'es', 'de-CH', 'en-IN'),
      fc.boolean(),
      (value, locale, isGrouped) => {
        expect(readNumber(writeNumber(value, { locale, isGrouped }), { locale })).toBe(value || 0);
      },
    ),
  );
});
