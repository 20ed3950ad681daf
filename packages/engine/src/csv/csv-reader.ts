import { errorOf } from '@weir/schema';
import type { FieldType, Id } from '@weir/schema';
import { ColumnBuilder } from '../columns/column-builder.js';
import type { FieldSpec, StoredDataset } from '../columns/dataset-input.js';
import type { StoredColumn } from '../columns/stored-column.js';
import type { Pace } from '../pace.js';
import { CellBlock } from './cell-block.js';
import { csvColumn } from './csv-column.js';
import type { CsvColumn } from './csv-column.js';
import type { CsvInput } from './csv-input.js';
import { FileProblems } from './file-report.js';
import { guessSeparator, readHeader, saidSeparator } from './first-rows.js';
import type { Beginning, Header } from './first-rows.js';
import { guessTypes } from './guess-types.js';
import { headerNames } from './header-names.js';
import { readRows } from './read-rows.js';
import type { Ending } from './read-rows.js';

export interface CsvReaderOptions {
  readonly fields?: CsvInput['fields'] | undefined;
  readonly separator?: string | undefined;
  readonly header?: boolean | undefined;
  /** Types of fields that the file may have, where `fields` does not say them. */
  readonly types?: ReadonlyMap<Id, FieldType> | undefined;
  readonly pace: Pace;
  /** Called after each slice. @param rows read so far */
  readonly onProgress?: ((rows: number) => void) | undefined;
}

/** Bytes from which separator and types are guessed. */
const sampleBytes = 2 ** 20;
/** Bytes that are read at once, at least. */
const leastBytes = 2 ** 16;
/** A row of more bytes is no row: a quote was not closed. */
const mostRowBytes = 2 ** 24;

interface Layout {
  readonly separator: string;
  readonly names: readonly Id[];
  readonly columns: readonly CsvColumn[];
  readonly block: CellBlock;
  readonly guessed: readonly FieldSpec[];
}

/** Makes columns of a file's bytes (UTF-8, without a byte order mark) as they come. What it holds of them is one row and what came last. */
export class CsvReader {
  readonly #problems = new FileProblems();
  #bytes = new Uint8Array(leastBytes);
  #from = 0;
  #to = 0;
  /** Bytes that are wanted before the next try: a row that is not whole yet is not looked at again for each byte. */
  #wanted = sampleBytes;
  #layout: Layout | null = null;
  /** Of the next row in the file. */
  #number = 1;
  #rows = 0;

  constructor(
    private readonly id: Id,
    private readonly options: CsvReaderOptions,
  ) {}

  get rows(): number {
    return this.#rows;
  }

  /** Memory that bytes take which are not in columns yet. */
  get bufferedBytes(): number {
    return this.#bytes.length;
  }

