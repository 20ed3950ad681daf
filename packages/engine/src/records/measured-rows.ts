import { errorOf } from '@weir/schema';
import { usesPeriod } from '@weir/formula';
import type { MeasuredRows } from '@weir/query';
import type { Id } from '@weir/schema';
import { instantAt } from '../columns/column.js';
import type { DateColumn, DatetimeColumn } from '../columns/column.js';
import { findFacts } from '../columns/column-facts.js';
import { ExpressionCompiler } from '../expressions/compile-expression.js';
import { chunkRows } from '../expressions/expression.js';
import type { BooleanExpression } from '../expressions/expression.js';
import { momentRange } from '../expressions/moment.js';
import type { Moment, MomentRange } from '../expressions/moment.js';
import { Selection } from '../metrics/selection.js';
import type { Pace } from '../pace.js';
import type { PlanSources } from '../sources/plan-sources.js';

/** Visits the rows that a measure counts in one range, in the order in which they are stored. */
export async function measuredRows(
  dataset: Id,
  { where, on, cut, range }: MeasuredRows,
  sources: PlanSources,
  pace: Pace,
  visit: (row: number) => void,
): Promise<void> {
  const span = momentRange(range);
  const date = on === null ? null : sources.timeColumn(dataset, on);
  const cuts = cut.map((field) => sources.timeColumn(dataset, field));
  for (const column of date ? [...cuts, date] : cuts) await findFacts(column, pace);
  const selection = new Selection({
    where: conditionOf(dataset, where, span, sources),
    cuts,
    asOf: sources.asOf,
    on: date,
    leaveOut: () => {},
  });
  const isIn = date && rangeTest(date, span);
  const count = sources.rowCount(dataset);
  for (let from = 0; from < count; from += chunkRows) {
    if (pace.due) await pace.turn();
    const found = selection.select(from, Math.min(from + chunkRows, count));
    for (let at = 0; at < found; at += 1) {
      const row = from + selection.positions[at]!;
      if (!isIn || isIn(row)) visit(row);
    }
  }
}

/** A cell ends at as-of when its range does not end before. */
function conditionOf(
  dataset: Id,
  where: MeasuredRows['where'],
  { from, to }: MomentRange,
  sources: PlanSources,
): BooleanExpression | null {
  if (where === undefined || where === true) return null;
  const { asOf } = sources;
  const end: Moment = to && to.instant < asOf.instant ? to : asOf;
  const scope = sources.scope(dataset);
  const cell = { start: from, end, version: 1 };
  const condition = new ExpressionCompiler(usesPeriod(where) ? { ...scope, cell } : scope).compile(where);
  if (condition.type !== 'boolean') throw errorOf('engine/bad-plan', { part: JSON.stringify(where) });
  return condition;
}

function rangeTest(column: DateColumn | DatetimeColumn, { from, to }: MomentRange): (row: number) => boolean {
  if (column.type === 'date') {
    const [low, high] = [from?.day ?? -Infinity, to?.day ?? Infinity];
    return (row) => column.values[row]! >= low && column.values[row]! < high;
  }
  const [low, high] = [from?.instant ?? -Infinity, to?.instant ?? Infinity];
  return (row) => {
    const instant = instantAt(column, row);
    return instant >= low && instant < high;
  };
}
