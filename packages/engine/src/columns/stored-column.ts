import type { Column } from './column.js';
import type { Misfit } from './load-report.js';

/**
 * A column as the host gave it, in the narrowest form that still tells what was given: a field's type may change later, and is
 * read from this again.
 */
export interface StoredColumn {
  readonly column: Column;
  /** How the instants of a datetime column were written. */
  readonly instantForm: InstantForm;
  readonly origins: Origins;
  /** Nobody else holds its memory, so that it may be moved to a worker; what the host gave is copied there. */
  readonly isOwn: boolean;
  /** What no type could hold. */
  readonly misfits: readonly Misfit[];
}

/** `local`: without an offset; the values are what clocks show as if it were UTC, and the zone is the one that they are read in. */
export type InstantForm = 'seconds' | 'milliseconds' | 'local';

/** Rows per kind of value that was given; a text column may hold numbers that stood between texts. */
export interface Origins {
  readonly text: number;
  readonly number: number;
  readonly boolean: number;
  readonly instant: number;
}

export const noOrigins: Origins = { text: 0, number: 0, boolean: 0, instant: 0 };
