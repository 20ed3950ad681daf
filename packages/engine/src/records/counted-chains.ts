import { WeirError } from '@weir/schema';
import type { CountedChains, PlanCounted } from '@weir/query';
import { isRunning, momentOf } from '../funnel/sequence/find-chain.js';
import type { Chain } from '../funnel/sequence/find-chain.js';
import { comesBefore, elapsedDays, elapsedSeconds } from '../funnel/moments.js';
import type { Moment } from '../funnel/moments.js';
import { isWithinDays } from './within-days.js';

type Test = (chain: Chain) => boolean;

/** Whether a funnel's figures count a chain: as `SequenceCell` and `SequenceFigureCell` do, of which one of several is asked about. */
export function countedChains(plan: CountedChains, asOf: Moment): Test {
  const { stages, order, who } = plan;
  const required = stages.flatMap(({ isOptional }, step) => (isOptional ? [] : [step]));
  const last = required.length;
  /** How many required steps come before one. */
  const before = (step: number): number => required.filter((other) => other < step).length;
  const level = ({ moments }: Chain): number => moments.length;
  const isWon = (chain: Chain): boolean => level(chain) === last;
  const runs = (chain: Chain): boolean => isRunning(chain, asOf, plan);
  const did = (chain: Chain, step: number): boolean =>
    stages[step]!.isOptional ? chain.optional.has(step) : level(chain) > before(step);

  /** From the required step before, in the whole window. */
  const wentOn = (step: number, of: 'converted' | 'missed' | 'immature'): Test => {
    if (step <= required[0]!) return () => false;
    const place = before(step);
    // An optional step can still be done: in any order, or because the chain has not passed it.
    const isAhead: Test = stages[step]!.isOptional
      ? (chain) => level(chain) >= place && (order === 'unordered' || level(chain) === place)
      : (chain) => level(chain) === place;
    const waits: Test = (chain) => !did(chain, step) && runs(chain) && isAhead(chain);
    if (of === 'converted') return (chain) => did(chain, step);
    if (of === 'immature') return waits;
    return (chain) => level(chain) >= place && !did(chain, step) && !waits(chain);
  };

  /** From one step to another at or after it. */
  const went = (
    from: number,
    to: number,
    windowSeconds: number | null,
    of: 'converted' | 'missed' | 'immature',
  ): Test => {
    return (chain) => {
      const start = momentOf(chain, from, stages);
      if (!start) return false;
      const end = momentOf(chain, to, stages);
      const isInTime = (moment: Moment): boolean =>
        windowSeconds === null || elapsedSeconds(start, moment) <= windowSeconds;
      const isConverted = end !== undefined && to >= from && !comesBefore(end, start) && isInTime(end);
      const isImmature = !end && runs(chain) && isInTime(asOf);
      return of === 'converted' ? isConverted : of === 'immature' ? isImmature : !isConverted && !isImmature;
    };
  };

  const testOf = (one: PlanCounted): Test => {
    switch (one.of) {
      case 'entities':
        return () => true;
      case 'won':
        return isWon;
      case 'lost':
        return (chain) => !isWon(chain) && !runs(chain);
      case 'open': {
        const { stage } = one;
        if (stage === null) return (chain) => !isWon(chain) && runs(chain);
        if (stages[stage]!.isOptional) return () => false;
        return (chain) => level(chain) === before(stage) + 1 && (isWon(chain) || runs(chain));
      }
      case 'reached':
      case 'entered':
        return (chain) => did(chain, one.stage);
      case 'flow': {
        const isNext = required[before(one.to) - 1] === one.from && required.includes(one.to);
        return (chain) => isNext && did(chain, one.to);
      }
      case 'timed':
        return (chain) => {
          const [from, to] = [one.from, one.to].map((step) => momentOf(chain, step, stages));
          if (!from || !to || one.to < one.from || comesBefore(to, from)) return false;
          return !one.days || isWithinDays(elapsedDays(from, to), one.days);
        };
      case 'converted':
      case 'missed':
      case 'immature':
        return one.from === null ? wentOn(one.stage, one.of) : went(one.from, one.stage, one.windowSeconds, one.of);
      case 'parked':
      case 'disqualified':
      case 'skipped':
      case 'not-applicable':
      case 'overdue':
        return () => false;
      default:
        throw new WeirError('adapter/unsupported', { node: String((one as { of: unknown }).of) });
    }
  };
  const tests = who.map(testOf);
  return (chain) => tests.some((test) => test(chain));
}
