import type { MetricsAnswer, Question } from '@weir/query';
import { expect, test } from 'vitest';
import { mergeQuestions, partOfAnswer } from './merge-questions.js';

const june = { range: { from: '2025-06-01', to: '2025-07-01' } };

test.each<[string, Question[], [Question, number[]][]]>([
  ['nothing is asked', [], []],
  [
    'the same but for the metrics is asked once, each metric once',
    [{ metrics: ['a'], ...june }, { metrics: ['b', 'a'], ...june }],
    [[{ metrics: ['a', 'b'], ...june }, [0, 1]]],
  ],
  [
    'another grain is another question',
    [{ metrics: ['a'], ...june }, { metrics: ['a'], ...june, grain: 'day' }],
    [[{ metrics: ['a'], ...june }, [0]], [{ metrics: ['a'], ...june, grain: 'day' }, [1]]],
  ],
  [
    'a funnel is asked by itself, twice the same once',
    [{ funnel: 'f' }, { metrics: ['a'] }, { funnel: 'g' }, { funnel: 'f' }],
    [[{ funnel: 'f' }, [0, 3]], [{ metrics: ['a'] }, [1]], [{ funnel: 'g' }, [2]]],
  ],
])('%s', (_claim, questions, merged) => {
  expect(mergeQuestions(questions).map(({ question, places }) => [question, places])).toEqual(merged);
}); // prettier-ignore

test('each gets its own metrics of the answer, also of what it is compared with', () => {
  const metrics = { a: { total: 1 }, b: { total: 2 } };
  const answer = { periods: [], metrics, compare: { periods: [], metrics } } as unknown as MetricsAnswer;
  expect(partOfAnswer(answer, { metrics: ['b'] })).toEqual({
    periods: [],
    metrics: { b: { total: 2 } },
    compare: { periods: [], metrics: { b: { total: 2 } } },
  });
  expect(partOfAnswer({ ...answer, stages: [] } as never, { funnel: 'f' })).toMatchObject({ stages: [] });
});
