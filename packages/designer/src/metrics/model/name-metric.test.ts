import type { Id } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { beforeEach, expect, test } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import { Editor, unfinishedTexts } from '../../editor/index.js';
import { isUnfinished, unfinishedPlace } from '../metric-context.js';
import { addMetric } from '../start/add-metric.js';
import { nameMetric } from './name-metric.js';

let editor: Editor;
beforeEach(() => {
  editor = new Editor(exampleDocument);
  addMetric(editor, new Localizer('en'), 'text');
});

const ids = (): readonly Id[] => editor.document.metrics!.map(({ id }) => id);
const last = () => editor.document.metrics!.at(-1)!;
const type = (title: string, locale = 'en') => editor.run('metric/set-title', { metric: last().id, locale, title });

test('a new metric is called after the name that it gets, and after the first one only', () => {
  nameMetric(editor, 'new_metric');
  expect(last().id).toBe('new_metric');
  type('Close rate');
  nameMetric(editor, 'new_metric');
  expect([last().id, editor.selection.metric]).toEqual(['close_rate', 'close_rate']);
  type('Closing rate');
  nameMetric(editor, 'close_rate');
  expect(last().id).toBe('close_rate');
});

test('what names it already follows', () => {
  editor.run('board/show-metric', { metric: 'new_metric' });
  type('Close rate');
  nameMetric(editor, 'new_metric');
  const cards = editor.document.boards!.flatMap(({ widgets }) => widgets.map(({ metric }) => metric));
  expect(cards).toContain('close_rate');
  expect(cards).not.toContain('new_metric');
});

test('the id of another metric is not taken', () => {
  type('Win rate');
  nameMetric(editor, 'new_metric');
  expect(last().id).toBe('win_rate_2');
});

test('a name without Latin letters waits for one that has some', () => {
  type('', 'en');
  type('成交率', 'zh-CN');
  nameMetric(editor, 'new_metric');
  expect(last().id).toBe('new_metric');
  type('Close rate');
  nameMetric(editor, 'new_metric');
  expect(last().id).toBe('close_rate');
});

test('name and id are one step, which can be undone and done again, and what was begun as a formula stays', () => {
  unfinishedTexts.keep(editor, unfinishedPlace(editor, 'new_metric'), 'count(', null);
  type('Close rate');
  nameMetric(editor, 'new_metric');
  const begun = () => unfinishedTexts.of(editor, unfinishedPlace(editor, last().id), last().formula);
  expect([editor.undoLabel, begun(), isUnfinished(editor, last())]).toEqual([
    'designer.do.metric/set-title',
    'count(',
    true,
  ]);
  editor.undo();
  expect([last().id, last().title, begun()]).toEqual(['new_metric', { en: 'New metric' }, 'count(']);
  editor.redo();
  expect([last().id, last().title, begun()]).toEqual(['close_rate', { en: 'Close rate' }, 'count(']);
  editor.undo();
  type('Closing rate');
  nameMetric(editor, 'new_metric');
  expect(last().id).toBe('closing_rate');
});

test('the id of a metric that was there before, or is published, or got its id by hand, stays', () => {
  editor.run('metric/set-title', { metric: 'win_rate', locale: 'en', title: 'Close rate' });
  nameMetric(editor, 'win_rate');
  expect(ids()).toContain('win_rate');
  editor.run('metric/set-id', { metric: 'new_metric', id: 'mine' });
  type('Close rate');
  nameMetric(editor, 'mine');
  expect(last().id).toBe('mine');
  addMetric(editor, new Localizer('en'), 'text');
  const published = last().id;
  editor.keepIds();
  type('Other rate');
  nameMetric(editor, published);
  expect(last().id).toBe(published);
});

test('of a document that was loaded no id is made anew', () => {
  type('Close rate');
  editor.load(editor.document);
  nameMetric(editor, 'new_metric');
  expect(last().id).toBe('new_metric');
});
