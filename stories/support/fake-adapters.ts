import type { Call, DataAdapter, MetricsAnswer } from '@weir/query';
import { isFunnelQuestion } from '@weir/query';
import { WeirError } from '@weir/schema';

/** States that real data cannot give: an answer that never comes, one that fails, one that is withheld. */
const nothing: Pick<DataAdapter, 'describe' | 'values'> = {
  describe: async () => ({ datasets: [], supports: [] }),
  values: async () => ({ values: [], more: false }),
};

export function neverAnswering(): DataAdapter {
  return { ...nothing, run: ({}, { signal }: Call) => untilAborted(signal) };
}

/** Fails as a server does that cannot be reached, as many times as said; then the other adapter answers. */
export function failing(times: number, then: DataAdapter): DataAdapter {
  let left = times;
  return {
    ...then,
    run: async (plans, options) => {
      if (left-- > 0) throw new WeirError('adapter/failed', { reason: 'the server did not answer within 30 seconds' });
      return (await then.run?.(plans, options)) ?? [];
    },
  };
}

/** Answers, and fails from then on until it is told to answer again. */
export function answersOnce(then: DataAdapter): DataAdapter {
  let answered = false;
  return {
    ...then,
    run: async (plans, options) => {
      if (answered) throw new WeirError('adapter/failed', { reason: 'the server did not answer within 30 seconds' });
      answered = true;
      return (await then.run?.(plans, options)) ?? [];
    },
  };
}

/** A server that withholds every figure, because too few people stand behind it. */
export function withholding(): DataAdapter {
  return {
    ...nothing,
    answer: async ({ questions, asOf }) =>
      questions.map((question): MetricsAnswer => {
        if (isFunnelQuestion(question)) throw new WeirError('adapter/unsupported', { node: 'funnel-history' });
        const figures = {
          unit: null,
          values: [[null]],
          totals: [null],
          overall: [null],
          total: null,
          why: [['suppressed']],
          whyTotals: ['suppressed'],
          whyOverall: ['suppressed'],
          whyTotal: 'suppressed',
        } as const;
        return {
          periods: [{ from: question.range?.from ?? null, to: question.range?.to ?? null, incomplete: false }],
          groups: [{}],
          metrics: Object.fromEntries(question.metrics.map((id) => [id, figures])),
          asOf,
          sampled: false,
          notRewound: false,
          excluded: [{ reason: 'suppressed', dataset: null, count: question.metrics.length }],
        };
      }),
  };
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new WeirError('adapter/aborted')), { once: true });
  });
}
