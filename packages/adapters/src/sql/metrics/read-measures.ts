import type { CellResult, PlanTable } from '@weir/query';
import type { BoundRange } from '../bounds.js';
import type { RunSelect } from '../database.js';
import type { Expression } from '../expression.js';
import { made } from '../expression.js';
import type { PlanReader } from '../reader.js';
import { readNumber, readText } from '../read-value.js';
import { joined, sql } from '../sql.js';
import type { Sql } from '../sql.js';
import { Cells } from './cells.js';
import type { CellRow } from './cells.js';
import { exponentSql, multipleSql } from './decimals.js';
import { measureFigure, noAfterwards } from './measure-figure.js';
import type { Afterwards, MeasureFigure } from './measure-figure.js';
import { measureRows } from './placed-measure.js';
import type { MeasureRows, PlacedMeasure } from './placed-measure.js';

/** Measures that are read in one pass: of one dataset, put into ranges alike. */
export interface Pass {
  readonly table: PlanTable;
  readonly ranges: readonly BoundRange[];
  readonly placed: readonly PlacedMeasure[];
}

/** The figure of a measure in a cell. */
export interface MeasureCell extends Pick<CellRow, 'group' | 'place'> {
  readonly placed: PlacedMeasure;
  readonly result: CellResult;
}

/** Runs a pass; where a figure needs to know of its cells first, a second statement over the same rows. */
export async function readMeasures(pass: Pass, reader: PlanReader, run: RunSelect): Promise<readonly MeasureCell[]> {
  const cells = cellsOf(pass, reader);
  const of = pass.placed.map((placed) => measureRows(placed, cells.rows));
  const figures = of.map((each) => measureFigure(each, cells.rows));
  const found = await cells.read(
    figures.flatMap(({ columns }) => columns),
    anySelected(of),
    null,
    run,
  );
  let first = 0;
  const results: MeasureCell[] = [];
  for (const [place, figure] of figures.entries()) {
    const placed = pass.placed[place]!;
    const own = found.map((row) => ({ ...row, values: row.values.slice(first, first + figure.columns.length) }));
    first += figure.columns.length;
    const afterwards = await readAfterwards(figure, own, pass, placed, reader, run);
    for (const row of own) {
      const result = figure.result(row.values, afterwards.get(nameOf(row)) ?? noAfterwards);
      results.push({ group: row.group, place: row.place, placed, result });
    }
  }
  return results;
}

function cellsOf({ table, ranges, placed }: Pass, reader: PlanReader): Cells {
  const [{ measure, only }] = placed as readonly [PlacedMeasure, ...PlacedMeasure[]];
  return new Cells(reader, measure.dataset, table, ranges, only ? null : measure.on);
}

/** Rows that no measure selects need not be looked at. */
function anySelected(of: readonly MeasureRows[]): Sql | null {
  const tests = of.map(({ selected }) => selected);
  if (tests.some((test) => test === null)) return null;
  return joined([...new Map(tests.map((test) => [test!.sql.name, test!.sql])).values()], ' OR ');
}

const nameOf = ({ group, place }: Pick<CellRow, 'group' | 'place'>): string => JSON.stringify([group, place]);

async function readAfterwards(
  figure: MeasureFigure,
  rows: readonly CellRow[],
  pass: Pass,
  placed: PlacedMeasure,
  reader: PlanReader,
  run: RunSelect,
): Promise<ReadonlyMap<string, Afterwards>> {
  const needs = new Set(rows.map(({ values }) => figure.needs(values)));
  const alone = { ...pass, placed: [placed] };
  if (needs.has('others')) return readOthers(alone, reader, run);
  return needs.has('squares') ? readSquares(alone, reader, run) : new Map();
}

/** The figure of the pass's only measure, and the cells that it is of. */
function again(pass: Pass, reader: PlanReader) {
  const cells = cellsOf(pass, reader);
  return { cells, figure: measureFigure(measureRows(pass.placed[0]!, cells.rows), cells.rows) };
}

async function readOthers(pass: Pass, reader: PlanReader, run: RunSelect): Promise<ReadonlyMap<string, Afterwards>> {
  const { cells, figure } = again(pass, reader);
  const { dialect, keep } = cells.rows;
  const { others } = figure as { readonly others: Expression };
  const exponent = keep(made('datetime', exponentSql(others.sql, dialect), [others]));
  const multiple = keep(made('datetime', multipleSql(others.sql, exponent.sql, dialect), [others, exponent]));
  const sums = await cells.read([dialect.exactSum(multiple.sql)], sql`${others.sql} IS NOT NULL`, exponent, run);
  const afterwards = new Map<string, Afterwards>();
  for (const row of sums) {
    const [sum, place] = row.values;
    const part = { sum: BigInt(readText(sum) ?? '0'), exponent: readNumber(place) ?? 0 };
    const known = afterwards.get(nameOf(row))?.others ?? [];
    afterwards.set(nameOf(row), { others: [...known, part], squares: null });
  }
  return afterwards;
}

/** Σ (x − m)² − (Σ (x − m))² ÷ n: of any m near the mean it is that of the mean, and loses nothing to large means. */
async function readSquares(pass: Pass, reader: PlanReader, run: RunSelect): Promise<ReadonlyMap<string, Afterwards>> {
  const { cells, figure } = again(pass, reader);
  const { rows } = cells;
  const { spread } = figure as { readonly spread: Expression };
  const columns = cells.partitions().flatMap((partition) => {
    const mean = sql`avg(${spread.sql}) OVER (${partition})`;
    const { sql: apart } = rows.define('number', sql`${spread.sql} - ${mean}`, spread.stage);
    return [sql`sum(${apart} * ${apart})`, sql`sum(${apart})`, sql`count(${apart})`];
  });
  const found = await cells.read(columns, null, null, run);
  return new Map(
    found.map((row) => {
      const [squares, sum, count] = row.values.slice(row.layer * 3).map(readNumber);
      const sure = count ? (squares ?? NaN) - (sum ?? NaN) ** 2 / count : NaN;
      return [nameOf(row), { others: [], squares: Number.isNaN(sure) ? null : Math.max(0, sure) }];
    }),
  );
}
