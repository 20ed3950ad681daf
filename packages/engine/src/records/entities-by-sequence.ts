import type { CountedChains, RecordsPlan } from '@weir/query';
import { readSequences } from '../funnel/sequence/read-sequences.js';
import type { SequencePass, SequenceVisitor } from '../funnel/sequence/sequence-pass.js';
import { spanOf } from '../funnel/moments.js';
import type { Moment, Span } from '../funnel/moments.js';
import type { Pace } from '../pace.js';
import type { PlanSources } from '../sources/plan-sources.js';
import { alone } from '../team/team.js';
import { countedChains } from './counted-chains.js';
import type { CountedCodes } from './entity-rows.js';

/** Whom a funnel counts by sequence, and when each did the last of its required steps. */
export async function entitiesBySequence(
  { timeZone, asOf }: RecordsPlan,
  of: CountedChains,
  tables: PlanSources,
  pace: Pace,
): Promise<CountedCodes> {
  const found = await readSequences({
    plan: { ...of, timeZone, asOf },
    isGrouped: false,
    tables,
    pace,
    begin: (pass) => new CountedEntities(of, pass),
    onProgress: () => {},
    team: alone,
  });
  return { codes: found.pass.sources.codes, since: found.since, moves: null };
}

class CountedEntities implements SequenceVisitor {
  readonly since = new Map<number, Moment | null>();
  readonly #span: Span;
  readonly #isCounted: ReturnType<typeof countedChains>;

  constructor(
    of: CountedChains,
    readonly pass: SequencePass,
  ) {
    this.#span = spanOf(of.range);
    this.#isCounted = countedChains(of, pass.asOf);
  }

  visit(chainIn: Parameters<SequenceVisitor['visit']>[0], entity: number): void {
    const chain = chainIn(this.#span);
    if (typeof chain !== 'object' || !this.#isCounted(chain)) return;
    const { day, ms } = chain.moments.at(-1)!;
    this.since.set(entity, { day, ms });
  }
}
