import { describeProblem } from '@weir/ui/describe';
import { diagnosticCount, forEachDiagnostic, linter, setDiagnostics } from '@codemirror/lint';
import type { Diagnostic as Mark } from '@codemirror/lint';
import type { EditorState, Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Cure, Problem } from '../problems/problem.js';
import { formulaServices } from './services.js';

interface ProblemMark extends Mark {
  readonly problem: Problem;
}

/** Underlines problems, and says them where the pointer rests, with what can be done about them. */
export function problemMarks(): Extension {
  return linter(null);
}

/** @param mend applies what can be done about a problem */
export function markProblems(
  view: EditorView,
  problems: readonly Problem[],
  mend: (problem: Problem, cure: Cure) => void,
): void {
  if (problems.length === 0 && diagnosticCount(view.state) === 0) return;
  const services = view.state.facet(formulaServices);
  const { length } = view.state.doc;
  // What is wrong with an empty text is said by its sentence: there is nothing to underline.
  const marks = problems
    .filter(({ to }) => to > 0)
    .map((problem): ProblemMark => {
      const { diagnostic, cures, from, to } = problem;
      return {
        problem,
        from: Math.min(from, length),
        to: Math.min(to, length),
        severity: diagnostic.severity,
        message: services?.say(diagnostic) ?? diagnostic.message,
        actions: (view.state.readOnly ? [] : cures).map((cure) => ({
          name: services ? describeProblem(services.localizer, cure) : cure.code,
          apply: () => mend(problem, cure),
        })),
      };
    });
  view.dispatch(setDiagnostics(view.state, marks));
}

/** The problems that are marked, where they are now. */
export function markedProblems(state: EditorState): readonly Problem[] {
  const found = new Map<Problem, Problem>();
  forEachDiagnostic(state, (mark, from, to) => {
    const { problem } = mark as ProblemMark;
    found.set(problem, { ...problem, from, to });
  });
  return [...found.values()];
}
