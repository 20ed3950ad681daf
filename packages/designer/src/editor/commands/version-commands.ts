import type { WeirDocument } from '@weir/schema';
import type { Command } from './command.js';

/** Another version of the document takes the place of this one, as one step that can be undone. */
function replaceBy(): Command<{ document: WeirDocument }> {
  return { needs: 'document', run: (_document, { document }) => ({ document }) };
}

export const versionCommands = {
  /** What somebody else has saved meanwhile, or what was typed before a crash. */
  'version/take': replaceBy(),
  /** An older version. */
  'version/restore': replaceBy(),
};
