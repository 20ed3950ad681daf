import { MisfitCounter } from '../columns/load-report.js';
import type { Misfit, MisfitReason } from '../columns/load-report.js';
import type { CsvColumnOptions } from './csv-column.js';

/** Cells of a column that do not fit its type: counted, and the first ones with their places. */
export class CellMisfits {
  readonly #counter = new MisfitCounter();

  constructor(private readonly options: Pick<CsvColumnOptions, 'field' | 'problems'>) {}

  add(reason: MisfitReason, row: number, text: string): void {
    this.#counter.add(reason, text);
    this.options.problems.add(reason, this.options.field, row, () => text);
  }

  toList(): Misfit[] {
    return this.#counter.toList();
  }
}
