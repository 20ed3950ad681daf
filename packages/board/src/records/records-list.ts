import { adapterFailure } from '@weir/schema';
import type { Id, Scalar, WeirDocument, WeirError } from '@weir/schema';
import { isFunnelRecords } from '@weir/query';
import type { Context, DataAdapter, RecordsOrder, RecordsQuestion } from '@weir/query';
import { askRecords, recordsSources } from '@weir/query/records';
import type { RecordsAnswer } from '@weir/query/records';
import { meaningOf } from '../question/meaning.js';

export type Row = Readonly<Record<Id, Scalar>>;

/** Everything that a list of records depends on. */
export interface RecordsRequest {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly context: Context | undefined;
  /** ISO 8601, exclusive; absent: now. */
  readonly asOf: string | undefined;
  readonly revision: string | undefined;
  readonly drill: RecordsQuestion;
  readonly fields: readonly Id[];
  readonly sort: RecordsOrder | null;
  /** How many are asked for at once; 1 to 1,000. */
  readonly pageSize: number;
}

/** What is shown of a list. */
export type RecordsState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: WeirError }
  | { readonly status: 'withheld' }
  | {
      readonly status: 'ready';
      readonly records: readonly Row[];
      /** At the places of `records`; empty where the adapter does not say. */
      readonly since: readonly (string | null)[];
      readonly count: number;
      readonly unlisted: number;
      /** Of a flow: what its figure counts, which is more where some went that way again; null of other figures. */
      readonly moves: number | null;
      readonly hasMore: boolean;
      /** More, or the same anew, is on its way. */
      readonly busy: boolean;
      /** Why the next page, or newer ones, did not come; what is shown stays. */
      readonly error: WeirError | null;
      /** It is newer ones, or others in their place, that did not come: what is shown is of `asOf`. */
      readonly isStale: boolean;
      readonly asOf: string;
    };

const LOADING: RecordsState = { status: 'loading' };
const mostAtOnce = 1000;

/**
 * Gets records a page at a time, and keeps those that came.
 *
 * - Another figure, adapter or context clears the list before anything is asked.
 * - Another order, or other columns, keep what is shown until the new ones come; so does a refresh.
 * - The next page is of the same moment as the first.
 * - Changes of what it is made of are asked for once somebody can see it, and after what is under way; others leave it alone.
 */
export class RecordsList {
  readonly #changed: () => void;
  readonly #failed: (error: WeirError) => void;
  readonly #seen: () => Promise<void> | null;
  #request: RecordsRequest | null = null;
  #key = '';
  #state: RecordsState = LOADING;
  #next: string | null = null;
  #call: AbortController | null = null;
  #done: Promise<void> = Promise.resolve();
  #unsubscribe: (() => void) | null = null;
  /** A change is to be asked for, once it can be seen. */
  #isOutdated = false;

  /** @param seen resolves when somebody can see the list; null: now */
  constructor(changed: () => void, failed: (error: WeirError) => void, seen: () => Promise<void> | null = () => null) {
    this.#changed = changed;
    this.#failed = failed;
    this.#seen = seen;
  }

  get state(): RecordsState {
    return this.#state;
  }

  /** Resolves when nothing is under way. */
  get ready(): Promise<void> {
    return this.#done;
  }

  /** What is to be shown; null: nothing. What is wanted already is left alone. */
  want(request: RecordsRequest | null): void {
    const before = this.#request;
    const isSameSource = before && request && before.adapter === request.adapter;
    const isSameCaller = isSameSource && JSON.stringify(before.context) === JSON.stringify(request.context);
    if (!isSameCaller) this.#endSubscription();
    if (!request) {
      this.#abort();
      this.#request = null;
      this.#key = '';
      this.#state = LOADING;
      return;
    }
    const key = keyOf(request);
    const same = isSameSource && key === this.#key;
    this.#request = request;
    this.#key = key;
    if (same && hasFields(before, request) && JSON.stringify(before.sort) === JSON.stringify(request.sort)) return;
    if (!same) this.#state = LOADING;
    this.#subscribe();
    this.#load(request.pageSize, null);
  }

