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

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]/g, '');
}
