import { answerFunnel } from '../answer/answer-funnel.js';
import { answerMetrics } from '../answer/answer-metrics.js';
import { checkFunnelResult, checkTablesResult } from '../answer/check-result.js';
import type { Answer } from '../contract/answer.js';
import type { Plan } from '../contract/plan.js';
import { isFunnelQuestion } from '../contract/question.js';
import type { FunnelQuestion, MetricsQuestion, Question } from '../contract/question.js';
import type { DocumentIndex } from '../document/index-document.js';
import type { Pace } from '../pace.js';
import type { Bound } from '../periods/bound.js';
import { funnelJob } from '../plan/plan-funnel.js';
import { metricsJob } from '../plan/plan-metrics.js';

/** A question that was planned. */
export interface Job {
  readonly plans: readonly Plan[];
  /** @param results one per plan, not checked yet. @throws {WeirError} `adapter/bad-result`, `adapter/aborted` */
  answer(results: readonly unknown[], pace: Pace): Promise<Answer>;
}

/**
 * @param now epoch milliseconds
 * @throws {WeirError} `question/…`, `document/…`, `adapter/unsupported`
 */
export function makeJob(index: DocumentIndex, question: Question, asOf: Bound, now: number): Job {
  return isFunnelQuestion(question) ? jobOfFunnel(index, question, asOf) : jobOfMetrics(index, question, asOf, now);
}

function jobOfMetrics(index: DocumentIndex, question: MetricsQuestion, asOf: Bound, now: number): Job {
  const job = metricsJob(index, question, asOf.instant);
  const { plan, figures } = job;
  // Without measures there is nothing to run over rows; but something has to say that the adapter can be reached.
  const plans = plan.measures.length > 0 || figures.length === 0 ? [plan, ...figures] : figures;
  return {
    plans,
    async answer(results, pace) {
      const checked = plans.map((each, place) => checkTablesResult(each, results[place]));
      return answerMetrics(job, checked, now, pace);
    },
  };
}

function jobOfFunnel(index: DocumentIndex, question: FunnelQuestion, asOf: Bound): Job {
  const job = funnelJob(index, question, asOf.instant);
  const { asked, compared } = job;
  return {
    plans: compared ? [asked.plan, compared.plan] : [asked.plan],
    async answer([first, second], pace) {
      const result = checkFunnelResult(asked.plan, first);
      return answerFunnel(job, result, compared && checkFunnelResult(compared.plan, second), pace);
    },
  };
}
