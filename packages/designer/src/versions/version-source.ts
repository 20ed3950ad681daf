import type { Stored } from '@weir/query';

/** Where the versions of the document are, and what can be done with them. */
export interface VersionSource {
  /** Newest first. @throws what the store throws */
  history(): Promise<readonly Stored[]>;
  /** Keeps what is here under a name; null where there is no way to. */
  readonly save: ((name: string) => Promise<unknown>) | null;
  /** Puts an older one in the place of what is here; null where nothing may be changed. */
  readonly restore: ((version: Stored) => void) | null;
}

/** What a person looks for among all that was saved: what has a name or was published, and the newest. Without any, everything. */
export function versionsIn(history: readonly Stored[]): readonly Stored[] {
  const versions = history.filter(
    ({ state, name }, index) => index === 0 || state === 'published' || name !== undefined,
  );
  return versions.length > 1 || history.length < 2 ? versions : history;
}
