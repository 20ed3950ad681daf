import type { Diagnostic, Fix } from '@weir/schema';
import type { Editor } from './editor.js';

/**
 * Applies the fix of a problem, as one step. A fix fits the document that it was found in: after an edit the same problem is looked for
 * again, and its fix as it is now is applied.
 * @returns false when the problem is not there any more
 */
export function applyFix(editor: Editor, problem: Diagnostic, fix: Fix): boolean {
  const now = editor.isDiagnosed
    ? problem
    : editor.diagnoseNow().find(({ code, pointer }) => code === problem.code && pointer === problem.pointer);
  const same = now === problem ? fix : now?.fixes?.find(({ code }) => code === fix.code);
  if (!same) return false;
  editor.run('document/patch', { patch: same.patch });
  editor.endStep();
  return true;
}
