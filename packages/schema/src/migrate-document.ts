import type { Diagnostic } from './diagnostic.js';
import type { WeirDocument } from './generated/document.js';
import { checkVersion, documentVersion, validateDocument } from './validate-document.js';

/** A pure step from one format version to the next. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** By the version a step starts from. Version 1 is the first. */
const migrations: Readonly<Record<number, Migration>> = {};

export interface Migrated {
  /** Undefined when the document cannot be used; the diagnostics say why. */
  readonly document?: WeirDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings a document of any known version to the current one and validates it. A document of the current version is returned as it is
 * (the same object); a newer one is refused (`schema/newer-version`), so that nothing in it gets lost.
 */
export function migrateDocument(json: unknown): Migrated {
  const versionProblem = checkVersion(json);
  if (versionProblem) return { diagnostics: [versionProblem] };
  const migrated = runMigrations(json as Record<string, unknown>, migrations, documentVersion);
  const diagnostics = validateDocument(migrated);
  return diagnostics.length === 0 ? { document: migrated as unknown as WeirDocument, diagnostics } : { diagnostics };
}

/** Applies each step from the document's version up to `target`. */
export function runMigrations(
  document: Record<string, unknown>,
  steps: Readonly<Record<number, Migration>>,
  target: number,
): Record<string, unknown> {
  let current = document;
  for (let version = Number(document['weir']); version < target; version += 1) {
    const step = steps[version];
    if (!step) break;
    current = { ...step(current), weir: version + 1 };
  }
  return current;
}
