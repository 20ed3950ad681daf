import { errorOf } from '@weir/schema';
import type { Id, Scalar } from '@weir/schema';
import { dayMs, isoFromDay, isoFromInstant } from '@weir/formula';
import type { RecordsOrder, RecordsPage, RecordsPlan } from '@weir/query';
import { scalarAt } from '../columns/column.js';
import type { ColumnStore } from '../columns/column-store.js';
import type { Moment } from '../funnel/moments.js';
import type { Pace } from '../pace.js';
import { PlanSources } from '../sources/plan-sources.js';
import { entityRows } from './entity-rows.js';
import { FirstPlaces } from './first-places.js';
import { measuredRows } from './measured-rows.js';
import { RowOrder } from './row-order.js';

export interface RecordsTask {
  readonly plan: RecordsPlan;
  readonly fields: readonly Id[];
  readonly sort?: RecordsOrder | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
  /** Fewer are withheld. */
  readonly least?: number | undefined;
}

/**
 * One page of the rows behind a figure. Each page is a pass over the rows, whatever page it is; they are never sorted as a whole.
 * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field`, `adapter/unsupported`, `engine/bad-plan`, `records/bad-cursor`
 */
export async function listRecords(
  { plan, fields, sort, after, limit, least = 0 }: RecordsTask,
  store: ColumnStore,
  pace: Pace,
): Promise<RecordsPage> {
  if (plan.plan !== 1) throw errorOf('engine/bad-plan', { part: `plan ${String(plan.plan)}` });
  const sources = await PlanSources.open(plan, store, pace);
  const { dataset, of } = plan;
  const key = plan.sources.find((source) => source.dataset === dataset)?.key ?? null;
  /** Of entities: since when each is where it is, by row. */
  const since = new Map<number, Moment>();
  const sinceAt = (row: number): number | null => {
    const moment = since.get(row);
    return moment ? (Number.isNaN(moment.ms) ? moment.day * dayMs : moment.ms) : null;
  };
  const order = new RowOrder(
    sort ? ('field' in sort ? sources.column(dataset, sort.field) : sinceAt) : null,
    sort?.descending ?? false,
    key === null ? null : sources.column(dataset, key),
  );
  const first = new FirstPlaces(order, after === undefined ? null : order.placeAt(after), limit + 1);
  let count = 0;
  const visit = (row: number, moment: Moment | null = null): void => {
    count += 1;
    if (moment) since.set(row, moment);
    first.add(row);
  };
  const { unlisted, moves } =
    of.kind === 'rows'
      ? await measuredRows(dataset, of, sources, pace, visit).then(() => ({ unlisted: 0, moves: null }))
      : await entityRows(plan, of, sources, pace, visit);
  const counted = count + unlisted;
  if (counted > 0 && counted < least) return { records: [], next: null, count: null };
  const places = first.inOrder();
  const shown = places.slice(0, limit);
  const columns = fields.map((field) => [field, sources.column(dataset, field)] as const);
  const records = shown.map(({ row }): Record<Id, Scalar> =>
    Object.fromEntries(columns.map(([field, column]) => [field, scalarAt(column, row)])),
  );
  const next = places.length > limit ? order.cursorOf(shown.at(-1)!) : null;
  return {
    records,
    next,
    count,
    ...(of.kind !== 'rows' && { since: shown.map(({ row }) => isoOf(since.get(row))) }),
    ...(unlisted > 0 && { unlisted }),
    ...(moves !== null && { moves }),
  };
}

/** A date where only that is known. */
function isoOf(moment: Moment | undefined): string | null {
  if (!moment) return null;
  return Number.isNaN(moment.ms) ? isoFromDay(moment.day) : isoFromInstant(moment.ms);
}
