import type { Funnel, Id } from '@weir/schema';
import { matcherOf } from '@weir/ui';
import { wordingsOf } from '../../editor/index.js';

/** The stages whose name contains each word that is looked for, in any of their languages; in the order of the funnel. None for no words. */
export function findStages({ stages }: Funnel, words: string): Id[] {
  if (words.trim() === '') return [];
  const isFound = matcherOf(words);
  return stages.filter(({ id, title = '' }) => isFound([id, ...wordingsOf(title)].join(' '))).map(({ id }) => id);
}
