import { adapterFailure, isWeirError } from '@weir/schema';
import type { WeirError } from '@weir/schema';

export type TaskState<Value> =
  | { readonly status: 'none' | 'loading' }
  | { readonly status: 'failed'; readonly error: WeirError }
  | { readonly status: 'ready'; readonly value: Value };

export interface TaskListener {
  changed(): void;
  failed(error: WeirError): void;
}

/** Typing pauses this long before anything is worked out. */
const PAUSE_MS = 250;

/**
 * Works something out in the background, again when what it is made of changes. The newest wins: what is under way for older parts is
 * called off.
 */
export class LiveTask<Value> {
  readonly #listener: TaskListener;
  #parts: readonly unknown[] | null = null;
  #state: TaskState<Value> = { status: 'none' };
  #last: Value | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #call: AbortController | null = null;
  #done: Promise<void> = Promise.resolve();
  #work: ((signal: AbortSignal) => Promise<Value>) | null = null;

  constructor(listener: TaskListener) {
    this.#listener = listener;
  }

  get state(): TaskState<Value> {
    return this.#state;
  }

  /** What came out last of the same subject; null when nothing has. */
  get last(): Value | null {
    return this.#last;
  }

  /**
   * What is wanted from now on.
   * @param subject another one forgets what came out last
   * @param parts what the result is made of: while each is the very same, nothing is worked out again; null: nothing is wanted
   */
  want(subject: unknown, parts: readonly unknown[] | null, work: (signal: AbortSignal) => Promise<Value>): void {
    const wanted = parts && [subject, ...parts];
    this.#work = work;
    if (isSame(this.#parts, wanted)) return;
    const isOther = this.#parts?.[0] !== subject;
    if (isOther) this.#last = null;
    this.#stop();
    this.#parts = wanted;
    this.#state = { status: wanted ? 'loading' : 'none' };
    if (wanted) this.#runSoon(isOther ? 0 : PAUSE_MS);
  }

  /** Works it out anew; what there is stays until then. */
  async again(): Promise<void> {
    this.#stop();
    if (this.#parts) await this.#run();
  }

  /** Nothing is wanted, and nothing is remembered. */
  stop(): void {
    this.#stop();
    this.#parts = null;
    this.#last = null;
    this.#state = { status: 'none' };
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    while (this.#timer !== undefined || this.#call) {
      await (this.#call ? this.#done : new Promise((resolve) => setTimeout(resolve, PAUSE_MS / 5)));
    }
  }

  #runSoon(afterMs: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, afterMs);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#call?.abort();
    this.#call = null;
  }

  #run(): Promise<void> {
    const call = new AbortController();
    this.#call = call;
    this.#done = this.#finish(call);
    return this.#done;
  }

  async #finish(call: AbortController): Promise<void> {
    const state = await this.#outcome(call.signal);
    if (call.signal.aborted) return;
    this.#call = null;
    this.#state = state;
    if (state.status === 'ready') this.#last = state.value;
    this.#listener.changed();
    if (state.status === 'failed') this.#listener.failed(state.error);
  }

  async #outcome(signal: AbortSignal): Promise<TaskState<Value>> {
    try {
      if (!this.#work) return { status: 'none' };
      return { status: 'ready', value: await this.#work(signal) };
    } catch (error) {
      return { status: 'failed', error: isWeirError(error) ? error : adapterFailure(error) };
    }
  }
}

function isSame(a: readonly unknown[] | null, b: readonly unknown[] | null): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((part, place) => part === b[place]);
}
