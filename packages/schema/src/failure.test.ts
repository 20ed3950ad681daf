import { expect, test } from 'vitest';
import { errorOf } from './error-of.js';
import { adapterFailure, reasonOf, reasonWithin } from './failure.js';

test.each([
  ['an error’s message', new Error('Disk full.'), 'Disk full.'],
  ['its name where it has none', new TypeError(''), 'TypeError'],
  ['what is no error', 'offline', 'offline'],
  ['nothing at all', undefined, 'undefined'],
])('%s', (_claim, cause, reason) => {
  expect(reasonOf(cause)).toBe(reason);
});

test.each(['Disk full.', 'Disk full', '磁盘已满。'])('within a sentence %s has no full stop of its own', (message) => {
  expect(reasonWithin(new Error(message))).toMatch(/[l满]$/);
});

test('a failure is said in one sentence and keeps its cause; a WeirError stays what it is', () => {
  const cause = new Error('Disk full.');
  expect(adapterFailure(cause)).toMatchObject({
    code: 'adapter/failed',
    message: 'The data source failed: Disk full. Try again, or check the adapter.',
    cause,
  });
  const known = errorOf('store/not-found', { id: 'a' });
  expect(adapterFailure(known)).toBe(known);
});
