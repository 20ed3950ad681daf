import type { Funnel, WeirDocument } from '@weir/schema';
import type { FunnelPlan, SequencePlan } from '../contract/plan.js';
import type { FunnelQuestion } from '../contract/question.js';
import { findFunnel } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import type { DocumentIndex } from '../document/index-document.js';
import { resolveAsOf } from '../periods/as-of.js';
import type { AsOf } from '../periods/as-of.js';
import { isBefore, planBound, planRange } from '../periods/bound.js';
import type { Bound } from '../periods/bound.js';
import { calendarOf } from '../periods/calendar.js';
import { compareCells } from '../periods/comparison.js';
import { splitRange } from '../periods/split-range.js';
import type { Cell } from '../periods/split-range.js';
import { funnelModel } from './funnel-model.js';
import { sequenceModel } from './sequence-model.js';

/** Plans with what is needed to make an answer of their results. */
export interface FunnelJob {
  readonly index: DocumentIndex;
  readonly question: FunnelQuestion;
  readonly funnel: Funnel;
  readonly asked: FunnelSide;
  readonly compared: FunnelSide | null;
}

/** One side of an answer. */
export interface FunnelSide {
  readonly plan: FunnelPlan | SequencePlan;
  readonly periods: readonly Cell[];
  readonly hasGrain: boolean;
}

/**
 * What an adapter has to run to answer a question about a funnel, without the range it is compared with.
 * @throws {WeirError} `question/…`, `document/…`: the question does not fit the document
 */
export function planFunnel(
  document: WeirDocument,
  question: FunnelQuestion,
  options: { asOf?: AsOf } = {},
): FunnelPlan | SequencePlan {
  const { compare: _without, ...alone } = question;
  return funnelJob(indexDocument(document), alone, options.asOf).asked.plan;
}

export function funnelJob(index: DocumentIndex, question: FunnelQuestion, asOfGiven?: AsOf): FunnelJob {
  const funnel = findFunnel(index, question.funnel, '/funnel');
  const calendar = calendarOf(index.document.settings);
  const { zone } = calendar;
  const asOf = resolveAsOf(asOfGiven, zone);
  const cells = splitRange(question.range, question.grain, calendar, asOf);
  const isSequence = funnel.counting?.method === 'sequence';
  const model = isSequence ? sequenceModel(index, funnel, question) : funnelModel(index, funnel, question);
  const sideOf = (whole: Cell, periods: readonly Cell[], at: Bound): FunnelSide => ({
    periods,
    hasGrain: cells.grain !== null,
    plan: {
      plan: 1,
      timeZone: zone.name,
      weekStart: calendar.weekStart,
      fiscalYearStart: calendar.fiscalYearStart,
      asOf: planBound(at, zone),
      ...model,
      range: planRange(whole.range, zone),
      periods: cells.grain ? periods.map((cell) => planRange(cell.range, zone)) : [],
    },
  });
  const asked = sideOf(cells.whole, cells.periods, asOf);
  if (!question.compare) return { index, question, funnel, asked, compared: null };
  const compared = compareCells(cells, question.compare, calendar, asOf);
  // Entities of a range that is not over yet are compared with what was known of the earlier ones after as much time.
  const { to } = cells.whole.range;
  const at = to === null || isBefore(asOf, to) ? compared.asOf : asOf;
  const periods = compared.periods.map(({ cell }) => cell);
  return { index, question, funnel, asked, compared: sideOf(compared.whole.cell, periods, at) };
}
