import { expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../question/view.js';
import { ViewHistory } from './view-history.js';

const at = (year: string) => ({ board: null, view: { ...DEFAULT_VIEW, period: { from: year } } });

test('gives back the newest first, then nothing', () => {
  const history = new ViewHistory();
  history.keep(at('2024'));
  history.keep(at('2025'));
  expect(history.takeLast()).toEqual(at('2025'));
  expect(history.takeLast()).toEqual(at('2024'));
  expect(history.isEmpty).toBe(true);
  expect(history.takeLast()).toBe(null);
});

test('a host that goes back by itself takes the same step, and another view takes none', () => {
  const history = new ViewHistory();
  history.keep(at('2024'));
  history.wentTo(at('2025').view);
  expect(history.isEmpty).toBe(false);
  history.wentTo(at('2024').view, 'other');
  expect(history.isEmpty).toBe(false);
  history.wentTo(at('2024').view, null);
  expect(history.isEmpty).toBe(true);
});

test('keeps the last hundred', () => {
  const history = new ViewHistory();
  for (let year = 1900; year < 2025; year += 1) history.keep(at(String(year)));
  let steps = 0;
  while (history.takeLast()) steps += 1;
  expect(steps).toBe(100);
});
