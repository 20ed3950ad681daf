import type { FormulaDraft } from './formula-draft.js';

/** Half-typed words are no mistakes yet, and no formulas either: "count" is one, until "(deals)" follows. */
const PAUSE_MS = 400;

/** The element in which somebody types. */
interface TypingHost {
  /** Where somebody types; null: the field has not the focus. */
  caret(): number | null;
  /** What is typed is to be looked at. */
  rested(): void;
  /** The value is another one. */
  followed(): void;
  /** A person is done with a change. */
  done(): void;
}

/** Somebody types a formula: its value follows in a pause, where the formula is whole, and in any case when the person is done. */
export class Typing {
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** A person changed something since the last `done`. */
  #isTouched = false;
  readonly #draft: FormulaDraft;
  readonly #host: TypingHost;

  constructor(draft: FormulaDraft, host: TypingHost) {
    this.#draft = draft;
    this.#host = host;
  }

  /** Nobody typed a moment ago. */
  get rests(): boolean {
    return this.#pause === undefined;
  }

  /** What is typed is waited for: see `FormulaDraft.goesOn`. */
  get goesOn(): boolean {
    return this.#draft.goesOn(this.#isTouched ? this.#host.caret() : null);
  }

  typed(text: string): void {
    this.#draft.write(text);
    this.#isTouched = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#rest(), PAUSE_MS);
  }

  /** The caret is elsewhere. */
  moved(): void {
    if (this.#isTouched && this.rests) this.#rest();
  }

  finish(): void {
    const wasResting = this.rests;
    this.#stop();
    if (!wasResting) this.#host.rested();
    if (!this.#isTouched) return;
    this.#take();
    this.#isTouched = false;
    this.#host.done();
  }

  /** Another formula took the place of what was typed. */
  forget(): void {
    this.#stop();
    this.#isTouched = false;
  }

  #rest(): void {
    this.#pause = undefined;
    this.#host.rested();
    if (!this.goesOn) this.#take();
  }

  #take(): void {
    if (this.#draft.take()) this.#host.followed();
  }

  #stop(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }
}
