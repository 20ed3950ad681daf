import type { LivePeriod } from '../canvas/canvas-bars.js';
import type { LiveFigures } from '../canvas/draw-funnel.js';
import type { LiveChoice } from '../canvas/funnel-canvas.js';
import { LIVE_LENSES } from './lens.js';
import type { LiveLens } from './lens.js';

/** Which of the live counts of a funnel a person looks at. Belongs to the element that asks. */
export class LiveView {
  #period: LivePeriod = 'all';
  #lens: LiveLens = 'open';

  get period(): LivePeriod {
    return this.#period;
  }

  /** The figures as they are looked at. */
  of(figures: LiveFigures, canReplay = false): LiveFigures {
    return { ...figures, lens: this.#lens, canReplay };
  }

  /** @returns what else is wanted: to have them counted anew, or a replay */
  take(choice: LiveChoice): 'again' | 'replay' | null {
    const lens = LIVE_LENSES.find((each) => choice === `lens:${each}`);
    if (choice === 'again' || choice === 'replay') return choice;
    if (lens) this.#lens = lens;
    else this.#period = choice as LivePeriod;
    return null;
  }
}
