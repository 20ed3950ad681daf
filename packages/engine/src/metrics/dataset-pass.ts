import { errorOf } from '@weir/schema';
import type { Formula, Id, WeirError } from '@weir/schema';
import { callOf, nameOf, usesPeriod } from '@weir/formula';
import type { Excluded, Measure } from '@weir/query';
import { ExpressionCompiler } from '../expressions/compile-expression.js';
import type { CellBounds, Expression, RowScope } from '../expressions/expression.js';
import type { MomentRange } from '../expressions/moment.js';
import type { Pace } from '../pace.js';
import type { PlanSources } from '../sources/plan-sources.js';
import { aggregateOf } from './aggregate.js';
import { MeasureCells } from './measure-cells.js';
import { measureValue } from './measure-value.js';
import type { MeasureValue } from './measure-value.js';
import type { Placement, PlacementPart } from './placement.js';
import { placementsFor } from './placing.js';
import type { Asked, Placed } from './placing.js';
import { Selection, selectionName } from './selection.js';
import type { TableRun } from './table-run.js';
import { ValueTally } from './value-tally.js';

/** The cell that a condition is about, where it reads the cell's bounds. */
type Cell = Pick<CellBounds, 'start' | 'end'> | null;

/** A measure of a table, in all of the table's ranges or, where its formulas read the cell's bounds, in one. */
interface Wish extends Asked {
  readonly measure: Measure;
  readonly table: TableRun;
  /** Place of the first of its ranges among the table's. */
  readonly first: number;
  readonly cell: Cell;
}

/** Rows are selected once for all tables and measures that mean the same rows. */
interface SelectionRun {
  readonly selection: Selection;
  readonly cell: Cell;
  readonly placements: readonly Placement[];
}

/** What a pass has counted, as plain data. */
export interface PassPart {
  /** Rows that were left out for lack of a date. */
  readonly undated: number;
  /** None was left out that a later as-of would let in. */
  readonly isUncut: boolean;
  readonly placements: readonly PlacementPart[];
}

/** Reads a dataset once, for all measures of all tables that are about it. */
export class DatasetPass {
  readonly rows: number;
  /** How rows are put into cells, and what is kept of them there: passes of one plan that do it alike may be joined. */
  readonly layout: string;
  /** Per row: 1 when it was left out for lack of a date. */
  #undated: Uint8Array | null = null;
  #undatedElsewhere = 0;
  #isUncut: boolean;
  readonly #runs: readonly SelectionRun[];
  readonly #compiler: ExpressionCompiler;
  readonly #cellCompiler: ExpressionCompiler;
  readonly #bounds: CellBounds = { start: null, end: null, version: 0 };
  readonly #tallies = new Map<Placement, Map<string, ValueTally>>();