  /** @throws {WeirError} `adapter/aborted`, `engine/csv-row-too-long` */
  async push(chunk: Uint8Array): Promise<void> {
    this.#keep(chunk);
    if (this.#to - this.#from >= this.#wanted) await this.#read('more');
  }

  /** @throws {WeirError} `adapter/aborted` */
  async finish(): Promise<StoredDataset> {
    await this.#read('last');
    const { separator, names, columns, guessed } = (this.#layout ??= await this.#begin('last', ',', null));
    const stored = new Map<Id, StoredColumn>();
    for (const [place, column] of columns.entries()) {
      stored.set(names[place]!, column.finish());
      if (this.options.pace.due) await this.options.pace.turn();
    }
    const { fields = [], types = new Map<Id, FieldType>() } = this.options;
    // Without a row there is no field to be seen: those that there may be are there.
    const declared = new Map([...types].filter(([field]) => stored.has(field) || this.#rows === 0));
    for (const { id, type } of fields) {
      declared.set(id, type);
      if (!stored.has(id)) this.#problems.add('absent-field', id, 1, () => '');
    }
    for (const [id, type] of declared) {
      if (stored.has(id)) continue;
      const absent = new ColumnBuilder(type);
      absent.pushMissing(this.#rows);
      stored.set(id, absent.finish());
    }
    const file = { separator, guessed, problems: this.#problems.toList() };
    return { id: this.id, rows: this.#rows, columns: stored, declared, file };
  }

  #keep(chunk: Uint8Array): void {
    const held = this.#to - this.#from;
    if (this.#to + chunk.length > this.#bytes.length) {
      const needed = held + chunk.length;
      const room = needed > this.#bytes.length ? new Uint8Array(Math.max(needed, this.#bytes.length * 2)) : this.#bytes;
      if (room === this.#bytes) room.copyWithin(0, this.#from, this.#to);
      else room.set(this.#bytes.subarray(this.#from, this.#to));
      this.#bytes = room;
      this.#from = 0;
      this.#to = held;
    }
    this.#bytes.set(chunk, this.#to);
    this.#to += chunk.length;
  }

  async #read(ending: Ending): Promise<void> {
    const { pace, onProgress } = this.options;
    const layout = (this.#layout ??= await this.#layOut(ending));
    if (!layout) {
      this.#wanted = (this.#to - this.#from) * 2;
      return;
    }
    const before = this.#rows;
    for (let isLenient = ending; ;) {
      const { block, columns } = layout;
      const separator = layout.separator.charCodeAt(0);
      const beginning = { bytes: this.#bytes, from: this.#from, to: this.#to, ending: isLenient };
      const read = readRows(block, { ...beginning, separator, number: this.#number, problems: this.#problems });
      for (const [place, column] of columns.entries()) column.add(block, place);
      this.#rows += block.rows;
      const isDone = block.rows === 0;
      [this.#from, this.#number] = [read.at, read.number];
      if (pace.due) {
        onProgress?.(this.#rows);
        await pace.turn();
      }
      if (!isDone) isLenient = ending;
      else if (this.#to - this.#from < mostRowBytes || isLenient === 'last') break;
      else if (isLenient === 'more') isLenient = 'give-up';
      else throw errorOf('engine/csv-row-too-long', { dataset: this.id, row: this.#number, bytes: mostRowBytes });
    }
    const held = this.#to - this.#from;
    this.#wanted = Math.max(leastBytes, this.#rows === before ? held * 2 : held + leastBytes);
  }

  /** Null while the first row is not whole. */
  async #layOut(ending: Ending): Promise<Layout | null> {
    const said = this.options.separator === undefined ? saidSeparator(this.#beginning(ending)) : null;
    const separator = this.options.separator ?? said?.separator ?? guessSeparator(this.#beginning(ending));
    const beginning = { ...this.#beginning(ending), from: said?.at ?? this.#from };
    const number = said ? this.#number + 1 : this.#number;
    const first = readHeader(beginning, separator, number, this.#problems);
    if (!first) {
      const isLong = this.#to - this.#from >= mostRowBytes;
      if (isLong && ending === 'more') return this.#layOut('give-up');
      if (isLong) throw errorOf('engine/csv-row-too-long', { dataset: this.id, row: number, bytes: mostRowBytes });
      if (ending === 'more') return null;
    }
    [this.#from, this.#number] = [beginning.from, number];
    return this.#begin(ending, separator, first);
  }

  async #begin(ending: Ending, separator: string, first: Header | null): Promise<Layout> {
    const { header = true, fields = [], types } = this.options;
    const names = headerNames(first?.texts ?? [], fields, header);
    if (header && first) [this.#from, this.#number] = [first.at, first.number];
    const known = new Map([...(types ?? []), ...fields.map(({ id, type }) => [id, type] as const)]);
    const isGuessing = names.some((name) => !known.has(name));
    const guesses = isGuessing
      ? await guessTypes(this.#beginning(ending), separator, names.length, this.options.pace)
      : [];
    const specs = names.map((id, place) => ({ id, type: known.get(id) ?? guesses[place]! }));
    const guessed = specs.filter(({ id }) => !known.has(id));
    const columns = specs.map(({ id, type }) =>
      csvColumn({ field: id, type, isGuessed: !known.has(id), problems: this.#problems }),
    );
    return { separator, names, columns, block: new CellBlock(Math.max(1, names.length)), guessed };
  }

  #beginning(ending: Ending): Beginning {
    return { bytes: this.#bytes, from: this.#from, to: this.#to, ending };
  }
}
