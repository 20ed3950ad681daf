import type { Formula } from '@weir/schema';
import { analyse } from './problems/analyse.js';
import type { Analysis, FormulaPurpose } from './problems/analyse.js';

/** A formula that is being typed: its text, and the value that holds meanwhile. */
export class FormulaDraft {
  #purpose: FormulaPurpose;
  #text = '';
  #value: Formula | undefined;
  /** Undefined until somebody asks. */
  #analysis: Analysis | undefined;

  constructor(purpose: FormulaPurpose) {
    this.#purpose = purpose;
  }

  get text(): string {
    return this.#text;
  }

  /** The last formula that could be read. */
  get value(): Formula | undefined {
    return this.#value;
  }

  /** Of the text. */
  get analysis(): Analysis {
    return (this.#analysis ??= analyse(this.#text, this.#purpose));
  }

  /** The value is what the text says. */
  get isCurrent(): boolean {
    const { formula, isEmpty } = this.analysis;
    return (formula !== undefined || isEmpty) && isSame(formula, this.#value);
  }

  /**
   * It can be read, but goes on: what it says cannot be (a name is half typed, a condition has only its field yet), or the word at the caret
   * is not what it will be.
   * @param caret null: nobody types
   */
  goesOn(caret: number | null): boolean {
    if (caret === null) return false;
    return this.analysis.problems.some(
      ({ diagnostic: { severity }, from, to }) => severity === 'error' || (from < caret && caret <= to),
    );
  }

  /** What the formula is for, or what it may name, is another. */
  setPurpose(purpose: FormulaPurpose): void {
    const before = this.#purpose;
    const isSamePurpose = (['document', 'dataset', 'metric', 'expected'] as const).every(
      (part) => before[part] === purpose[part],
    );
    if (isSamePurpose) return;
    this.#purpose = purpose;
    this.#analysis = undefined;
  }

  /**
   * Somebody hands a value over. The one that the text says, and the one that is held while the text says another or nothing yet, leave the
   * text as it is.
   * @param print writes a formula
   * @param isReset the text is written anew in any case
   * @returns whether the text is another now
   */
  give(value: Formula | undefined, print: (formula: Formula) => string, isReset = false): boolean {
    const { formula, isEmpty } = this.analysis;
    const isSaid = (formula !== undefined || isEmpty) && isSame(value, formula);
    const isHeld = isSame(value, this.#value);
    this.#value = value;
    if (!isReset && (isSaid || isHeld)) return false;
    this.write(value === undefined ? '' : print(value));
    return true;
  }

  /** Another text; the value follows with `take`. */
  write(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#analysis = undefined;
  }

  /** The value follows the text, where that can be read. @returns whether it is another now */
  take(): boolean {
    const { formula, isEmpty } = this.analysis;
    if ((formula === undefined && !isEmpty) || isSame(formula, this.#value)) return false;
    this.#value = formula;
    return true;
  }
}

function isSame(a: Formula | undefined, b: Formula | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
