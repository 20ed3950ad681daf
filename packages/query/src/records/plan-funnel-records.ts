import { errorOf } from '@weir/schema';
import type { Funnel, Id } from '@weir/schema';
import type {
  CountedChains,
  CountedEntities,
  FiguresPlan,
  FunnelPlan,
  PlanChains,
  PlanCounted,
  RecordsPlan,
  SequencePlan,
} from '../contract/plan.js';
import type { DaysSpan, FunnelCounted, FunnelRecords } from '../contract/records-question.js';
import { findFunnel, findStage } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import { findStep } from '../document/path-of.js';
import type { AsOf } from '../periods/as-of.js';
import { funnelJob } from '../plan/plan-funnel.js';
import { cellFilters } from './cell-filters.js';
import { entityDataset } from './entity-dataset.js';

/**
 * The entities of a funnel's figure, as it counts them.
 * @throws {WeirError} `question/…`, `document/…` as the figure itself
 */
export function planFunnelRecords(
  index: DocumentIndex,
  question: FunnelRecords,
  asOf: AsOf,
): Omit<RecordsPlan, 'kind'> {
  const { funnel: id, range, basis, attribution, parameters, who } = question;
  const funnel = findFunnel(index, id, '/funnel');
  const asked = {
    funnel: id,
    ...(range && { range }),
    ...(basis && { basis }),
    ...(attribution && { attribution }),
    ...(parameters && { parameters }),
    filters: cellFilters(question),
  };
  const { plan } = funnelJob(index, asked, asOf).asked;
  const { timeZone, weekStart, fiscalYearStart, asOf: bound, sources } = plan;
  const { dataset, entity } = entityDataset(index, funnel);
  const counted = who.of === 'handoff' ? handoffsTo(plan, who.to) : [countedIn(funnel, plan, who)];
  return {
    plan: 1,
    timeZone,
    weekStart,
    fiscalYearStart,
    asOf: bound,
    sources,
    dataset,
    of: plan.kind === 'funnel' ? byHistory(plan, entity, counted) : bySequence(plan, entity, counted),
  };
}

/** Nobody where the funnel hands nothing over there; one that counts sequences knows no hand-offs. */
function handoffsTo(plan: FunnelPlan | SequencePlan, funnel: string): PlanCounted[] {
  const handoffs = plan.kind === 'funnel' ? plan.handoffs : [];
  return handoffs.flatMap((handoff) => (handoff.to.funnel === funnel ? [{ of: 'handoff', handoff }] : []));
}

function byHistory(plan: FunnelPlan, entity: Id, who: readonly PlanCounted[]): CountedEntities {
  const { windowSeconds, basis, range } = plan;
  return { kind: 'entities', entity, ...historyModel(plan), windowSeconds, basis, range, who };
}

function bySequence(plan: SequencePlan, entity: Id, who: readonly PlanCounted[]): CountedChains {
  return { kind: 'chains', entity, ...chainModel(plan), range: plan.range, who };
}

type HistoryModel = Omit<CountedEntities, 'kind' | 'entity' | 'windowSeconds' | 'basis' | 'range' | 'who'>;

/** What of a plan says where entities are. */
export function historyModel({
  funnel,
  stages,
  advances,
  signals,
  filters,
  attribution,
}: FunnelPlan | FiguresPlan): HistoryModel {
  return { funnel, stages, advances, signals, filters, attribution };
}

/** What of a plan makes chains of rows. */
export function chainModel({
  funnel,
  stages,
  signals,
  order,
  windowSeconds,
  entry,
  exclude,
  filters,
  attribution,
}: PlanChains): PlanChains {
  return { funnel, stages, signals, order, windowSeconds, entry, exclude, filters, attribution };
}

function countedIn(
  funnel: Funnel,
  { kind, windowSeconds }: FunnelPlan | SequencePlan,
  who: Exclude<FunnelCounted, { of: 'handoff' }>,
): PlanCounted {
  const find = kind === 'funnel' ? findStage : findStep;
  const placeOf = (stage: string, name: string) => find(funnel, stage, `/who/${name}`);
  switch (who.of) {
    case 'entities':
    case 'won':
    case 'lost':
    case 'parked':
    case 'disqualified':
      return { of: who.of };
    case 'open':
      return { of: 'open', stage: 'stage' in who ? placeOf(who.stage, 'stage') : null };
    case 'flow':
      return { of: 'flow', from: placeOf(who.from, 'from'), to: placeOf(who.to, 'to') };
    case 'timed': {
      const ends = { from: placeOf(who.from, 'from'), to: placeOf(who.to, 'to') };
      return { of: 'timed', ...ends, ...(who.days && { days: daysOf(who) }) };
    }
    case 'converted':
    case 'missed':
    case 'immature': {
      const from = who.from === undefined ? null : placeOf(who.from, 'from');
      return { of: who.of, from, stage: placeOf(who.stage, 'stage'), windowSeconds };
    }
    case 'entered':
    case 'skipped':
    case 'reached':
    case 'not-applicable':
    case 'overdue':
      return { of: who.of, stage: placeOf(who.stage, 'stage') };
    default:
      throw errorOf('records/unknown-who', { actual: JSON.stringify(who) });
  }
}

function daysOf(who: Extract<FunnelCounted, { of: 'timed' }>): DaysSpan {
  const { days } = who;
  const end = days && ('below' in days ? days.below : days.atMost);
  if (!days || ![days.atLeast, end].every(Number.isFinite)) {
    throw errorOf('records/unknown-who', { actual: JSON.stringify(who) });
  }
  return days;
}
