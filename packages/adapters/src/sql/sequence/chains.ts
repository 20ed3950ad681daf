import { WeirError } from '@weir/schema';
import type { FieldType, Id } from '@weir/schema';
import type { SequenceRules } from '@weir/engine';
import type { PlanChains, SequencePlan } from '@weir/query';
import type { BoundRange } from '../bounds.js';
import { badPlan } from '../bounds.js';
import type { RunSelect } from '../database.js';
import { isAmong } from '../funnel/attribute.js';
import { elapsedSeconds } from '../funnel/moments.js';
import type { SplitMoment } from '../funnel/moments.js';
import { NamedSelects } from '../funnel/named-selects.js';
import { worthSelect } from '../funnel/worth.js';
import type { PlanReader } from '../reader.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { withAttributes } from './attribution.js';
import type { AttributeList } from './attribution.js';
import { bestOfBegun, bestOrdered } from './best-chains.js';
import type { BestChains } from './best-chains.js';
import { dimensionsOf } from './dimensions.js';
import { sequenceEvents } from './events.js';
import { movesOf, readEventKinds, readTies } from './kinds.js';
import type { EventKind, Ties } from './kinds.js';
import { keyOfEarliness, momentOfKey, noKeyText } from './moment-key.js';
import { withOptionalSteps } from './optional-steps.js';
import { plainOrderedChains, plainUnorderedChains } from './plain-chains.js';
import { ChainText } from './search-ordered.js';

/** What makes chains of rows, and what each is worth. */
export type ChainPlan = PlanChains & Pick<SequencePlan, 'value'>;

type Fields = Readonly<Record<Id, Id>>;

/**
 * The chains of a plan, by name: e entity, r place of the range in which it begins, lv how many required steps were done, t0, t1, … when each
 * step of the path was done, m0, m1, … when the first, second, … required one was, ru 1 while the window is not over, am amount, cu currency,
 * and values of dimensions. Moments are keys (see `momentKey`).
 */
export interface Chains {
  readonly name: Sql;
  /** What entities are named by. */
  readonly entity: FieldType;
  readonly selects: NamedSelects;
  readonly reader: PlanReader;
  /** Places of required steps in the path. */
  readonly required: readonly number[];
  /** At the places of the lists of dimensions that are asked for. */
  readonly lists: readonly AttributeList[];
  /** Entities e that are left out in range r; null: none can be. */
  readonly unclean: Sql | null;
  /** They have not the step by which filters go. */
  readonly unattributed: Sql | null;
}

/**
 * Finds the chains that begin in each range and that filters let pass. The kinds of events that there are, and of events that happen at once,
 * are read first, since the rest of the work depends on them.
 * @param asked lists of dimensions, by each of which chains are put into groups
 * @throws {WeirError} `engine/bad-plan`, `adapter/unsupported`, and what the database says
 */
export async function readChains(
  plan: ChainPlan,
  ranges: readonly BoundRange[],
  asked: readonly (readonly Fields[])[],
  reader: PlanReader,
  run: RunSelect,
): Promise<Chains> {
  const { dialect } = reader;
  if (plan.signals.length === 0) throw badPlan('signals');
  const selects = new NamedSelects(reader);
  const isFiltered = plan.filters.length > 0;
  const lists = isFiltered ? [...asked, plan.filters.map(({ fields }) => fields)] : asked;
  const dimensions = dimensionsOf(lists.flat(), [...plan.signals, ...plan.exclude.map(({ signal }) => signal)], reader);
  const { name: events, entity } = sequenceEvents(
    plan,
    { dimensions: [...dimensions.values()], isOrdered: lists.length > 0 },
    selects,
    reader,
  );
  const found = await findChains(plan, { name: events, isOrdered: lists.length > 0 }, ranges, selects, reader, run);
  const attributed = withAttributes(
    found.name,
    { plan, events, kinds: found.kinds, several: found.several, dimensions, lists },
    selects,
    dialect,
  );
  const base = isFiltered ? filtered(attributed, plan, selects) : { name: attributed.name, unattributed: null };
  return {
    name: withStates(base.name, plan, entity, selects, reader),
    entity,
    selects,
    reader,
    required: requiredSteps(plan),
    lists: attributed.lists,
    unclean: found.unclean,
    unattributed: base.unattributed,
  };
}

