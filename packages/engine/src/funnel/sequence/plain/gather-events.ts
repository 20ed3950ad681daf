import type { Codes } from '../../../columns/column.js';
import { beforeTimes, isComplete } from './event-source.js';
import type { EventSource } from './event-source.js';
import type { OwnEvents } from './own-events.js';

/** Reads rows of one entity after another as events. */
export class EventGatherer {
  readonly #codes: Codes | Uint8Array;
  readonly #table: Uint8Array;
  readonly #isStep: Uint8Array;
  readonly #times: Int32Array | Float64Array;
  readonly #isComplete: boolean;
  /** Times between these two are there, and known. */
  readonly #before: number;
  readonly #asOf: number;

  constructor(source: EventSource) {
    const { codes, table, isStep } = source.steps;
    this.#codes = codes;
    this.#table = table;
    this.#isStep = isStep;
    this.#times = source.time.values;
    this.#isComplete = isComplete(source);
    this.#before = beforeTimes(source);
    this.#asOf = source.asOf;
  }

  /**
   * Adds the events of rows, which the source's steps are ready for. All are written, and those that are none written over: no branch has
   * to be guessed.
   * @param own has room for all rows, and for one more
   */
  add(from: number, to: number, own: OwnEvents): void {
    if (own.rows) this.#addRows(from, to, own.rows, own.to);
    own.to = this.#isComplete ? this.#addAll(from, to, own) : this.#addKnown(from, to, own);
  }

  #addAll(from: number, to: number, { times: ownTimes, steps, to: end }: OwnEvents): number {
    const [codes, table, times] = [this.#codes, this.#table, this.#times];
    let count = end;
    for (let row = from; row < to; row += 1) {
      const step = table[codes[row]! + 1]!;
      ownTimes[count] = times[row]!;
      steps[count] = step;
      // 1 of a step, else 0.
      count += -step >>> 31;
    }
    return count;
  }

  #addKnown(from: number, to: number, { times: ownTimes, steps, to: end }: OwnEvents): number {
    const [codes, table, times] = [this.#codes, this.#table, this.#times];
    const [before, asOf] = [this.#before, this.#asOf];
    let count = end;
    for (let row = from; row < to; row += 1) {
      const step = table[codes[row]! + 1]!;
      const time = times[row]!;
      ownTimes[count] = time;
      steps[count] = step;
      count += (-step >>> 31) & Number(time > before) & Number(time < asOf);
    }
    return count;
  }

  #addRows(from: number, to: number, rows: Int32Array, end: number): void {
    const [codes, isStep, times] = [this.#codes, this.#isStep, this.#times];
    const [before, asOf] = [this.#before, this.#asOf];
    let count = end;
    for (let row = from; row < to; row += 1) {
      const time = times[row]!;
      rows[count] = row;
      count += isStep[codes[row]! + 1]! & Number(time > before) & Number(time < asOf);
    }
  }
}
