import type { PlanStage } from '@weir/query';
import { bound, joined, sql, written } from '../sql.js';
import type { Sql } from '../sql.js';

/**
 * What is counted, each in cells of its own date: an entity that `reached` stage a (b: 0 entered, 1 skipped), came (`entity`; b: 1 may still be won or
 * was), skips a that lies before its first stage (`inapplicable`), converted to a (b: see `Converted`) `fromPrevious` or `fromStart`, a
 * `stay` in a, a `flow` from a to b, an `outcome` of kind a, a `state` in a (b: 1 overdue) with its `stateValue` and `stateWeighted`, an `open`
 * entity with its `openWeighted`, a `converted` (b: see `Converted`) or `timed` figure at place a; of sequences an entity that did so many
 * required steps (`level` a; b: 1 its window is not over) and how it stands with an `optional` step a (b: see `OptionalStep`).
 */
export type Fact =
  | 'reached'
  | 'entity'
  | 'inapplicable'
  | 'fromPrevious'
  | 'fromStart'
  | 'stay'
  | 'flow'
  | 'outcome'
  | 'state'
  | 'stateValue'
  | 'stateWeighted'
  | 'open'
  | 'openWeighted'
  | 'converted'
  | 'timed'
  | 'level'
  | 'optional';

/** How a conversion went: in time; not, or too late; not yet, and the window is not over. */
export const Converted = { yes: 0, no: 1, immature: 2 } as const;

export const kinds: readonly PlanStage['kind'][] = ['open', 'won', 'lost', 'parked', 'disqualified'];

/** The parts of a fact that are not missing. */
export interface FactParts {
  readonly fact: Fact;
  readonly a: Sql;
  readonly b?: Sql | undefined;
  readonly days?: Sql | undefined;
  /** Of an entity: what it is worth, and in which currency. */
  readonly amount?: Sql | undefined;
  readonly currency?: Sql | undefined;
}

/** The columns that every SELECT of facts has, before those of its cell. */
function factColumns({ fact, a, b, days, amount, currency }: FactParts): readonly Sql[] {
  return [
    sql`'${written(fact)}' AS f`,
    sql`${a} AS a`,
    sql`${b ?? sql`0`} AS b`,
    sql`${days ?? bound(null, 'number')} AS d`,
    sql`${amount ?? bound(null, 'number')} AS am`,
    sql`${currency ?? bound(null, 'text')} AS cu`,
  ];
}

/** A SELECT of facts of one kind, all with the same columns. */
export interface FactSelect {
  readonly select: Sql;
  /** What is added up of them, beside how many there are. */
  readonly holds: 'nothing' | 'days' | 'amounts';
}

/** @param cell columns of the cell that a fact is in @param rows from where facts are read */
export function factSelect(parts: FactParts, cell: readonly Sql[], rows: Sql): FactSelect {
  const columns = joined([...factColumns(parts), ...cell], ', ');
  const holds = parts.amount ? 'amounts' : parts.days ? 'days' : 'nothing';
  return { select: sql`SELECT ${columns} FROM ${rows}`, holds };
}
