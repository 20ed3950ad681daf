import { textNamesOf } from '@weir/formula/text';
import type { FormulaPlace, TextNames } from '@weir/formula/text';
import type { Context, DataAdapter } from '@weir/query';
import type { Diagnostic, WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import type { FormulaServices } from './formula-services.js';
import { aboutSubject } from './help/about.js';
import type { About } from './help/about.js';
import { signatureOf } from './help/signature.js';
import type { Signature } from './help/signature.js';
import { subjectAt } from './help/subject-at.js';
import type { FormulaPurpose } from './problems/analyse.js';
import type { Subject } from './suggest/candidate.js';
import { FieldValues } from './suggest/field-values.js';
import { suggest } from './suggest/suggest.js';
import type { Suggestions } from './suggest/suggest.js';
import { Vocabulary } from './suggest/vocabulary.js';
import { sayProblem } from '../problems/say-problem.js';

const nothing: WeirDocument = { weir: 1, id: 'untitled', title: '' };

/** What the text box asks, answered from a document and an adapter. */
export class DocumentServices implements FormulaServices {
  #purpose: FormulaPurpose = { document: nothing };
  #names: TextNames = {};
  #localizer = new Localizer();
  #vocabulary = new Vocabulary(nothing, (text) => this.#localizer.text(text));
  readonly #values: FieldValues;

  /** @param changed more values are there than before */
  constructor(changed: () => void) {
    this.#values = new FieldValues(changed);
  }

  get localizer(): Localizer {
    return this.#localizer;
  }

  get names(): TextNames {
    return this.#names;
  }

  set(purpose: FormulaPurpose, localizer: Localizer): void {
    this.#names = textNamesOf(purpose.document, purpose.dataset);
    const isOther = purpose.document !== this.#purpose.document || localizer !== this.#localizer;
    this.#purpose = purpose;
    this.#localizer = localizer;
    if (isOther) this.#vocabulary = new Vocabulary(purpose.document, (text) => localizer.text(text));
  }

  setSource(adapter: DataAdapter | undefined, context: Context | undefined): void {
    this.#values.setSource(adapter, context);
  }

  stop(): void {
    this.#values.stop();
  }

  suggest(place: FormulaPlace, isAsked: boolean): Suggestions {
    if (isAsked) this.#values.forgetFailures();
    const { metric, expected } = this.#purpose;
    const isWhole = place.call === null && place.operandType === null && place.compared === null;
    const wanted = isWhole && expected ? { ...place, operandType: expected } : place;
    return suggest(wanted, this.#vocabulary, { metric, values: this.#values.get, isAsked });
  }

  say(problem: Diagnostic): string {
    return sayProblem(problem, this.#purpose.document, this.#localizer);
  }

  about(subject: Subject): About | null {
    return aboutSubject(subject, this.#vocabulary, this.#localizer);
  }

  signature(operator: string): Signature | null {
    return signatureOf(operator, this.#localizer);
  }

  subject(text: string, place: FormulaPlace): Subject | null {
    return subjectAt(text, place, this.#vocabulary);
  }
}
