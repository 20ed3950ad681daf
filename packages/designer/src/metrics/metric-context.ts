import { pointerTo } from '@weir/schema';
import type { Diagnostic, Metric } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { localesOf, unfinishedTexts } from '../editor/index.js';
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

/** Where what was typed as a metric's formula is kept while it cannot be read. */
export function unfinishedPlace(metric: string): string {
  return `metric ${metric}`;
}

/** What is typed as the formula cannot be read, so that the document has an earlier one. */
export function isUnfinished(editor: Editor, metric: Metric): boolean {
  return unfinishedTexts(editor).has(unfinishedPlace(metric.id));
}

/** What is wrong with the metric's formula. */
export function formulaProblems({ editor, pointer }: MetricContext): readonly Diagnostic[] {
  return problemsAt(editor, pointerTo(pointer, 'formula'));
}

export function hasFormulaErrors(context: MetricContext): boolean {
  return formulaProblems(context).some(({ severity }) => severity === 'error');
}
