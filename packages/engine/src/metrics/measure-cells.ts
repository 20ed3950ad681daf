import type { CellResult, Measure } from '@weir/query';
import type { Pace } from '../pace.js';
import type { Aggregate } from './aggregate.js';
import type { CellRuns } from './cell-runs.js';
import { sumOfCounts } from './cell-runs.js';
import type { Placement } from './placement.js';
import type { ValueTally } from './value-tally.js';

/** One measure in the cells that its rows were put into. */
export class MeasureCells {
  /** @param aggregate null for a measure that counts rows */
  constructor(
    private readonly measure: Measure,
    readonly placement: Placement,
    readonly tally: ValueTally,
    private readonly aggregate: Aggregate | null,
  ) {}

  /** The figure of these cells would hold the thread: `prepare` it first. */
  isLarge(cells: CellRuns): boolean {
    return this.aggregate?.figure.isLarge?.(cells) ?? false;
  }

  async prepare(cells: CellRuns, pace: Pace): Promise<void> {
    await this.aggregate?.figure.prepare?.(cells, pace);
  }

  /** The figure of these cells together. */
  result(cells: CellRuns): CellResult {
    const { measure, placement, tally, aggregate } = this;
    const rows = sumOfCounts(placement.rows, cells);
    if (tally.isMixed(cells)) return { value: null, rows, reason: 'mixed-currency' };
    const { value } = tally;
    if (!value || !aggregate) return { value: rows, rows };
    const count = tally.valuedIn(cells, placement.rows);
    if (count === 0) {
      const isZero = measure.aggregate === 'distinct' || (measure.aggregate === 'sum' && rows === 0);
      return { value: isZero ? 0 : null, rows };
    }
    const result = aggregate.of(cells, count);
    // Of one value there is no deviation; every other figure of some values is missing only when it is none that is finite.
    if (result === null && (measure.aggregate !== 'stddev' || count > 1))
      return { value: null, rows, reason: 'not-finite' };
    const isValue = measure.aggregate === 'lowest' || measure.aggregate === 'highest';
    return { value: result !== null && isValue ? value.scalarOf(result) : result, rows };
  }
}
