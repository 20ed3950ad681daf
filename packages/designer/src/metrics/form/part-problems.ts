import { pointerTo } from '@weir/schema';
import type { nothing, TemplateResult } from 'lit';
import { applyFix } from '../../editor/index.js';
import { problemLines } from '../../fields/problem-lines.js';
import { problemsAt } from '../../panel/panel-context.js';
import type { MetricContext } from '../metric-context.js';

/** What is wrong with a part of the metric or below it, each with its cures. Needs `problemStyles`. */
export function partProblems(
  { editor, localizer, isReadOnly, pointer }: MetricContext,
  ...part: readonly (string | number)[]
): TemplateResult | typeof nothing {
  const problems = problemsAt(editor, pointerTo(pointer, ...part));
  const mend = isReadOnly ? null : applyFix.bind(null, editor);
  return problemLines(problems, editor.document, localizer, mend);
}
