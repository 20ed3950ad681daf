import { expect, test } from 'vitest';
import { checkQuestion } from './check-question.js';

test.each([
  [{ metrics: ['a'] }],
  [
    {
      metrics: ['a'],
      funnel: undefined,
      range: {},
      grain: 'day',
      by: [],
      filters: { team: null, stage: ['won', 1, null] },
    },
  ],
  [{ funnel: 'a', basis: 'activity', attribution: 'step:b', compare: 'prior-year', parameters: { a: 1 } }],
])('%j has the shape of a question', (question) => {
  expect(() => checkQuestion(question)).not.toThrow();
});

const circle: { range?: unknown } = {};
circle.range = circle;

test.each<[unknown, string]>([
  [undefined, 'A question is an object with "metrics" or "funnel", not undefined.'],
  [['a'], 'A question is an object with "metrics" or "funnel", not ["a"].'],
  [{}, 'A question is an object with "metrics" or "funnel", not {}.'],
  [
    { metrics: ['a'], funnel: 'b' },
    'A question asks for "metrics" or for a "funnel", not for both. Ask two questions.',
  ],
  [{ metrics: [] }, '"metrics" of a question must be a list of ids, at least one, not [].'],
  [{ metrics: 'a' }, '"metrics" of a question must be a list of ids, at least one, not "a".'],
  [{ metrics: ['a', 'b', 'a'] }, '"a" is asked twice in "metrics". Name it once.'],
  [{ metrics: ['a'], by: ['b', 'b'] }, '"b" is asked twice in "by". Name it once.'],
  [{ metrics: ['a'], grian: 'day' }, 'A question has no property "grian". Did you mean "grain"?'],
  [{ metrics: ['a'], basis: 'entry' }, 'A question has no property "basis". Remove it.'],
  [JSON.parse('{"metrics":["a"],"__proto__":{}}'), 'A question has no property "__proto__". Remove it.'],
  [
    { metrics: ['a'], grain: 'hour' },
    '"grain" of a question must be one of: day, week, month, quarter, year, not "hour".',
  ],
  [{ metrics: ['a'], grain: null }, '"grain" of a question must be one of: day, week, month, quarter, year, not null.'],
  [
    { metrics: ['a'], range: { start: '2025-01-01' } },
    '"range" of a question must be an object with "from" and "to", not {"start":"2025-01-01"}.',
  ],
  [
    { metrics: ['a'], filters: { team: [['East']] } },
    '"filters" of a question must be per dimension a text, a number, true, false or null, or a list of these',
  ],
  [{ metrics: ['a'], filters: { team: NaN } }, '"filters" of a question must be'],
  [{ metrics: ['a'], parameters: { quota: [1] } }, '"parameters" of a question must be'],
  [
    { metrics: ['a'], compare: 'none' },
    '"compare" of a question must be one of: prior-period, prior-year, not "none".',
  ],
  [{ funnel: 5 }, '"funnel" of a question must be an id, not 5.'],
  [{ metrics: circle }, '"metrics" of a question must be a list of ids, at least one, not object.'],
])('%o is refused', (question, message) => {
  expect(() => checkQuestion(question)).toThrow(message);
});
