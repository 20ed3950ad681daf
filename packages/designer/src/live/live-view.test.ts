import { WeirError } from '@weir/schema';
import { expect, test } from 'vitest';
import type { LiveAnswer } from './live-answers.js';
import { LiveView } from './live-view.js';

const loading: LiveAnswer = { status: 'loading' };

test('what is looked at stays the same object until something about it is another', () => {
  const view = new LiveView();
  const first = view.of(loading);
  expect(view.of(loading)).toBe(first);
  view.take('lens:days');
  expect(view.of(loading)).not.toBe(first);
  expect(view.of(loading)).toEqual({ status: 'loading', lens: 'days', canReplay: false });
  expect(view.of(loading, null, true).canReplay).toBe(true);
});

test('groups that are withheld are no failure', () => {
  const failed = (code: 'question/min-group' | 'adapter/no-run') =>
    new LiveView().of({ status: 'failed', error: new WeirError(code) }).status;
  expect(failed('question/min-group')).toBe('hidden');
  expect(failed('adapter/no-run')).toBe('failed');
});
