import type { Board, Id, WeirDocument } from '@weir/schema';
import { makeId } from '../ids.js';
import { command, funnelIn } from './command.js';

/** All across, as on the example boards. */
const SIZE = { w: 12, h: 5 } as const;

export const funnelBoardCommands = {
  /** Puts a funnel onto a board, below everything. A document without a board gets one; a board that shows the funnel already is left as it is. */
  'board/show-funnel': command<{ funnel: Id; board?: Id }>({
    needs: 'funnel',
    edit(draft, { funnel, board: wanted }, context) {
      funnelIn(draft, funnel);
      const boards = (draft.boards ??= []);
      let board = boards.find(({ id, archived }) => (wanted === undefined ? !archived : id === wanted));
      if (!board) boards.push((board = { id: makeId('main', 'board', context.taken('boards')), widgets: [] }));
      if (showsFunnel(board, funnel)) return;
      const { widgets } = board;
      const y = Math.max(0, ...widgets.map(({ cell }) => (cell ? cell.y + cell.h : 0)));
      const id = makeId(funnel, 'funnel', context.taken(`widgets/${board.id}`));
      widgets.push({ id, type: 'funnel', funnel, cell: { x: 0, y, ...SIZE } });
    },
  }),
};

/** Whether the board that opens first shows the funnel. */
export function isOnBoard({ boards }: WeirDocument, funnel: Id): boolean {
  const board = boards?.find(({ archived }) => !archived);
  return board !== undefined && showsFunnel(board, funnel);
}

function showsFunnel({ widgets }: Pick<Board, 'widgets'>, funnel: Id): boolean {
  return widgets.some((widget) => widget.type === 'funnel' && widget.funnel === funnel);
}
