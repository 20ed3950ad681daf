import { dayMs, isoFromDay, isoFromInstant } from '@weir/formula';
import { missingDay } from '../columns/column.js';
import type { DateColumn, DatetimeColumn } from '../columns/column.js';
import { intoSeconds, isWholeSecond } from '../columns/instants.js';
import { noOrigins } from '../columns/stored-column.js';
import type { InstantForm, StoredColumn } from '../columns/stored-column.js';
import type { CellBlock } from './cell-block.js';
import { CellMisfits } from './cell-misfits.js';
import type { CsvColumn, CsvColumnOptions } from './csv-column.js';
import { dayFromBytes, dayFromText, momentFromText, msFromBytes, saysUtc } from './moment-cells.js';
import { Pieces } from './pieces.js';
import { cellText } from './read-rows.js';
import { TextCells } from './text-column.js';

/** What the numbers are: epoch days, instants, or times on the clocks of a zone that is not known yet. */
type Kind = 'day' | 'instant' | 'local';

/**
 * Dates, and dates with times. A column of one kind is numbers; with two kinds what they mean depends on the zone that a document
 * names later, so that they become text, which is read then.
 */
export class MomentCells implements CsvColumn {
  readonly #days = new Pieces((length) => new Int32Array(length));
  readonly #ms = new Pieces((length) => new Float64Array(length));
  readonly #misfits: CellMisfits;
  #kind: Kind | null;
  /** Rows without a value before the kind was known. */
  #before = 0;
  #texts: TextCells | null = null;
  #areSeconds = true;

  constructor(
    private readonly options: CsvColumnOptions,
    private readonly type: 'date' | 'datetime',
  ) {
    this.#misfits = new CellMisfits(options);
    this.#kind = type === 'date' ? 'day' : null;
  }

  add(block: CellBlock, column: number): void {
    const { bytes, starts, ends, rows, columns, numbers } = block;
    for (let row = 0, cell = column; row < rows; row += 1, cell += columns) {
      const start = starts[cell]!;
      const end = ends[cell]!;
      if (start === end) this.#pushMissing(numbers[row]!);
      else if (this.#kind === 'day' && !this.#texts) {
        const day = start < end ? dayFromBytes(bytes, start, end) : NaN;
        if (day === day) this.#days.push(day);
        else this.#pushText(block, row, cell);
      } else {
        const ms = start < end ? msFromBytes(bytes, start, end) : NaN;
        if (ms === ms) this.#push(saysUtc(bytes, end) ? 'instant' : 'local', ms, numbers[row]!);
        else this.#pushText(block, row, cell);
      }
    }
  }

  finish(): StoredColumn {
    const kept = this.#texts?.finish() ?? this.#numbers();
    return { ...kept, misfits: this.#misfits.toList() };
  }

  #numbers(): StoredColumn {
    const form: InstantForm = this.#kind === 'local' ? 'local' : 'milliseconds';
    if (this.#kind === null) this.#settle('instant');
    const length = this.#days.length + this.#ms.length;
    return {
      column: this.#column(length),
      instantForm: form,
      origins: { ...noOrigins, text: length },
      isOwn: true,
      misfits: [],
    };
  }

  #column(length: number): DateColumn | DatetimeColumn {
    if (this.type === 'date') return { type: 'date', values: this.#days.join(new Int32Array(length)) };
    if (!this.#areSeconds) return { type: 'datetime', values: this.#ms.join(new Float64Array(length)) };
    return { type: 'datetime', values: this.#ms.join(new Int32Array(length), intoSeconds) };
  }

  #pushText(block: CellBlock, row: number, cell: number): void {
    const text = cellText(block, cell);
    const number = block.numbers[row]!;
    const day = dayFromText(text);
    if (day !== null) {
      if (this.type === 'date') this.#push('day', day, number);
      else this.#push('local', day * dayMs, number);
      return;
    }
    const moment = momentFromText(text);
    if (moment && isoFromInstant(moment.ms) !== null)
      this.#push(moment.isLocal ? 'local' : 'instant', moment.ms, number);
    else {
      this.#misfits.add(this.type === 'date' ? 'not-a-date' : 'not-a-datetime', number, text);
      this.#pushMissing(number);
    }
  }

  #push(kind: Kind, value: number, row: number): void {
    if (this.#kind === null) this.#settle(kind);
    if (!this.#texts && kind !== this.#kind) this.#turnToText();
    if (this.#texts) this.#texts.pushText(textOf(kind, value), row);
    else if (kind === 'day') this.#days.push(value);
    else {
      this.#areSeconds &&= isWholeSecond(value);
      this.#ms.push(value);
    }
  }

  #pushMissing(row: number): void {
    if (this.#texts) this.#texts.pushText(null, row);
    else if (this.#kind === null) this.#before += 1;
    else if (this.#kind === 'day') this.#days.push(missingDay);
    else this.#ms.push(NaN);
  }

  #settle(kind: Kind): void {
    this.#kind = kind;
    for (let row = 0; row < this.#before; row += 1) this.#ms.push(NaN);
  }

  #turnToText(): void {
    this.#texts = new TextCells(this.options);
    const kind = this.#kind!;
    const length = this.#days.length + this.#ms.length;
    const values = kind === 'day' ? this.#days.join(new Int32Array(length)) : this.#ms.join(new Float64Array(length));
    for (const value of values) {
      const isMissing = kind === 'day' ? value === missingDay : Number.isNaN(value);
      this.#texts.pushText(isMissing ? null : textOf(kind, value), 0);
    }
  }
}

function textOf(kind: Kind, value: number): string | null {
  if (kind === 'day') return isoFromDay(value);
  const text = isoFromInstant(value);
  return kind === 'local' ? (text?.slice(0, -1) ?? null) : text;
}
