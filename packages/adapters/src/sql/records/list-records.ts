import { errorOf } from '@weir/schema';
import { isoFromDay, isoFromInstant } from '@weir/formula';
import type { RecordsPage, RecordsPlan, RecordsQuery } from '@weir/query';
import type { RunSelect, SqlRow } from '../database.js';
import type { Expression } from '../expression.js';
import { readCount, readNumber, readScalar } from '../read-value.js';
import type { PlanReader } from '../reader.js';
import { joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { entityRecords } from './entity-records.js';
import { measuredRecords } from './measured-records.js';
import type { FoundRecords } from './found-records.js';
import { RecordOrder } from './record-order.js';

export interface RecordsTask extends Pick<RecordsQuery, 'plan' | 'fields' | 'sort' | 'after' | 'limit'> {
  /** Fewer are withheld. */
  readonly least: number;
}

/**
 * One page of the rows behind a figure: a statement counts them, another gives those after the place where the last page ended.
 * @throws {WeirError} `engine/bad-plan`, `adapter/unsupported`, `records/bad-cursor`, and what the database says
 */
export async function listRecords(
  { plan, fields, sort, after, limit, least }: RecordsTask,
  reader: PlanReader,
  run: RunSelect,
): Promise<RecordsPage> {
  if (plan.plan !== 1) throw errorOf('engine/bad-plan', { part: `plan ${String(plan.plan)}` });
  const found = await findRecords(plan, reader, run);
  const { rows, since } = found;
  const key = plan.sources.find(({ dataset }) => dataset === plan.dataset)?.key ?? null;
  const order = new RecordOrder(rows, sort, key, since);
  const place = after === undefined ? null : order.placeAt(after);
  const shown = fields.map((field) => rows.field(field));

  const [counts = {}] = await run(found.read(found.counts()));
  const count = readCount(counts['n']);
  const unlisted = readCount(counts['u']);
  const moves = readNumber(counts['m']);
  if (count + unlisted > 0 && count + unlisted < least) return { records: [], next: null, count: null };

  const places = await run(found.read(pageSelect(found, order, place, shown, limit)));
  const page = places.slice(0, limit);
  return {
    records: page.map((row) =>
      Object.fromEntries(fields.map((field, at) => [field, readScalar(row[`c${at}`], shown[at]!.type)])),
    ),
    next: places.length > limit ? order.cursorOf(page.at(-1)!) : null,
    count,
    ...(since && { since: page.map(sinceOf) }),
    ...(unlisted > 0 && { unlisted }),
    ...(moves !== null && { moves }),
  };
}

async function findRecords({ dataset, of }: RecordsPlan, reader: PlanReader, run: RunSelect): Promise<FoundRecords> {
  return of.kind === 'rows' ? measuredRecords(dataset, of, reader) : entityRecords(dataset, of, reader, run);
}

function pageSelect(
  { rows, since, from }: FoundRecords,
  order: RecordOrder,
  after: ReturnType<RecordOrder['placeAt']> | null,
  shown: readonly Expression[],
  limit: number,
): Sql {
  const columns = [
    ...shown.map(({ sql: value }, at) => sql`${value} AS ${written(`c${at}`)}`),
    ...(since ? [sql`${since.day} AS sd`, sql`${since.instant} AS si`] : []),
    ...order.columns(),
  ];
  const name = written(rows.reader.name('p'));
  return joined(
    [
      sql`SELECT * FROM (SELECT ${joined(columns, ', ')} ${from(after && order.isNotBefore(after))}) AS ${name}`,
      ...(after ? [sql`WHERE ${order.isAfter(after)}`] : []),
      sql`ORDER BY ${order.orderBy()} LIMIT ${whole(limit + 1)}`,
    ],
    ' ',
  );
}

/** A date where only that is known. */
function sinceOf(row: SqlRow): string | null {
  const [day, instant] = [readNumber(row['sd']), readNumber(row['si'])];
  if (instant !== null) return isoFromInstant(instant);
  return day === null ? null : isoFromDay(day);
}
