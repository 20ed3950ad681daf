import type { SplitMoment } from '../funnel/moments.js';
import type { Relation } from '../relation.js';
import type { Sql } from '../sql.js';

/** The rows behind a figure, of which fields can still be asked for. */
export interface FoundRecords {
  readonly rows: Relation;
  /** Of entities: when each came to where it is; null: they are rows, which are nowhere. */
  readonly since: SplitMoment | null;
  /** `FROM … WHERE …`. @param which of them; null: all */
  readonly from: (which: Sql | null) => Sql;
  /** A SELECT of n, how many rows there are, u, how many entities no row names, and m, how many moves of a flow there are. */
  counts(): Sql;
  /** The statement that a SELECT is part of. */
  read(select: Sql): Sql;
}
