import fs from 'node:fs';

/** Of one process, in MB of resident memory. */
export interface Memory {
  /** With the data loaded, before the question is asked. */
  readonly restingMb: number;
  /** The most while it is asked. Where the system cannot say it (elsewhere than Linux), the most since the process began. */
  readonly peakMb: number;
}

const resetPeak = '5';

export function memoryWatch(): { start(): void; stop(): Memory } {
  let restingMb = 0;
  return {
    start() {
      globalThis.gc?.();
      if (process.platform === 'linux') fs.writeFileSync('/proc/self/clear_refs', resetPeak);
      restingMb = process.memoryUsage.rss() / 2 ** 20;
    },
    stop: () => ({ restingMb, peakMb: peakMb() }),
  };
}

function peakMb(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 2 ** 10;
  const [, kb] = /VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kb) / 2 ** 10;
}
