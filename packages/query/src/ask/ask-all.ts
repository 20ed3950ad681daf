import { WeirError } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import type { Answer, FunnelAnswer, MetricsAnswer } from '../contract/answer.js';
import type { Call, DataAdapter } from '../contract/adapter.js';
import type { Plan } from '../contract/plan.js';
import type { Question } from '../contract/question.js';
import { indexDocument } from '../document/index-document.js';
import type { DocumentIndex } from '../document/index-document.js';
import { resolveAsOf } from '../periods/as-of.js';
import type { AsOf } from '../periods/as-of.js';
import { calendarOf } from '../periods/calendar.js';
import { checkAnswer } from '../answer/check-result.js';
import { Pace } from '../pace.js';
import { checkQuestion } from './check-question.js';
import { answerOfDetail, groupQuestions, groupsQuestion, isDetailQuestion } from './group-detail.js';
import { makeJob } from './job.js';
import { outcomesOf } from './outcomes.js';
import type { Outcome } from './outcomes.js';
import { answerOfTop, documentOfTop, isTopQuestion, rankingOf, rankingQuestion } from './top-groups.js';

export interface AskOptions extends Call {
  /** Exclusive; default now. */
  readonly asOf?: AsOf;
  /** The document's stored revision, for adapters that answer on a server; without it they get the document as a draft. */
  readonly revision?: string;
}

/**
 * Answers several questions in one call of the adapter. A question that cannot be answered does not keep the others from it: when the
 * call fails, each is asked alone.
 * @returns one outcome per question, at its place
 * @throws {WeirError} `adapter/aborted`, `adapter/no-run`, `question/as-of`, `question/min-group`, `time/unknown-zone`
 */
export async function askAll(
  document: WeirDocument,
  adapter: DataAdapter,
  questions: readonly Question[],
  options: AskOptions = {},
): Promise<Outcome<Answer>[]> {
  const now = Date.now();
  const { asOf: asOfGiven = now, revision, ...call } = options;
  const asOf = resolveAsOf(asOfGiven, calendarOf(document.settings).zone);
  if (adapter.answer) {
    const stored = revision === undefined ? { draft: document } : { id: document.id, revision };
    const answer = async (asked: readonly Question[]) =>
      adapter.answer?.({ document: stored, questions: asked, asOf: new Date(asOf.instant).toISOString() }, call);
    const task = (question: Question) => {
      checkQuestion(question);
      return { requests: [question], finish: ([answered]: readonly unknown[]) => checkAnswer(question, answered) };
    };
    return outcomesOf(questions, task, answer, call);
  }
  if (!adapter.run) throw new WeirError('adapter/no-run');
  if ((call.context?.minGroup ?? 0) > 1) throw new WeirError('question/min-group');
  const index = indexDocument(document);
  const run = async (plans: readonly Plan[]) => adapter.run?.(plans, call);
  const taskIn = (of: DocumentIndex, question: Question) => {
    const { plans, answer } = makeJob(of, question, asOf, now);
    return { requests: plans, finish: (results: readonly unknown[]) => answer(results, new Pace(call.signal)) };
  };
  const first = (question: Question) => {
    checkQuestion(question);
    if (isTopQuestion(question)) return taskIn(index, rankingQuestion(question));
    return taskIn(index, isDetailQuestion(question) ? groupsQuestion(question) : question);
  };
  const outcomes = await outcomesOf(questions, first, run, call);
  const tops = outcomes.flatMap((outcome, place) => {
    const question = questions[place]!;
    if (outcome.status === 'rejected' || !isTopQuestion(question)) return [];
    return [{ place, question, ranking: rankingOf(question, outcome.value as MetricsAnswer) }];
  });
  const second = ({ question, ranking }: (typeof tops)[number]) => {
    const { top: _done, ...rest } = question;
    const { requests, finish } = taskIn(indexDocument(documentOfTop(document, question, ranking)), rest);
    return {
      requests,
      finish: async (results: readonly unknown[]) =>
        answerOfTop(question, ranking, (await finish(results)) as MetricsAnswer),
    };
  };
  const detailed = outcomes.flatMap((outcome, place) => {
    const question = questions[place]!;
    return outcome.status === 'fulfilled' && isDetailQuestion(question)
      ? [
          {
            place,
            answer: outcome.value as FunnelAnswer,
            groups: groupQuestions(question, outcome.value as FunnelAnswer),
          },
        ]
      : [];
  });
  const detail = ({ answer, groups }: (typeof detailed)[number]) => {
    const tasks = groups.map(({ question }) => taskIn(index, question));
    return {
      requests: tasks.flatMap(({ requests }) => requests),
      finish: async (results: readonly unknown[]) => {
        let from = 0;
        const details: { place: number; answer: FunnelAnswer }[] = [];
        for (const [at, { requests, finish }] of tasks.entries()) {
          const own = results.slice(from, (from += requests.length));
          details.push({ place: groups[at]!.place, answer: (await finish(own)) as FunnelAnswer });
        }
        return answerOfDetail(answer, details);
      },
    };
  };
  const answered: readonly Outcome<Answer>[] = [
    ...(await outcomesOf(tops, second, run, call)),
    ...(await outcomesOf(detailed, detail, run, call)),
  ];
  for (const [at, { place }] of [...tops, ...detailed].entries()) outcomes[place] = answered[at]!;
  return outcomes;
}
