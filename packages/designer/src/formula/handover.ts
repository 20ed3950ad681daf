import type { Formula } from '@weir/schema';
import type { FormulaDraft } from './formula-draft.js';

/** What a host hands over, a formula or its text. It is looked at when all that it is read by, such as the document, is there too. */
export class Handover {
  #given: { readonly value: Formula | undefined; readonly isReset: boolean } | null = null;
  #written: string | null = null;
  /** What a form that is reset goes back to. */
  #default: Formula | undefined;

  /** A formula that was not looked at yet; null: there is none. */
  get given(): { readonly value: Formula | undefined } | null {
    return this.#given;
  }

  give(value: Formula | undefined): void {
    this.#default = value;
    this.#take(value, false);
  }

  reset(): void {
    this.#take(this.#default, true);
  }

  write(text: string): void {
    // The text box knows one way to end a line.
    this.#written = text.replace(/\r\n?/g, '\n');
  }

  /**
   * Looks at it.
   * @param print writes a formula
   * @returns how the text came to be another one; null: it is the same
   */
  receive(draft: FormulaDraft, print: (formula: Formula) => string): 'printed' | 'written' | null {
    const [given, written] = [this.#given, this.#written];
    this.#given = null;
    this.#written = null;
    const isPrinted = given !== null && draft.give(given.value, print, given.isReset);
    const isWritten = written !== null && written !== draft.text;
    if (isWritten) {
      draft.write(written);
      draft.take();
    }
    if (!isPrinted && !isWritten) return null;
    return written === null ? 'printed' : 'written';
  }

  #take(value: Formula | undefined, isReset: boolean): void {
    this.#given = { value, isReset };
    this.#written = null;
  }
}
