import { isFunnelQuestion } from '@weir/query/question';
import type { Answer, FunnelQuestion, MetricsAnswer, MetricsQuestion, Period, Question } from '@weir/query';
import { addDays } from '../time/dates.js';
import { flow, metricFigures, metricsAnswer } from './answers.js';
import { AS_OF, exampleAnswer } from './example.js';

/** How many groups, or days where nothing is broken down. */
export const MANY = 10_000;

/** One group in one period, with one value. */
export function oneValue(question: Question): Answer {
  if (isFunnelQuestion(question)) return oneEntity(question);
  const periods = [{ from: '2025-09-01', to: '2025-10-01', incomplete: true }];
  const group = Object.fromEntries((question.by ?? []).map((dimension) => [dimension, 'East']));
  const metrics = Object.fromEntries(question.metrics.map((id) => [id, metricFigures({ unit: 'CNY', total: 7 })]));
  const answer = metricsAnswer({ periods, groups: [group], metrics, asOf: AS_OF });
  return question.compare ? { ...answer, compare: { ...answer } } : answer;
}

function oneEntity(question: FunnelQuestion): Answer {
  const whole = exampleAnswer(question);
  if (!('stages' in whole)) return whole;
  const stages = whole.stages.map((figures, place) => ({
    ...figures,
    reached: place < 2 ? 1 : 0,
    open: place === 1 ? 1 : 0,
    overdue: 0,
    conversion: { fromPrevious: place === 1 ? 1 : null, fromStart: place < 2 ? 1 : 0, immature: 0 },
    value: place === 1 ? 7 : 0,
  }));
  const cell = { stages, flows: [flow('lead', 'qualified', 1)], totals: { ...whole.totals, entities: 1, open: 1 } };
  return {
    ...whole,
    ...cell,
    periods: whole.periods.slice(0, 1).map((period) => ({ ...period, ...cell })),
    ...(whole.histogram && {
      histogram: {
        ...whole.histogram,
        days: { median: 7, p90: 7, mean: 7, count: 1, open: 0 },
        bins: [{ from: 7, to: 7, count: 1 }],
      },
    }),
  };
}

/** Ten thousand groups of what is broken down, else ten thousand days. */
export function tenThousand(question: Question): Answer {
  return isFunnelQuestion(question) ? manyEntities(question) : manyFigures(question);
}

function manyEntities(question: FunnelQuestion): Answer {
  const whole = exampleAnswer(question);
  if (!('stages' in whole)) return whole;
  const { stages, flows, totals } = whole;
  return {
    ...whole,
    groups: question.by?.length ? groupsOf(question.by).map((by) => ({ by, stages, flows, totals })) : [],
    periods: question.grain ? days().map((period) => ({ ...period, stages, flows, totals })) : [],
  };
}

function manyFigures(question: MetricsQuestion): MetricsAnswer {
  const isSplit = Boolean(question.by?.length);
  const groups = isSplit ? groupsOf(question.by!) : [{}];
  const periods = isSplit || !question.grain ? days().slice(-2) : days();
  const totals = groups.map((_, place) => place * 1000);
  const metrics = Object.fromEntries(
    question.metrics.map((id) => [
      id,
      metricFigures({
        unit: 'CNY',
        total: 5e7,
        totals,
        overall: periods.map((_, place) => place),
        values: totals.map((total) => periods.map((_, place) => total + place)),
      }),
    ]),
  );
  return metricsAnswer({ groups, periods, metrics, asOf: AS_OF });
}

function groupsOf(by: readonly string[]): Record<string, string>[] {
  return Array.from({ length: MANY }, (_, place) =>
    Object.fromEntries(by.map((dimension) => [dimension, `Group ${String(place).padStart(4, '0')}`])),
  );
}

function days(): Period[] {
  const first = addDays(AS_OF.slice(0, 10), 1 - MANY);
  return Array.from({ length: MANY }, (_, place) => ({
    from: addDays(first, place),
    to: addDays(first, place + 1),
    incomplete: place === MANY - 1,
  }));
}
