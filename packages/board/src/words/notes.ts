import type { WeirDocument } from '@weir/schema';
import type { Answer } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { firstMessages } from './first/index.js';

/** What an answer says about what it is of. */
type Noted = Pick<Answer, 'excluded' | 'sampled'> & { readonly notRewound?: boolean };

/**
 * What was left out of these answers, and why; each thing once. The same rows are left out of every answer about their dataset, so of
 * equal reasons the largest count is said, not their sum.
 */
export function noteTexts(localizer: Localizer, document: WeirDocument, answers: readonly Noted[]): readonly string[] {
  const largest = new Map<string, Answer['excluded'][number]>();
  for (const excluded of answers.flatMap((answer) => answer.excluded)) {
    const key = `${excluded.reason} ${excluded.dataset}`;
    if (excluded.count > (largest.get(key)?.count ?? 0)) largest.set(key, excluded);
  }
  const notes = [...largest.values()].map(({ reason, dataset, count }) =>
    localizer.say(firstMessages, `board.note.${reason}`, {
      count,
      dataset: datasetTitle(localizer, document, dataset),
    }),
  );
  if (answers.some(({ sampled }) => sampled)) notes.push(localizer.say(firstMessages, 'board.note.sampled'));
  const rewound = answers.every((answer) => !answer.notRewound);
  return rewound ? notes : [...notes, localizer.say(firstMessages, 'board.note.not-rewound')];
}

function datasetTitle(localizer: Localizer, document: WeirDocument, id: string | null): string {
  return localizer.text(document.datasets?.find((dataset) => dataset.id === id)?.title) || (id ?? '');
}
