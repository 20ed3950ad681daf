import { codesFor, missingCode } from '../columns/column.js';
import type { TextColumn } from '../columns/column.js';
import { noOrigins } from '../columns/stored-column.js';
import type { StoredColumn } from '../columns/stored-column.js';
import { cellBytes } from './cell-block.js';
import type { CellBlock } from './cell-block.js';
import type { CsvColumn, CsvColumnOptions } from './csv-column.js';
import { Pieces } from './pieces.js';
import { TextPool } from './text-pool.js';

export class TextCells implements CsvColumn {
  readonly #pool = new TextPool();
  /** One byte a row, until the dictionary outgrows it. */
  readonly #narrow = new Pieces((length) => new Int8Array(length));
  readonly #wide = new Pieces((length) => new Int32Array(length));
  #isWide = false;
  #isBad = false;
  #row = 0;

  constructor(private readonly options: Pick<CsvColumnOptions, 'field' | 'problems'>) {}

  add({ bytes, starts, ends, rows, columns, numbers }: CellBlock, column: number): void {
    const pool = this.#pool;
    let cell = column;
    for (let row = 0; row < rows; row += 1, cell += columns) {
      const start = starts[cell]!;
      const end = ends[cell]!;
      this.#row = numbers[row]!;
      if (start === end) this.#push(missingCode);
      else if (end >= 0) this.#push(pool.codeOf(bytes, start, end, this.#onBad));
      else this.#pushBytes(cellBytes(bytes, start, end));
    }
  }

  pushText(text: string | null, row: number): void {
    this.#row = row;
    if (text === null) this.#push(missingCode);
    else this.#pushBytes(new TextEncoder().encode(text));
  }

  finish(): StoredColumn {
    const dictionary = this.#pool.toTexts();
    const narrow = this.#narrow.length;
    const codes = codesFor(dictionary.length, narrow + this.#wide.length);
    this.#narrow.join(codes.subarray(0, narrow));
    this.#wide.join(codes.subarray(narrow));
    const column = { type: 'string', codes, dictionary } as const;
    return {
      column: this.#isBad ? withoutRepeats(column) : column,
      instantForm: 'milliseconds',
      origins: { ...noOrigins, text: codes.length },
      isOwn: true,
      misfits: [],
    };
  }

  #pushBytes(cell: Uint8Array): void {
    this.#push(this.#pool.codeOf(cell, 0, cell.length, this.#onBad));
  }

  #push(code: number): void {
    if (code >= 128) this.#isWide = true;
    if (this.#isWide) this.#wide.push(code);
    else this.#narrow.push(code);
  }

  readonly #onBad = (text: string): void => {
    this.#isBad = true;
    this.options.problems.add('encoding', this.options.field, this.#row, () => text);
  };
}

/** Different bytes that are no UTF-8 may be one text. */
export function withoutRepeats({ type, codes, dictionary }: TextColumn): TextColumn {
  const places = new Map<string, number>();
  for (const text of dictionary) if (!places.has(text)) places.set(text, places.size);
  const newCodes = dictionary.map((text) => places.get(text)!);
  return { type, codes: codes.map((code) => newCodes[code] ?? missingCode), dictionary: [...places.keys()] };
}
