import { WeirError } from '@weir/schema';
import type { CountedEntities, PlanCounted, PlanHandoff } from '@weir/query';
import { boundRange, isWithin, splitMoment } from '../bounds.js';
import { arrivals, conversionOutcome, firstTimes } from '../funnel/conversions.js';
import type { Carried } from '../funnel/entries.js';
import { Converted } from '../funnel/fact.js';
import { crossings, handoffCodes } from '../funnel/handoffs.js';
import { Histories } from '../funnel/histories.js';
import { elapsedDays, momentIn } from '../funnel/moments.js';
import type { SplitMoment } from '../funnel/moments.js';
import type { PlanReader } from '../reader.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import type { Counted } from './entity-records.js';
import { isWithinDays } from './within-days.js';

const [entity, visit, start, other] = [written('t'), written('v'), written('a'), written('o')];

/** The entities that a figure of a funnel counts by history. @throws {WeirError} `engine/bad-plan`, `adapter/unsupported` */
export function countedEntities(of: CountedEntities, reader: PlanReader): Counted {
  const handoffs = of.who.flatMap((who) => (who.of === 'handoff' ? [who.handoff] : []));
  const codes = handoffCodes({ signals: of.signals, handoffs }, reader);
  const histories = new Histories({ ...of, value: null }, reader, [], codes);
  const { selects, entities } = histories;
  const counted = new CountedBy(of, histories, new Map(handoffs.map((handoff, place) => [handoff, codes[place]!])));
  const tests = [
    ...(of.basis === 'entry' ? [counted.isIn(momentIn(entity, sql`f`))] : []),
    of.who.length > 0
      ? sql`(${joined(
          of.who.map((who) => counted.test(who)),
          ' OR ',
        )})`
      : sql`FALSE`,
  ];
  const rows = sql`${entities} AS t LEFT JOIN ${counted.standing} AS s ON s.e = t.e`;
  const name = selects.add(sql`SELECT t.e AS e, s.dy AS sd, s.ms AS si FROM ${rows} WHERE ${joined(tests, ' AND ')}`);
  return { name, entity: histories.entity, selects, moves: counted.moves(name) };
}

/** Conditions on entities t and on where they stand, s. */
class CountedBy {
  /** By name: e entity, st stage, dy ms since when, dd days there, of those that had come. */
  readonly standing: Sql;

  /** @param codes who entities are in other funnels */
  constructor(
    private readonly of: CountedEntities,
    private readonly histories: Histories,
    private readonly codes: ReadonlyMap<PlanHandoff, Carried>,
  ) {
    this.standing = this.#standing();
  }

  isIn({ day, instant }: SplitMoment): Sql {
    return isWithin(splitMoment(day, instant), boundRange(this.of.range));
  }

  /** Of a flow, how many moves the entities made. */
  moves(entities: Sql): Sql | undefined {
    const [only, ...others] = this.of.who;
    if (only?.of !== 'flow' || others.length > 0) return undefined;
    return sql`(SELECT count(*) FROM ${this.histories.visits} AS v JOIN ${entities} AS t ON t.e = v.e WHERE ${this.#isMove(only)})`;
  }

