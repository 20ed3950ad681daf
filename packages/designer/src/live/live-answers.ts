import { adapterFailure } from '@weir/schema';
import type { WeirDocument, WeirError } from '@weir/schema';
import { meaningOf } from '@weir/board';
import { askAll } from '@weir/query';
import type { Answer, Context, DataAdapter, Question } from '@weir/query';

export interface LiveRequest {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly context: Context | undefined;
  /** ISO 8601 instant, exclusive; absent: now. */
  readonly asOf: string | undefined;
  /** By a name of the caller's choice. */
  readonly questions: Readonly<Record<string, Question>>;
}

export interface LiveListener {
  changed(): void;
  failed(error: WeirError): void;
  /** @param rows as many as the adapter reported to have read; null when it reports none */
  measured(ms: number, rows: number | null): void;
}

export type LiveAnswer =
  | { readonly status: 'none' | 'loading' }
  | { readonly status: 'failed'; readonly error: WeirError }
  | { readonly status: 'ready'; readonly answer: Answer };

/** Typing pauses this long before anything is asked. */
const PAUSE_MS = 250;

/**
 * Answers about the document as it is being edited. An answer is only given out while nothing has changed that its figures are made of:
 * moving a stage keeps them, changing a rule takes them away until there are new ones.
 */
export class LiveAnswers {
  readonly #listener: LiveListener;
  #request: LiveRequest | null = null;
  /** By name: the meaning of its question. */
  #wanted = new Map<string, string>();
  #answers = new Map<string, LiveAnswer>();
  #call: { readonly abort: AbortController; readonly done: Promise<void> } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The meanings that are being asked, or are about to be. */
  #asking: readonly string[] = [];
  #unsubscribe: (() => void) | undefined;

  constructor(listener: LiveListener) {
    this.#listener = listener;
  }

  of(name: string): LiveAnswer {
    const meaning = this.#wanted.get(name);
    return meaning === undefined ? { status: 'none' } : (this.#answers.get(meaning) ?? { status: 'loading' });
  }

  /** What is wanted from now on; null: nothing. Another adapter or context forgets everything first. */
  want(request: LiveRequest | null): void {
    const before = this.#request;
    const isElsewhere =
      before?.adapter !== request?.adapter || JSON.stringify(before?.context) !== JSON.stringify(request?.context);
    if (isElsewhere) this.stop();
    if (isElsewhere) this.#answers.clear();
    this.#request = request;
    this.#wanted = new Map(
      Object.entries(request?.questions ?? {}).map(([name, question]) => [name, keyOf(request, question)]),
    );
    const wanted = new Set(this.#wanted.values());
    this.#answers = new Map([...this.#answers].filter(([meaning]) => wanted.has(meaning)));
    if (isElsewhere) this.#subscribe();
    const missing = this.#missing();
    if (missing.some((meaning) => !this.#asking.includes(meaning)))
      this.#askSoon(missing, before === null ? 0 : PAUSE_MS);
  }

  /** Asks anew; figures stay until the new ones are there. */
  async refresh(): Promise<void> {
    this.#abort();
    await this.#ask([...this.#wanted.values()]);
  }

  /** Asks again what failed. */
  async retry(): Promise<void> {
    for (const [meaning, { status }] of [...this.#answers]) if (status === 'failed') this.#answers.delete(meaning);
    this.#listener.changed();
    await this.#ask(this.#missing());
  }

  /** Resolves when nothing is under way. */
  get ready(): Promise<void> {
    return this.#settle();
  }

  /** Aborts what is under way and lets go of the adapter. */
  stop(): void {
    this.#abort();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#request = null;
  }

  async #settle(): Promise<void> {
    while (this.#timer !== undefined || this.#call) {
      await (this.#call?.done ?? new Promise((resolve) => setTimeout(resolve, PAUSE_MS / 5)));
    }
  }

  #askSoon(missing: readonly string[], afterMs: number): void {
    this.#abort();
    this.#asking = missing;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#ask(this.#missing());
    }, afterMs);
  }

  #abort(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#call?.abort.abort();
    this.#call = null;
    this.#asking = [];
  }

  #missing(): string[] {
    return [...new Set(this.#wanted.values())].filter((meaning) => !this.#answers.has(meaning));
  }

  async #ask(meanings: readonly string[]): Promise<void> {
    const request = this.#request;
    if (!request || meanings.length === 0) return;
    this.#asking = meanings;
    const abort = new AbortController();
    const done = this.#run(request, meanings, abort.signal);
    this.#call = { abort, done };
    await done;
    if (abort.signal.aborted) return;
    this.#call = null;
    this.#asking = [];
    this.#listener.changed();
  }

  async #run(request: LiveRequest, meanings: readonly string[], signal: AbortSignal): Promise<void> {
    const { document, adapter, context, asOf, questions } = request;
    const names = meanings.map((meaning) => [...this.#wanted].find(([, wanted]) => wanted === meaning)?.[0] ?? '');
    const asked = names.flatMap((name) => questions[name] ?? []);
    const startMs = performance.now();
    let rows: number | null = null;
    try {
      const outcomes = await askAll(document, adapter, asked, {
        signal,
        onProgress: (_done, of) => (rows = of),
        ...(context && { context }),
        ...(asOf !== undefined && { asOf }),
      });
      if (signal.aborted) return;
      for (const [place, outcome] of outcomes.entries()) {
        if (outcome.status === 'fulfilled') this.#put(meanings[place], { status: 'ready', answer: outcome.value });
        else this.#put(meanings[place], { status: 'failed', error: outcome.reason });
      }
      this.#listener.measured(performance.now() - startMs, rows);
    } catch (error) {
      if (signal.aborted) return;
      const failure = adapterFailure(error);
      for (const meaning of meanings) this.#put(meaning, { status: 'failed', error: failure });
    }
    const failed = meanings.map((meaning) => this.#answers.get(meaning)).find((answer) => answer?.status === 'failed');
    if (failed?.status === 'failed') this.#listener.failed(failed.error);
  }

  #put(meaning: string | undefined, answer: LiveAnswer): void {
    if (meaning !== undefined) this.#answers.set(meaning, answer);
  }

  #subscribe(): void {
    const { adapter, context } = this.#request ?? {};
    this.#unsubscribe = adapter?.subscribe?.(context ? { context } : {}, () => void this.refresh());
  }
}

function keyOf(request: LiveRequest | null, question: Question): string {
  return request ? `${request.asOf ?? ''} ${meaningOf(request.document, question)}` : '';
}
