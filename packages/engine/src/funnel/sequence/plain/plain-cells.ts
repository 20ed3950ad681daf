import { secondsPerDay } from '../../moments.js';
import type { Moment } from '../../moments.js';
import type { RangeCell } from '../sequence-pass.js';
import type { EventLanes } from './event-lanes.js';
import type { PlainRules } from './plain-entity.js';

/** Adds the chains of one entity after another to cells: nothing is asked of a chain but when each step was done. */
export class PlainCells {
  readonly #rules: PlainRules;
  readonly #perDay: number;
  readonly #asOf: number;
  readonly #cells: readonly (Pick<RangeCell, 'cell'> & { readonly begin: number; readonly end: number })[];
  readonly #times: Float64Array;

  constructor(rules: PlainRules, asOf: Moment, cells: readonly RangeCell[]) {
    const { stepCount, unit } = rules;
    this.#rules = rules;
    this.#perDay = unit === 'day' ? 1 : secondsPerDay * 1000;
    this.#asOf = asOf[unit];
    this.#cells = cells.map(({ cell, span: { from, to } }) => ({ cell, begin: from[unit], end: to[unit] }));
    this.#times = new Float64Array(stepCount);
  }

  /** @param count how many entities have events */
  add(lanes: EventLanes, count: number): void {
    for (let at = 0; at < this.#cells.length; at += 1) {
      const { cell, begin, end } = this.#cells[at]!;
      this.#addTo(cell, begin, end, lanes, count);
    }
  }

  #addTo(cell: RangeCell['cell'], begin: number, end: number, lanes: EventLanes, count: number): void {
    const rules = this.#rules;
    const times = this.#times;
    for (let at = 0; at < count; at += 1) {
      const level = lanes.find(lanes.begins[at]!, lanes.ends[at]!, begin, end, rules);
      if (level === 0) continue;
      for (let step = 0; step < level; step += 1) times[step] = lanes.times[lanes.places[step]!]!;
      cell.addTimes(level, times, this.#perDay, this.#asOf - times[0]! <= rules.window);
    }
  }
}
