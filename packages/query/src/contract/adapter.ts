import type { Diagnostic, FieldType, Id, Scalar, WeirDocument } from '@weir/schema';
import type { Answer } from './answer.js';
import type { Plan, PlanResult, RecordsPlan } from './plan.js';
import type { Question } from './question.js';
import type { RecordsQuestion } from './records-question.js';

/** Who asks. The host fills it; an adapter that keeps tenants apart refuses without one. */
export interface Context {
  readonly tenant?: string;
  readonly user?: string;
  readonly roles?: readonly string[];
  /** BCP 47 tag, for what an adapter says itself; Weir's do without it. */
  readonly locale?: string;
  /** Cells about fewer entities than this are withheld. Default: none. */
  readonly minGroup?: number;
}

export interface Call {
  readonly context?: Context;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Where data comes from. One of `run` and `answer` is there; `ask` uses `answer` when it is. */
export interface DataAdapter {
  describe(options: Call): Promise<Catalog>;
  /**
   * Distinct values of a field, most frequent first; null stands for rows without one. Those of fewer rows than the context's `minGroup` are
   * withheld.
   * @param options.search text that they contain, whatever its case @param options.limit at most so many are given
   */
  values(dataset: Id, field: Id, options: Call & { search?: string; limit: number }): Promise<ValueList>;
  run?(plans: readonly Plan[], options: Call): Promise<PlanResult[]>;
  answer?(request: AnswerRequest, options: Call): Promise<Answer[]>;
  /** Rows behind a figure, keyset-paged. Fewer than the context's `minGroup` are withheld: then there are none, and `count` is null. */
  records?(query: RecordsQuery, options: Call): Promise<RecordsPage>;
  /** Calls the listener when data changed; returns how to stop it. */
  subscribe?(options: Call, listener: (change: DataChange) => void): () => void;
  /** Adds, changes or removes one record. What the data does not allow is `refused`, not thrown. */
  write?(command: RecordCommand, options: Call & WriteOptions): Promise<WriteResult>;
  /**
   * The same way of counting over rows given inline: nothing is read from the store or written to it. For a metric's examples. Who calls
   * gives each dataset and stored field that is asked about, null where a row misses the value, and disposes of what comes back.
   */
  withRows?(given: InlineRows): DataAdapter;
  dispose?(): void;
}

/** Rows by dataset, as JSON holds them: dates and instants are ISO 8601 text. */
export type InlineRows = Readonly<Record<Id, readonly Readonly<Record<Id, Scalar>>[]>>;

export interface AnswerRequest {
  readonly document: { readonly id: Id; readonly revision: string } | { readonly draft: WeirDocument };
  readonly questions: readonly Question[];
  /** ISO 8601 instant, exclusive. */
  readonly asOf: string;
}

/** What an adapter has. `supports` names the plan nodes it can run: "metrics", "funnel-history", "funnel-sequence", and for figures in formulas "funnel-figures", "sequence-figures". */
export interface Catalog {
  readonly datasets: readonly CatalogDataset[];
  readonly supports: readonly string[];
}

export interface CatalogDataset {
  readonly id: Id;
  readonly fields: readonly { readonly id: Id; readonly type: FieldType }[];
  /** Number of rows, where it is known. */
  readonly rows?: number;
}

export interface ValueList {
  /** `count`: rows with the value. */
  readonly values: readonly { readonly value: Scalar; readonly count: number }[];
  /** There are others: beyond `limit`, or withheld. */
  readonly more: boolean;
}

export interface DataChange {
  /** Those whose rows are others now. */
  readonly datasets: readonly Id[];
}

/** Which rows to give, how, and in what order. */
export interface RecordsQuery {
  /** What to run where the rows are. */
  readonly plan: RecordsPlan;
  /** The same as it was asked: for an adapter whose server plans for itself, as it does for `answer`. */
  readonly asked: {
    readonly document: AnswerRequest['document'];
    readonly question: RecordsQuestion;
    /** ISO 8601 instant, exclusive. */
    readonly asOf: string;
  };
  /** Of the plan's dataset. */
  readonly fields: readonly Id[];
  /**
   * Texts by code point, `false` before `true`, what is missing last either way; rows that are equal by the dataset's key. Absent: by the
   * key alone.
   */
  readonly sort?: RecordsOrder;
  /** `next` of a page that was asked with the same plan and sort. */
  readonly after?: string;
  /** 1 to 1,000. */
  readonly limit: number;
}

/** By a field; of a funnel's entities also by when they came into the stage that they are in. */
export type RecordsOrder =
  { readonly field: Id; readonly descending: boolean } | { readonly by: 'since'; readonly descending: boolean };

export interface RecordsPage {
  readonly records: readonly Readonly<Record<Id, Scalar>>[];
  /** Pass as `after` for the next page; null on the last. */
  readonly next: string | null;
  /** How many rows there are on all pages; null when they are withheld. */
  readonly count: number | null;
  /**
   * Of a funnel's entities, at the places of the records: when each came into the stage that it is in (of a range that is over: was in at its
   * end; of a sequence: did the last of its required steps), as a date, or an instant in UTC where that is known; null: it was in none yet.
   */
  readonly since?: readonly (string | null)[];
  /** Entities that a figure counts and that no row of the dataset names. */
  readonly unlisted?: number;
  /** Of a flow that is counted by history: how many moves they made in all. Who went the same way twice is one record of two moves. */
  readonly moves?: number;
}

/** One change of one record. */
export interface RecordCommand {
  /** `create`, `update` or `remove`; a host's adapter may know more. */
  readonly kind: string;
  readonly dataset: Id;
  /** Value of the dataset's key: of a record that is created, the one it gets. */
  readonly key: Scalar;
  /** Stored fields and their new values, null where the value is taken away; dates as ISO 8601 text. Empty for `remove`. */
  readonly changes: Readonly<Record<Id, Scalar>>;
}

export interface WriteOptions {
  /** Revision of the record that the change was made to. An adapter whose records have none throws `adapter/unsupported`. */
  readonly ifRevision?: string;
  /** A command that was carried out under it gives its result again, and changes nothing. */
  readonly idempotencyKey: string;
}

/** The record as it is now (removed: as it was), or why the command was refused. */
export type WriteResult =
  { readonly record: Readonly<Record<Id, Scalar>> } | { readonly refused: readonly Diagnostic[] };

/** A document as it is kept: the draft that is worked on, and what was published last. */
export interface Stored {
  readonly document: WeirDocument;
  /** Changes with every save and publication. */
  readonly revision: string;
  readonly state: 'draft' | 'published';
  /** ISO 8601 instant. */
  readonly savedAt: string;
  /** What a person called this version. */
  readonly name?: string;
  /** Who saved it, where the store knows. */
  readonly savedBy?: string;
}

/** Where documents live. A stale `ifRevision` is `store/conflict`; null means "there is none yet". */
export interface DocumentStore {
  /** The newest: the draft, else what was published. @throws {WeirError} `store/not-found` */
  load(id: Id, options: Call): Promise<Stored>;
  /** With a name it is a version that a person wants to find again. */
  saveDraft(document: WeirDocument, options: Call & { ifRevision: string | null; name?: string }): Promise<Stored>;
  /** Without a name it keeps that of the draft. */
  publish(id: Id, options: Call & { ifRevision: string; name?: string }): Promise<Stored>;
  /** Newest first. What has a name or was published outlives the drafts between. */
  history(id: Id, options: Call): Promise<Stored[]>;
  /** Removes everything of this context. */
  clear(options: Call): Promise<void>;
  /** Calls the listener when the document was saved, published or removed, by whomever, where the store can tell; returns how to stop it. */
  subscribe?(id: Id, options: Call, listener: () => void): () => void;
}
