import { errorOf, WeirError } from '@weir/schema';
import type { Funnel } from '@weir/schema';
import type { FunnelPlan, PlanCounted, RecordsPlan } from '../contract/plan.js';
import type { FunnelCounted, FunnelRecords } from '../contract/records-question.js';
import { findFunnel, findStage } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import type { AsOf } from '../periods/as-of.js';
import { funnelJob } from '../plan/plan-funnel.js';
import { cellFilters } from './cell-filters.js';
import { entityDataset } from './entity-dataset.js';

/**
 * The entities of a funnel's figure, as history counting has them.
 * @throws {WeirError} `adapter/unsupported`: it counts sequences; `question/…`, `document/…` as the figure itself
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
  if (plan.kind !== 'funnel') throw new WeirError('adapter/unsupported', { node: 'records of a sequence' });
  const { timeZone, weekStart, fiscalYearStart, asOf: bound, sources } = plan;
  const { stages, advances, signals, filters, windowSeconds } = plan;
  const { dataset, entity } = entityDataset(index, funnel);
  return {
    plan: 1,
    timeZone,
    weekStart,
    fiscalYearStart,
    asOf: bound,
    sources,
    dataset,
    of: {
      kind: 'entities',
      entity,
      funnel: id,
      stages,
      advances,
      signals,
      filters,
      attribution: plan.attribution,
      windowSeconds,
      basis: plan.basis,
      range: plan.range,
      who: [countedIn(funnel, plan, who)],
    },
  };
}

function countedIn(funnel: Funnel, { windowSeconds }: FunnelPlan, who: FunnelCounted): PlanCounted {
  const placeOf = (stage: string, name: string) => findStage(funnel, stage, `/who/${name}`);
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
