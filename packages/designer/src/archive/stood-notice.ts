import type { FunnelAnswer } from '@weir/query';
import type { Id, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { titleOf } from '../versions/say/titles.js';
import { archiveMessages } from './words/index.js';

/** A stage that was just taken away while somebody stood in it. */
export interface StoodNotice {
  readonly message: string;
  readonly stage: Id;
}

/** @param answer of the funnel as it was before. @returns null where nobody stood in what was taken away */
export function stoodNotice(
  before: WeirDocument,
  after: WeirDocument,
  funnel: Id,
  answer: FunnelAnswer,
  localizer: Localizer,
): StoodNotice | null {
  const stagesOf = ({ funnels }: WeirDocument) => funnels?.find(({ id }) => id === funnel)?.stages;
  const left = stagesOf(after);
  const gone = left && stagesOf(before)?.find(({ id }) => !left.some((stage) => stage.id === id));
  const count = answer.stages.find(({ stage }) => stage === gone?.id)?.open ?? 0;
  if (!gone || count === 0) return null;
  const message = localizer.say(archiveMessages, 'archive.stood', { count, stage: titleOf(gone, localizer) });
  return { message, stage: gone.id };
}
