import { WeirError } from '@weir/schema';
import type { CountedChains, PlanCounted } from '@weir/query';
import { boundRange } from '../bounds.js';
import type { RunSelect } from '../database.js';
import { elapsedDays, elapsedSeconds } from '../funnel/moments.js';
import type { PlanReader } from '../reader.js';
import { momentOf, readChains } from '../sequence/chains.js';
import type { Chains } from '../sequence/chains.js';
import { momentOfKey } from '../sequence/moment-key.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import type { Counted } from './entity-records.js';
import { isWithinDays } from './within-days.js';

/** The entities that a figure of a funnel counts by sequence. @throws {WeirError} `engine/bad-plan`, `adapter/unsupported` */
export async function countedChains(of: CountedChains, reader: PlanReader, run: RunSelect): Promise<Counted> {
  const chains = await readChains({ ...of, value: null }, [boundRange(of.range)], [], reader, run);
  const { selects, required } = chains;
  const tests = of.who.map((who) => new CountedBy(of, chains).test(who));
  const last = sql`CASE lv ${joined(
    required.map((_step, place) => sql`WHEN ${whole(place + 1)} THEN ${written(`m${place}`)}`),
    ' ',
  )} END`;
  const who = tests.length > 0 ? joined(tests, ' OR ') : sql`FALSE`;
  const found = selects.add(sql`SELECT e, ${last} AS ky FROM ${chains.name} WHERE r = 0 AND (${who})`);
  const { day, instant } = momentOfKey(sql`ky`, reader.dialect);
  const name = selects.add(sql`SELECT e, ${day} AS sd, ${instant} AS si FROM ${found}`);
  return { name, entity: chains.entity, selects };
}

type Conversion = 'converted' | 'missed' | 'immature';

/** Conditions on chains. */
class CountedBy {
  constructor(
    private readonly of: CountedChains,
    private readonly chains: Chains,
  ) {}

  test(who: PlanCounted): Sql {
    const { required } = this.chains;
    const isWon = sql`lv = ${whole(required.length)}`;
    switch (who.of) {
      case 'entities':
        return sql`TRUE`;
      case 'won':
        return isWon;
      case 'lost':
        return sql`(NOT ${isWon} AND ru = 0)`;
      case 'open': {
        if (who.stage === null) return sql`(NOT ${isWon} AND ru = 1)`;
        if (this.#isOptional(who.stage)) return sql`FALSE`;
        return sql`(lv = ${whole(this.#before(who.stage) + 1)} AND (${isWon} OR ru = 1))`;
      }
      case 'reached':
      case 'entered':
        return this.#did(who.stage);
      case 'flow': {
        const isNext = required[this.#before(who.to) - 1] === who.from && required.includes(who.to);
        return isNext ? this.#did(who.to) : sql`FALSE`;
      }
      case 'timed':
        return who.to >= who.from ? this.#took(who) : sql`FALSE`;
      case 'converted':
      case 'missed':
      case 'immature':
        return who.from === null
          ? this.#wentOn(who.stage, who.of)
          : this.#went(who.from, who.stage, who.windowSeconds, who.of);
      case 'parked':
      case 'disqualified':
      case 'skipped':
      case 'not-applicable':
      case 'overdue':
        return sql`FALSE`;
      default:
        throw new WeirError('adapter/unsupported', { node: String((who as { of: unknown }).of) });
    }
  }

  #isOptional(step: number): boolean {
    return this.of.stages[step]!.isOptional;
  }

  /** How many required steps come before one. */
  #before(step: number): number {
    return this.chains.required.filter((other) => other < step).length;
  }

  #did(step: number): Sql {
    if (this.#isOptional(step)) return sql`(${written(`t${step}`)} IS NOT NULL)`;
    return sql`(lv > ${whole(this.#before(step))})`;
  }

  /** The column that says when a step was done. Without an order required steps are the first, second, … that were done. */
  #timeOf(step: number): string {
    return this.#isOptional(step) ? `t${step}` : `m${this.#before(step)}`;
  }

  #follows(from: number, to: number): Sql {
    return sql`COALESCE(${written(this.#timeOf(to))} >= ${written(this.#timeOf(from))}, FALSE)`;
  }

  #took({ from, to, days: span }: Extract<PlanCounted, { of: 'timed' }>): Sql {
    if (!span) return this.#follows(from, to);
    const [start, end] = [from, to].map((step) => momentOf(this.#timeOf(step), this.chains));
    const days = elapsedDays(start!, end!, this.chains.reader.dialect);
    return sql`(${this.#follows(from, to)} AND COALESCE(${isWithinDays(sql`(${days})`, span)}, FALSE))`;
  }

  /** From the required step before, in the whole window. */
  #wentOn(step: number, of: Conversion): Sql {
    if (step <= this.chains.required[0]!) return sql`FALSE`;
    const place = whole(this.#before(step));
    // An optional step can still be done: in any order, or because the chain has not passed it.
    const isAnywhere = this.#isOptional(step) && this.of.order === 'unordered';
    const waits = sql`(NOT ${this.#did(step)} AND ru = 1 AND ${isAnywhere ? sql`lv >= ${place}` : sql`lv = ${place}`})`;
    if (of === 'converted') return this.#did(step);
    return of === 'immature' ? waits : sql`(lv >= ${place} AND NOT ${this.#did(step)} AND NOT ${waits})`;
  }

  /** From one step to another at or after it. */
  #went(from: number, to: number, windowSeconds: number | null, of: Conversion): Sql {
    const { reader } = this.chains;
    const { dialect, asOf, zone } = reader;
    const [start, end] = [this.#timeOf(from), this.#timeOf(to)];
    const now = { day: whole(zone.dayOf(asOf.instant)), instant: whole(asOf.instant) };
    const isInTime = (until: typeof now): Sql => {
      if (windowSeconds === null) return sql`TRUE`;
      const seconds = elapsedSeconds(momentOf(start, this.chains), until, dialect);
      return sql`COALESCE((${seconds}) <= ${bound(windowSeconds, 'number')}, FALSE)`;
    };
    const isConverted =
      to >= from ? sql`(${this.#follows(from, to)} AND ${isInTime(momentOf(end, this.chains))})` : sql`FALSE`;
    const isImmature = sql`(${written(end)} IS NULL AND ru = 1 AND ${isInTime(now)})`;
    const how =
      of === 'converted' ? isConverted : of === 'immature' ? isImmature : sql`NOT ${isConverted} AND NOT ${isImmature}`;
    return sql`(${written(start)} IS NOT NULL AND ${how})`;
  }
}
