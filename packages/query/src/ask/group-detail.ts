import { WeirError } from '@weir/schema';
import type { FunnelAnswer, FunnelGroup } from '../contract/answer.js';
import type { FunnelQuestion, Question } from '../contract/question.js';
import { isFunnelQuestion } from '../contract/question.js';

/**
 * A question for the detail of groups takes two steps: which groups there are, then each of the largest asked about alone. Filtering on a group gives
 * that group's figures, so what is told of its periods adds up to what is told of the group.
 */
export type DetailQuestion = FunnelQuestion & { readonly detail: number };

export function isDetailQuestion(question: Question): question is DetailQuestion {
  return isFunnelQuestion(question) && question.detail !== undefined;
}

/** What to ask to know the groups. @throws {WeirError} `question/value` */
export function groupsQuestion({ detail, ...question }: DetailQuestion): FunnelQuestion {
  if (!question.by?.length) {
    const params = { property: 'detail', actual: String(detail), expected: 'nothing where "by" names no dimension' };
    throw new WeirError('question/value', params, { pointer: '/detail' });
  }
  return question;
}

/** What to ask about each of the largest groups, those first that the most are in. */
export function groupQuestions(
  { by: _by, detail, compare: _compare, ...question }: DetailQuestion,
  answer: FunnelAnswer,
): readonly { readonly place: number; readonly question: FunnelQuestion }[] {
  return answer.groups
    .map(({ by, totals }, place) => ({ by, place, entities: totals.entities }))
    .filter(({ entities }) => entities > 0)
    .sort((a, b) => b.entities - a.entities)
    .slice(0, detail)
    .map(({ by, place }) => {
      const own = Object.fromEntries(Object.entries(by).map(([id, value]) => [id, [value]]));
      return { place, question: { ...question, filters: { ...question.filters, ...own } } };
    });
}

/** @param details the answers to `groupQuestions`, with the places of their groups */
export function answerOfDetail(
  answer: FunnelAnswer,
  details: readonly { readonly place: number; readonly answer: FunnelAnswer }[],
): FunnelAnswer {
  const byPlace = new Map(details.map((detail) => [detail.place, detail.answer]));
  const groups = answer.groups.map((group, place): FunnelGroup => {
    const detail = byPlace.get(place);
    if (!detail) return group;
    const { periods, handoffs, histogram } = detail;
    return { ...group, periods, handoffs, ...(histogram && { histogram }) };
  });
  return { ...answer, groups };
}
