import { errorOf, WeirError } from '@weir/schema';
import type { Id, Scalar, WeirDocument } from '@weir/schema';
import type { AskOptions } from '../ask/ask-all.js';
import { callAdapter } from '../ask/call-adapter.js';
import { badResult } from '../answer/check-result.js';
import type { DataAdapter, RecordsOrder, RecordsPage } from '../contract/adapter.js';
import type { RecordsQuestion } from '../contract/records-question.js';
import { resolveAsOf } from '../periods/as-of.js';
import { calendarOf } from '../periods/calendar.js';
import { planRecords } from './plan-records.js';

export interface RecordsWanted {
  /** Of the dataset that `recordsDataset` names. */
  readonly fields: readonly Id[];
  /** What is missing comes last either way. Default: by the dataset's key. */
  readonly sort?: RecordsOrder;
  /** `next` of the page before. */
  readonly after?: string;
  /** 1 to 1,000; default 100. */
  readonly limit?: number;
}

export interface RecordsAnswer {
  readonly dataset: Id;
  readonly records: readonly Readonly<Record<Id, Scalar>>[];
  /** Pass as `after` for the next page; null on the last. */
  readonly next: string | null;
  /** How many there are on all pages: what the figure counts (of a flow: see `moves`). Null when they are withheld. */
  readonly count: number | null;
  /** Fewer than the context's `minGroup`, so that they are not shown. */
  readonly withheld: boolean;
  /**
   * Of a funnel's entities, at the places of the records: when each came into the stage that it is in, as a date or an instant; absent where
   * the adapter does not say so.
   */
  readonly since?: readonly (string | null)[];
  /** Entities that the figure counts and that no row of the dataset names. */
  readonly unlisted: number;
  /**
   * Of a flow that is counted by history: how many moves the figure counts. Who went the same way twice is one record; absent of other
   * figures, and where the adapter does not say it.
   */
  readonly moves?: number;
  /** ISO 8601 instant, exclusive. For the next page, so that it is of the same rows. */
  readonly asOf: string;
}

const mostRecords = 1000;

/**
 * The records behind a figure, a page at a time.
 * @throws {WeirError} `adapter/unsupported` when the adapter has no `records`, `records/limit`, `adapter/…` as `ask`, and what `planRecords` throws
 */
export async function askRecords(
  document: WeirDocument,
  adapter: DataAdapter,
  question: RecordsQuestion,
  { fields, sort, after, limit = 100 }: RecordsWanted,
  options: AskOptions = {},
): Promise<RecordsAnswer> {
  if (!adapter.records) throw new WeirError('adapter/unsupported', { node: 'records' });
  if (!Number.isInteger(limit) || limit < 1 || limit > mostRecords) {
    throw errorOf('records/limit', { actual: String(limit), most: mostRecords });
  }
  const { asOf: asOfGiven = Date.now(), revision, ...call } = options;
  const { instant } = resolveAsOf(asOfGiven, calendarOf(document.settings).zone);
  const asOf = new Date(instant).toISOString();
  const plan = planRecords(document, question, fieldsRead({ fields, sort }), { asOf });
  const stored = revision === undefined ? { draft: document } : { id: document.id, revision };
  const query = {
    plan,
    asked: { document: stored, question, asOf },
    fields,
    ...(sort && { sort }),
    ...(after !== undefined && { after }),
    limit,
  };
  const page = checkPage(await callAdapter(async () => adapter.records?.(query, call), call), limit);
  const { count, unlisted = 0 } = page;
  const least = call.context?.minGroup ?? 0;
  const withheld = count === null || (count + unlisted > 0 && count + unlisted < least);
  return {
    dataset: plan.dataset,
    asOf,
    withheld,
    ...(withheld
      ? { records: [], next: null, count: null, unlisted: 0 }
      : {
          records: page.records,
          next: page.next,
          count,
          unlisted,
          ...(page.since && { since: page.since }),
          ...(page.moves !== undefined && { moves: page.moves }),
        }),
  };
}

/**
 * Datasets whose rows decide which records are behind a figure, and what is shown of them.
 * @throws {WeirError} what `planRecords` throws
 */
export function recordsSources(
  document: WeirDocument,
  question: RecordsQuestion,
  wanted: Pick<RecordsWanted, 'fields' | 'sort'>,
): ReadonlySet<Id> {
  return new Set(planRecords(document, question, fieldsRead(wanted)).sources.map(({ dataset }) => dataset));
}

function fieldsRead({ fields, sort }: Pick<RecordsWanted, 'fields' | 'sort'>): readonly Id[] {
  return sort && 'field' in sort ? [...fields, sort.field] : fields;
}

/** It comes from a host's adapter. @throws {WeirError} `adapter/bad-result` */
function checkPage(page: unknown, limit: number): RecordsPage {
  const { records, next, count, since, unlisted = 0, moves } = (page ?? {}) as Partial<RecordsPage>;
  if (!Array.isArray(records)) throw badResult('"records" is not a list');
  if (records.length > limit) throw badResult(`${records.length} records came, at most ${limit} were asked for`);
  if (next !== null && typeof next !== 'string') throw badResult('"next" is neither a text nor null');
  if (since !== undefined && !(Array.isArray(since) && since.length === records.length)) {
    throw badResult('"since" does not have a moment for each record');
  }
  if (count !== null && !(Number.isInteger(count) && count! >= records.length)) {
    throw badResult('"count" is not a number of records');
  }
  if (!Number.isInteger(unlisted) || unlisted < 0) throw badResult('"unlisted" is not a number of entities');
  if (moves !== undefined && !(Number.isInteger(moves) && moves >= (count ?? 0) + unlisted)) {
    throw badResult('"moves" is not a number of moves');
  }
  return page as RecordsPage;
}
