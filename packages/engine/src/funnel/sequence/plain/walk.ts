import type { Scratch } from '../../../columns/scratch.js';
import type { Pace } from '../../../pace.js';
import type { ExcludedRows } from '../../excluded-rows.js';
import type { Team } from '../../../team/team.js';
import type { EventLanes } from './event-lanes.js';

/** 'intricate': events are more than keys can tell. */
export type WalkOutcome = 'done' | 'intricate';

/** One go through the events of all entities. */
export interface Walk {
  /** Takes the events of so many entities. They are valid until it returns. */
  readonly visit: (lanes: EventLanes, count: number) => void;
  readonly hasRows: boolean;
  readonly scratch: Scratch;
  readonly excluded: ExcludedRows;
  readonly pace: Pace;
  /** Each of them goes through a part. */
  readonly team: Team;
  /** Of all that there is to do. */
  readonly onProgress: (done: number, of: number) => void;
}
