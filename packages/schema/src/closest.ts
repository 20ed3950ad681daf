import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped name most likely stands for: at most a third of its letters differ
 * (two of four or five), case and hyphens aside.
 * Undefined when none is near.
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > 200) return undefined;
  const wanted = plain(name);
  let best: string | undefined;
  let fewest = Math.max(wanted.length > 3 ? 2 : 1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(wanted, plain(candidate));
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** Names that are listed where none is near: as many as are read at a glance. */
const MOST_LISTED = 6;

/** What a message says in place of a name that is not there: the closest that is, else the first of them and how many more there are. */
export type Instead = { readonly closest: string } | { readonly known: readonly string[]; readonly more: number };

/** Of names that are not near, those that hold what was written come first. */
export function insteadOf(name: string, candidates: Iterable<string>): Instead {
  const all = [...candidates];
  const near = closest(name, all);
  return near === undefined ? listed(name, all) : { closest: near };
}

function listed(name: string, all: readonly string[]): Instead {
  const wanted = plain(name);
  const holds = (candidate: string) => wanted !== '' && plain(candidate).includes(wanted);
  const known = [...all.filter(holds), ...all.filter((candidate) => !holds(candidate))];
  return { known: known.slice(0, MOST_LISTED), more: Math.max(0, known.length - MOST_LISTED) };
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]/g, '');
}
