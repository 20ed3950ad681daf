import type { Diagnostic } from '@weir/schema';
import type { FormulaDraft } from './formula-draft.js';
import { fromDocument, locate, withoutTwins, worstFirst } from './problems/problem.js';
import type { Problem } from './problems/problem.js';

/** A problem that is read out disturbs who goes on typing. */
const TELL_MS = 800;

/** What others found, such as `checkDocument`, and where the formula is, as their pointers say. */
interface FoundByOthers {
  readonly problems: readonly Diagnostic[];
  readonly pointer: string;
}

/** Where somebody types, and whether a word is being chosen there. */
interface Typing {
  readonly isChoosing: boolean;
  readonly caret: number;
}

/** What is wrong with a formula as a reader is shown it: what is found in its text and by others, worst first, each once. */
export class ShownProblems {
  #all: readonly Problem[] = [];
  #telling: ReturnType<typeof setTimeout> | undefined;
  readonly #tell: (problems: readonly Problem[]) => void;

  /** @param tell reads them out */
  constructor(tell: (problems: readonly Problem[]) => void) {
    this.#tell = tell;
  }

  get all(): readonly Problem[] {
    return this.#all;
  }

  get errors(): number {
    return this.#all.filter(({ diagnostic: { severity } }) => severity === 'error').length;
  }

  /** @returns whether they are others than before */
  show(draft: FormulaDraft, { problems, pointer }: FoundByOthers, typing: Typing | null): boolean {
    const { text, isCurrent, analysis } = draft;
    // What others found is about the value that they have.
    const others = isCurrent ? withoutTwins(fromDocument(problems, pointer), analysis.problems) : [];
    const found = worstFirst([...analysis.problems, ...locate(others, analysis.parsed.ranges, text)]);
    // A word that is being chosen is not wrong yet.
    const isChosen = ({ from, to }: Problem) => typing?.isChoosing && from <= typing.caret && typing.caret <= to;
    const shown = found.filter((problem) => !isChosen(problem));
    if (JSON.stringify(shown) === JSON.stringify(this.#all)) return false;
    this.#all = shown;
    return true;
  }

  /** Reads them out, once nothing more happens. */
  tellLater(): void {
    this.stop();
    this.#telling = setTimeout(() => this.#tell(this.#all), TELL_MS);
  }

  stop(): void {
    clearTimeout(this.#telling);
  }
}
