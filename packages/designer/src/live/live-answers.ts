import { adapterFailure } from '@weir/schema';
import type { WeirDocument, WeirError } from '@weir/schema';
import { meaningsOf } from '@weir/board';
import type { Meanings } from '@weir/board';
import { askAll } from '@weir/query';
import type { Answer, Context, DataAdapter, Outcome, Question } from '@weir/query';
import { mergeQuestions, partOfAnswer } from './merge-questions.js';

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
  /** @param share of what is under way, 0 to 1, where the adapter tells */
  progressed?(share: number): void;
}

export type LiveAnswer =
  | { readonly status: 'none' | 'loading' }
  | { readonly status: 'failed'; readonly error: WeirError }
  | { readonly status: 'ready'; readonly answer: Answer };

const NONE: LiveAnswer = { status: 'none' };
const LOADING: LiveAnswer = { status: 'loading' };

/** An answer that may be out of date. */
export interface LastAnswer {
  readonly answer: Answer;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What is wanted under a name. Another key is another meaning, whose figures must be asked for. */
interface Wanted {
  readonly key: number;
  readonly question: Question;
  readonly asked: string;
  readonly meanings: Meanings;
  readonly parts: readonly unknown[];
}

interface RunningCall {
  readonly abort: AbortController;
  readonly keys: ReadonlySet<number>;
  done: Promise<void>;
}

interface Kept {
  readonly key: number;
  readonly answer: Exclude<LiveAnswer, { status: 'none' | 'loading' }>;
}

/** Typing pauses this long before anything is asked. */
const PAUSE_MS = 250;

/** Failures that are about what is asked, not about the data source. */
const OF_QUESTION = /^(question|document|formula)\/|^adapter\/unsupported$/;

/**
 * Answers about the document as it is being edited. An answer is only given out while nothing has changed that its figures are made of:
 * moving a stage keeps them, changing a rule takes them away until there are new ones. What is asked at the same time is asked in one call.
 */
export class LiveAnswers {
  readonly #listener: LiveListener;
  #request: LiveRequest | null = null;
  #wanted = new Map<string, Wanted>();
  #answers = new Map<string, Kept>();
  readonly #last = new Map<string, LastAnswer & { readonly asked: string }>();
  #keys = 0;
  readonly #calls = new Set<RunningCall>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The keys that are about to be asked. */
  #due: ReadonlySet<number> = new Set();
  #unsubscribe: (() => void) | undefined;

  constructor(listener: LiveListener) {
    this.#listener = listener;
  }

  of(name: string): LiveAnswer {
    const wanted = this.#wanted.get(name);
    if (!wanted) return NONE;
    const kept = this.#answers.get(name);
    return kept?.key === wanted.key ? kept.answer : LOADING;
  }

