import { WeirError } from '@weir/schema';
import type { Formula, Funnel, Id, Transition } from '@weir/schema';
import type { FunnelPlan, PlanHandoff } from '../contract/plan.js';
import type { FunnelQuestion } from '../contract/question.js';
import { findDataset, findFunnel, findStage } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import { fieldsIn } from './formula-shape.js';
import {
  attributionOf,
  breakdownOf,
  condition,
  funnelContext,
  histogramOf,
  planSignal,
  valueOf,
  windowSeconds,
} from './funnel-parts.js';
import type { FunnelContext } from './funnel-parts.js';

/** What of a plan does not depend on the range. */
type FunnelModel = Omit<
  FunnelPlan,
  'plan' | 'timeZone' | 'weekStart' | 'fiscalYearStart' | 'asOf' | 'range' | 'periods'
>;

/**
 * @throws {WeirError} `document/…`, `question/broken-funnel`, `question/no-dimension`, `question/filter-type`, `question/parameter-…`,
 * `question/attribution`, `question/no-currency`
 */
export function funnelModel(index: DocumentIndex, funnel: Funnel, question: FunnelQuestion): FunnelModel {
  const context = funnelContext(index, funnel, question);
  const signals = funnel.stages.flatMap(({ enters = [] }, stage) =>
    enters.map((signal) => ({ stage, ...planSignal(context, signal) })),
  );
  const placeOf = (stage: Id, pointer: string) => findStage(funnel, stage, pointer);
  const breakdown = breakdownOf(context, question, signals);
  const transitions = (funnel.transitions ?? []).filter((transition) => transition.archived !== true);
  return {
    kind: 'funnel',
    funnel: funnel.id,
    stages: funnel.stages.map(({ id, kind, probability, limit }) => ({
      id,
      kind,
      probability: probability ?? null,
      limitDays: limit?.days ?? null,
    })),
    advances: advancesOf(funnel, transitions),
    signals,
    value: valueOf(context),
    windowSeconds: windowSeconds(funnel.counting?.window),
    basis: question.basis ?? 'entry',
    ...breakdown,
    attribution: attributionOf(question.attribution, placeOf),
    histogram: histogramOf(question, placeOf),
    handoffs: transitions.flatMap((transition) => handoffOf(context, transition)),
    sources: context.sources.sources(),
  };
}

/** Advance transitions between stages of the funnel, each once. */
function advancesOf(funnel: Funnel, transitions: readonly Transition[]): [number, number][] {
  const advances = new Map<string, [number, number]>();
  for (const { from, to, kind } of transitions) {
    if (kind !== 'advance' || typeof to !== 'string') continue;
    advances.set(`${from} ${to}`, [findStage(funnel, from), findStage(funnel, to)]);
  }
  return [...advances.values()];
}

function handoffOf(context: FunnelContext, { from, to, when, entity }: Transition): PlanHandoff[] {
  if (typeof to === 'string') return [];
  const { index, funnel, sources } = context;
  const place = findStage(funnel, from);
  const target = findFunnel(index, to.funnel);
  const entities: Record<Id, Id> = {};
  let needed: Formula = true;
  for (const signal of funnel.stages[place]?.enters ?? []) {
    const named = entity ?? signal.entity ?? findDataset(index, signal.dataset).dataset.key;
    if (named === undefined) throw new WeirError('document/no-entity', { funnel: funnel.id, dataset: signal.dataset });
    entities[signal.dataset] = named;
    needed = condition(context, signal.dataset, when);
    sources.add(signal.dataset, named, ...fieldsIn(needed));
  }
  const signals = target.stages[findStage(target, to.stage)]?.enters ?? [];
  return [
    {
      from: place,
      to: { funnel: to.funnel, stage: to.stage },
      ...(needed !== true && { when: needed }),
      entity: entities,
      signals: signals.map((signal) => planSignal({ ...context, funnel: target }, signal)),
    },
  ];
}
