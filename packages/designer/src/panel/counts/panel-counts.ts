import type { Answer, Context, DataAdapter, Question } from '@weir/query';
import type { Id, WeirDocument } from '@weir/schema';
import { LiveAnswers } from '../../live/live-answers.js';
import type { LiveAnswer, LiveListener } from '../../live/live-answers.js';
import type { Count, Overlap, Share, SignalCounts } from './count.js';
import { readShares } from './read-shares.js';
import { shareQuestions } from './share-questions.js';
import type { ShareQuestion, ShareQuestions } from './share-questions.js';
import { CountList, countedSignals, possibleOverlaps, signalFormulas } from './signal-questions.js';
import type { CountedSignal, SignalPair } from './signal-questions.js';
import { Soundness } from './sound.js';

export interface CountRequest {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly context: Context | undefined;
  /** ISO 8601 instant, exclusive; absent: now. */
  readonly asOf: string | undefined;
  readonly funnel: Id;
  /** The stage that is looked at, or from which the transition that is looked at starts. */
  readonly stage: Id | null;
  /** Who asks may not see values: nothing is counted. */
  readonly mayNotSee?: boolean;
}

/** What is asked about one document, funnel and stage. */
interface Plan {
  readonly document: WeirDocument;
  readonly funnel: Id;
  readonly stage: Id | null;
  readonly counts: { readonly document: WeirDocument; readonly questions: Readonly<Record<string, Question>> };
  readonly shares: ShareQuestions | null;
  readonly signals: readonly CountedSignal[];
  readonly pairs: readonly SignalPair[];
}

/**
 * Counts what the conditions of a funnel find in the data, while they are edited: the rows of each signal, and of the stage that is looked
 * at how many enter by it and which share of those in it meet its conditions. A count is only given out for the document that it was
 * asked for, and while nothing has changed that it is made of.
 */
export class PanelCounts {
  readonly #list = new CountList();
  readonly #signals: LiveAnswers;
  readonly #shares: LiveAnswers;
  #request: CountRequest | null = null;
  #plan: Plan | null = null;

  constructor(listener: LiveListener) {
    this.#signals = new LiveAnswers(listener);
    this.#shares = new LiveAnswers(listener);
  }

