import type { CountedChains, CountedEntities, RecordsPlan } from '@weir/query';
import { missingCode } from '../columns/column.js';
import type { EntityCodes } from '../funnel/entity-codes.js';
import type { Moment } from '../funnel/moments.js';
import type { Pace } from '../pace.js';
import type { PlanSources } from '../sources/plan-sources.js';
import { entitiesByHistory } from './entities-by-history.js';
import { entitiesBySequence } from './entities-by-sequence.js';

const block = 16_384;

/** Entities that a figure counts. */
export interface CountedCodes {
  readonly codes: EntityCodes;
  /** By code when each came to where it is; null: it is nowhere. */
  readonly since: Map<number, Moment | null>;
  /** Of a flow how many moves they made in all; null: each is counted once. */
  readonly moves: number | null;
}

export interface ListedEntities {
  /** Entities that no row names. */
  readonly unlisted: number;
  readonly moves: number | null;
}

/** Visits the first row that names each entity which the figure counts, in the order in which they are stored. */
export async function entityRows(
  plan: RecordsPlan,
  of: CountedEntities | CountedChains,
  sources: PlanSources,
  pace: Pace,
  visit: (row: number, since: Moment | null) => void,
): Promise<ListedEntities> {
  const { codes, since, moves } =
    of.kind === 'chains'
      ? await entitiesBySequence(plan, of, sources, pace)
      : await entitiesByHistory(plan, of, sources, pace);
  const codeOf = codes.reader(sources.column(plan.dataset, of.entity));
  const count = sources.rowCount(plan.dataset);
  for (let row = 0; row < count && since.size > 0; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const code = codeOf(row);
    const moment = code === missingCode ? undefined : since.get(code);
    if (moment === undefined) continue;
    since.delete(code);
    visit(row, moment);
  }
  return { unlisted: since.size, moves };
}
