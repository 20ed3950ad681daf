import { expect, test } from 'vitest';
import { errorOf } from './error-of.js';
import { WeirError, isWeirError, weirErrorFrom } from './weir-error.js';

test('an error says its sentence and carries code, params, pointer and cause', () => {
  const cause = new Error('offline');
  const error = new WeirError('adapter/failed', { reason: 'offline' }, { pointer: '/metrics/0', cause });
  expect(error.message).toBe('The data source failed: offline. Try again, or check the adapter.');
  expect(error).toMatchObject({ code: 'adapter/failed', params: { reason: 'offline' }, pointer: '/metrics/0', cause });
});

test('an error crosses a worker as data and is one again', () => {
  const error = errorOf('store/not-found', { id: 'a' });
  const arrived = weirErrorFrom(structuredClone(error.toJSON()));
  expect(isWeirError(arrived)).toBe(true);
  expect(arrived.message).toBe(error.message);
});

test('an error of another copy of the package is known by its brand', () => {
  expect(isWeirError({ '@weir/error': true, code: 'x' })).toBe(true);
  expect(isWeirError(new Error('x'))).toBe(false);
  expect(isWeirError(null)).toBe(false);
});
