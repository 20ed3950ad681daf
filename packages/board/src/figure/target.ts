import type { Grain, Metric, Range, Scalar, Settings, Target } from '@weir/schema';
import type { Filters } from '@weir/query';
import { isOnePeriod } from '../time/dates.js';

/** The cell whose target is looked for: its dates, its grain when it is one period of a breakdown, and the group it stands for. */
export interface TargetCell {
  readonly range: Range;
  /** Absent: the cell is the whole asked range. */
  readonly grain?: Grain;
  readonly filters: Filters;
  /** Instead of a range that is not worked out yet: "this-month". Targets then hold whatever their days are. */
  readonly name?: string;
}

/**
 * The target that holds in a cell: one for exactly its group before one for everything. A target of everything says nothing
 * about a part of a sum, so it is left out there when `partsDiffer`.
 */
export function targetFor(
  metric: Metric,
  cell: TargetCell,
  settings: Settings | undefined,
  partsDiffer: boolean,
): Target | null {
  const singles = singleValues(cell.filters);
  const holding = (metric.targets ?? []).filter(
    (target) =>
      hasGrain(target, cell, settings) &&
      (cell.name || holdsAt(target, cell.range)) &&
      holdsFor(target, singles, cell, partsDiffer),
  );
  const byDetail = holding.toSorted((a, b) => detail(b) - detail(a));
  return byDetail[0] ?? null;
}

function hasGrain({ grain }: Target, cell: TargetCell, settings: Settings | undefined): boolean {
  if (cell.grain) return grain === cell.grain;
  return grain === undefined || (cell.name?.endsWith(grain) ?? isOnePeriod(cell.range, grain, settings));
}

function holdsAt({ from, to }: Target, range: Range): boolean {
  const start = range.from?.slice(0, 10);
  if (from !== undefined && (start === undefined || start < from)) return false;
  return to === undefined || (start !== undefined && start < to);
}

function holdsFor(
  target: Target,
  singles: ReadonlyMap<string, Scalar>,
  cell: TargetCell,
  partsDiffer: boolean,
): boolean {
  const where = Object.entries(target.where ?? {});
  if (!where.every(([dimension, value]) => singles.has(dimension) && singles.get(dimension) === value)) return false;
  return !partsDiffer || Object.keys(cell.filters).every((dimension) => dimension in (target.where ?? {}));
}

function singleValues(filters: Filters): Map<string, Scalar> {
  const singles = new Map<string, Scalar>();
  for (const [dimension, values] of Object.entries(filters)) {
    const list: readonly Scalar[] = Array.isArray(values) ? (values as readonly Scalar[]) : [values as Scalar];
    if (list.length === 1) singles.set(dimension, list[0] ?? null);
  }
  return singles;
}

function detail({ where, grain }: Target): number {
  return Object.keys(where ?? {}).length * 2 + (grain ? 1 : 0);
}
