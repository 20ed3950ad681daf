import { WeirError } from '@weir/schema';
import type { Funnel, Id } from '@weir/schema';
import { checkCounting } from '../check/check-counting.js';
import { checkContext } from '../check/context.js';
import { Report } from '../check/report.js';
import type { SequencePlan } from '../contract/plan.js';
import type { FunnelQuestion } from '../contract/question.js';
import { findStage } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import { findStep, pathOf } from '../document/path-of.js';
import {
  attributionOf,
  breakdownOf,
  funnelContext,
  histogramOf,
  planSignal,
  valueOf,
  windowSeconds,
} from './funnel-parts.js';

/** What of a plan does not depend on the range. */
type SequenceModel = Omit<
  SequencePlan,
  'plan' | 'timeZone' | 'weekStart' | 'fiscalYearStart' | 'asOf' | 'range' | 'periods'
>;

/**
 * @throws {WeirError} `document/…`, `question/broken-funnel`, `question/no-dimension`, `question/filter-type`, `question/parameter-…`,
 * `question/attribution`, `question/no-currency`
 */
export function sequenceModel(index: DocumentIndex, funnel: Funnel, question: FunnelQuestion): SequenceModel {
  assertCounting(index, funnel);
  const context = funnelContext(index, funnel, question);
  const path = pathOf(funnel);
  const steps = path.map((id) => funnel.stages[findStage(funnel, id)]!);
  const signals = steps.flatMap(({ enters = [] }, stage) =>
    enters.map((signal) => ({ stage, ...planSignal(context, signal) })),
  );
  const { order = 'ordered', entry = 'best', exclude = [], window } = funnel.counting ?? {};
  const placeOf = (stage: Id, pointer: string) => findStep(funnel, stage, pointer);
  const breakdown = breakdownOf(context, question, signals);
  return {
    kind: 'funnel-sequence',
    funnel: funnel.id,
    stages: steps.map(({ id, optional, probability }) => ({
      id,
      isOptional: optional ?? false,
      probability: probability ?? null,
    })),
    signals,
    order,
    windowSeconds: windowSeconds(window)!,
    entry,
    exclude: exclude.map(({ signal, after, before }) => ({
      signal: planSignal(context, signal),
      after: path.indexOf(after),
      before: path.indexOf(before),
    })),
    value: valueOf(context),
    ...breakdown,
    attribution: attributionOf(question.attribution, placeOf),
    histogram: histogramOf(question, placeOf),
    sources: context.sources.sources(),
  };
}

/** @throws {WeirError} `question/broken-funnel` */
function assertCounting(index: DocumentIndex, funnel: Funnel): void {
  const report = new Report();
  checkCounting(checkContext(index, report), funnel, '');
  const error = report.diagnostics.find(({ severity }) => severity === 'error');
  if (!error) return;
  const params = { funnel: funnel.id, reason: error.message };
  throw new WeirError('question/broken-funnel', params, { diagnostics: report.diagnostics });
}