/** The moment of a chain, as its place among the required steps that were done or as the place of a step in the path. */
export function momentOf(column: string, chains: Pick<Chains, 'reader'>): SplitMoment {
  return momentOfKey(written(column), chains.reader.dialect);
}

const requiredSteps = ({ stages }: Pick<ChainPlan, 'stages'>): readonly number[] =>
  stages.flatMap(({ isOptional }, step) => (isOptional ? [] : [step]));

interface Found {
  readonly name: Sql;
  readonly unclean: Sql | null;
  readonly kinds: readonly EventKind[];
  readonly several: { readonly ties: Ties; readonly moves: ReturnType<typeof movesOf> } | null;
}

async function findChains(
  plan: ChainPlan,
  { name: events, isOrdered }: { readonly name: Sql; readonly isOrdered: boolean },
  ranges: readonly BoundRange[],
  selects: NamedSelects,
  reader: PlanReader,
  run: RunSelect,
): Promise<Found> {
  const { dialect } = reader;
  const rules: SequenceRules = { ...plan, isOptional: plan.stages.map(({ isOptional }) => isOptional) };
  const kinds = await readEventKinds(events, plan.stages.length, selects, run);
  const isSeveral = kinds.some(({ event: { steps } }) => steps.length > 1);
  if (plan.order === 'unordered') {
    if (isSeveral) throw new WeirError('adapter/unsupported', { node: 'events of several steps in any order' });
    const begun = plainUnorderedChains(events, kinds, rules, selects, dialect);
    const best = bestOfBegun(begun, rules, ranges, selects, reader);
    return { ...best, name: selects.add(unorderedTimes(best.name, rules, reader)), kinds, several: null };
  }
  const isPlain =
    plan.order === 'ordered' && !isSeveral && plan.exclude.length === 0 && !rules.isOptional.includes(true);
  if (isPlain) {
    const begun = plainOrderedChains(events, kinds, rules, selects, dialect);
    const best = bestOfBegun(begun, rules, ranges, selects, reader);
    return { ...best, name: orderedTimes(best, rules, selects, reader), kinds, several: null };
  }
  const ties = await readTies(events, kinds, selects, reader, run, isOrdered);
  const best = bestOrdered(ties, rules, ranges, selects, reader);
  const required = orderedTimes(best, rules, selects, reader);
  const name = rules.isOptional.includes(true) ? withOptionalSteps(required, ties, rules, selects, reader) : required;
  const several = isSeveral ? { ties, moves: movesOf(ties.kinds, rules, false) } : null;
  return { name, unclean: best.unclean, kinds, several };
}

/** Columns e, r, lv and t0, t1, … of texts of steps in order; those of optional ones are missing. */
function orderedTimes(
  { name }: BestChains,
  { isOptional }: SequenceRules,
  selects: NamedSelects,
  { dialect }: PlanReader,
): Sql {
  let level = 0;
  const times = isOptional.map((is, step) => {
    const own = written(`t${step}`);
    if (is) return sql`${bound(null, 'whole')} AS ${own}`;
    const text = ChainText.moment(sql`k`, level, dialect);
    const time = level === 0 ? dialect.wholeOf(text) : keyOfEarliness(text, dialect);
    level += 1;
    return sql`CASE WHEN lv >= ${whole(level)} THEN ${time} END AS ${own}`;
  });
  const leveled = sql`SELECT e, r, k, ${ChainText.level(sql`k`, dialect)} AS lv FROM ${name}`;
  return selects.add(sql`SELECT e, r, lv, ${joined(times, ', ')} FROM (${leveled}) AS k0 WHERE k IS NOT NULL`);
}

