import type { FunnelAnswer } from '@weir/query';
import type { LiveFigures } from '../canvas/draw-funnel.js';
import { lastOf } from '../element/last-of.js';
import { figuresOf } from './funnel-figures.js';
import { LIVE_LENSES } from './lens.js';
import type { LiveLens } from './lens.js';
import type { LiveAnswer } from './live-answers.js';
import type { LiveChoice, LivePeriod } from './live-choice.js';

interface LookedAt {
  readonly live: LiveAnswer;
  readonly before: FunnelAnswer | null;
  readonly lens: LiveLens;
  readonly canReplay: boolean;
}

/** Which of the live counts of a funnel a person looks at. Belongs to the element that asks. */
export class LiveView {
  #period: LivePeriod = 'all';
  #lens: LiveLens = 'open';
  readonly #figures = lastOf(({ live, before, lens, canReplay }: LookedAt): LiveFigures => ({
    ...figuresOf(live, before),
    lens,
    canReplay,
  }));

  get period(): LivePeriod {
    return this.#period;
  }

  /**
   * The figures as they are looked at: the same object as before, where nothing about them is another.
   * @param before what the version that it is compared with answered
   */
  of(live: LiveAnswer, before: FunnelAnswer | null = null, canReplay = false): LiveFigures {
    return this.#figures({ live, before, lens: this.#lens, canReplay });
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
