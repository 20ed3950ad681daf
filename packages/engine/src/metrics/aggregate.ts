import { errorOf } from '@weir/schema';
import { compareText } from '@weir/formula';
import type { Measure } from '@weir/query';
import type { Scratch } from '../columns/scratch.js';
import type { CellRuns } from './cell-runs.js';
import { DistinctCodes, mostCodes } from './distinct-codes.js';
import type { Figure } from './figure.js';
import { Collected, Extreme, Sum } from './figures.js';
import type { MeasureValue } from './measure-value.js';
import { countDistinct, percentileOf, standardDeviation } from './statistics.js';
import type { ValueTally } from './value-tally.js';

/** How a measure is read from a figure that holds its values. */
export interface Aggregate {
  readonly figure: Figure;
  /** Of cells that hold `count` values, at least one. Null: it has no value, or none that is finite. */
  of(cells: CellRuns, count: number): number | null;
}

/**
 * Has the tally keep what the measure needs; measures that need the same share it.
 * @param rows of the dataset
 * @throws {WeirError} `engine/bad-plan` for an aggregate that the values have not
 */
export function aggregateOf(
  { id, aggregate, p }: Measure,
  tally: ValueTally,
  value: MeasureValue,
  { rows, scratch }: { readonly rows: number; readonly scratch: Scratch },
): Aggregate {
  const isNumber = value.type === 'number';
  const sorted = (result: (values: Float64Array) => number | null): Aggregate => {
    const figure = tally.figure('collected', () => new Collected());
    return { figure, of: (cells) => figure.of(cells, result) };
  };
  const sum = (result: (total: number, count: number) => number): Aggregate => {
    const figure = tally.figure('sum', () => new Sum());
    const of = (cells: CellRuns, count: number) => {
      const total = figure.of(cells);
      return total === null ? null : result(total, count);
    };
    return { figure, of };
  };
  const extreme = (isBetter: (a: number, b: number) => boolean): Aggregate => {
    const figure = tally.figure(aggregate, () => new Extreme(isBetter));
    return { figure, of: (cells) => figure.of(cells) };
  };
  switch (aggregate) {
    case 'lowest':
      return extreme(before(value));
    case 'highest': {
      const isBefore = before(value);
      return extreme((a, b) => isBefore(b, a));
    }
    case 'distinct': {
      const { codes } = value;
      if (!codes || codes.size > mostCodes) return sorted(countDistinct);
      const figure = tally.figure('distinct', () => new DistinctCodes(codes.size, rows, scratch));
      return { figure, of: (cells) => figure.of(cells) };
    }
    case 'sum':
      if (isNumber) return sum((total) => total);
      break;
    case 'avg':
      if (isNumber) return sum((total, count) => total / count);
      break;
    case 'median':
      if (isNumber) return sorted((values) => percentileOf(values, 50));
      break;
    case 'percentile':
      if (isNumber && p !== undefined && p >= 0 && p <= 100) return sorted((values) => percentileOf(values, p));
      break;
    case 'stddev':
      if (isNumber) return sorted(standardDeviation);
      break;
    case 'count':
      break;
  }
  throw errorOf('engine/bad-plan', { part: `${id}: ${aggregate} of ${value.type}` });
}

function before(value: MeasureValue): (a: number, b: number) => boolean {
  if (value.type !== 'string') return (a, b) => a < b;
  return (a, b) => a !== b && compareText(value.texts[a] ?? '', value.texts[b] ?? '') < 0;
}
