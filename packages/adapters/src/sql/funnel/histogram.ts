import type { DurationFigures, FunnelPlan, FunnelResult, HistogramBin, PlanHistogram } from '@weir/query';
import { boundRange, isWithin, splitMoment } from '../bounds.js';
import type { RunSelect } from '../database.js';
import { readCount, readNumber } from '../read-value.js';
import { bound, joined, sql, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { firstTimes } from './conversions.js';
import { durationColumns, readDurations } from './durations.js';
import type { SqlDialect } from '../dialect.js';
import type { Histories } from './histories.js';
import type { NamedSelects } from './named-selects.js';
import { elapsedDays, momentIn } from './moments.js';

/** How the times from one stage to another are spread in the range of a plan. */
export async function readHistogram(
  asked: PlanHistogram,
  plan: FunnelPlan,
  histories: Histories,
  run: RunSelect,
): Promise<NonNullable<FunnelResult['histogram']>> {
  const { selects, reader } = histories;
  return readBins(timesSelect(asked, plan, histories), asked, selects, reader.dialect, run);
}

/**
 * Figures first, then, with their bounds known, how many times are in each bin.
 * @param times d days, missing where the second stage was not entered; op 1 while it can be
 */
export async function readBins(
  times: Sql,
  asked: Pick<PlanHistogram, 'bins'>,
  selects: NamedSelects,
  dialect: SqlDialect,
  run: RunSelect,
): Promise<NonNullable<FunnelResult['histogram']>> {
  const columns = [
    ...durationColumns(dialect),
    ...[sql`min(d) AS least`, sql`max(d) AS most`],
    sql`count(CASE WHEN d IS NULL AND op = 1 THEN 1 END) AS o`,
  ];
  const [row = {}] = await run(selects.read(sql`SELECT ${joined(columns, ', ')} FROM (${times}) AS x1`));
  const days: DurationFigures = { ...readDurations(row), open: readCount(row['o']) };
  const { count } = days;
  const [least, most] = [readNumber(row['least']), readNumber(row['most'])];
  if (least === null || most === null) return { days, bins: [] };
  if (least === most) return { days, bins: [{ from: least, to: most, count }] };
  const size = asked.bins ?? Math.ceil(Math.cbrt(count));
  const boundOf = (place: number) => (place === size ? most : least + ((most - least) * place) / size);
  const bounds = Array.from({ length: size }, (_, place) => boundOf(place));
  const bins = sql`SELECT ${placeAmong(bounds)} AS p, count(*) AS n FROM (${times}) AS x1 WHERE d IS NOT NULL GROUP BY 1`;
  const counts = new Map((await run(selects.read(bins))).map((bin) => [readCount(bin['p']), readCount(bin['n'])]));
  return {
    days,
    bins: bounds.map((from, place): HistogramBin => ({ from, to: boundOf(place + 1), count: counts.get(place) ?? 0 })),
  };
}

/** The last of ascending bounds that is not above the days. */
function placeAmong(bounds: readonly number[]): Sql {
  const tree = (from: number, to: number): Sql => {
    if (to - from === 1) return written(String(from));
    const middle = (from + to) >> 1;
    return sql`CASE WHEN d < ${bound(bounds[middle]!, 'number')} THEN ${tree(from, middle)} ELSE ${tree(middle, to)} END`;
  };
  return tree(0, bounds.length);
}

/** Per entity of the range: d, days from first entering one stage to first entering the other after it; op: 1 while it is open. */
function timesSelect({ from, to }: PlanHistogram, plan: FunnelPlan, { entities, visits, reader }: Histories): Sql {
  const { first, second } = firstTimes(visits, from, to, reader.dialect);
  const [start, end] = [momentIn(written('a')), momentIn(written('z'))];
  const own = momentIn(written('t'), sql`f`);
  const moment =
    plan.basis === 'entry'
      ? own
      : {
          day: sql`CASE WHEN z.e IS NULL THEN ${start.day} ELSE ${end.day} END`,
          instant: sql`CASE WHEN z.e IS NULL THEN ${start.instant} ELSE ${end.instant} END`,
        };
  const open = plan.stages.flatMap(({ kind }, stage) => (kind === 'open' ? [written(String(stage))] : []));
  const isOpen = open.length > 0 ? sql`CASE WHEN t.lst IN (${joined(open, ', ')}) THEN 1 ELSE 0 END` : sql`0`;
  return joined(
    [
      sql`SELECT CASE WHEN z.e IS NOT NULL THEN ${elapsedDays(start, end, reader.dialect)} END AS d, ${isOpen} AS op FROM ${entities} AS t`,
      sql`JOIN (${first}) AS a ON a.e = t.e LEFT JOIN (${second}) AS z ON z.e = t.e`,
      sql`WHERE ${isWithin(splitMoment(moment.day, moment.instant), boundRange(plan.range))}`,
    ],
    ' ',
  );
}
