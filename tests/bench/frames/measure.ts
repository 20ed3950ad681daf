import { Bench } from 'tinybench';
import { frameMs } from './subject.js';
import type { Subject } from './subject.js';

export interface Measured {
  readonly name: string;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly samples: number;
  /** How many times the median of the unit. */
  readonly ratio: number;
  /** The median's share of a frame, where somebody waits for it at every key. */
  readonly shareOfFrame: number | null;
}

/** Measures each for so long, in one run. @param timeMs for each; the first fifth of it more to warm up */
export async function measure(subjects: readonly Subject[], timeMs: number): Promise<Measured[]> {
  const bench = new Bench({ time: timeMs, warmupTime: timeMs / 5, throws: true });
  for (const { name, run } of subjects) {
    bench.add(name, () => {
      run();
    });
  }
  await bench.run();
  const latencies = subjects.map(({ name }) => {
    const result = bench.getTask(name)?.result;
    if (!result || !('latency' in result)) throw new Error(`"${name}" was not measured.`);
    return result.latency;
  });
  const unit = latencies[subjects.findIndex(({ isUnit }) => isUnit)]?.p50 ?? NaN;
  return subjects.map(({ name, isOfFrame }, at) => {
    const { p50 = NaN, p99 = NaN, samplesCount = 0 } = latencies[at] ?? {};
    return {
      name,
      medianMs: p50,
      p99Ms: p99,
      samples: samplesCount,
      ratio: p50 / unit,
      shareOfFrame: isOfFrame ? p50 / frameMs : null,
    };
  });
}
