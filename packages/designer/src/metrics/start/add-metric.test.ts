import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { Editor } from '../../editor/index.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import { isUnfinished, unfinishedBlocks, unfinishedPlace } from '../metric-context.js';
import { addMetric } from './add-metric.js';
import type { Start } from './starts.js';

const begin = (start: Start) => {
  const editor = new Editor({ ...exampleDocument, funnels: exampleDocument.funnels?.slice(0, 1) ?? [] });
  addMetric(editor, new Localizer('en'), start);
  const metric = editor.document.metrics!.at(-1)!;
  return { editor, metric, begun: unfinishedBlocks.of(editor, unfinishedPlace(editor, metric.id), metric.formula) };
};

test('a block that is complete is the formula', () => {
  const { editor, metric, begun } = begin('conversion');
  expect(metric).toMatchObject({ id: 'new_metric', formula: { conversion: ['solution', 'lead', 'won'] } });
  expect([editor.selection.metric, begun, isUnfinished(editor, metric)]).toEqual(['new_metric', undefined, false]);
});

test('one of which something is still to be chosen is kept beside a metric without a formula', () => {
  const { editor, metric, begun } = begin('sum');
  expect([metric.formula, begun?.kind, isUnfinished(editor, metric)]).toEqual([null, 'aggregate', true]);
});

test('a text begins empty', () => {
  const { editor, metric, begun } = begin('text');
  expect([metric.formula, begun, isUnfinished(editor, metric)]).toEqual([null, undefined, true]);
});

test('it is one step', () => {
  const { editor } = begin('share');
  editor.undo();
  expect(editor.undoLabel).toBeNull();
});
