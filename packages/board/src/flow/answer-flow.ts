import { WeirError, adapterFailure } from '@weir/schema';
import type { Id, WeirDocument, Widget } from '@weir/schema';
import { askAll } from '@weir/query';
import type { Answer, Context, DataAdapter, Outcome, Question } from '@weir/query';
import { meaningOf, meaningsOf } from '../question/meaning.js';
import { loadFailureTexts } from '../words/failure.js';
import { LOADING } from './widget-state.js';
import type { Drawn, WidgetState } from './widget-state.js';

/** Everything that figures depend on. */
export interface FlowRequest {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly context: Context | undefined;
  /** ISO 8601, exclusive; absent: now. */
  readonly asOf: string | undefined;
  /** Stored revision of the document, for adapters that answer on a server. */
  readonly revision: string | undefined;
  readonly widgets: readonly { readonly widget: Widget; readonly questions: readonly Question[] }[];
}

export interface FlowListener {
  /** A state changed. */
  changed(): void;
  failed(failure: { readonly error: WeirError; readonly widgets: readonly Id[] }): void;
  measured(measure: { readonly ms: number; readonly rows: number }): void;
  /** Resolves when somebody can see the figures; null or absent: now. Changes of the data wait for it. */
  seen?(): Promise<void> | null;
}

interface Entry {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly error: WeirError | null;
  readonly call: AskCall | null;
}

interface AskCall {
  readonly abort: AbortController;
  readonly keys: ReadonlySet<string>;
  done: Promise<void>;
  /** It has not been answered in time. */
  isLate: boolean;
  lateTimer?: ReturnType<typeof setTimeout>;
}

/** So long figures stay after what they answer has changed: an answer that comes within it replaces them without a flicker. */
const HOLD_MS = 200;

/** After so long without an answer, what has no figures says so. */
const LATE_MS = 15_000;

/**
 * Gets the answers of a board's widgets, all in one call, and keeps what each may show.
 *
 * - A changed document re-asks only questions whose figures it changes; other widgets keep theirs under the new titles.
 * - A widget whose question or formula changed keeps its old figures, with the title that belongs to them, for 200 ms at most; then
 *   it is loading.
 * - A refresh keeps the figures. When it fails they are stale.
 * - What is not answered within 15 s has failed so far (`adapter/late`), and is shown all the same once it comes. Trying again aborts it.
 * - Another adapter or context clears everything; `ask` comes after, so that nothing new is asked while something old is shown.
 */
export class AnswerFlow {
  readonly #listener: FlowListener;
  #request: FlowRequest | null = null;
  /** Of each widget's questions, in their order. */
  #keys = new Map<Id, readonly string[]>();
  #entries = new Map<string, Entry>();
  #held = new Map<Id, Drawn>();
  #holdTimer: ReturnType<typeof setTimeout> | undefined;
  #calls = new Set<AskCall>();
  #unsubscribe: (() => void) | undefined;
  /** Datasets that changed while nobody could see it. */
  #changedUnseen = new Set<Id>();
  /** What is to be asked anew once nothing is under way. */
  #again = new Set<string>();
  #states = new Map<Id, WidgetState>();

  constructor(listener: FlowListener) {
    this.#listener = listener;
  }

  /** The very same object as long as nothing in it changed, so that only what changed is drawn again. */
  stateOf(widget: Id): WidgetState {
    const known = this.#states.get(widget);
    const now = this.#stateNow(widget);
    if (known && sameState(known, now)) return known;
    const isSameDrawn = known?.status === 'ready' && now.status === 'ready' && sameDrawn(known.drawn, now.drawn);
    const state = isSameDrawn ? { ...now, drawn: known.drawn } : now;
    this.#states.set(widget, state);
    return state;
  }

