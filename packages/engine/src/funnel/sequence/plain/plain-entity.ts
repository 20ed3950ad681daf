import type { Span } from '../../moments.js';
import type { Chain } from '../find-chain.js';
import { OwnEvents } from './own-events.js';
import { PlainChains } from './plain-chain.js';

/** Of several rows of a tie that do the same step, the one that stands for it; rows are numbered through all sources. */
export type FirstRow = (rows: Int32Array, from: number, to: number, step: number) => number;

export interface PlainRules {
  readonly stepCount: number;
  readonly window: number;
  readonly entry: 'best' | 'first';
  readonly unit: 'day' | 'ms';
}

interface Turn {
  day: number;
  ms: number;
}

/** One entity after another, each as a stretch of events: finds its chains. Nothing is made anew for an entity or a chain. */
export class PlainEntity {
  readonly #chains: PlainChains;
  readonly #unit: PlainRules['unit'];
  readonly #firstRow: FirstRow | null;
  /** At place l a chain of l steps. */
  readonly #byLevel: readonly { readonly chain: Chain; readonly entries: number[] }[];
  readonly #moments: readonly Turn[];
  #own: Readonly<OwnEvents> = OwnEvents.ofSize(0, false);

  /** @param firstRow null: chains have no entries */
  constructor({ stepCount, window, entry, unit }: PlainRules, firstRow: FirstRow | null) {
    this.#chains = new PlainChains(stepCount, window, entry);
    this.#unit = unit;
    this.#firstRow = firstRow;
    this.#moments = Array.from({ length: stepCount }, () => ({ day: NaN, ms: NaN }));
    this.#byLevel = Array.from({ length: stepCount + 1 }, (_, level) => {
      const entries: number[] = firstRow ? new Array<number>(level).fill(0) : [];
      return { chain: { moments: this.#moments.slice(0, level), optional: new Map(), entries }, entries };
    });
  }

  /** Takes the next entity. @param own at least one event */
  take(own: Readonly<OwnEvents>): void {
    this.#own = own;
  }

  /** The chain that begins in a span. Valid until the next is asked for. */
  readonly chainIn = ({ from, to }: Span): Chain | undefined => {
    const side = this.#unit;
    const level = this.#chains.find(this.#own, side === 'day' ? from.day : from.ms, side === 'day' ? to.day : to.ms);
    if (level === 0) return undefined;
    const { times } = this.#own;
    const { places } = this.#chains;
    const found = this.#byLevel[level]!;
    for (let step = 0; step < level; step += 1) {
      const time = times[places[step]!]!;
      if (side === 'day') this.#moments[step]!.day = time;
      else this.#moments[step]!.ms = time;
      if (this.#firstRow) found.entries[step] = this.#entryAt(places[step]!, step, this.#firstRow);
    }
    return found.chain;
  };

  #entryAt(place: number, step: number, firstRow: FirstRow): number {
    const { times, steps, to, rows } = this.#own;
    let end = place + 1;
    while (end < to && times[end] === times[place] && steps[end] === steps[place]) end += 1;
    return end === place + 1 ? rows![place]! : firstRow(rows!, place, end, step);
  }
}
