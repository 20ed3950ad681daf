import type { Id } from '@weir/schema';
import { missingDay } from '../../../columns/column.js';
import type { Codes, DateColumn, DatetimeColumn } from '../../../columns/column.js';
import type { Sources } from '../../collect-entries.js';
import type { ExcludedRows } from '../../excluded-rows.js';
import { mostTime } from './event-key.js';
import type { StepReader } from './step-reader.js';

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
  readonly #times: Int32Array | Float64Array;
  readonly #asOf: number;
  readonly #missing: number;
  /** Of each event that was read: when it happened, its step, counted from 1, its entity and its row. */
  readonly times = new Float64Array(rowsAtOnce);
  readonly steps = new Uint8Array(rowsAtOnce + 1);
  readonly entities = new Int32Array(rowsAtOnce);
  readonly rows = new Int32Array(rowsAtOnce + 1);

  constructor(source: EventSource, { asOf }: Pick<Sources, 'asOf'>) {
    this.#source = source;
    this.#times = source.time.values;
    this.#asOf = source.time.type === 'date' ? asOf.day : asOf.ms;
    this.#missing = source.time.type === 'date' ? missingDay : NaN;
  }

  /**
   * @param from of at most `rowsAtOnce` rows
   * @returns how many events; −1: they are more than keys can tell, with several steps at once or at no whole time
   */
  read(from: number, to: number, excluded: ExcludedRows): number {
    const { times, steps, entities, rows } = this;
    const [own, asOf, missing] = [this.#times, this.#asOf, this.#missing];
    const owners = this.#source.entities;
    const found = this.#source.steps.read(from, to, rows, steps);
    let count = 0;
    for (let at = 0; at < found; at += 1) {
      const row = rows[at]!;
      const time = own[row]!;
      const entity = owners[row]!;
      if (!(time < asOf) || entity < 0 || time === missing) {
        this.#leaveOut(row, excluded);
        continue;
      }
      if (Math.floor(time) !== time || Math.abs(time) >= mostTime) return -1;
      times[count] = time;
      steps[count] = steps[at]!;
      entities[count] = entity;
      rows[count] = row;
      count += 1;
    }
    return found < 0 ? -1 : count;
  }

  #leaveOut(row: number, excluded: ExcludedRows): void {
    const { dataset } = this.#source;
    const at = this.#times[row]!;
    if (Number.isNaN(at) || at === this.#missing) excluded.add('undated', dataset, row);
    else if (at < this.#asOf) excluded.add('no-entity', dataset, row);
  }
}