  /**
   * The last answer that there was under a name, for while there is none: the figures of the formula before. null when it was to
   * another question, as about another period.
   */
  last(name: string, question: Question): LastAnswer | null {
    const last = this.#last.get(name);
    return last?.asked === askedBy(question, this.#request) ? last : null;
  }

  /** What is wanted from now on; null: nothing. Another adapter or context forgets everything first. */
  want(request: LiveRequest | null): void {
    const before = this.#request;
    const isElsewhere =
      before?.adapter !== request?.adapter || JSON.stringify(before?.context) !== JSON.stringify(request?.context);
    if (isElsewhere) {
      this.stop();
      this.#answers.clear();
      this.#last.clear();
    }
    this.#request = request;
    this.#wanted = this.#wantedBy(request);
    this.#answers = new Map([...this.#answers].filter(([name]) => this.#wanted.has(name)));
    if (isElsewhere) this.#subscribe();
    this.#abortUnwanted();
    const due = this.#keysOf(this.#missing());
    if ([...due].some((key) => !this.#due.has(key))) this.#askSoon(due, before === null ? 0 : PAUSE_MS);
  }

  /** Asks anew; figures stay until the new ones are there. */
  async refresh(): Promise<void> {
    this.#abort();
    await this.#ask([...this.#wanted.keys()]);
  }

  /** Asks again what failed. */
  async retry(): Promise<void> {
    for (const [name, { answer }] of [...this.#answers]) if (answer.status === 'failed') this.#answers.delete(name);
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
    while (this.#timer !== undefined || this.#calls.size > 0) {
      const [call] = this.#calls;
      await (call?.done ?? new Promise((resolve) => setTimeout(resolve, PAUSE_MS / 5)));
    }
  }

  #wantedBy(request: LiveRequest | null): Map<string, Wanted> {
    if (!request) return new Map();
    const meanings = meaningsOf(request.document);
    return new Map(
      Object.entries(request.questions).map(([name, question]) => {
        const asked = askedBy(question, request);
        const wanted = { key: -1, question, asked, meanings, parts: meanings.partsOf(question) };
        const before = this.#wanted.get(name);
        return [name, { ...wanted, key: before && isSame(before, wanted) ? before.key : ++this.#keys }];
      }),
    );
  }

  #askSoon(due: ReadonlySet<number>, afterMs: number): void {
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#due = new Set();
      void this.#ask(this.#missing());
    }, afterMs);
  }

  #abort(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = new Set();
    for (const call of this.#calls) call.abort.abort();
    this.#calls.clear();
  }

  /** A call goes on while any of its answers is of use. */
  #abortUnwanted(): void {
    const keys = this.#keysOf([...this.#wanted.keys()]);
    for (const call of [...this.#calls]) {
      if ([...call.keys].some((key) => keys.has(key))) continue;
      call.abort.abort();
      this.#calls.delete(call);
    }
  }

  /** What there is no answer to, and what is not being asked. */
  #missing(): string[] {
    const asking = new Set([...this.#calls].flatMap(({ keys }) => [...keys]));
    return [...this.#wanted].flatMap(([name, { key }]) =>
      this.#answers.get(name)?.key === key || asking.has(key) ? [] : [name],
    );
  }

  #keysOf(names: readonly string[]): ReadonlySet<number> {
    return new Set(names.flatMap((name) => this.#wanted.get(name)?.key ?? []));
  }

  async #ask(names: readonly string[]): Promise<void> {
    const request = this.#request;
    if (!request || names.length === 0) return;
    const abort = new AbortController();
    const call: RunningCall = { abort, keys: this.#keysOf(names), done: Promise.resolve() };
    this.#calls.add(call);
    call.done = this.#run(request, names, abort.signal);
    await call.done;
    if (abort.signal.aborted) return;
    this.#calls.delete(call);
    this.#listener.changed();
  }

  async #run(request: LiveRequest, names: readonly string[], signal: AbortSignal): Promise<void> {
    const wanted = names.flatMap((name) => {
      const found = this.#wanted.get(name);
      return found ? [{ name, ...found }] : [];
    });
    const questions = wanted.map(({ question }) => question);
    const startMs = performance.now();
    let failure: WeirError | undefined;
    const put = (place: number, answer: Kept['answer']): void => {
      const { name, key, asked } = wanted[place]!;
      if (this.#wanted.get(name)?.key !== key) return;
      this.#answers.set(name, { key, answer });
      if (answer.status === 'ready') this.#last.set(name, { answer: answer.answer, at: Date.now(), asked });
      else failure ??= answer.error;
    };
    try {
      const progressed = (share: number) => {
        if (!signal.aborted) this.#listener.progressed?.(share);
      };
      const { outcomes, rows } = await answersTo(request, questions, signal, progressed);
      if (signal.aborted) return;
      for (const [place, outcome] of outcomes.entries()) {
        if (outcome.status === 'fulfilled') put(place, { status: 'ready', answer: outcome.value });
        else put(place, { status: 'failed', error: outcome.reason });
      }
      this.#listener.measured(performance.now() - startMs, rows);
    } catch (error) {
      if (signal.aborted) return;
      const thrown = adapterFailure(error);
      for (const place of questions.keys()) put(place, { status: 'failed', error: thrown });
    }
    if (failure) this.#listener.failed(failure);
  }

  #subscribe(): void {
    const { adapter, context } = this.#request ?? {};
    this.#unsubscribe = adapter?.subscribe?.(context ? { context } : {}, () => void this.refresh());
  }
}

function askedBy(question: Question, request: LiveRequest | null): string {
  return `${request?.asOf ?? ''} ${JSON.stringify(question)}`;
}

/** Documents are immutable and share what did not change: most of the time nothing has to be compared but who is who. */
function isSame(before: Wanted, now: Wanted): boolean {
  if (before.asked !== now.asked) return false;
  const { parts } = before;
  if (parts.length === now.parts.length && parts.every((part, place) => part === now.parts[place])) return true;
  return before.meanings.meaningOf(before.question) === now.meanings.meaningOf(now.question);
}

/** One outcome per question. What could not be asked together with others, as one of them is wrong, is asked alone. */
async function answersTo(
  request: LiveRequest,
  questions: readonly Question[],
  signal: AbortSignal,
  progressed: (share: number) => void,
): Promise<{ readonly outcomes: readonly Outcome<Answer>[]; readonly rows: number | null }> {
  const { document, adapter, context, asOf } = request;
  let rows: number | null = null;
  const ask = (asked: readonly Question[]) =>
    askAll(document, adapter, asked, {
      signal,
      onProgress: (done, of) => {
        rows = of;
        if (of > 0) progressed(Math.min(1, done / of));
      },
      ...(context && { context }),
      ...(asOf !== undefined && { asOf }),
    });
  const merged = mergeQuestions(questions);
  const together = await ask(merged.map(({ question }) => question));
  const outcomes: Outcome<Answer>[] = [];
  const alone: number[] = [];
  for (const [index, outcome] of together.entries()) {
    const { places = [] } = merged[index] ?? {};
    const isSplit = outcome.status === 'rejected' && places.length > 1 && OF_QUESTION.test(outcome.reason.code);
    if (isSplit) alone.push(...places);
    else for (const place of places) outcomes[place] = partOf(outcome, questions[place]!);
  }
  const others = alone.length > 0 ? await ask(alone.map((place) => questions[place]!)) : [];
  for (const [index, outcome] of others.entries()) outcomes[alone[index]!] = outcome;
  return { outcomes, rows };
}

function partOf(outcome: Outcome<Answer>, question: Question): Outcome<Answer> {
  return outcome.status === 'fulfilled' ? { ...outcome, value: partOfAnswer(outcome.value, question) } : outcome;
}
