import type { Context, DataAdapter } from '@weir/query';
import type { Id, Scalar } from '@weir/schema';
import type { KnownValues } from './suggest.js';

/** More is not shown: whoever does not find it types on. */
const most = 100;
/** A letter that is followed by another is not asked about. */
const pauseMs = 150;

interface Answer {
  readonly values: readonly Scalar[];
  /** The data holds more than were given. */
  readonly isCut: boolean;
}

const nothing: Answer = { values: [], isCut: true };

/**
 * Values of fields, from the adapter. What is asked for is answered at once with what is there; the rest is fetched meanwhile, and the older
 * of two questions is withdrawn.
 */
export class FieldValues {
  readonly #changed: () => void;
  #adapter: DataAdapter | undefined;
  #context: Context | undefined;
  readonly #answers = new Map<string, Answer>();
  readonly #failed = new Set<string>();
  #asking: {
    readonly key: string;
    readonly call: AbortController;
    readonly timer: ReturnType<typeof setTimeout>;
  } | null = null;

  /** @param changed more is there than before, or it could not be had */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Another adapter or another person: nothing of what was there is shown any more. */
  setSource(adapter: DataAdapter | undefined, context: Context | undefined): void {
    if (adapter === this.#adapter && context === this.#context) return;
    this.stop();
    this.#adapter = adapter;
    this.#context = context;
    this.#answers.clear();
    this.#failed.clear();
  }

  readonly get = (dataset: Id, field: Id, search: string): KnownValues => {
    if (!this.#adapter) return { values: [], status: 'ready' };
    const all = this.#answers.get(keyOf(dataset, field, ''));
    // Only of very many is it asked which fit what was typed.
    const asked = all?.isCut ? search : '';
    const key = keyOf(dataset, field, asked);
    const answer = this.#answers.get(key);
    if (answer) return { values: answer.values, status: 'ready' };
    const meanwhile = this.#nearest(dataset, field, asked).values;
    if (this.#failed.has(key)) return { values: meanwhile, status: 'failed' };
    this.#ask(this.#adapter, dataset, field, asked);
    return { values: meanwhile, status: 'loading' };
  };

  /** What could not be had is asked for again when it is wanted. */
  forgetFailures(): void {
    this.#failed.clear();
  }

  /** Withdraws what is asked. */
  stop(): void {
    if (!this.#asking) return;
    clearTimeout(this.#asking.timer);
    this.#asking.call.abort();
    this.#asking = null;
  }

  #ask(adapter: DataAdapter, dataset: Id, field: Id, search: string): void {
    const key = keyOf(dataset, field, search);
    if (this.#asking?.key === key) return;
    this.stop();
    const call = new AbortController();
    const { signal } = call;
    const context = this.#context;
    const ask = async (): Promise<void> => {
      try {
        const options = { ...(context && { context }), ...(search !== '' && { search }), signal, limit: most };
        const { values, more } = await adapter.values(dataset, field, options);
        if (!signal.aborted) this.#answers.set(key, { values: values.map(({ value }) => value), isCut: more });
      } catch {
        if (!signal.aborted) this.#failed.add(key);
      }
      if (signal.aborted) return;
      this.#asking = null;
      this.#changed();
    };
    this.#asking = { key, call, timer: setTimeout(() => void ask(), search === '' ? 0 : pauseMs) };
  }

  /** What is known from a shorter search. */
  #nearest(dataset: Id, field: Id, search: string): Answer {
    for (let length = search.length; length >= 0; length -= 1) {
      const known = this.#answers.get(keyOf(dataset, field, search.slice(0, length)));
      if (known) return known;
    }
    return nothing;
  }
}

const keyOf = (dataset: Id, field: Id, search: string): string => `${dataset} ${field} ${search}`;
