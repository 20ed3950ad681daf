import type { Localizer, MessageArguments } from '@weir/ui';
import { importMessages } from '../messages/index.js';
import type { en } from '../messages/en.js';
import type { ImportDraft } from '../draft/import-draft.js';

export type ImportMessage = keyof typeof en;

/** What the sections of the import are drawn from, and how they say what a person changed. */
export interface ViewContext {
  readonly draft: ImportDraft;
  readonly localizer: Localizer;
  readonly change: (draft: ImportDraft) => void;
}

export function say<Id extends ImportMessage>(
  { localizer }: Pick<ViewContext, 'localizer'>,
  id: Id,
  ...args: MessageArguments<(typeof en)[Id]>
): string {
  return localizer.say(importMessages, id, ...args);
}
