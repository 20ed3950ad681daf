import type { Id } from '@weir/schema';
import type { SequencePlan } from '@weir/query';
import { excludedRows } from '../funnel/excluded.js';
import type { CountedRows } from '../metrics/excluded.js';
import { joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import type { Chains } from './chains.js';

type Excluding = Pick<SequencePlan, 'signals' | 'value' | 'exclude' | 'attribution'>;

/** Rows that give no event; then entities that are left out, and why. The dataset is that of the exclusions, or of the step that attributes. */
export function excludedOf(
  plan: Excluding,
  { reader, unclean, unattributed, name }: Chains,
  {
    ranges,
    ungrouped,
  }: {
    /** Places of the ranges that are looked at. */
    readonly ranges: readonly number[];
    /** Columns that are 0 where a chain has no group. */
    readonly ungrouped: readonly Sql[];
  },
): readonly CountedRows[] {
  const { attribution, exclude, signals } = plan;
  const within = sql`r IN (${joined(ranges.map(whole), ', ')})`;
  const left: Sql[] = [];
  if (unclean) left.push(sql`SELECT e, r, 0 AS why FROM ${unclean} WHERE ${within}`);
  if (unattributed) left.push(sql`SELECT e, r, 1 AS why FROM ${unattributed} WHERE ${within}`);
  for (const column of ungrouped) left.push(sql`SELECT e, r, 1 AS why FROM ${name} WHERE ${within} AND ${column} = 0`);
  if (left.length === 0) return excludedRows(plan, reader);
  // An entity is counted once, for what is found first.
  const first = sql`SELECT e, why, row_number() OVER (PARTITION BY e ORDER BY r) AS fr FROM (${joined(left, ' UNION ALL ')}) AS z0`;
  const countOf = (why: number): Sql =>
    sql`SELECT count(*) FROM (${first}) AS z1 WHERE fr = 1 AND why = ${written(String(why))}`;
  const ofStep = signals.filter(({ stage }) => typeof attribution === 'object' && stage === attribution.stage);
  return [
    ...excludedRows(plan, reader),
    { reason: 'unclean', dataset: onlyDataset(exclude.map(({ signal }) => signal)), count: countOf(0) },
    { reason: 'unattributed', dataset: onlyDataset(ofStep), count: countOf(1) },
  ];
}

function onlyDataset(signals: readonly { readonly dataset: Id }[]): Id | null {
  const datasets = new Set(signals.map(({ dataset }) => dataset));
  return datasets.size === 1 ? [...datasets][0]! : null;
}
