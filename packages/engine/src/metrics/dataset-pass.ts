import { WeirError } from '@weir/schema';
import type { Id } from '@weir/schema';
import { usesPeriod } from '@weir/formula';
import type { Excluded, Measure } from '@weir/query';
import { ExpressionCompiler } from '../expressions/compile-expression.js';
import type { CellBounds, Expression, RowScope } from '../expressions/expression.js';
import type { MomentRange } from '../expressions/moment.js';
import type { PlanSources } from '../sources/plan-sources.js';
import { figureOf } from './figures.js';
import { measureValue } from './measure-value.js';
import { MeasureTally } from './measure-tally.js';
import { Placement } from './placement.js';
import { RangeSlots } from './range-slots.js';
import { Selection, selectionName } from './selection.js';
import type { Figured, TableRun } from './table-run.js';

/** The cell that a condition is about, where it reads the cell's bounds. */
type Cell = Pick<CellBounds, 'start' | 'end'> | null;

/** Rows are selected once for all tables and measures that mean the same rows. */
interface SelectionRun {
  readonly selection: Selection;
  readonly cell: Cell;
  /** By the ranges, which are one table's. */
  readonly placements: Map<readonly MomentRange[], Placement>;
}

/** Reads a dataset once, for all measures of all tables that are about it. */
export class DatasetPass {
  readonly rows: number;
  readonly #undated: Uint8Array;
  readonly #runs = new Map<string, SelectionRun>();
  readonly #compiler: ExpressionCompiler;
  readonly #cellCompiler: ExpressionCompiler;
  readonly #bounds: CellBounds = { start: null, end: null, version: 0 };

  /** @throws {WeirError} `engine/bad-plan` */
  constructor(
    readonly dataset: Id,
    private readonly sources: PlanSources,
    tables: readonly TableRun[],
  ) {
    this.rows = sources.rowCount(dataset);
    this.#undated = new Uint8Array(this.rows);
    const scope: RowScope = sources.scope(dataset);
    this.#compiler = new ExpressionCompiler(scope);
    this.#cellCompiler = new ExpressionCompiler({ ...scope, cell: this.#bounds });
    for (const table of tables) {
      for (const measure of table.measures) {
        if (measure.dataset === dataset) table.figured.set(measure, this.#figure(measure, table));
      }
    }
  }

  /** Rows from ≤ row < to, at most a chunk of them. */
  read(from: number, to: number): void {
    for (const { selection, cell, placements } of this.#runs.values()) {
      if (cell) {
        this.#bounds.start = cell.start;
        this.#bounds.end = cell.end;
        this.#bounds.version += 1;
      }
      const count = selection.select(from, to);
      if (count === 0) continue;
      for (const placement of placements.values()) placement.add(from, to, selection.positions, count);
    }
  }

  /** Of all tables, for the groups that were met so far. */
  get cellCount(): number {
    let count = 0;
    for (const { placements } of this.#runs.values()) {
      for (const placement of placements.values()) count += placement.cellCount;
    }
    return count;
  }

  excluded(): Excluded[] {
    let count = 0;
    for (const isUndated of this.#undated) count += isUndated;
    return count > 0 ? [{ reason: 'undated', dataset: this.dataset, count }] : [];
  }

  /** A measure whose formulas read the cell's bounds is selected anew for each range. */
  #figure(measure: Measure, table: TableRun): Figured[] {
    if (!usesPeriod(measure.where ?? true) && !usesPeriod(measure.value ?? null)) {
      const placed = this.#place(measure, table, table.ranges, null);
      return table.ranges.map((_range, place) => ({ ...placed, place }));
    }
    return table.singles.map((single) => ({
      ...this.#place(measure, table, single, this.#cellOf(single[0])),
      place: 0,
    }));
  }

  /** A cell ends at as-of when its range does not end before. */
  #cellOf({ from, to }: MomentRange): Cell {
    const { asOf } = this.sources;
    return { start: from, end: to && to.instant < asOf.instant ? to : asOf };
  }

  #place(
    measure: Measure,
    table: TableRun,
    ranges: readonly MomentRange[],
    cell: Cell,
  ): Pick<Figured, 'placement' | 'tally'> {
    const name = JSON.stringify([selectionName(measure), cell]);
    let run = this.#runs.get(name);
    if (!run) {
      run = { selection: this.#selection(measure, cell), cell, placements: new Map() };
      this.#runs.set(name, run);
    }
    let placement = run.placements.get(ranges);
    if (!placement) {
      const columns = table.table.by.map((fields) => this.#groupColumn(table, fields));
      const on = measure.on === null ? null : this.sources.timeColumn(this.dataset, measure.on);
      placement = new Placement(table.groups, table.groups.reader(columns), new RangeSlots(ranges, on));
      run.placements.set(ranges, placement);
    }
    const tally = this.#tally(measure, cell);
    placement.tallies.push(tally);
    return { placement, tally };
  }

  #tally(measure: Measure, cell: Cell): MeasureTally {
    const compiler = this.#compilerFor(cell);
    if ((measure.value === undefined) !== (measure.aggregate === 'count')) throw badPlan(measure.id);
    const value = measure.value === undefined ? null : measureValue(compiler.compile(measure.value));
    const { currency } = measure;
    return new MeasureTally({
      measure,
      value,
      figure: value && figureOf(measure, value),
      currency: currency === undefined ? null : measureValue(compiler.compile({ var: currency })),
    });
  }

  #selection({ id, where, on, cut }: Measure, cell: Cell): Selection {
    const condition: Expression | null =
      where === undefined || where === true ? null : this.#compilerFor(cell).compile(where);
    if (condition && condition.type !== 'boolean') throw badPlan(id);
    return new Selection({
      where: condition,
      cuts: cut.map((field) => this.sources.timeColumn(this.dataset, field)),
      asOf: this.sources.asOf,
      on: on === null ? null : this.sources.timeColumn(this.dataset, on),
      undated: this.#undated,
    });
  }

  #compilerFor(cell: Cell): ExpressionCompiler {
    return cell ? this.#cellCompiler : this.#compiler;
  }

  #groupColumn({ table }: TableRun, fields: Readonly<Record<Id, Id>>) {
    const field = Object.hasOwn(fields, this.dataset) ? fields[this.dataset] : undefined;
    if (field === undefined) throw badPlan(`${table.id}: ${this.dataset}`);
    return this.sources.column(this.dataset, field);
  }
}

function badPlan(part: string): WeirError {
  return new WeirError('engine/bad-plan', { part });
}
