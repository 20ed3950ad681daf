import { WeirError } from '@weir/schema';
import type { Id } from '@weir/schema';
import { loadFailureTexts } from '../words/failure.js';
import type { AnswerFlow, FlowListener, FlowRequest } from './answer-flow.js';
import { asking as fetched } from './load-asking.js';
import type { Asking, AskingSource } from './load-asking.js';
import { LOADING } from './widget-state.js';
import type { WidgetState } from './widget-state.js';

/**
 * The figures of an element. What finds them is fetched with the first that are wanted; until it is there they are loading, and where it
 * cannot be fetched they have failed and `retry` fetches it again. From then on it is an `AnswerFlow`.
 */
export class Figures {
  readonly #listener: FlowListener;
  readonly #source: AskingSource;
  #make: (asking: Asking) => FlowRequest | null = () => null;
  #flow: AnswerFlow | null = null;
  #fault: WeirError | null = null;
  #loading: Promise<void> | null = null;

  constructor(listener: FlowListener, source: AskingSource = fetched) {
    this.#listener = listener;
    this.#source = source;
  }

  /** Takes what is wanted from now on, and asks nothing yet. `changed` is told when it could only be taken later. */
  want(make: (asking: Asking) => FlowRequest | null): void {
    this.#make = make;
    const asking = this.#source.loaded();
    if (asking) this.#take(asking);
    else if (!this.#fault) this.#loading ??= this.#load();
  }

  /** Resolves when what finds them is there, or could not be fetched. */
  get loaded(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  /** Resolves when nothing is under way any more. */
  get ready(): Promise<void> {
    return this.#flow?.ready ?? Promise.resolve();
  }

  get asOf(): string | null {
    return this.#flow?.asOf ?? null;
  }

  stateOf(widget: Id): WidgetState {
    if (this.#fault) return { status: 'failed', error: this.#fault };
    return this.#flow?.stateOf(widget) ?? LOADING;
  }

  ask(): void {
    this.#flow?.ask();
  }

  async refresh(): Promise<void> {
    await this.loaded;
    await this.#flow?.refresh();
  }

  async retry(): Promise<void> {
    if (!this.#fault) return this.#flow?.retry();
    this.#fault = null;
    this.#loading = this.#load();
    this.#listener.changed();
    await this.#loading;
  }

  stop(): void {
    this.#flow?.stop();
  }

  #take(asking: Asking): void {
    this.#fault = null;
    this.#flow ??= new asking.AnswerFlow(this.#listener);
    this.#flow.want(this.#make(asking));
  }

  async #load(): Promise<void> {
    let asking: Asking | null = null;
    try {
      asking = await this.#source.load();
    } catch (cause) {
      await loadFailureTexts();
      const reason = cause instanceof Error ? cause.message : String(cause);
      this.#fault = new WeirError('elements/not-loaded', { name: 'weir-board', reason }, { cause });
      this.#listener.failed({ error: this.#fault, widgets: [] });
    }
    if (asking) this.#take(asking);
    this.#loading = null;
    this.#listener.changed();
  }
}
