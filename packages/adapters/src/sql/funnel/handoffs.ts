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
import { entityOf, entriesSelect } from './entries.js';
import type { Carried } from './entries.js';
import type { Histories } from './histories.js';
import { isAtOrAfter, momentIn } from './moments.js';
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

/** How many entities went over to another funnel: they have an entry there at or after leaving for it. */
export async function readHandoffs(
  plan: FunnelPlan,
  histories: Histories,
  codes: readonly Carried[],
  run: RunSelect,
): Promise<readonly HandoffFigures[]> {
  if (plan.handoffs.length === 0) return [];
  const counts = plan.handoffs.map((handoff, place) => {
    const count = handoffCount(handoff, plan, histories, codes[place]!);
    return sql`${count} AS ${written(`n${place}`)}`;
  });
  const [row = {}] = await run(histories.selects.read(sql`SELECT ${joined(counts, ', ')}`));
  return plan.handoffs.map(({ from, to }, place) => ({
    from: plan.stages[from]!.id,
    to,
    count: readCount(row[`n${place}`]),
  }));
}

function handoffCount(handoff: PlanHandoff, plan: FunnelPlan, histories: Histories, code: Carried): Sql {
  const went = crossings(handoff, histories, code);
  if (!went) return sql`0`;
  const counted = plan.basis === 'entry' ? momentIn(written('t'), sql`f`) : went.moment;
  const isCounted = isWithin(splitMoment(counted.day, counted.instant), boundRange(plan.range));
  return sql`(SELECT count(DISTINCT t.e) FROM ${histories.entities} AS t JOIN ${went.rows} ON v.e = t.e WHERE ${went.which} AND ${isCounted})`;
}

/** Ways over to another funnel. */
export interface Crossings {
  /** Visits v, to be joined to entities, with the arrivals there. */
  readonly rows: Sql;
  /** Which of them are ways over. */
  readonly which: Sql;
  /** When an entity arrived there. */
  readonly moment: SplitMoment;
}

/** From a visit to an entry in the other funnel at or after it; null: there can be none. */
export function crossings(handoff: PlanHandoff, histories: Histories, { name, type }: Carried): Crossings | null {
  if (handoff.signals.length === 0) return null;
  const { select, entity } = entriesSelect(handoff.signals, [], histories.reader);
  // Numbers and texts are never the same entity.
  if (entity !== type) return null;
  const arrivals = histories.selects.add(select);
  const moment = momentIn(written('q'));
  return {
    rows: sql`(${histories.visits} AS v JOIN ${arrivals} AS q ON q.e = v.${written(name)})`,
    which: sql`v.st = ${whole(handoff.from)} AND ${isAtOrAfter(moment, momentIn(written('v')))}`,
    moment,
  };
}
