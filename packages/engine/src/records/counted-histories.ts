import { WeirError } from '@weir/schema';
import type { CountedEntities, PlanCounted } from '@weir/query';
import type { CellRules } from '../funnel/cell.js';
import { elapsedDays, earlier, isWithin } from '../funnel/moments.js';
import type { Moment, Span } from '../funnel/moments.js';
import { ConversionTally } from '../funnel/conversion-tally.js';
import type { EntityHistory } from '../funnel/entity-history.js';
import { firstTimes } from '../funnel/time-histogram.js';
import { isWithinDays } from './within-days.js';

type Test = (history: EntityHistory) => boolean;

export interface CountedHistories {
  readonly isCounted: Test;
  /** How many moves of the flow that is asked about the entity made; null: something else is. */
  readonly movesOf: ((history: EntityHistory) => number) | null;
}

/**
 * Whether a funnel's figures count an entity: as `FunnelCell` and `FigureCell` do, of which one of several is asked about.
 * @param goesOver of each hand-off that is asked about, whether an entity took it
 */
export function countedHistories(
  { stages, basis, who }: CountedEntities,
  rules: Omit<CellRules, 'plan'>,
  span: Span,
  goesOver: ReadonlyMap<PlanCounted, Test>,
): CountedHistories {
  const { graph, asOf, asOfMoment, dayOf } = rules;
  const isEntry = basis === 'entry';
  const counts = (moment: Moment): boolean => isEntry || isWithin(moment, span);
  const stateBound = isEntry ? asOf : earlier(span.to, asOf);
  const stateMoment = { ms: stateBound.ms, day: dayOf(stateBound.ms) };

  const reached = (history: EntityHistory, stage: number): boolean => {
    const at = history.reachedFrom(stage, 0);
    return at >= 0 && counts(history.visits[at]!);
  };
  const isOpen = (history: EntityHistory, stage: number | null): boolean => {
    const at = history.positionBefore(stateBound);
    if (at < 0) return false;
    return stage === null ? history.kindAt(at) === 'open' : history.visits[at]!.stage === stage;
  };
  const isOverdue = (history: EntityHistory, stage: number): boolean => {
    const at = history.positionBefore(stateBound);
    const { limitDays } = stages[stage]!;
    if (at < 0 || limitDays === null || history.visits[at]!.stage !== stage) return false;
    return elapsedDays(history.visits[at]!, stateMoment) > limitDays;
  };
  const ended = (history: EntityHistory, kind: string): boolean => {
    const at = history.positionBefore(asOf);
    return history.kindAt(at) === kind && counts(history.sinceWhen(at));
  };
  const moves = ({ visits }: EntityHistory, from: number, to: number): number =>
    visits.filter((visit, at) => at > 0 && visit.stage === to && visits[at - 1]!.stage === from && counts(visit))
      .length;
  /** Where the conversion is measured from; −1: it is not. */
  const originOf = (history: EntityHistory, from: readonly number[]): number => {
    let origin = -1;
    for (const stage of from) {
      const at = history.reachedFrom(stage, 0);
      if (at >= 0 && (origin < 0 || at < origin)) origin = at;
    }
    return origin >= 0 && counts(history.visits[origin]!) ? origin : -1;
  };

  const testOf = (one: PlanCounted): Test => {
    switch (one.of) {
      case 'entities':
        return ({ first }) => counts(first);
      case 'open':
        return (history) => isOpen(history, one.stage);
      case 'overdue':
        return (history) => isOverdue(history, one.stage);
      case 'won':
      case 'lost':
      case 'parked':
      case 'disqualified':
        return (history) => ended(history, one.of);
      case 'reached':
        return (history) => reached(history, one.stage);
      case 'entered':
        return (history) => history.hasEntered(one.stage) && reached(history, one.stage);
      case 'skipped':
        return (history) => !history.hasEntered(one.stage) && reached(history, one.stage);
      case 'not-applicable':
        return (history) =>
          counts(history.first) &&
          history.reachedFrom(one.stage, 0) < 0 &&
          graph.leadsTo(one.stage, history.first.stage);
      case 'flow':
        return (history) => moves(history, one.from, one.to) > 0;
      case 'timed':
        return (history) => {
          const { from, to } = firstTimes(history, one.from, one.to) ?? {};
          if (from === undefined || to === undefined || !counts(to)) return false;
          return !one.days || isWithinDays(elapsedDays(from, to), one.days);
        };
      case 'handoff':
        return goesOver.get(one)!;
      case 'converted':
      case 'missed':
      case 'immature': {
        const from = one.from === null ? [...graph.previous(one.stage)] : [one.from];
        return (history) => {
          const origin = originOf(history, from);
          if (origin < 0) return false;
          const tally = new ConversionTally();
          tally.add(history, origin, one.stage, one.windowSeconds, asOfMoment);
          const { converted, of, immature } = tally;
          return one.of === 'converted' ? converted > 0 : one.of === 'immature' ? immature > 0 : of > converted;
        };
      }
      default:
        throw new WeirError('adapter/unsupported', { node: String((one as { of: unknown }).of) });
    }
  };
  const tests = who.map(testOf);
  const [only, ...others] = who;
  const flow = only?.of === 'flow' && others.length === 0 ? only : null;
  return {
    isCounted: (history) => (!isEntry || isWithin(history.first, span)) && tests.some((test) => test(history)),
    movesOf: flow && ((history) => moves(history, flow.from, flow.to)),
  };
}
