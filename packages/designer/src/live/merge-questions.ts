import { isFunnelQuestion } from '@weir/query';
import type { Answer, MetricsAnswer, MetricsQuestion, Question } from '@weir/query';

/** One question in the place of several. */
export interface MergedQuestion {
  readonly question: Question;
  /** Places of those that it stands for. */
  readonly places: readonly number[];
}

/** Questions about metrics that are otherwise the same are asked as one: the data source reads its rows once. */
export function mergeQuestions(questions: readonly Question[]): readonly MergedQuestion[] {
  const merged = new Map<string, MergedQuestion>();
  for (const [place, question] of questions.entries()) {
    const { metrics = [], ...rest } = question as Partial<MetricsQuestion>;
    const key = JSON.stringify(rest);
    const before = merged.get(key);
    const all = before && !isFunnelQuestion(before.question) ? before.question.metrics : [];
    merged.set(key, {
      question: isFunnelQuestion(question) ? question : { ...question, metrics: [...new Set([...all, ...metrics])] },
      places: [...(before?.places ?? []), place],
    });
  }
  return [...merged.values()];
}

/** What a merged answer says to one of the questions. */
export function partOfAnswer(answer: Answer, question: Question): Answer {
  if (isFunnelQuestion(question) || 'stages' in answer) return answer;
  const { compare } = answer;
  return { ...only(answer, question), ...(compare && { compare: only(compare, question) }) };
}

function only<Answered extends Pick<MetricsAnswer, 'metrics'>>(
  answer: Answered,
  { metrics }: MetricsQuestion,
): Answered {
  const asked = new Set(metrics);
  return { ...answer, metrics: Object.fromEntries(Object.entries(answer.metrics).filter(([id]) => asked.has(id))) };
}