  /** The next page. */
  more(): void {
    const { status, ...state } = this.#state as Extract<RecordsState, { status: 'ready' }>;
    if (status !== 'ready' || state.busy || this.#next === null || !this.#request) return;
    this.#load(this.#request.pageSize, this.#next);
  }

  /** Asks again for what did not come. */
  retry(): void {
    if (this.#state.status === 'ready' && this.#state.error && !this.#state.isStale) this.more();
    else void this.refresh();
  }

  /** Asks for what is shown anew. */
  async refresh(): Promise<void> {
    if (!this.#request) return;
    const shown = this.#state.status === 'ready' ? this.#state.records.length : 0;
    if (this.#state.status === 'failed') this.#state = LOADING;
    this.#load(Math.min(mostAtOnce, Math.max(this.#request.pageSize, shown)), null);
    await this.#done;
  }

  /** Ends what is under way. */
  stop(): void {
    this.want(null);
  }

  #load(limit: number, after: string | null): void {
    this.#abort();
    const call = new AbortController();
    this.#call = call;
    if (this.#state.status === 'ready') this.#state = { ...this.#state, busy: true, error: null, isStale: false };
    this.#changed();
    this.#done = this.#ask(this.#request!, limit, after, call);
  }

  async #ask(request: RecordsRequest, limit: number, after: string | null, call: AbortController): Promise<void> {
    const { document, adapter, context, revision, drill, fields, sort } = request;
    const before = this.#state;
    const asOf = after !== null && before.status === 'ready' ? before.asOf : request.asOf;
    try {
      const answer = await askRecords(
        document,
        adapter,
        drill,
        { fields, limit, ...(sort && { sort }), ...(after !== null && { after }) },
        {
          signal: call.signal,
          ...(context && { context }),
          ...(asOf !== undefined && { asOf }),
          ...(revision !== undefined && { revision }),
        },
      );
      if (call.signal.aborted) return;
      this.#state = stateOf(answer, after !== null && before.status === 'ready' ? before : null);
      this.#next = answer.next;
    } catch (cause) {
      if (call.signal.aborted) return;
      const error = adapterFailure(cause);
      const isStale = after === null;
      this.#state =
        before.status === 'ready' ? { ...before, busy: false, error, isStale } : { status: 'failed', error };
      this.#failed(error);
    }
    this.#call = null;
    this.#changed();
  }

  #abort(): void {
    this.#call?.abort();
    this.#call = null;
  }

  #subscribe(): void {
    const { adapter, context } = this.#request!;
    if (this.#unsubscribe || !adapter.subscribe) return;
    try {
      this.#unsubscribe = adapter.subscribe(context ? { context } : {}, ({ datasets }) => this.#dataChanged(datasets));
    } catch (error) {
      this.#failed(adapterFailure(error));
    }
  }

  #dataChanged(datasets: readonly Id[]): void {
    if (this.#isOutdated || !this.#isMadeOf(datasets)) return;
    this.#isOutdated = true;
    void this.#askOnceSeen();
  }

  async #askOnceSeen(): Promise<void> {
    const seen = this.#seen();
    if (seen) await seen;
    if (this.#call) await this.#done;
    this.#isOutdated = false;
    if (this.#unsubscribe) await this.refresh();
  }

  /** Whether one of the datasets may decide what is shown. */
  #isMadeOf(datasets: readonly Id[]): boolean {
    if (!this.#request) return false;
    const { document, drill, fields, sort } = this.#request;
    // What the document does not know may be anything's.
    if (datasets.some((dataset) => !document.datasets?.some(({ id }) => id === dataset))) return true;
    try {
      const own = recordsSources(document, drill, { fields, ...(sort && { sort }) });
      return datasets.some((dataset) => own.has(dataset));
    } catch {
      // The list says why it cannot be asked for, and may say another thing now.
      return true;
    }
  }

  #endSubscription(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }
}

function stateOf(answer: RecordsAnswer, before: Extract<RecordsState, { status: 'ready' }> | null): RecordsState {
  if (answer.withheld) return { status: 'withheld' };
  return {
    status: 'ready',
    records: [...(before?.records ?? []), ...answer.records],
    since: answer.since ? [...(before?.since ?? []), ...answer.since] : [],
    count: answer.count ?? 0,
    unlisted: answer.unlisted,
    moves: answer.moves ?? null,
    hasMore: answer.next !== null,
    busy: false,
    error: null,
    isStale: false,
    asOf: answer.asOf,
  };
}

/** What was asked has all fields that are wanted. */
function hasFields(before: RecordsRequest, { fields }: RecordsRequest): boolean {
  return fields.every((field) => before.fields.includes(field));
}

/** Equal for two requests for the same records. */
function keyOf({ document, context, asOf, revision, drill }: RecordsRequest): string {
  const question = isFunnelRecords(drill) ? { funnel: drill.funnel } : { metrics: [drill.metric] };
  return JSON.stringify([context, asOf, revision, drill]) + meaningOf(document, question);
}
