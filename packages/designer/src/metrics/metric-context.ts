import { pointerTo } from '@weir/schema';
import type { Diagnostic, Id, Metric } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { Block } from '../blocks/model/block.js';
import { localesOf, Unfinished, unfinishedTexts } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import { problemsAt } from '../panel/panel-context.js';
import type { MetricLive } from './live/metric-live.js';
import { resultOf } from './model/formula-result.js';
import type { FormulaResult } from './model/formula-result.js';

/** What every part of a metric's form needs. */
export interface MetricContext {
  readonly editor: Editor;
  readonly metric: Metric;
  readonly localizer: Localizer;
  readonly isReadOnly: boolean;
  /** Languages that the document is written in. */
  readonly locales: readonly string[];
  readonly live: MetricLive;
  /** What its formula gives; null where a mistake hides it. */
  readonly result: FormulaResult | null;
  /** RFC 6901, to the metric. */
  readonly pointer: string;
  /** Asks for the form to be drawn again. */
  readonly update: () => void;
}

export function metricContext(
  editor: Editor,
  metric: Metric,
  localizer: Localizer,
  isReadOnly: boolean,
  live: MetricLive,
  update: () => void,
): MetricContext {
  const { document } = editor;
  return {
    editor,
    metric,
    localizer,
    isReadOnly,
    live,
    update,
    locales: localesOf(document),
    result: resultOf(document, metric),
    pointer: pointerTo('', 'metrics', document.metrics?.indexOf(metric) ?? -1),
  };
}

/** Blocks of which something is still to be chosen. */
export const unfinishedBlocks = new Unfinished<Block>();

/** Where what was begun as a metric's formula is kept while it is none. */
export function unfinishedPlace(editor: Editor, metric: Id): string {
  return `metric ${editor.keyOf('metrics', metric)}`;
}

/** There is no formula yet, or what was begun as one is none, so that the document has an earlier one. */
export function isUnfinished(editor: Editor, { id, formula }: Metric): boolean {
  const place = unfinishedPlace(editor, id);
  return (
    [unfinishedTexts, unfinishedBlocks].some((kept) => kept.of(editor, place, formula) !== undefined) ||
    formula === null
  );
}

/** What is wrong with the metric's formula. */
export function formulaProblems({ editor, pointer }: MetricContext): readonly Diagnostic[] {
  return problemsAt(editor, pointerTo(pointer, 'formula'));
}

/** Nothing can be worked out: there is no formula yet, or there are mistakes in it. */
export function isIncalculable(context: MetricContext): boolean {
  return context.metric.formula === null || formulaProblems(context).some(({ severity }) => severity === 'error');
}