  /**
   * @param rowsInAll of the dataset, of which `sources` may have a part: where rows are put depends on how many there are
   * @throws {WeirError} `engine/bad-plan`
   */
  constructor(
    readonly dataset: Id,
    private readonly sources: PlanSources,
    tables: readonly TableRun[],
    private readonly rowsInAll = sources.rowCount(dataset),
  ) {
    this.rows = sources.rowCount(dataset);
    const scope: RowScope = sources.scope(dataset);
    this.#compiler = new ExpressionCompiler(scope);
    this.#cellCompiler = new ExpressionCompiler({ ...scope, cell: this.#bounds });
    const runs = new Map<string, Wish[]>();
    for (const table of tables) {
      for (const measure of table.measures) {
        if (measure.dataset !== dataset) continue;
        table.figured.set(measure, []);
        for (const wish of this.#wishes(measure, table)) {
          const name = JSON.stringify([selectionName(measure), wish.cell]);
          runs.set(name, [...(runs.get(name) ?? []), wish]);
        }
      }
    }
    this.#runs = [...runs.values()].map((wishes) => this.#run(wishes));
    this.layout = JSON.stringify(this.#placements().map((placement) => placement.layout));
    this.#isUncut = this.#runs.every(({ selection }) => !selection.isCut);
  }

  /** Rows from ≤ row < to, at most a chunk of them. */
  read(from: number, to: number): void {
    for (const { selection, cell, placements } of this.#runs) {
      if (cell) {
        this.#bounds.start = cell.start;
        this.#bounds.end = cell.end;
        this.#bounds.version += 1;
      }
      const count = selection.select(from, to);
      if (count === 0) continue;
      for (const placement of placements) placement.add(from, to, selection.positions, count);
    }
  }

  /** Of all tables, for the groups that were met so far; not those that are numbered beforehand, which are no more than the rows. */
  get cellCount(): number {
    let count = 0;
    for (const { placements } of this.#runs) {
      for (const { groups, cellCount } of placements) if (!groups.isDense) count += cellCount;
    }
    return count;
  }

  /** Takes in what another has counted of other rows. To be called before `seal`. */
  async join({ undated, isUncut, placements }: PassPart, pace: Pace): Promise<void> {
    this.#undatedElsewhere += undated;
    this.#isUncut &&= isUncut;
    for (const [place, placement] of this.#placements().entries()) await placement.join(placements[place]!, pace);
  }

  /** To be called after `seal`, and before `release`. */
  part(): PassPart {
    return {
      undated: this.#undatedCount(),
      isUncut: this.#isUncut,
      placements: this.#placements().map((placement) => placement.part()),
    };
  }

  /** Bytes that are copied for the part. */
  get partBytes(): number {
    let bytes = 0;
    for (const { tallies } of this.#placements()) for (const tally of tallies) bytes += tally.partBytes;
    return bytes;
  }

  /** To be called once, when all rows are in. */
  async seal(pace: Pace): Promise<void> {
    for (const [placement, tallies] of this.#tallies) {
      placement.seal();
      for (const tally of tallies.values()) await tally.seal(placement.cellCount, pace);
    }
  }

  /** To be called once, when nothing more is asked of the figures. */
  release(): void {
    for (const tallies of this.#tallies.values()) for (const tally of tallies.values()) tally.release();
  }

  excluded(): Excluded[] {
    const count = this.#undatedCount();
    return count > 0 ? [{ reason: 'undated', dataset: this.dataset, count }] : [];
  }

  #undatedCount(): number {
    let count = this.#undatedElsewhere;
    for (const isUndated of this.#undated ?? []) count += isUndated;
    return count;
  }

  /** Each once, always in the same order. */
  #placements(): Placement[] {
    return this.#runs.flatMap(({ placements }) => placements);
  }

  /** A measure whose formulas read the cell's bounds is selected anew for each range. */
  #wishes(measure: Measure, table: TableRun): Wish[] {
    const fields = table.table.by.map((by) => this.#fieldOf(by, table));
    const asked = {
      measure,
      table,
      by: JSON.stringify(fields),
      columns: fields.map((field) => this.sources.column(this.dataset, field)),
    };
    if (!usesPeriod(measure.where ?? true) && !usesPeriod(measure.value ?? null)) {
      return [{ ...asked, ranges: table.ranges, first: 0, cell: null }];
    }
    return table.ranges.map((range, first) => ({ ...asked, ranges: [range], first, cell: this.#cellOf(range) }));
  }

  /** A cell ends at as-of when its range does not end before. */
  #cellOf({ from, to }: MomentRange): Cell {
    const { asOf } = this.sources;
    return { start: from, end: to && to.instant < asOf.instant ? to : asOf };
  }

  /** @param wishes that select the same rows */
  #run(wishes: readonly Wish[]): SelectionRun {
    const { measure, cell } = wishes[0]!;
    const selection = this.#selection(measure, cell);
    const on = measure.on === null ? null : this.sources.timeColumn(this.dataset, measure.on);
    const placed = placementsFor(wishes, on, this.rowsInAll);
    for (const wish of wishes) this.#figure(wish, placed.get(wish)!);
    return { selection, cell, placements: [...new Set([...placed.values()].map(({ placement }) => placement))] };
  }

  #figure({ measure, table, ranges, first, cell }: Wish, { placement, place, isAll }: Placed): void {
    const tally = this.#tally(measure, cell, placement);
    const { value } = tally;
    const cells = new MeasureCells(
      measure,
      placement,
      tally,
      value && aggregateOf(measure, tally, value, { rows: this.rows, scratch: this.sources.scratch }),
    );
    const figured = table.figured.get(measure)!;
    for (const at of ranges.keys()) figured[first + at] = { cells, place: place + at, isAll };
  }

  /** Measures of the same values in the same cells share them. */
  #tally({ id, aggregate, value, currency }: Measure, cell: Cell, placement: Placement): ValueTally {
    if ((value === undefined) !== (aggregate === 'count')) throw badPlan(id);
    let tallies = this.#tallies.get(placement);
    if (!tallies) this.#tallies.set(placement, (tallies = new Map()));
    const name = JSON.stringify([value, currency]);
    let tally = tallies.get(name);
    if (!tally) {
      const read = (formula: Formula): MeasureValue =>
        measureValue(this.#compilerFor(cell).compile(formula), this.#columnOf(formula));
      tally = new ValueTally(
        value === undefined ? null : read(value),
        currency === undefined ? null : read({ var: currency }),
      );
      tallies.set(name, tally);
      placement.tallies.push(tally);
    }
    return tally;
  }

  /** Of a formula that is nothing but a field. */
  #columnOf(formula: Formula) {
    const call = callOf(formula);
    const name = call?.operator === 'var' && call.operands.length === 1 ? nameOf(call) : null;
    return name === null ? undefined : this.sources.column(this.dataset, name);
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
      leaveOut: (row) => {
        this.#undated ??= new Uint8Array(this.rows);
        this.#undated[row] = 1;
      },
    });
  }

  #compilerFor(cell: Cell): ExpressionCompiler {
    return cell ? this.#cellCompiler : this.#compiler;
  }

  #fieldOf(fields: Readonly<Record<Id, Id>>, { table }: TableRun): Id {
    const field = Object.hasOwn(fields, this.dataset) ? fields[this.dataset] : undefined;
    if (field === undefined) throw badPlan(`${table.id}: ${this.dataset}`);
    return field;
  }
}

function badPlan(part: string): WeirError {
  return errorOf('engine/bad-plan', { part });
}
