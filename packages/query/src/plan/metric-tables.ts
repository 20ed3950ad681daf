import type { Id } from '@weir/schema';
import type { PlanTable } from '../contract/plan.js';
import { planRange } from '../periods/bound.js';
import type { BoundRange } from '../periods/bound.js';
import type { Calendar } from '../periods/calendar.js';

/** What of an answer a table holds: each group or all together, each period or the whole range. */
export interface TablePart {
  readonly byGroup: boolean;
  readonly byPeriod: boolean;
}

export interface TableRanges {
  readonly whole: BoundRange;
  /** Null without a grain. */
  readonly periods: readonly BoundRange[] | null;
}

export interface TableList {
  readonly tables: readonly PlanTable[];
  /**
   * Adds the tables of some measures over the same ranges; parts that hold the same cells are one table.
   * @param by per dimension of the breakdown the field of each dataset
   * @returns each part's id
   */
  add(name: string, measures: readonly Id[], ranges: TableRanges, by: PlanTable['by']): (part: TablePart) => Id;
}

export function tableList({ zone }: Calendar): TableList {
  const tables: PlanTable[] = [];
  return {
    tables,
    add(name, measures, { whole, periods }, by) {
      const idOf = ({ byGroup, byPeriod }: TablePart): Id =>
        [
          ...(name ? [name] : []),
          byGroup && by.length > 0 ? 'groups' : 'all',
          byPeriod && periods ? 'periods' : 'range',
        ].join('-');
      const parts = [true, false].flatMap((byGroup) => [true, false].map((byPeriod) => ({ byGroup, byPeriod })));
      const distinct = new Map(parts.map((part) => [idOf(part), part]));
      for (const [id, { byGroup, byPeriod }] of measures.length > 0 ? distinct : []) {
        const ranges = byPeriod && periods ? periods : [whole];
        tables.push({
          id,
          by: byGroup ? by : [],
          ranges: ranges.map((range) => planRange(range, zone)),
          measures,
        });
      }
      return idOf;
    },
  };
}
