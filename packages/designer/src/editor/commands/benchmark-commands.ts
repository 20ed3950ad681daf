import type { Benchmark } from '@weir/schema';
import { withText } from '../texts.js';
import { assign, assignGiven, assignList, command, itemAt, metricIn } from './command.js';
import type { Changes } from './command.js';
import type { MetricRef } from './metric-commands.js';

export interface BenchmarkRef extends MetricRef {
  /** Place among the metric's benchmarks. */
  readonly index: number;
}

/** What others reach, and who says so. */
export const benchmarkCommands = {
  'benchmark/add': command<MetricRef & { benchmark: Benchmark }>({
    needs: 'metric',
    edit(draft, { metric, benchmark }) {
      (metricIn(draft, metric).benchmarks ??= []).push(benchmark);
    },
  }),

  'benchmark/set-value': command<BenchmarkRef & { value: number }>({
    needs: 'metric',
    edit(draft, { metric, index, value }) {
      assign(itemAt(metricIn(draft, metric).benchmarks, index, 'benchmark'), 'value', value);
    },
    coalesceKey: ({ metric, index }) => `benchmark/set-value ${metric} ${index}`,
  }),

  'benchmark/set-text': command<
    BenchmarkRef & { text: 'label' | 'source'; locale: string; wording: string; plainIs?: string }
  >({
    needs: 'metric',
    edit(draft, { metric, index, text, locale, wording, plainIs }) {
      const benchmark = itemAt(metricIn(draft, metric).benchmarks, index, 'benchmark');
      assign(benchmark, text, withText(benchmark[text], locale, wording, plainIs) || undefined);
    },
    coalesceKey: ({ metric, index, text, locale }) => `benchmark/set-text ${metric} ${index} ${text} ${locale}`,
  }),

  /** Only what is given changes; null takes it away. `peers`: from 1 on. */
  'benchmark/set-origin': command<BenchmarkRef & { changes: Changes<Benchmark, 'link' | 'date' | 'peers' | 'where'> }>({
    needs: 'metric',
    edit(draft, { metric, index, changes }) {
      assignGiven(itemAt(metricIn(draft, metric).benchmarks, index, 'benchmark'), changes);
    },
    coalesceKey: ({ metric, index, changes }) =>
      `benchmark/set-origin ${metric} ${index} ${Object.keys(changes).join(' ')}`,
  }),

  'benchmark/delete': command<BenchmarkRef>({
    needs: 'metric',
    edit(draft, { metric: id, index }) {
      const metric = metricIn(draft, id);
      itemAt(metric.benchmarks, index, 'benchmark');
      assignList(metric, 'benchmarks', metric.benchmarks?.toSpliced(index, 1) ?? []);
    },
  }),
};