  /** What is looked at from now on; null: nothing. */
  want(request: CountRequest | null): void {
    this.#request = request;
    const asked = request && request.mayNotSee !== true ? request : null;
    this.#plan = asked && this.#planFor(asked);
    const { counts, shares } = this.#plan ?? {};
    const { adapter, context, asOf } = asked ?? {};
    this.#signals.want(adapter && counts ? { adapter, context, asOf, ...counts } : null);
    const questions = Object.fromEntries(
      (shares?.questions ?? []).map(({ dimension, question }) => [dimension, question]),
    );
    this.#shares.want(
      adapter ? { adapter, context, asOf, document: shares?.document ?? emptyOf(asked), questions } : null,
    );
  }

  /** The counts of a document: loading until they are asked for it. */
  of(document: WeirDocument): DocumentCounts {
    return new DocumentCounts(document, this.#request, this.#plan, {
      count: (name) => this.#signals.of(name),
      share: (name) => this.#shares.of(name),
      retry: () => void this.retry(),
    });
  }

  /** Asks again what failed. */
  async retry(): Promise<void> {
    await Promise.all([this.#signals.retry(), this.#shares.retry()]);
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#signals.refresh(), this.#shares.refresh()]);
  }

  /** Resolves when nothing is under way. */
  get ready(): Promise<void> {
    return this.#settle();
  }

  stop(): void {
    this.#signals.stop();
    this.#shares.stop();
  }

  async #settle(): Promise<void> {
    await Promise.all([this.#signals.ready, this.#shares.ready]);
  }

  #planFor({ document, funnel: id, stage: looked }: CountRequest): Plan | null {
    const before = this.#plan;
    if (before?.document === document && before.funnel === id && before.stage === looked) return before;
    const funnel = document.funnels?.find((each) => each.id === id);
    if (!funnel) return null;
    const sound = new Soundness(document);
    const stage = funnel.stages.find((each) => each.id === looked);
    const signals = countedSignals(funnel, sound, looked);
    const pairs = possibleOverlaps(signals);
    const questions: Record<string, ReturnType<CountList['question']>> = {};
    for (const each of signals) {
      questions[nameOf.rows(each)] = this.#list.question(signalFormulas.rows(each));
      if (each.stage !== looked) continue;
      questions[nameOf.entities(each)] = this.#list.question(signalFormulas.entities(each));
      questions[nameOf.undated(each)] = this.#list.question(signalFormulas.undated(each));
    }
    for (const dataset of new Set(signals.map(({ signal }) => signal.dataset))) {
      questions[nameOf.all(dataset)] = this.#list.question({ count: [dataset, true, 'always'] });
    }
    for (const pair of pairs) questions[nameOf.both(pair)] = this.#list.question(signalFormulas.both(pair));
    const asked = this.#list.documentOf(document, Object.values(questions));
    const shares = stage ? shareQuestions(document, funnel, stage, sound) : null;
    return { document, funnel: id, stage: looked, signals, pairs, shares, counts: { document: asked, questions } };
  }
}

interface Answers {
  count(name: string): LiveAnswer;
  share(name: string): LiveAnswer;
  retry(): void;
}

/** The counts of one document, as far as they are there. */
export class DocumentCounts {
  constructor(
    private readonly document: WeirDocument,
    private readonly request: CountRequest | null,
    private readonly plan: Plan | null,
    private readonly answers: Answers,
  ) {}

  /** Of which conditions are counted; null: of none. */
  get funnel(): Id | null {
    return this.plan?.document === this.document ? this.plan.funnel : null;
  }

  /** Asks again what failed. */
  retry(): void {
    this.answers.retry();
  }

  /** Of a signal of the stage that is looked at. */
  signal(stage: Id, index: number): Count<SignalCounts> {
    const at = { stage, index };
    return this.#counted(() => {
      const parts = [nameOf.rows(at), nameOf.entities(at), nameOf.undated(at)].map((name) => this.#number(name));
      return together(parts, ([rows = 0, entities = 0, undated = 0]) => ({ rows, entities, undated }));
    });
  }

  /** Whether a signal of the funnel is known to find no row, though its dataset has some. */
  isEmpty(stage: Id, index: number): boolean {
    const rows = this.#counted(() => this.#number(nameOf.rows({ stage, index })));
    if (rows.status !== 'ready' || rows.value > 0) return false;
    const signal = this.plan?.signals.find((each) => each.stage === stage && each.index === index)?.signal;
    const all = this.#number(nameOf.all(signal?.dataset ?? ''));
    return all.status === 'ready' && all.value > 0;
  }

  /** Other stages that rows of a signal enter at the same moment; those that are not counted yet are left out. */
  overlaps(stage: Id, index: number): readonly Overlap[] {
    if (this.plan?.document !== this.document) return [];
    return this.plan.pairs.flatMap((pair) => {
      const sides = [pair.one, pair.other];
      const at = sides.findIndex((each) => each.stage === stage && each.index === index);
      const other = sides[1 - at];
      const count = this.#number(nameOf.both(pair));
      if (at < 0 || !other || count.status !== 'ready' || count.value === 0) return [];
      return [{ stage: other.stage, index: other.index, rows: count.value }];
    });
  }

  /** Of those in the stage that is looked at: who meets a condition of that name, see `itemName` and `wayName`. */
  share(name: string): Count<Share> {
    return this.#counted(() => {
      const found = this.plan?.shares?.questions.find(({ conditions }) =>
        conditions.some((each) => each.name === name),
      );
      return found ? this.#shareIn(found, name) : { status: 'none' };
    });
  }

  #shareIn(question: ShareQuestion, name: string): Count<Share> {
    const live = this.answers.share(question.dimension);
    if (live.status !== 'ready') return withheld(live);
    if (!('stages' in live.answer)) return { status: 'none' };
    const shares = readShares(live.answer, this.plan?.stage ?? '', question);
    const share = shares?.[question.conditions.findIndex((each) => each.name === name)];
    return share ? { status: 'ready', value: share } : { status: 'hidden' };
  }

  #counted<Value>(count: () => Count<Value>): Count<Value> {
    const { document, request, plan } = this;
    if (!request) return { status: 'none' };
    if (request.mayNotSee === true) return { status: 'hidden' };
    return plan?.document === document ? count() : { status: 'loading' };
  }

  #number(name: string): Count<number> {
    const live = this.answers.count(name);
    if (live.status !== 'ready') return withheld(live);
    const value = valueIn(live.answer);
    return value === null ? { status: 'hidden' } : { status: 'ready', value };
  }
}

const nameOf = {
  all: (dataset: Id) => `all ${dataset}`,
  rows: ({ stage, index }: Place) => `rows ${stage} ${index}`,
  entities: ({ stage, index }: Place) => `entities ${stage} ${index}`,
  undated: ({ stage, index }: Place) => `undated ${stage} ${index}`,
  both: ({ one, other }: SignalPair) => `both ${one.stage} ${one.index} ${other.stage} ${other.index}`,
};

interface Place {
  readonly stage: Id;
  readonly index: number;
}

/** Who may only see groups of some size sees no counts where the data source cannot hide the small ones. */
function withheld(live: Exclude<LiveAnswer, { status: 'ready' }>): Count<never> {
  return live.status === 'failed' && live.error.code === 'question/min-group' ? { status: 'hidden' } : live;
}

/** Null where the value is withheld: a count is never missing otherwise. */
function valueIn(answer: Answer): number | null {
  if (!('metrics' in answer)) return null;
  const [figures] = Object.values(answer.metrics);
  return typeof figures?.total === 'number' ? figures.total : null;
}

/** Ready when all are; else the first that is not. */
function together<Value>(counts: readonly Count<number>[], make: (values: readonly number[]) => Value): Count<Value> {
  const values: number[] = [];
  for (const count of counts) {
    if (count.status !== 'ready') return count;
    values.push(count.value);
  }
  return { status: 'ready', value: make(values) };
}

function emptyOf(request: CountRequest | null): WeirDocument {
  return { weir: 1, id: request?.document.id ?? 'untitled', title: '' };
}
