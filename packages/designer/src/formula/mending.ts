import type { TextNames } from '@weir/formula/text';
import type { FormulaDraft } from './formula-draft.js';
import { editOfCure } from './problems/apply-cure.js';
import { problemAt } from './problems/problem.js';
import type { Cure, Problem } from './problems/problem.js';
import type { FormulaView } from './view/formula-view.js';

interface MendedField {
  readonly view: FormulaView | null;
  readonly isEditable: boolean;
  readonly names: TextNames;
  /** Of a line. */
  readonly columns: number;
  /** A person is done with a change. */
  finish(): void;
}

/** Mends what is wrong with a formula's text, as a person chose. */
export class Mending {
  readonly #draft: FormulaDraft;
  readonly #field: () => MendedField;

  constructor(draft: FormulaDraft, field: () => MendedField) {
    this.#draft = draft;
    this.#field = field;
  }

  /** The problem at the caret, by its first cure. @returns false where there is none */
  mendHere(): boolean {
    const { view, isEditable } = this.#field();
    const problem = view && problemAt(view.marked, view.caret);
    const [cure] = problem?.cures ?? [];
    if (!problem || !cure || !isEditable) return false;
    this.mend(problem, cure);
    return true;
  }

  /** A cure fits the text that it was found for: after an edit, the one of the same problem as it is now is applied. */
  readonly mend = (problem: Problem, cure: Cure): void => {
    const { view, isEditable, names, columns, finish } = this.#field();
    const { text, analysis } = this.#draft;
    const { code, pointer } = problem.diagnostic;
    const now = analysis.problems.find(({ diagnostic }) => diagnostic.code === code && diagnostic.pointer === pointer);
    const same = now?.cures.find((each) => each.code === cure.code) ?? cure;
    const edit = isEditable ? editOfCure(text, analysis.parsed, same, names, columns) : null;
    if (!edit || !view) return;
    view.edit(edit);
    view.focus();
    finish();
  };
}
