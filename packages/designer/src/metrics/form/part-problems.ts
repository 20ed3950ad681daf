import { pointerTo } from '@weir/schema';
import type { nothing, TemplateResult } from 'lit';
import { applyFix } from '../../editor/index.js';
import { problemLines } from '../../fields/problem-lines.js';
import { problemsAt } from '../../panel/panel-context.js';
import type { MetricContext } from '../metric-context.js';

/** As many are told of at one place: rows of an example may be wrong by the hundred. */
const MOST = 3;

/** What is wrong with a part of the metric or below it, each with its cures. Needs `problemStyles`. */
export function partProblems(
  { editor, localizer, isReadOnly, pointer }: MetricContext,
  ...part: readonly (string | number)[]
): TemplateResult | typeof nothing {
  const problems = problemsAt(editor, pointerTo(pointer, ...part)).slice(0, MOST);
  const mend = isReadOnly ? null : applyFix.bind(null, editor);
  return problemLines(problems, editor.document, localizer, mend);
}
