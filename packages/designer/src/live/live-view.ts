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
  of(figures: LiveFigures): LiveFigures {
    return { ...figures, lens: this.#lens };
  }

  /** @returns whether they are wanted anew */
  take(choice: LiveChoice): boolean {
    const lens = LIVE_LENSES.find((each) => choice === `lens:${each}`);
    if (lens) this.#lens = lens;
    else if (choice !== 'again') this.#period = choice as LivePeriod;
    return choice === 'again';
  }
}
