import { adapterFailure } from '@weir/schema';
import type { Scalar, WeirDocument, WeirError } from '@weir/schema';
import type { AskOptions, Context, DataAdapter } from '@weir/query';
import type { StageKind } from '../../editor/index.js';
import { proposeStages } from './propose-stages.js';
import type { Proposal } from './propose-stages.js';
import { askFacts, askValues } from './stage-facts.js';
import type { StageFacts, StageValues } from './stage-facts.js';
import type { StageSource } from './stage-source.js';

export interface DataSource {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly context: Context | undefined;
  readonly asOf: string | undefined;
}

export type FoundState =
  | { readonly kind: 'idle' | 'looking' }
  | { readonly kind: 'none' | 'too-many' }
  | { readonly kind: 'failed'; readonly error: WeirError }
  | {
      readonly kind: 'found';
      readonly values: Extract<StageValues, { status: 'found' }>;
      /** Of the values that are taken; null while they are asked for. */
      readonly facts: StageFacts | null;
    };

/**
 * What the data says of a field's values as stages, and what a person makes of it. How entities go on is asked anew for what is taken: who passes
 * through a stage that is not taken goes straight on to the next.
 */
export class FoundStages {
  readonly #changed: () => void;
  #data: DataSource | null = null;
  #source: StageSource | null = null;
  #state: FoundState = { kind: 'idle' };
  #call: AbortController | null = null;
  readonly #kinds = new Map<Scalar, StageKind>();
  readonly #names = new Map<Scalar, string>();
  readonly #left = new Set<Scalar>();

  /** @param changed the data answered, or a person changed something */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): FoundState {
    return this.#state;
  }

  get source(): StageSource | null {
    return this.#source;
  }

  /** Asks what the field holds. What a person made of another field is forgotten. */
  look(data: DataSource, source: StageSource | null): void {
    this.#call?.abort();
    this.#data = data;
    this.#source = source;
    this.#kinds.clear();
    this.#names.clear();
    this.#left.clear();
    this.retry();
  }

  /** Asks again, as after a failure. What a person made of it stays. */
  retry(): void {
    const [data, source] = [this.#data, this.#source];
    this.#call?.abort();
    this.#state = { kind: source === null ? 'idle' : 'looking' };
    if (data && source) void this.#ask(async (options) => this.#lookAt(data, source, options));
    this.#changed();
  }

  stop(): void {
    this.#call?.abort();
    this.#call = null;
  }

  isTaken(value: Scalar): boolean {
    return !this.#left.has(value);
  }

  take(value: Scalar, isTaken: boolean): void {
    if (isTaken) this.#left.delete(value);
    else this.#left.add(value);
    this.#askAgain();
  }

  setKind(value: Scalar, kind: StageKind): void {
    this.#kinds.set(value, kind);
    this.#changed();
  }

  /** The name that a person gave; undefined where they gave none. */
  nameOf(value: Scalar): string | undefined {
    return this.#names.get(value);
  }

  rename(value: Scalar, name: string): void {
    this.#names.set(value, name);
    this.#changed();
  }

  /** @param nameOf what a value is called by itself */
  propose(nameOf: (value: Scalar) => string): Proposal | null {
    if (this.#state.kind !== 'found' || this.#state.facts === null) return null;
    const { facts } = this.#state;
    return proposeStages(
      facts,
      facts.values.map((value) => `${nameOf(value)} ${String(value)}`),
      this.#kinds,
    );
  }

  async #lookAt(data: DataSource, source: StageSource, options: AskOptions): Promise<FoundState> {
    const values = await askValues(data.adapter, source, options);
    if (values.status !== 'found') return { kind: values.status };
    const known = data.document.datasets
      ?.find(({ id }) => id === source.dataset)
      ?.fields.find(({ id }) => id === source.field)?.values;
    // As the document lists them, where it does: so they stay in order where nobody moves.
    const place = (value: Scalar) => {
      const at = known?.findIndex((each) => each.value === value) ?? -1;
      return at < 0 ? Infinity : at;
    };
    const inOrder = { ...values, values: [...values.values].sort((a, b) => compare(place(a.value), place(b.value))) };
    const taken = inOrder.values.map(({ value }) => value).filter((value) => this.isTaken(value));
    return {
      kind: 'found',
      values: inOrder,
      facts: await askFacts(data.document, data.adapter, source, taken, options),
    };
  }

  #askAgain(): void {
    const state = this.#state;
    const [data, source] = [this.#data, this.#source];
    if (state.kind !== 'found' || !data || !source) return;
    const taken = state.values.values.map(({ value }) => value).filter((value) => this.isTaken(value));
    this.#call?.abort();
    this.#state = { ...state, facts: taken.length === 0 ? emptyFacts : null };
    if (taken.length > 0)
      void this.#ask(async (options) => ({
        ...state,
        facts: await askFacts(data.document, data.adapter, source, taken, options),
      }));
    this.#changed();
  }

  async #ask(answer: (options: AskOptions) => Promise<FoundState>): Promise<void> {
    const call = new AbortController();
    this.#call = call;
    const { context, asOf } = this.#data ?? {};
    try {
      const state = await answer({ signal: call.signal, ...(context && { context }), ...(asOf && { asOf }) });
      if (call.signal.aborted) return;
      this.#state = state;
    } catch (error) {
      if (call.signal.aborted) return;
      this.#state = { kind: 'failed', error: adapterFailure(error) };
    }
    this.#changed();
  }
}

const emptyFacts: StageFacts = { values: [], entities: 0, stages: [], flows: [], paths: [], excluded: [] };

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
