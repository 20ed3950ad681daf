import type { Id } from '@weir/schema';
import { assignList, command, funnelIn } from './command.js';

/** As many, and as long, as a document may hold. */
const MAX_TAGS = 50;
const MAX_LENGTH = 60;

export const tagCommands = {
  /** All of the funnel's tags: without blanks around them, each once, none empty. */
  'funnel/set-tags': command<{ funnel: Id; tags: readonly string[] }>({
    needs: 'funnel',
    edit(draft, { funnel, tags }) {
      const clean = tags.map((tag) => tag.trim().slice(0, MAX_LENGTH).trim()).filter((tag) => tag !== '');
      assignList(funnelIn(draft, funnel), 'tags', [...new Set(clean)].slice(0, MAX_TAGS));
    },
  }),
};
