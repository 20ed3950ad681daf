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

/** What visits carry along: who an entity is in the other funnel, where its row may hand it over. */
export function handoffCodes(plan: FunnelPlan, reader: PlanReader): readonly Carried[] {
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

function handoffCount(handoff: PlanHandoff, plan: FunnelPlan, histories: Histories, { name, type }: Carried): Sql {
  const { select, entity } = entriesSelect(handoff.signals, [], histories.reader);
  // Numbers and texts are never the same entity.
  if (entity !== type) return sql`0`;
  const [visit, arrival] = [written('v'), written('q')];
  const counted = plan.basis === 'entry' ? momentIn(written('t'), sql`f`) : momentIn(arrival);
  const tests = [
    sql`v.st = ${whole(handoff.from)}`,
    isAtOrAfter(momentIn(arrival), momentIn(visit)),
    isWithin(splitMoment(counted.day, counted.instant), boundRange(plan.range)),
  ];
  const arrivals = histories.selects.add(select);
  return joined(
    [
      sql`(SELECT count(DISTINCT t.e) FROM ${histories.entities} AS t JOIN ${histories.visits} AS v ON v.e = t.e`,
      sql`JOIN ${arrivals} AS q ON q.e = v.${written(name)} WHERE ${joined(tests, ' AND ')})`,
    ],
    ' ',
  );
}
