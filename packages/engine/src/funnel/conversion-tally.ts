import type { EntityHistory } from './entity-history.js';
import { elapsedSeconds } from './moments.js';
import type { Moment } from './moments.js';

/** Of those that reached a stage, who reached another at or after it. */
export class ConversionTally {
  converted = 0;
  of = 0;
  /** Not there yet, and the window is not over. */
  immature = 0;

  /** @param origin the position at which the first stage was reached; the window is inclusive, null: none */
  add(
    history: EntityHistory,
    origin: number,
    stage: number,
    { windowSeconds, asOfMoment }: { readonly windowSeconds: number | null; readonly asOfMoment: Moment },
  ): void {
    const position = history.reachedFrom(stage, origin);
    const inTime = (moment: Moment) =>
      windowSeconds === null || elapsedSeconds(history.visits[origin]!, moment) <= windowSeconds;
    if (position >= 0) {
      this.of += 1;
      if (inTime(history.visits[position]!)) this.converted += 1;
    } else if (windowSeconds !== null && inTime(asOfMoment)) {
      this.immature += 1;
    } else {
      this.of += 1;
    }
  }
}
