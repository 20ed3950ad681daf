import { diagnostic } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import validate from './generated/validate.js';
import { scanNames } from './scan.js';
import { shapeDiagnostics } from './shape-errors.js';

/** The format version that this release writes. */
export const documentVersion = 1;

/** More mistakes than these are not listed. */
const mostDiagnostics = 200;

/**
 * Checks the shape of a document of the current version: names, types, bounds, unknown properties. What it means (references, formulas)
 * is `checkDocument`'s work. Never throws, whatever it is given.
 * @returns [] when the shape is right; pointers lead into `json`.
 */
export function validateDocument(json: unknown): Diagnostic[] {
  const versionProblem = checkVersion(json);
  if (versionProblem) return [versionProblem];
  const names = scanNames(json, mostDiagnostics);
  if (names.some(({ code }) => code === 'schema/too-deep')) return names;
  const shape = validate(json) ? [] : shapeDiagnostics(json, (validate.errors ?? []).slice(0, 20 * mostDiagnostics));
  const seen = new Set(names.map(({ pointer }) => pointer));
  const all = [...names, ...shape.filter(({ pointer }) => !seen.has(pointer))];
  if (all.length <= mostDiagnostics) return all;
  return [...all.slice(0, mostDiagnostics), diagnostic('schema/too-many', '', { count: mostDiagnostics })];
}

/** What is wrong with the format version, before anything else is looked at. */
export function checkVersion(json: unknown): Diagnostic | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return diagnostic('schema/not-an-object', '');
  if (!Object.hasOwn(json, 'weir')) return diagnostic('schema/required', '', { property: 'weir' });
  const { weir: version } = json as { weir: unknown };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return diagnostic('schema/unknown-version', '/weir', { version: shown(version) });
  }
  if (version > documentVersion) {
    return diagnostic('schema/newer-version', '/weir', { version, supported: documentVersion });
  }
  return undefined;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 40)}"`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
