import type { Id, Scalar } from '@weir/schema';
import type { RecordsQuestion } from '@weir/query';

/**
 * What a person looks behind: a figure, and the cell that it stands in. It says its period and filters itself, so that it means the same
 * whatever the board shows, and it is plain data: a host may keep it, put it into a link, and set it again as `.view.drill`.
 */
export type Drill = RecordsQuestion;

/** A record that a person wants to see: the host opens it. */
export interface DrilledRecord {
  readonly dataset: Id;
  /** Value of the dataset's key. */
  readonly key: Scalar;
  /** What is shown of it, by field. */
  readonly record: Readonly<Record<Id, Scalar>>;
}
