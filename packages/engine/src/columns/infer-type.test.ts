import { expect, test } from 'vitest';
import { inferType } from './infer-type.js';

test.each([
  ['nothing says text', [], 'string'],
  ['missing values say nothing', [null, undefined, '', 3], 'number'],
  ['numbers', [1, 2.5], 'number'],
  ['texts that look like numbers are texts', ['007', '12'], 'string'],
  ['booleans', [true, null], 'boolean'],
  ['dates', ['2025-01-01', '', '1900-12-31'], 'date'],
  ['one that is no date', ['2025-01-01', '2025-02-30'], 'string'],
  ['dates and times', ['2025-01-01 10:00:00', '2025-01-01T10:00:00+02:00'], 'datetime'],
  ['a date among dates and times', ['2025-01-01', '2025-01-01T10:00:00Z'], 'datetime'],
  ['Date objects', [new Date(0)], 'datetime'],
  ['numbers and texts', [1, 'x'], 'string'],
])('%s', (_claim, values, type) => {
  expect(inferType(values)).toBe(type);
});
