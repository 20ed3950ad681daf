import type { FormulaPlace, TextNames } from '@weir/formula/text';
import type { Diagnostic } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { About } from './help/about.js';
import type { Signature } from './help/signature.js';
import type { Subject } from './suggest/candidate.js';
import type { Suggestions } from './suggest/suggest.js';

/** What the text box asks the element for. All of it answers at once. */
export interface FormulaServices {
  readonly localizer: Localizer;
  /** What bare names stand for. */
  readonly names: TextNames;
  /** @param isAsked somebody asked; otherwise it was only typed */
  suggest(place: FormulaPlace, isAsked: boolean): Suggestions;
  /** What is wrong, in a sentence. */
  say(problem: Diagnostic): string;
  about(subject: Subject): About | null;
  signature(operator: string): Signature | null;
  /** What the word at a place of a text stands for. */
  subject(text: string, place: FormulaPlace): Subject | null;
}