  #stateNow(widget: Id): WidgetState {
    const entries = this.#keys.get(widget)?.flatMap((key) => this.#entries.get(key) ?? []) ?? [];
    const asked = this.#request?.widgets.find((candidate) => candidate.widget.id === widget);
    const answers = entries.flatMap((entry) => entry.answer ?? []);
    const [answer] = answers;
    const questions = entries.map((entry) => entry.question);
    const [question] = questions;
    if (!asked || !question || !this.#request) return LOADING;
    if (answer && answers.length === entries.length) {
      const { widget: own } = asked;
      const drawn = { document: this.#request.document, widget: own, question, answer, questions, answers };
      const refreshing = entries.some(({ call }) => call !== null);
      const stale = refreshing ? null : (entries.find(({ error }) => error)?.error ?? null);
      return { status: 'ready', drawn, refreshing, stale };
    }
    const failed = entries.find((entry) => !entry.answer && entry.error);
    if (failed?.error) return { status: 'failed', error: failed.error };
    const held = this.#held.get(widget);
    return held ? { status: 'ready', drawn: held, refreshing: true, stale: null } : LOADING;
  }

  /** Takes what is wanted from now on, aborts what nobody wants any more, and asks nothing yet. null: nothing is wanted. */
  want(request: FlowRequest | null): void {
    const before = this.#request;
    const isElsewhere = before !== null && (!request || !sameSource(before, request));
    if (isElsewhere) this.#forget();
    else this.#hold();
    this.#request = request;
    this.#keys = new Map(
      request?.widgets.map(({ widget, questions }) => [
        widget.id,
        questions.map((question) => keyOf(request, question)),
      ]),
    );
    const entries = new Map<string, Entry>();
    for (const { widget, questions } of request?.widgets ?? []) {
      for (const [place, key] of this.#keys.get(widget.id)!.entries()) {
        const question = questions[place]!;
        entries.set(key, this.#entries.get(key) ?? { question, answer: null, error: null, call: null });
      }
    }
    this.#entries = entries;
    for (const call of this.#calls) if (![...call.keys].some((key) => entries.has(key))) this.#abort(call);
    for (const kept of [this.#held, this.#states]) {
      for (const widget of kept.keys()) if (!this.#keys.has(widget)) kept.delete(widget);
    }
  }

  /** Asks what is wanted and neither there nor on its way, and listens for changes of the data. */
  ask(): void {
    this.#subscribe();
    const open = [...this.#entries].filter(([, { answer, error, call }]) => !answer && !error && !call);
    this.#call(open.map(([key]) => key));
  }

  /** Asks everything anew and keeps the figures meanwhile. What is under way is waited for first. */
  async refresh(): Promise<void> {
    this.#askAnew([...this.#entries.keys()]);
    await this.ready;
  }

  #askAnew(keys: readonly string[]): void {
    for (const call of this.#calls) if (call.isLate) this.#abort(call);
    if (this.#calls.size === 0) return this.#call(keys);
    for (const key of keys) this.#again.add(key);
  }

  /** Asks again what failed, or was not answered in time. */
  async retry(): Promise<void> {
    const failed = [...this.#entries].filter(([, { error, call }]) => error && (!call || call.isLate));
    for (const [, { call }] of failed) if (call) this.#abort(call);
    this.#call(failed.map(([key]) => key));
    this.#listener.changed();
    await this.ready;
  }

  /** Resolves when nothing is under way any more. */
  get ready(): Promise<void> {
    return this.#settle();
  }

  /** Aborts what is under way and lets go of the adapter; figures stay, so that an element may be moved. */
  stop(): void {
    for (const call of this.#calls) this.#abort(call);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#endHold();
  }

  /** As-of of the newest answer; null before there is one. */
  get asOf(): string | null {
    const times = [...this.#entries.values()].flatMap(({ answer }) => (answer ? [answer.asOf] : []));
    return times.length === 0 ? null : times.reduce((newest, time) => (time > newest ? time : newest));
  }

  async #settle(): Promise<void> {
    while (this.#calls.size > 0) await Promise.all([...this.#calls].map(({ done }) => done));
  }

  #call(keys: readonly string[]): void {
    const request = this.#request;
    if (!request || keys.length === 0) return;
    const abort = new AbortController();
    const call: AskCall = { abort, keys: new Set(keys), done: Promise.resolve(), isLate: false };
    this.#calls.add(call);
    // Without the words for it, it stays on its way.
    call.lateTimer = setTimeout(() => this.#isLate(call).catch(() => undefined), LATE_MS);
    for (const key of keys)
      this.#change(key, (entry) => ({ ...entry, call, error: entry.answer ? entry.error : null }));
    // Nobody knows whether what is aborted ends.
    const aborted = new Promise<void>((resolve) => {
      abort.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    call.done = Promise.race([this.#run(request, call, keys), aborted]);
  }

  /** What has no figures says so; they are shown all the same once they come. */
  async #isLate(call: AskCall): Promise<void> {
    const [{ lateError }] = await Promise.all([import('../words/late-error.js'), loadFailureTexts()]);
    if (!this.#calls.has(call)) return;
    call.isLate = true;
    const error = lateError(LATE_MS / 1000);
    const late = [...call.keys].filter((key) => !this.#entries.get(key)?.answer);
    for (const key of late) this.#change(key, (entry) => (entry.call === call ? { ...entry, error } : entry));
    this.#listener.changed();
    const widgets = [...new Set(late.flatMap((key) => this.#widgetsOf(key)))];
    if (widgets.length > 0) this.#listener.failed({ error, widgets });
  }

  async #run(request: FlowRequest, call: AskCall, keys: readonly string[]): Promise<void> {
    const { document, adapter, context, asOf, revision } = request;
    const questions = keys.map((key) => this.#entries.get(key)!.question);
    const startMs = performance.now();
    try {
      const asked = await askAll(document, adapter, questions, {
        signal: call.abort.signal,
        ...(context && { context }),
        ...(asOf !== undefined && { asOf }),
        ...(revision !== undefined && { revision }),
      });
      const outcomes = asked.map(usable);
      if (outcomes.some(({ status }) => status === 'rejected')) await loadFailureTexts();
      if (call.abort.signal.aborted) return;
      this.#finish(call, keys, (place) => outcomes[place]!);
      this.#listener.measured({
        ms: performance.now() - startMs,
        rows: outcomes.reduce((sum, outcome) => sum + rowsOf(outcome), 0),
      });
    } catch (error) {
      await loadFailureTexts();
      if (call.abort.signal.aborted) return;
      this.#finish(call, keys, () => ({ status: 'rejected', reason: adapterFailure(error) }));
    }
  }

  #finish(call: AskCall, keys: readonly string[], outcomeAt: (place: number) => AnswerOutcome): void {
    this.#ended(call);
    const failures = new Map<string, { readonly error: WeirError; readonly widgets: Id[] }>();
    keys.forEach((key, place) => {
      const outcome = outcomeAt(place);
      if (this.#entries.get(key)?.call !== call) return;
      if (outcome.status === 'fulfilled') {
        this.#change(key, (entry) => ({ ...entry, answer: outcome.value, error: null, call: null }));
      } else {
        const { reason: error } = outcome;
        this.#change(key, (entry) => ({ ...entry, error, call: null }));
        // A source that is down fails each question for itself, and for the same reason.
        const told = failures.get(error.message);
        if (told) told.widgets.push(...this.#widgetsOf(key).filter((widget) => !told.widgets.includes(widget)));
        else failures.set(error.message, { error, widgets: this.#widgetsOf(key) });
      }
    });
    if (this.#calls.size === 0) this.#endHold();
    if (this.#calls.size === 0) {
      const again = [...this.#again].filter((each) => this.#entries.has(each));
      this.#again.clear();
      this.#call(again);
    }
    this.#listener.changed();
    for (const failure of failures.values()) this.#listener.failed(failure);
  }

  #widgetsOf(key: string): Id[] {
    return [...this.#keys].filter(([, keys]) => keys.includes(key)).map(([widget]) => widget);
  }

  #change(key: string, change: (entry: Entry) => Entry): void {
    const entry = this.#entries.get(key);
    if (entry) this.#entries.set(key, change(entry));
  }

  #ended(call: AskCall): void {
    this.#calls.delete(call);
    clearTimeout(call.lateTimer);
  }

  #abort(call: AskCall): void {
    this.#ended(call);
    for (const key of call.keys) {
      this.#change(key, (entry) => (entry.call === call ? { ...entry, call: null } : entry));
    }
    call.abort.abort();
  }

  #forget(): void {
    this.stop();
    this.#entries.clear();
    this.#keys.clear();
    this.#again.clear();
    this.#changedUnseen.clear();
    this.#states.clear();
  }

  /** Keeps what each widget shows, in case its question is about to change. */
  #hold(): void {
    for (const widget of this.#keys.keys()) {
      const state = this.stateOf(widget);
      if (state.status === 'ready') this.#held.set(widget, state.drawn);
    }
    if (this.#held.size === 0 || this.#holdTimer !== undefined) return;
    this.#holdTimer = setTimeout(() => {
      this.#endHold();
      this.#listener.changed();
    }, HOLD_MS);
  }

  #endHold(): void {
    clearTimeout(this.#holdTimer);
    this.#holdTimer = undefined;
    this.#held.clear();
  }

  /** Asks anew what is made of these datasets; the rest of the board stays as it is. */
  #dataChanged(datasets: readonly Id[]): void {
    const seen = this.#listener.seen?.() ?? null;
    if (!seen) return this.#askAbout(datasets);
    const isWaiting = this.#changedUnseen.size > 0;
    for (const dataset of datasets) this.#changedUnseen.add(dataset);
    if (isWaiting) return;
    void seen.then(() => {
      const changed = [...this.#changedUnseen];
      this.#changedUnseen.clear();
      this.#askAbout(changed);
    });
  }

  #askAbout(datasets: readonly Id[]): void {
    if (!this.#request) return;
    const { document } = this.#request;
    const { datasetsOf } = meaningsOf(document);
    // What the document does not know may be anything's.
    const isUnknown = datasets.some((dataset) => !document.datasets?.some(({ id }) => id === dataset));
    const touched = [...this.#entries].filter(([, { question }]) => {
      if (isUnknown) return true;
      const own = datasetsOf(question);
      return datasets.some((dataset) => own.has(dataset));
    });
    this.#askAnew(touched.map(([key]) => key));
    this.#listener.changed();
  }

  #subscribe(): void {
    const { adapter, context } = this.#request ?? {};
    if (this.#unsubscribe || !adapter?.subscribe) return;
    try {
      this.#unsubscribe = adapter.subscribe(context ? { context } : {}, ({ datasets }) => this.#dataChanged(datasets));
    } catch (error) {
      this.#listener.failed({ error: adapterFailure(error), widgets: [] });
    }
  }
}

/** Nothing that is shown differs; what is asked anew is the same object while it is equal. */
function sameState(a: WidgetState, b: WidgetState): boolean {
  if (a.status === 'failed') return b.status === 'failed' && a.error === b.error;
  if (a.status !== 'ready' || b.status !== 'ready') return a.status === b.status;
  return a.refreshing === b.refreshing && a.stale === b.stale && sameDrawn(a.drawn, b.drawn);
}

function sameDrawn(a: Drawn, b: Drawn): boolean {
  const isSameWidget = a.document === b.document && a.widget === b.widget;
  return isSameWidget && sameEach(a.answers, b.answers) && sameEach(a.questions, b.questions);
}

function sameEach(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, place) => each === b[place]);
}

type AnswerOutcome = Outcome<Answer>;

/** An answer may come from a host's own server: what cannot be drawn is that widget's failure, not the board's. */
function usable(outcome: AnswerOutcome): AnswerOutcome {
  if (outcome.status !== 'fulfilled') return outcome;
  const { asOf, excluded, ...answer } = outcome.value;
  const lists = 'stages' in answer ? [answer.stages, answer.flows] : [answer.periods, answer.groups];
  const isWhole = !Number.isNaN(Date.parse(asOf)) && [excluded, ...lists].every(Array.isArray);
  if (isWhole) return outcome;
  return { status: 'rejected', reason: new WeirError('adapter/bad-result', { reason: 'the answer is not complete' }) };
}

/** Rows of an answer: a group in a period, a stage of a funnel. */
function rowsOf(outcome: AnswerOutcome): number {
  if (outcome.status !== 'fulfilled') return 0;
  const { value } = outcome;
  return 'stages' in value ? value.stages.length : value.groups.length * value.periods.length;
}

/** A host may make a new, equal context at each of its renders; that is no change. */
function sameSource(a: FlowRequest, b: FlowRequest): boolean {
  return a.adapter === b.adapter && JSON.stringify(a.context) === JSON.stringify(b.context);
}

function keyOf({ document, asOf, revision }: FlowRequest, question: Question): string {
  return JSON.stringify([asOf, revision]) + meaningOf(document, question);
}
