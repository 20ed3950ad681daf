import type { Board, Id } from '@weir/schema';
import { assign, assignList, command } from './command.js';
import { boardIn } from './board-list-commands.js';
import type { BoardRef } from './board-list-commands.js';

/** What a board shows at first. */
export const boardSettingsCommands = {
  /** Null: the last 12 months. */
  'board/set-period': command<BoardRef & { period: NonNullable<Board['period']> | null }>({
    needs: 'board',
    edit(draft, { board, period }) {
      assign(boardIn(draft, board), 'period', period ?? undefined);
    },
    coalesceKey: ({ board }) => `board/set-period ${board}`,
  }),

  /** Null: nothing is said, so figures are compared as boards do by themselves. */
  'board/set-compare': command<BoardRef & { compare: NonNullable<Board['compare']> | null }>({
    needs: 'board',
    edit(draft, { board, compare }) {
      assign(boardIn(draft, board), 'compare', compare ?? undefined);
    },
  }),

  /** `period` and dimensions that readers may choose, in the order in which they stand. */
  'board/set-filters': command<BoardRef & { filters: readonly Id[] }>({
    needs: 'board',
    edit(draft, { board, filters }) {
      assignList(boardIn(draft, board), 'filters', [...filters]);
    },
  }),
};
