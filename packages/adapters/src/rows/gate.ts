/**
 * Lets many readers in at once, or one writer alone: a plan never sees half of a dataset before a change and half after it.
 * Who came first goes first, so that neither side waits for ever.
 */
export class Gate {
  #readers = 0;
  #isWriting = false;
  readonly #waiting: { readonly isWriter: boolean; readonly enter: () => void }[] = [];

  read<T>(work: () => Promise<T>): Promise<T> {
    return this.#pass(false, work);
  }

  write<T>(work: () => Promise<T>): Promise<T> {
    return this.#pass(true, work);
  }

  async #pass<T>(isWriter: boolean, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((enter) => {
      this.#waiting.push({ isWriter, enter });
      this.#admit();
    });
    try {
      return await work();
    } finally {
      if (isWriter) this.#isWriting = false;
      else this.#readers -= 1;
      this.#admit();
    }
  }

  #admit(): void {
    for (;;) {
      const next = this.#waiting[0];
      if (!next || this.#isWriting || (next.isWriter && this.#readers > 0)) return;
      this.#waiting.shift();
      if (next.isWriter) this.#isWriting = true;
      else this.#readers += 1;
      next.enter();
    }
  }
}