  test(who: PlanCounted): Sql {
    const { visits, reached, reader, graph } = this.histories;
    const first = momentIn(entity, sql`f`);
    switch (who.of) {
      case 'entities':
        return this.#counts(first);
      case 'open':
        return who.stage === null ? isOneOf(sql`s.st`, this.#ofKind('open')) : isStage(sql`s.st`, who.stage);
      case 'overdue': {
        const { limitDays } = this.of.stages[who.stage]!;
        if (limitDays === null) return sql`FALSE`;
        return sql`(${isStage(sql`s.st`, who.stage)} AND s.dd > ${bound(limitDays, 'number')})`;
      }
      case 'won':
      case 'lost':
      case 'parked':
      case 'disqualified':
        return this.#ended(this.#ofKind(who.of));
      case 'reached':
        return this.#reached(who.stage, sql``);
      case 'entered':
        return this.#reached(who.stage, sql` AND o.en = 1`);
      case 'skipped':
        return this.#reached(who.stage, sql` AND o.en = 0`);
      case 'not-applicable': {
        const before = this.of.stages.flatMap((_, stage) => (graph.leadsTo(who.stage, stage) ? [stage] : []));
        const never = sql`NOT EXISTS (SELECT 1 FROM ${reached.firsts} AS o WHERE o.e = t.e AND o.st = ${whole(who.stage)})`;
        return sql`(${isOneOf(sql`t.fst`, before)} AND ${this.#counts(first)} AND ${never})`;
      }
      case 'flow':
        return exists(sql`${visits} AS v`, sql`v.e = t.e`, this.#isMove(who));
      case 'timed': {
        const { first, second } = firstTimes(visits, who.from, who.to, reader.dialect);
        if (!who.days) return exists(sql`(${second}) AS o`, sql`o.e = t.e`, this.#counts(momentIn(other)));
        const days = elapsedDays(momentIn(start), momentIn(other), reader.dialect);
        const is = sql`o.e = t.e AND ${isWithinDays(sql`(${days})`, who.days)}`;
        return exists(sql`(${first}) AS a JOIN (${second}) AS o ON o.e = a.e`, is, this.#counts(momentIn(other)));
      }
      case 'handoff': {
        const went = crossings(who.handoff, this.histories, this.codes.get(who.handoff)!);
        if (!went) return sql`FALSE`;
        return exists(went.rows, sql`v.e = t.e AND ${went.which}`, this.#counts(went.moment));
      }
      case 'converted':
      case 'missed':
      case 'immature': {
        const { from, stage: to, windowSeconds } = who;
        const origins = from === null ? graph.previous(to) : [from];
        if (origins.length === 0) return sql`FALSE`;
        const came = arrivals([{ a: 0, to, origins }], reached, reader.dialect);
        const how = { converted: Converted.yes, missed: Converted.no, immature: Converted.immature }[who.of];
        const is = sql`o.e = t.e AND ${conversionOutcome(windowSeconds, reader)} = ${whole(how)}`;
        return exists(sql`(${came}) AS o`, is, this.#counts(momentIn(other)));
      }
      default:
        throw new WeirError('adapter/unsupported', { node: String((who as { of: unknown }).of) });
    }
  }

  #isMove({ from, to }: { readonly from: number; readonly to: number }): Sql {
    const isThere = sql`v.pos > 0 AND v.pst = ${whole(from)} AND v.st = ${whole(to)}`;
    return sql`${isThere} AND ${this.#counts(momentIn(visit))}`;
  }

  /** By entry all that an entity did counts. */
  #counts(moment: SplitMoment): Sql {
    return this.of.basis === 'entry' ? sql`TRUE` : this.isIn(moment);
  }

  #reached(stage: number, how: Sql): Sql {
    const { firsts } = this.histories.reached;
    return exists(sql`${firsts} AS o`, sql`o.e = t.e AND o.st = ${whole(stage)}${how}`, this.#counts(momentIn(other)));
  }

  /** Whose last visit is to one of the stages, since the start of the unbroken run of such visits. */
  #ended(stages: readonly number[]): Sql {
    if (stages.length === 0 || this.of.basis === 'entry') return isOneOf(sql`t.lst`, stages);
    const { visits } = this.histories;
    const start = sql`COALESCE(max(CASE WHEN NOT ${isOneOf(sql`x.st`, stages)} THEN x.pos END), -1) + 1`;
    const runs = sql`SELECT x.e AS e, ${start} AS pos FROM ${visits} AS x GROUP BY x.e`;
    const since = exists(
      sql`(${runs}) AS o JOIN ${visits} AS v ON v.e = o.e AND v.pos = o.pos`,
      sql`o.e = t.e`,
      this.#counts(momentIn(visit)),
    );
    return sql`(${isOneOf(sql`t.lst`, stages)} AND ${since})`;
  }

  #ofKind(kind: CountedEntities['stages'][number]['kind']): readonly number[] {
    return this.of.stages.flatMap((stage, place) => (stage.kind === kind ? [place] : []));
  }

  /** By entry at as-of, by activity at the end of the range, where that is over. */
  #standing(): Sql {
    const { selects, visits, reader } = this.histories;
    const { to } = boundRange(this.of.range);
    const isOver = this.of.basis === 'activity' && to !== null && to.instant <= reader.asOf.instant;
    const end = isOver ? to : reader.asOf;
    const last = sql`SELECT x.e AS e, max(x.pos) AS pos FROM ${visits} AS x WHERE ${splitMoment(sql`x.dy`, sql`x.ms`).isBefore(end)} GROUP BY x.e`;
    const now = { day: whole(reader.zone.dayOf(end.instant)), instant: whole(end.instant) };
    const days = elapsedDays(momentIn(visit), now, reader.dialect);
    return selects.add(
      sql`SELECT v.e AS e, v.st AS st, v.dy AS dy, v.ms AS ms, ${days} AS dd FROM (${last}) AS l JOIN ${visits} AS v ON v.e = l.e AND v.pos = l.pos`,
    );
  }
}

function exists(rows: Sql, which: Sql, counts: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM ${rows} WHERE ${which} AND ${counts})`;
}

function isStage(stage: Sql, place: number): Sql {
  return sql`COALESCE(${stage} = ${whole(place)}, FALSE)`;
}

function isOneOf(stage: Sql, places: readonly number[]): Sql {
  return places.length === 0 ? sql`FALSE` : sql`COALESCE(${stage} IN (${joined(places.map(whole), ', ')}), FALSE)`;
}
