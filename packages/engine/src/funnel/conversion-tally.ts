import type { EntityHistory } from './entity-history.js';
import { elapsedSeconds } from './moments.js';
import type { Moment } from './moments.js';

export type ConversionPart = Pick<ConversionTally, 'converted' | 'of' | 'immature'>;

/** Of those that reached a stage, who reached another at or after it. */
export class ConversionTally {
  converted = 0;
  of = 0;
  /** Not there yet, and the window is not over. */
  immature = 0;

  part(): ConversionPart {
    return { converted: this.converted, of: this.of, immature: this.immature };
  }

  join({ converted, of, immature }: ConversionPart): void {
    this.converted += converted;
    this.of += of;
    this.immature += immature;
  }

  /**
   * @param origin the position at which the first stage was reached
   * @param windowSeconds inclusive; null: none
   */
  add(history: EntityHistory, origin: number, stage: number, windowSeconds: number | null, asOf: Moment): void {
    const position = history.reachedFrom(stage, origin);
    const from = history.visits[origin]!;
    if (position >= 0) {
      this.of += 1;
      if (isInTime(from, history.visits[position]!, windowSeconds)) this.converted += 1;
    } else if (windowSeconds !== null && isInTime(from, asOf, windowSeconds)) {
      this.immature += 1;
    } else {
      this.of += 1;
    }
  }
}

function isInTime(from: Moment, to: Moment, windowSeconds: number | null): boolean {
  return windowSeconds === null || elapsedSeconds(from, to) <= windowSeconds;
}
