import type { Span } from '../../moments.js';
import type { Chain } from '../find-chain.js';
import type { ChainRules } from './chain-finder.js';
import type { EventLanes } from './event-lanes.js';

/** Of several rows of a tie that do the same step, the one that stands for it; rows are numbered through all sources. */
export type FirstRow = (rows: Int32Array, from: number, to: number, step: number) => number;

export interface PlainRules extends ChainRules {
  readonly unit: 'day' | 'ms';
}

interface Turn {
  day: number;
  ms: number;
}

/** One entity after another, each as a stretch of events: finds its chains. Nothing is made anew for an entity or a chain. */
export class PlainEntity {
  readonly #rules: PlainRules;
  readonly #firstRow: FirstRow | null;
  /** At place l a chain of l steps. */
  readonly #byLevel: readonly { readonly chain: Chain; readonly entries: number[] }[];
  readonly #moments: readonly Turn[];
  #lanes: EventLanes | undefined;
  #from = 0;
  #to = 0;

  /** @param firstRow null: chains have no entries */
  constructor(rules: PlainRules, firstRow: FirstRow | null) {
    const { stepCount } = rules;
    this.#rules = rules;
    this.#firstRow = firstRow;
    this.#moments = Array.from({ length: stepCount }, () => ({ day: NaN, ms: NaN }));
    this.#byLevel = Array.from({ length: stepCount + 1 }, (_, level) => {
      const entries: number[] = firstRow ? new Array<number>(level).fill(0) : [];
      return { chain: { moments: this.#moments.slice(0, level), optional: new Map(), entries }, entries };
    });
  }

  /** Takes the next entity, which has at least one event. @param at its place among those in the lanes */
  take(lanes: EventLanes, at: number): void {
    this.#lanes = lanes;
    this.#from = lanes.begins[at]!;
    this.#to = lanes.ends[at]!;
  }

  /** The chain that begins in a span. Valid until the next is asked for. */
  readonly chainIn = ({ from, to }: Span): Chain | undefined => {
    const rules = this.#rules;
    const isDay = rules.unit === 'day';
    const { times, places, find } = this.#lanes!;
    const level = find(this.#from, this.#to, isDay ? from.day : from.ms, isDay ? to.day : to.ms, rules);
    if (level === 0) return undefined;
    const found = this.#byLevel[level]!;
    for (let step = 0; step < level; step += 1) {
      const time = times[places[step]!]!;
      if (isDay) this.#moments[step]!.day = time;
      else this.#moments[step]!.ms = time;
      if (this.#firstRow) found.entries[step] = this.#entryAt(places[step]!, step, this.#firstRow);
    }
    return found.chain;
  };

  #entryAt(place: number, step: number, firstRow: FirstRow): number {
    const { times, steps, rows } = this.#lanes!;
    let end = place + 1;
    while (end < this.#to && times[end] === times[place] && steps[end] === steps[place]) end += 1;
    return end === place + 1 ? rows[place]! : firstRow(rows, place, end, step);
  }
}
