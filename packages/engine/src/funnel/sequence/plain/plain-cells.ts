import { secondsPerDay } from '../../moments.js';
import type { Moment } from '../../moments.js';
import type { RangeCell } from '../sequence-pass.js';
import type { OwnEvents } from './own-events.js';
import { PlainChains } from './plain-chain.js';
import type { PlainRules } from './plain-entity.js';

/** Adds the chains of one entity after another to cells: nothing is asked of a chain but when each step was done. */
export class PlainCells {
  readonly #chains: PlainChains;
  readonly #window: number;
  readonly #perDay: number;
  readonly #asOf: number;
  readonly #cells: readonly (Pick<RangeCell, 'cell'> & { readonly begin: number; readonly end: number })[];
  readonly #times: Float64Array;

  constructor({ stepCount, window, entry, unit }: PlainRules, asOf: Moment, cells: readonly RangeCell[]) {
    this.#chains = new PlainChains(stepCount, window, entry);
    this.#window = window;
    this.#perDay = unit === 'day' ? 1 : secondsPerDay * 1000;
    this.#asOf = asOf[unit];
    this.#cells = cells.map(({ cell, span: { from, to } }) => ({ cell, begin: from[unit], end: to[unit] }));
    this.#times = new Float64Array(stepCount);
  }

  add(own: Readonly<OwnEvents>): void {
    const chains = this.#chains;
    const times = this.#times;
    const { places } = chains;
    for (let at = 0; at < this.#cells.length; at += 1) {
      const { cell, begin, end } = this.#cells[at]!;
      const level = chains.find(own, begin, end);
      if (level === 0) continue;
      for (let step = 0; step < level; step += 1) times[step] = own.times[places[step]!]!;
      cell.addTimes(level, times, this.#perDay, this.#asOf - times[0]! <= this.#window);
    }
  }
}
