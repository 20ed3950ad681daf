import { errorOf } from '@weir/schema';
import type { Board, Id, Text, WeirDocument, Widget } from '@weir/schema';
import { idFault, makeId } from '../ids.js';
import { anyWording, withText } from '../texts.js';
import { assign, command, contextOf, copyOf, moveItem } from './command.js';
import type { Command, CommandContext } from './command.js';

export interface BoardRef {
  readonly board: Id;
}

export function boardIn({ boards }: WeirDocument, id: Id): Board {
  const found = boards?.find((board) => board.id === id);
  if (!found) throw errorOf('designer/not-found', { part: 'board', id });
  return found;
}

/** Which boards there are, what they are called, and in which order they are offered. */
export const boardListCommands = {
  'board/add': command<{ title: Text; widgets?: readonly Widget[] }>({
    needs: 'document',
    edit(draft, { title, widgets = [] }, context) {
      const id = newId(title, context);
      (draft.boards ??= []).push({ id, title, widgets: copyOf([...widgets]) });
      return { board: id, widgets: [] };
    },
  }),

  /** Beside the one it is a copy of. */
  'board/duplicate': command<BoardRef & { title: Text }>({
    needs: 'board',
    edit(draft, { board: original, title }, context) {
      const { archived: _archived, ...kept } = copyOf(boardIn(draft, original));
      const id = newId(title, context);
      const boards = draft.boards ?? [];
      boards.splice(boards.findIndex((board) => board.id === original) + 1, 0, { ...kept, id, title });
      return { board: id, widgets: [] };
    },
  }),

  'board/set-title': command<BoardRef & { locale: string; title: string; plainIs?: string }>({
    needs: 'board',
    edit(draft, { board: id, locale, title, plainIs }) {
      const board = boardIn(draft, id);
      assign(board, 'title', withText(board.title, locale, title, plainIs) || undefined);
    },
    coalesceKey: ({ board, locale }) => `board/set-title ${board} ${locale}`,
  }),

  /**
   * What hosts and links call it. An id that another board has or had is refused.
   * @throws {WeirError} `schema/id`, `designer/id-taken`
   */
  'board/set-id': {
    needs: 'board',
    run(document, { board, id }, context = contextOf(document)) {
      boardIn(document, board);
      if (id === board) return { document };
      const fault = idFault(id, context.taken('boards', board));
      if (fault) throw errorOf(fault.code, fault.params);
      // Another list of widgets: their ids are known by board.
      const renamed = (each: Board) => (each.id === board ? { ...each, id, widgets: [...each.widgets] } : each);
      return {
        document: { ...document, ...(document.boards && { boards: document.boards.map(renamed) }) },
        select: { board: id },
        renamed: { scope: 'boards', from: board, to: id },
      };
    },
  } as Command<BoardRef & { id: Id }>,

  /** It is kept as it is, and no longer offered. */
  'board/archive': command<BoardRef>({
    needs: 'board',
    edit(draft, { board }) {
      assign(boardIn(draft, board), 'archived', true);
      const next = draft.boards?.find(({ archived }) => !archived);
      return { board: next?.id ?? board, widgets: [] };
    },
  }),

  'board/restore': command<BoardRef>({
    needs: 'board',
    edit(draft, { board }) {
      delete boardIn(draft, board).archived;
      return { board };
    },
  }),

  /** To the place of another one, before or after it as it came from below or above. */
  'board/move': command<BoardRef & { to: Id }>({
    needs: 'board',
    edit(draft, { board, to }) {
      const [moved, target] = [boardIn(draft, board), boardIn(draft, to)];
      const boards = draft.boards ?? [];
      if (moved.id !== target.id) moveItem(boards, boards.indexOf(moved), boards.indexOf(target));
    },
    coalesceKey: ({ board }) => `board/move ${board}`,
  }),
};

function newId(title: Text, context: CommandContext): Id {
  return makeId(anyWording(title), 'board', context.taken('boards'));
}
