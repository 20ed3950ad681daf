import type { Board, Id, Metric, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { usersOfMetric } from '../editor/index.js';
import { designerMessages } from '../words/index.js';

/** That a metric was put onto a board, and which one that is; null when it stands on none. */
export function onBoardNotice(
  document: WeirDocument,
  id: Id,
  localizer: Localizer,
): { readonly message: string; readonly board: Id } | null {
  const metric = document.metrics?.find((each) => each.id === id);
  const board = usersOfMetric(document, id).boards[0]?.board;
  if (!metric || !board) return null;
  const nameOf = (named: Metric | Board) => localizer.text(named.title) || named.id;
  const message = localizer.say(designerMessages, 'designer.on-board', { title: nameOf(metric), board: nameOf(board) });
  return { message, board: board.id };
}

/** The card that shows a metric on a board; undefined where none does. */
export function cardOf(document: WeirDocument, board: Id, metric: Id | null): Id | undefined {
  const widgets = document.boards?.find(({ id }) => id === board)?.widgets ?? [];
  return widgets.find((widget) => widget.type === 'kpi' && widget.metric === metric)?.id;
}
