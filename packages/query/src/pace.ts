import { errorOf, WeirError } from '@weir/schema';

/** How long work may hold the thread: under one frame at 60 Hz, so that typing and scrolling stay smooth. */
const sliceMs = 12;

/**
 * Lets long work give the thread back now and then, and stops it when its call is aborted:
 *
 *     if (pace.due) await pace.turn();
 */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  readonly #lifetime: AbortSignal | undefined;
  #sliceEnd = performance.now() + sliceMs;

  /** @param lifetime of the engine: aborted when it is disposed of */
  constructor(signal?: AbortSignal, lifetime?: AbortSignal) {
    this.#signal = signal;
    this.#lifetime = lifetime;
  }

  /** The slice is used up. Reading the clock costs some 50 ns: ask once per few thousand rows. */
  get due(): boolean {
    return performance.now() >= this.#sliceEnd;
  }

  /** Waits for the next task of the event loop. @throws {WeirError} `adapter/aborted`, `engine/disposed` */
  async turn(): Promise<void> {
    this.check();
    await nextTask();
    this.check();
    this.#sliceEnd = performance.now() + sliceMs;
  }

  /** The work, or an error as soon as the call is aborted: work that never ends holds nobody. @throws {WeirError} `adapter/aborted`, `engine/disposed` */
  async orAborted<T>(work: Promise<T>): Promise<T> {
    this.check();
    let stop = (): void => {};
    const aborted = new Promise<never>((_, reject) => {
      stop = this.onAbort(() => {
        try {
          this.check();
        } catch (error) {
          reject(error);
        }
      });
    });
    try {
      return await Promise.race([work, aborted]);
    } finally {
      stop();
      work.catch(() => {});
    }
  }

  /** What an iterable gives, until the call is aborted; then it is asked to stop. @throws {WeirError} `adapter/aborted`, `engine/disposed` */
  async *each<T>(iterable: AsyncIterable<T>): AsyncGenerator<T> {
    const iterator = iterable[Symbol.asyncIterator]();
    let isDone = false;
    try {
      for (;;) {
        const next = await this.orAborted(iterator.next());
        isDone = next.done === true;
        if (next.done) return;
        yield next.value;
      }
    } catch (error) {
      isDone ||= !this.#isAborted;
      throw error;
    } finally {
      // One that waits for something stops only when that has come.
      if (!isDone) iterator.return?.().catch(() => {});
    }
  }

  /** @returns ends listening */
  onAbort(listener: () => void): () => void {
    const signals = [this.#signal, this.#lifetime];
    for (const signal of signals) signal?.addEventListener('abort', listener, { once: true });
    return () => {
      for (const signal of signals) signal?.removeEventListener('abort', listener);
    };
  }

  get #isAborted(): boolean {
    return Boolean(this.#lifetime?.aborted || this.#signal?.aborted);
  }

  /** @throws {WeirError} `adapter/aborted`, `engine/disposed` */
  check(): void {
    if (this.#lifetime?.aborted) throw errorOf('engine/disposed');
    if (this.#signal?.aborted) throw new WeirError('adapter/aborted', {}, { cause: this.#signal.reason });
  }
}

/** Node's own way, which costs a tenth of a message. */
const { setImmediate } = globalThis as { readonly setImmediate?: (task: () => void) => unknown };

/** A message arrives as a task of its own; timers are held back to 4 ms by browsers once they nest. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (setImmediate) {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
