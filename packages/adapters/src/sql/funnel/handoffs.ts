import type { Id } from '@weir/schema';
import type { FieldType } from '@weir/schema';
import type { FunnelPlan, HandoffFigures, PlanHandoff } from '@weir/query';
import { boundRange, isWithin, splitMoment } from '../bounds.js';
import type { RunSelect } from '../database.js';
import { made } from '../expression.js';
import { holds } from '../operators/choice.js';
import type { PlanReader } from '../reader.js';
import { readCount } from '../read-value.js';
import type { Relation } from '../relation.js';
import { joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { durationColumns, noDurations, readDurations } from './durations.js';
import { entityOf, entriesSelect, keyPlace, sequencePlace, timeOrder } from './entries.js';
import type { Carried } from './entries.js';
import type { Histories } from './histories.js';
import { elapsedDays, isAtOrAfter, momentIn } from './moments.js';
import type { SplitMoment } from './moments.js';

/** What visits carry along: who an entity is in the other funnel, where its row may hand it over. */
export function handoffCodes(plan: Pick<FunnelPlan, 'signals' | 'handoffs'>, reader: PlanReader): readonly Carried[] {
  return plan.handoffs.map((handoff, place): Carried => {
    const fieldOf = (at: number): Id | undefined => {
      const { dataset, stage } = plan.signals[at]!;
      return stage === handoff.from && Object.hasOwn(handoff.entity, dataset) ? handoff.entity[dataset] : undefined;
    };
    const first = plan.signals.findIndex((_, at) => fieldOf(at) !== undefined);
    const type: FieldType =
      first < 0 ? 'string' : entityOf(fieldOf(first)!, reader.relation(plan.signals[first]!.dataset)).type;
    const read = (rows: Relation, at: number) => {
      const field = fieldOf(at);
      if (field === undefined) return null;
      const code = entityOf(field, rows);
      if (handoff.when === undefined) return code;
      const met = rows.compile(handoff.when);
      return made(code.type, sql`CASE WHEN ${holds(met)} THEN ${code.sql} END`, [code, met]);
    };
    return { name: codeName(place), type, read };
  });
}

const codeName = (place: number): string => `c${place}`;

/** How many entities went over to another funnel, and how long that took: they have an entry there at or after leaving for it. */
export async function readHandoffs(
  plan: FunnelPlan,
  histories: Histories,
  codes: readonly Carried[],
  run: RunSelect,
): Promise<readonly HandoffFigures[]> {
  const times = plan.handoffs.flatMap((handoff, place) => {
    const select = timesSelect(handoff, plan, histories, codes[place]!);
    return select ? [sql`SELECT ${whole(place)} AS p, d FROM (${select}) AS x2`] : [];
  });
  const columns = joined([sql`p`, ...durationColumns(histories.reader.dialect)], ', ');
  const all = sql`SELECT ${columns} FROM (${joined(times, ' UNION ALL ')}) AS x1 GROUP BY p`;
  const rows = times.length === 0 ? [] : await run(histories.selects.read(all));
  const found = new Map(rows.map((row) => [readCount(row['p']), readDurations(row)]));
  return plan.handoffs.map(({ from, to }, place) => {
    const days = found.get(place) ?? noDurations;
    return { from: plan.stages[from]!.id, to, count: days.count, days };
  });
}

/** Per entity that went over d, days from the first visit that did to the first entry there after it; null: there can be none. */
function timesSelect(handoff: PlanHandoff, plan: FunnelPlan, histories: Histories, code: Carried): Sql | null {
  const went = crossings(handoff, histories, code);
  if (!went) return null;
  const counted = plan.basis === 'entry' ? momentIn(written('t'), sql`f`) : went.moment;
  const isCounted = isWithin(splitMoment(counted.day, counted.instant), boundRange(plan.range));
  const days = elapsedDays(momentIn(written('v')), went.moment, histories.reader.dialect);
  const ranked = sql`SELECT ${days} AS d, row_number() OVER (PARTITION BY t.e ORDER BY v.pos, q.n) AS k FROM ${histories.entities} AS t JOIN ${went.rows} ON v.e = t.e WHERE ${went.which} AND ${isCounted}`;
  return sql`SELECT d FROM (${ranked}) AS x3 WHERE k = 1`;
}

/** Ways over to another funnel. */
export interface Crossings {
  /** Visits v, to be joined to entities, with the arrivals there, q: n, which of its entity's it is. */
  readonly rows: Sql;
  /** Which of them are ways over. */
  readonly which: Sql;
  /** When an entity arrived there. */
  readonly moment: SplitMoment;
}

/** From a visit to an entry in the other funnel at or after it; null: there can be none. */
export function crossings({ from, signals }: PlanHandoff, histories: Histories, code: Carried): Crossings | null {
  if (signals.length === 0) return null;
  const { selects, reader, visits } = histories;
  const { select, entity } = entriesSelect(signals, [], reader);
  // Numbers and texts are never the same entity.
  if (entity !== code.type) return null;
  const time = timeOrder(signals, reader);
  const order = joined([...time.place, ...sequencePlace(signals), ...keyPlace(signals, reader)], ', ');
  const dated = sql`SELECT ${joined([sql`*`, ...time.undated], ', ')} FROM (${select}) AS x4`;
  const arrivals = selects.add(
    sql`SELECT e, dy, ms, row_number() OVER (PARTITION BY e ORDER BY ${order}) AS n FROM (${dated}) AS x5`,
  );
  const moment = momentIn(written('q'));
  return {
    rows: sql`(${visits} AS v JOIN ${arrivals} AS q ON q.e = v.${written(code.name)})`,
    which: sql`v.st = ${whole(from)} AND ${isAtOrAfter(moment, momentIn(written('v')))}`,
    moment,
  };
}
