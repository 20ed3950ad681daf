import { errorOf } from '@weir/schema';
import type { PatchOperation, Settings, WeirDocument } from '@weir/schema';
import { applyPatch } from 'rfc6902';
import type { Operation } from 'rfc6902';
import { withFreshIds } from '../fresh-ids.js';
import { withText } from '../texts.js';
import { assign, command, copyOf } from './command.js';
import type { Command } from './command.js';

export const documentCommands = {
  'document/set-title': command<{ locale: string; title: string; plainIs?: string }>({
    needs: 'document',
    edit(draft, { locale, title, plainIs }) {
      assign(draft, 'title', withText(draft.title, locale, title, plainIs));
    },
    coalesceKey: ({ locale }) => `document/set-title ${locale}`,
  }),

  /** Only what is given changes; null takes it away. */
  'document/set-settings': command<{ changes: { readonly [Key in SettingKey]?: Settings[Key] | null } }>({
    needs: 'document',
    edit(draft, { changes }) {
      const settings: Settings = { ...draft.settings };
      if (changes.timeZone !== undefined) assign(settings, 'timeZone', changes.timeZone ?? undefined);
      if (changes.weekStart !== undefined) assign(settings, 'weekStart', changes.weekStart ?? undefined);
      if (changes.fiscalYearStart !== undefined)
        assign(settings, 'fiscalYearStart', changes.fiscalYearStart ?? undefined);
      if (changes.currency !== undefined) assign(settings, 'currency', changes.currency ?? undefined);
      assign(draft, 'settings', Object.keys(settings).length > 0 ? settings : undefined);
    },
    coalesceKey: ({ changes }) => `document/set-settings ${Object.keys(changes).join(' ')}`,
  }),

  /** Another document in the place of this one, as an import does. */
  'document/replace': {
    needs: 'document',
    run: (_document, { document }) => ({ document }),
  } as Command<{ document: WeirDocument }>,

  /** Applies the patch of a diagnostic's fix. @throws {WeirError} `designer/patch-failed` when it does not fit the document */
  'document/patch': command<{ patch: readonly PatchOperation[] }>({
    needs: 'document',
    edit(draft, { patch }, context) {
      const fresh = withFreshIds(patch, draft, (scope) => context.taken(scope));
      const problem = applyPatch(draft, copyOf(fresh) as Operation[]).find((result) => result !== null);
      if (problem) throw errorOf('designer/patch-failed', { reason: problem.message });
    },
  }),
};

type SettingKey = 'timeZone' | 'weekStart' | 'fiscalYearStart' | 'currency';
