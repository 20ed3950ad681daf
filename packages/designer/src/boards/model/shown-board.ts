import type { Board, Id, WeirDocument } from '@weir/schema';
import type { Cells } from '../../editor/index.js';

/** The document with one board alone, its cards in these places: what is drawn while one of them is dragged. An archived board is drawn too. */
export function shownDocument(document: WeirDocument, id: Id, cells: Cells | null): WeirDocument {
  const board = document.boards?.find((each) => each.id === id);
  if (!board) return document;
  const { archived: _archived, ...live } = board;
  const widgets = board.widgets.map((widget) => {
    const cell = cells?.get(widget.id);
    return cell ? { ...widget, cell } : widget;
  });
  const shown: Board = { ...live, widgets };
  return { ...document, boards: [shown] };
}
