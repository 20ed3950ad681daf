import type { Id } from '@weir/schema';
import { missingDay } from '../../../columns/column.js';
import type { Codes, DateColumn, DatetimeColumn } from '../../../columns/column.js';
import type { Sources } from '../../collect-entries.js';
import type { ExcludedRows } from '../../excluded-rows.js';
import { mostTime } from './event-key.js';
import type { StepReader } from '../../step-reader.js';

/** Rows that are read at once. */
export const rowsAtOnce = 4096;

/** Rows by one date field of one dataset, of one entity each. */
export interface EventSource {
  readonly dataset: Id;
  readonly rowCount: number;
  readonly time: DateColumn | DatetimeColumn;
  /** Per row; −1: it has none. */
  readonly entities: Codes;
  readonly steps: StepReader;
}

/** Reads the rows that do a step, before as-of, as numbers. What it gives is valid until the next read. */
export class EventReader {
  readonly #source: EventSource;
  readonly #asOf: number;
  /** Times between these two are what they say. */
  readonly #least: number;
  readonly #limit: number;
  /** Of each event that was read: when it happened, its step, counted from 1, its entity and its row. */
  readonly times = new Float64Array(rowsAtOnce);
  readonly steps = new Uint8Array(rowsAtOnce);
  readonly entities = new Int32Array(rowsAtOnce);
  readonly rows = new Int32Array(rowsAtOnce + 1);

  constructor(source: EventSource, { asOf }: Pick<Sources, 'asOf'>) {
    this.#source = source;
    this.#asOf = source.time.type === 'date' ? asOf.day : asOf.ms;
    this.#least = source.time.type === 'date' ? missingDay : -mostTime;
    this.#limit = Math.min(this.#asOf, mostTime);
  }

  get rowCount(): number {
    return this.#source.rowCount;
  }

  /**
   * @param from of at most `rowsAtOnce` rows
   * @returns how many events; −1: they are more than keys can tell, with several steps at once or at no whole time
   */
  read(from: number, to: number, excluded: ExcludedRows): number {
    const { codes, table, isStep } = this.#source.steps;
    if (!this.#source.steps.prepare(from, to)) return -1;
    const { times, steps, entities, rows } = this;
    let found = 0;
    for (let row = from; row < to; row += 1) {
      rows[found] = row;
      found += isStep[codes[row]! + 1]!;
    }
    const { entities: owners, time: column } = this.#source;
    const own = column.values;
    const least = this.#least;
    const limit = this.#limit;
    let count = 0;
    let isWhole = true;
    for (let at = 0; at < found; at += 1) {
      const row = rows[at]!;
      const time = own[row]!;
      const entity = owners[row]!;
      if (!(time < limit && time > least) || entity < 0) {
        if (!this.#leaveOut(row, excluded)) return -1;
        continue;
      }
      isWhole = isWhole && Math.floor(time) === time;
      times[count] = time;
      steps[count] = table[codes[row]! + 1]!;
      entities[count] = entity;
      rows[count] = row;
      count += 1;
    }
    return isWhole ? count : -1;
  }

  /**
   * Adds up how many events there may be in each block of entities: those that `read` leaves out too.
   * @param counts at place b + 1 for block b
   * @returns false: a row does several steps
   */
  countBlocks(from: number, to: number, bits: number, counts: Int32Array): boolean {
    const { entities, steps } = this.#source;
    if (!steps.prepare(from, to)) return false;
    const { codes, isStep } = steps;
    for (let row = from; row < to; row += 1) counts[(entities[row]! >> bits) + 1]! += isStep[codes[row]! + 1]!;
    return true;
  }

  /** @returns false: its time is one that keys cannot tell */
  #leaveOut(row: number, excluded: ExcludedRows): boolean {
    const { dataset, time, entities } = this.#source;
    const at = time.values[row]!;
    if (Number.isNaN(at) || (time.type === 'date' && at === missingDay)) {
      excluded.add('undated', dataset, row);
      return true;
    }
    if (at >= this.#asOf) return true;
    if (entities[row]! < 0) {
      excluded.add('no-entity', dataset, row);
      return true;
    }
    return false;
  }
}