/** The same of steps in any order. */
function unorderedTimes(name: Sql, { isOptional }: SequenceRules, { dialect }: PlanReader): Sql {
  const times = isOptional.map((_is, step) => {
    const text = ChainText.moment(sql`k`, step + 1, dialect);
    return sql`CASE WHEN ${text} <> ${noKeyText} THEN ${dialect.wholeOf(text)} END AS ${written(`t${step}`)}`;
  });
  return sql`SELECT e, r, ${ChainText.level(sql`k`, dialect)} AS lv, ${joined(times, ', ')} FROM ${name} WHERE k IS NOT NULL`;
}

function filtered(
  { name, lists }: { readonly name: Sql; readonly lists: readonly AttributeList[] },
  { filters }: Pick<ChainPlan, 'filters'>,
  selects: NamedSelects,
): { readonly name: Sql; readonly unattributed: Sql } {
  const { attributes, isThere } = lists.at(-1)!;
  const tests = filters.map(({ values }, place) => {
    const attribute = attributes[place]!;
    return isAmong(written(attribute.name), attribute.type, values);
  });
  const passed = sql`SELECT * FROM ${name} WHERE ${isThere} = 1 AND ${joined(tests, ' AND ')}`;
  return {
    name: selects.add(passed),
    unattributed: selects.add(sql`SELECT e, r FROM ${name} WHERE ${isThere} = 0`),
  };
}

/** Adds m0, m1, …, ru and what entities are worth. */
function withStates(name: Sql, plan: ChainPlan, entity: FieldType, selects: NamedSelects, reader: PlanReader): Sql {
  const { dialect } = reader;
  const required = requiredSteps(plan);
  const moments = plan.order === 'unordered' ? inOrder(name, required) : inPlace(name, required);
  const worth = worthSelect(plan, entity, reader);
  const { instant } = reader.asOf;
  const asOf = { day: whole(reader.zone.dayOf(instant)), instant: whole(instant) };
  const seconds = elapsedSeconds(momentOfKey(sql`m0`, dialect), asOf, dialect);
  const running = sql`CASE WHEN ${seconds} <= ${bound(plan.windowSeconds, 'number')} THEN 1 ELSE 0 END AS ru`;
  const valued = worth
    ? [sql`w.am AS am`, sql`w.cu AS cu`]
    : [sql`${bound(null, 'number')} AS am`, sql`${bound(null, 'text')} AS cu`];
  const join = worth ? sql` LEFT JOIN (${worth}) AS w ON w.ve = c.e` : sql``;
  return selects.add(sql`SELECT c.*, ${joined([running, ...valued], ', ')} FROM (${moments}) AS c${join}`);
}

function inPlace(name: Sql, required: readonly number[]): Sql {
  const moments = required.map((step, place) => sql`${written(`t${step}`)} AS ${written(`m${place}`)}`);
  return sql`SELECT *, ${joined(moments, ', ')} FROM ${name}`;
}

/** Of steps in any order: each by how many were done before it. */
function inOrder(name: Sql, required: readonly number[]): Sql {
  const ranks = required.map((step) => {
    const own = written(`t${step}`);
    const before = required
      .filter((other) => other !== step)
      .map(
        (other) => sql`CASE WHEN ${written(`t${other}`)} ${other < step ? sql`<=` : sql`<`} ${own} THEN 1 ELSE 0 END`,
      );
    return sql`${before.length === 0 ? sql`0` : joined(before, ' + ')} AS ${written(`k${step}`)}`;
  });
  const moments = required.map((_step, place) => {
    const cases = required.map((step) => {
      const own = written(`t${step}`);
      return sql`WHEN ${own} IS NOT NULL AND ${written(`k${step}`)} = ${whole(place)} THEN ${own}`;
    });
    return sql`CASE ${joined(cases, ' ')} END AS ${written(`m${place}`)}`;
  });
  return sql`SELECT *, ${joined(moments, ', ')} FROM (SELECT *, ${joined(ranks, ', ')} FROM ${name}) AS k1`;
}
