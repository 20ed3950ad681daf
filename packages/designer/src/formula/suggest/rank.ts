import type { ValueType } from '@weir/formula';
import type { Candidate } from './candidate.js';
import { matchText } from './match-text.js';
import type { Match } from './match-text.js';

/** A candidate that fits what was typed, with the parts that were typed. */
export interface Suggestion extends Candidate {
  readonly nameRanges: Match['ranges'];
  readonly titleRanges: Match['ranges'];
}

/** Candidates that belong together; groups that fit equally well keep their order. */
export type Group = readonly Candidate[];

/** More is not read by anybody: whoever does not find it types on. */
export const mostSuggestions = 100;

/**
 * Those that fit what was typed: the better match first, then the type that is wanted, then the order of groups and within them.
 * @param wanted the type that the place needs; null where any will do
 */
export function rank(
  groups: readonly Group[],
  typed: string,
  wanted: ValueType | null,
): { readonly items: readonly Suggestion[]; readonly total: number } {
  const found: { readonly suggestion: Suggestion; readonly score: number; readonly fit: number }[] = [];
  for (const group of groups) {
    for (const candidate of group) {
      const name = matchText(typed, candidate.name);
      const title = candidate.title ? matchText(typed, candidate.title) : null;
      if (!name && !title) continue;
      // The title counts a little less: what is typed stays in the formula as the name.
      const byTitle = title !== null && title.score - 0.5 > (name?.score ?? -1);
      const score = byTitle ? title.score - 0.5 : (name?.score ?? 0);
      const suggestion = { ...candidate, nameRanges: name?.ranges ?? [], titleRanges: title?.ranges ?? [] };
      found.push({ suggestion, score, fit: fitOf(candidate.type, wanted) });
    }
  }
  found.sort((a, b) => b.score - a.score || b.fit - a.fit);
  return { items: found.slice(0, mostSuggestions).map(({ suggestion }) => suggestion), total: found.length };
}

/** A condition begins with a field of any type. A date that is wanted may be an instant too. */
function fitOf(type: ValueType | null, wanted: ValueType | null): number {
  if (wanted === null || wanted === 'boolean' || type === null) return 0;
  return type === wanted || (wanted === 'date' && type === 'instant') ? 1 : -1;
}
