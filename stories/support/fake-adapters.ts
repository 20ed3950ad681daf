import type { Call, DataAdapter, MetricsAnswer } from '@weir/query';
import { ask, isFunnelQuestion } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { WeirError } from '@weir/schema';

/** States that real data cannot give: an answer that never comes, one that fails, one that is withheld. */
const nothing: Pick<DataAdapter, 'describe' | 'values'> = {
  describe: async () => ({ datasets: [], supports: [] }),
  values: async () => ({ values: [], more: false }),
};

export function neverAnswering(): DataAdapter {
  return { ...nothing, run: ({}, { signal }: Call) => untilAborted(signal) };
}

export interface Unreliable extends DataAdapter {
  /** From now on it answers, or fails as a server does that cannot be reached. */
  isReachable: boolean;
}

/** Answers as the other adapter does, while it can be reached. */
export function unreliable(then: DataAdapter, isReachable = false): Unreliable {
  const adapter: Unreliable = {
    ...then,
    isReachable,
    run: async (plans, options) => {
      if (adapter.isReachable) return (await then.run?.(plans, options)) ?? [];
      throw new WeirError('adapter/failed', { reason: 'the server did not answer within 30 seconds' });
    },
  };
  return adapter;
}

/** A server that has worked its answers out some hours ago, while it can be reached. */
export function answeredBefore(document: WeirDocument, then: DataAdapter, asOf: string, hours: number): Unreliable {
  const adapter: Unreliable = {
    ...nothing,
    values: (...asked) => then.values(...asked),
    isReachable: true,
    answer: async ({ questions }) => {
      if (!adapter.isReachable) throw new WeirError('adapter/failed', { reason: 'the server did not answer' });
      const answers = await Promise.all(questions.map((question) => ask(document, then, question, { asOf })));
      const before = new Date(Date.now() - hours * 3_600_000).toISOString();
      return answers.map((answer) => ({ ...answer, asOf: before }));
    },
  };
  return adapter;
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

/** Ten thousand groups, of the one dimension that is asked for, with figures that differ; of the largest only as many as are asked for. */
export function tenThousandGroups(): DataAdapter {
  const names = Array.from({ length: 10_000 }, (_, place) => `Account ${String(place + 1).padStart(5, '0')}`);
  return {
    ...nothing,
    answer: async ({ questions, asOf }) =>
      questions.map((question): MetricsAnswer => {
        if (isFunnelQuestion(question)) throw new WeirError('adapter/unsupported', { node: 'funnel-history' });
        const [dimension] = question.by ?? [];
        const all = names.map((name, place) => ({
          group: dimension === undefined ? {} : { [dimension]: name },
          // Spread like the accounts of a company: few large ones, many small ones.
          value: Math.round(4e6 / (1 + ((place * 7919) % names.length))),
        }));
        const total = all.reduce((sum, { value }) => sum + value, 0);
        const ranked = question.top ? all.toSorted((a, b) => b.value - a.value).slice(0, question.top.count) : all;
        const shown = dimension === undefined ? [{ group: {}, value: total }] : ranked;
        const rest = total - shown.reduce((sum, { value }) => sum + value, 0);
        const others = all.length - shown.length;
        const hasOthers = dimension !== undefined && others > 0;
        const groups = [...shown.map(({ group }) => group), ...(hasOthers ? [{}] : [])];
        const totals = [...shown.map(({ value }) => value), ...(hasOthers ? [rest] : [])];
        const none = totals.map(() => null);
        const figures = {
          unit: 'CNY',
          totals,
          total,
          values: totals.map((value) => [value]),
          overall: [total],
          why: totals.map(() => [null]),
          whyTotals: none,
          whyOverall: [null],
          whyTotal: null,
        };
        return {
          periods: [{ from: question.range?.from ?? null, to: question.range?.to ?? null, incomplete: false }],
          groups,
          metrics: Object.fromEntries(question.metrics.map((id) => [id, figures])),
          asOf,
          sampled: false,
          notRewound: false,
          excluded: [],
          ...(hasOthers && { others: { place: shown.length, count: others } }),
        };
      }),
  };
}
