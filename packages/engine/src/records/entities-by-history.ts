import type { CountedEntities, PlanCounted, RecordsPlan } from '@weir/query';
import type { EntityHistory } from '../funnel/entity-history.js';
import { handoffReader } from '../funnel/handoffs.js';
import { readHistories } from '../funnel/histories.js';
import { earlier, spanOf } from '../funnel/moments.js';
import type { Moment } from '../funnel/moments.js';
import type { Pace } from '../pace.js';
import type { PlanSources } from '../sources/plan-sources.js';
import { alone } from '../team/team.js';
import { countedHistories } from './counted-histories.js';
import type { CountedCodes } from './entity-rows.js';

/** Whom a funnel counts by history, and since when each is in the stage that it is in. */
export async function entitiesByHistory(
  { timeZone, asOf }: RecordsPlan,
  of: CountedEntities,
  sources: PlanSources,
  pace: Pace,
): Promise<CountedCodes> {
  const histories = await readHistories({ ...of, timeZone, asOf }, sources, pace, alone);
  const span = spanOf(of.range);
  const goesOver = new Map<PlanCounted, (history: EntityHistory) => boolean>();
  for (const each of of.who) {
    if (each.of !== 'handoff') continue;
    const read = await handoffReader(each.handoff, of, histories.entries, span, histories.sources);
    goesOver.set(each, (history) => read(history) !== null);
  }
  const { isCounted, movesOf } = countedHistories(of, histories.rules, span, goesOver);
  const { asOf: known } = histories.rules;
  const bound = of.basis === 'entry' ? known : earlier(span.to, known);
  const since = new Map<number, Moment | null>();
  let moves = 0;
  await histories.each(
    (history, _own, entity) => {
      if (!isCounted(history)) return;
      moves += movesOf?.(history) ?? 0;
      const { day, ms } = history.visits[history.positionBefore(bound)] ?? { day: NaN, ms: NaN };
      since.set(entity, Number.isNaN(day) ? null : { day, ms });
    },
    () => {},
  );
  return { codes: histories.sources.codes, since, moves: movesOf && moves };
}
