import { workday } from '../calendar.js';
import type { Random } from '../random.js';

/** What happens in a stage: after how many days (the median), with which chance the next one comes, and what comes else; null: it stays. */
export interface Step {
  readonly stage: string;
  readonly days: number;
  readonly chance: number;
  readonly otherwise: string | null;
}

export interface Entry {
  readonly stage: string;
  readonly day: number;
}

/** Of those who may leave, so many are forgotten in a stage. */
const FORGOTTEN = 0.03;

/** Through the steps from the one at `start`, until one has no next, or the day is over. */
export function walk(
  random: Random,
  steps: readonly Step[],
  { start = 0, day, until }: { readonly start?: number; readonly day: number; readonly until: number },
): Entry[] {
  const entries: Entry[] = [];
  let entered = workday(day);
  for (let place = start; place < steps.length && entered < until; place++) {
    const { stage, days, chance, otherwise } = steps[place]!;
    entries.push({ stage, day: entered });
    if (otherwise !== null && random.chance(FORGOTTEN)) break;
    const goesOn = random.chance(chance);
    if (!goesOn && otherwise === null) break;
    entered = workday(entered + 1 + Math.round(random.logNormal(days, 0.6)));
    if (!goesOn && otherwise !== null) {
      if (entered < until) entries.push({ stage: otherwise, day: entered });
      break;
    }
  }
  return entries;
}
