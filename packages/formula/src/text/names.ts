import type { Id, WeirDocument } from '@weir/schema';

/** Words of the grammar; as names they are back-quoted. */
export const keywords: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'in',
  'where',
  'on',
  'of',
  'if',
  'true',
  'false',
  'missing',
  'null',
]);

/** Which names mean what where; parser and printer have to be given the same. */
export interface TextNames {
  /** The formula is about rows of this dataset: bare names are its fields. Absent: bare names are metrics. */
  readonly dataset?: string;
  /** Whether a bare name is a parameter: among a dataset's fields, or (null) among metrics. Absent: it never is; `param(…)` says so. */
  readonly isParameter?: (name: string, dataset: string | null) => boolean;
}

/** What bare names stand for in a document. @param dataset of a row formula; absent for a metric's */
export function textNamesOf(document: WeirDocument, dataset?: Id): TextNames {
  const parameters = new Set(document.parameters?.map(({ id }) => id));
  const hasField = (name: string, among: string) =>
    document.datasets?.find(({ id }) => id === among)?.fields.some(({ id }) => id === name) ?? false;
  return {
    ...(dataset !== undefined && { dataset }),
    isParameter: (name, among) => parameters.has(name) && (among === null || !hasField(name, among)),
  };
}

/** A name as it is written: back-quoted where it would be read as something else. */
export function writeName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !keywords.has(name) ? name : quoteName(name);
}

/** With JSON's escapes, and one for the back quote. */
export function quoteName(name: string): string {
  return `\`${JSON.stringify(name).slice(1, -1).replaceAll('`', '\\`')}\``;
}
