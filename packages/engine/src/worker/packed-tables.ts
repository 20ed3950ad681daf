import type { CellResult, FiguresResult, MetricsResult, PlanResult, TableResult } from '@weir/query';
import type { Pace } from '../pace.js';

type TablesResult = MetricsResult | FiguresResult;

/** A result whose cells are columns on the way: an object for each takes longer to clone than to count. */
export type PackedResult = Exclude<PlanResult, TablesResult> | PackedTables;

type PackedTables = Omit<TablesResult, 'tables'> & { readonly packed: readonly PackedTable[] };

interface PackedTable extends Pick<TableResult, 'id' | 'groups'> {
  /** Cells of each group. */
  readonly ranges: number;
  readonly cells: Readonly<Record<string, PackedCells>>;
}

/** Of group g and range r at g × ranges + r. */
interface PackedCells {
  /** NaN: there is none, or it is no number. */
  readonly values: Float64Array;
  readonly rows: Float64Array;
  /** Values that are no numbers. */
  readonly others: readonly (readonly [place: number, value: string | boolean])[];
  readonly reasons: readonly (readonly [place: number, reason: NonNullable<CellResult['reason']>])[];
}

export function packed(result: PlanResult): PackedResult {
  if (!('tables' in result)) return result;
  const { tables, ...rest } = result;
  return { ...rest, packed: tables.map(packTable) };
}

/** @throws {WeirError} `adapter/aborted` */
export async function unpacked(result: PackedResult, pace: Pace): Promise<PlanResult> {
  if (!('packed' in result)) return result;
  const { packed: tables, ...rest } = result;
  const own: TableResult[] = [];
  for (const table of tables) own.push(await unpackTable(table, pace));
  return { ...rest, tables: own } as TablesResult;
}

function packTable({ id, groups, cells }: TableResult): PackedTable {
  const ranges = Object.values(cells)[0]?.[0]?.length ?? 0;
  const all = Object.entries(cells).map(([measure, rows]) => [measure, packCells(rows, ranges)] as const);
  return { id, groups, ranges, cells: Object.fromEntries(all) };
}

function packCells(groups: readonly (readonly CellResult[])[], ranges: number): PackedCells {
  const values = new Float64Array(groups.length * ranges);
  const rows = new Float64Array(groups.length * ranges);
  const others: [number, string | boolean][] = [];
  const reasons: [number, NonNullable<CellResult['reason']>][] = [];
  let place = 0;
  for (const group of groups) {
    for (const { value, rows: own, reason } of group) {
      values[place] = typeof value === 'number' ? value : NaN;
      rows[place] = own;
      if (typeof value === 'string' || typeof value === 'boolean') others.push([place, value]);
      if (reason !== undefined) reasons.push([place, reason]);
      place += 1;
    }
  }
  return { values, rows, others, reasons };
}

async function unpackTable({ id, groups, ranges, cells }: PackedTable, pace: Pace): Promise<TableResult> {
  const all: (readonly [string, CellResult[][]])[] = [];
  for (const [measure, { values, rows, others, reasons }] of Object.entries(cells)) {
    const own: CellResult[][] = [];
    for (let from = 0; own.length < groups.length; from += ranges) {
      if (pace.due) await pace.turn();
      const group: CellResult[] = [];
      for (let place = from; place < from + ranges; place += 1) {
        const value = values[place]!;
        group.push({ value: Number.isNaN(value) ? null : value, rows: rows[place]! });
      }
      own.push(group);
    }
    const replace = (place: number, change: Partial<CellResult>) => {
      const group = own[Math.floor(place / ranges)]!;
      group[place % ranges] = { ...group[place % ranges]!, ...change };
    };
    for (const [place, value] of others) replace(place, { value });
    for (const [place, reason] of reasons) replace(place, { reason });
    all.push([measure, own]);
  }
  return { id, groups, cells: Object.fromEntries(all) };
}
