import type { CountedEntities, RecordsPlan } from '@weir/query';
import { missingCode } from '../columns/column.js';
import { readHistories } from '../funnel/histories.js';
import { earlier, spanOf } from '../funnel/moments.js';
import type { Moment } from '../funnel/moments.js';
import type { Pace } from '../pace.js';
import type { PlanSources } from '../sources/plan-sources.js';
import { alone } from '../team/team.js';
import { countedHistories } from './counted-histories.js';

const block = 16_384;

/**
 * Visits the first row that names each entity which the figure counts, in the order in which they are stored.
 * @returns how many of the entities no row names
 */
export async function entityRows(
  { timeZone, asOf, dataset }: RecordsPlan,
  of: CountedEntities,
  sources: PlanSources,
  pace: Pace,
  visit: (row: number, since: Moment | null) => void,
): Promise<number> {
  const histories = await readHistories({ ...of, timeZone, asOf }, sources, pace, alone);
  const isCounted = countedHistories(of, histories.rules, spanOf(of.range));
  const { codes } = histories.sources;
  const wanted = new Map<number, Moment | null>();
  const span = spanOf(of.range);
  const { asOf: known } = histories.rules;
  const bound = of.basis === 'entry' ? known : earlier(span.to, known);
  await histories.each(
    (history, _own, entity) => {
      if (!isCounted(history)) return;
      const { day, ms } = history.visits[history.positionBefore(bound)] ?? { day: NaN, ms: NaN };
      wanted.set(entity, Number.isNaN(day) ? null : { day, ms });
    },
    () => {},
  );
  const codeOf = codes.reader(sources.column(dataset, of.entity));
  const count = sources.rowCount(dataset);
  for (let row = 0; row < count && wanted.size > 0; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const code = codeOf(row);
    const since = code === missingCode ? undefined : wanted.get(code);
    if (since === undefined) continue;
    wanted.delete(code);
    visit(row, since);
  }
  return wanted.size;
}
