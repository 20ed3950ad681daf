import type { Localizer } from '@weir/ui';
import { formulaOf } from '../../blocks/model/formula-of.js';
import { newBlock } from '../../blocks/state/change-kind.js';
import { newText } from '../../editor/index.js';
import type { Editor } from '../../editor/index.js';
import { unfinishedBlocks, unfinishedPlace } from '../metric-context.js';
import { metricMessages } from '../words/index.js';
import type { Start } from './starts.js';

/** Makes a metric and chooses it. Where its block is not complete yet, the metric has no formula, and the block is kept as begun. */
export function addMetric(editor: Editor, localizer: Localizer, start: Start): void {
  const { document } = editor;
  const block = start === 'text' ? null : newBlock(start, document);
  const formula = (block && formulaOf(block)) ?? null;
  const name = localizer.say(metricMessages, 'metric.new');
  editor.run('metric/add', { title: newText(document, localizer.locale, name), formula });
  const { metric } = editor.selection;
  if (metric !== null) editor.expectName('metrics', metric);
  if (metric !== null && formula === null)
    unfinishedBlocks.keep(editor, unfinishedPlace(editor, metric), block, formula);
}
