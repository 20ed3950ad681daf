import { viewFromText, viewToText } from '@weir/board';
import type { WeirBoard, WeirViewEvent } from '@weir/board';
import type { WeirDocument } from '@weir/schema';

/** What a board shows stands in the page's URL: a link leads there, and the browser's back goes back on the board. */
export function keepInUrl(board: WeirBoard, document: WeirDocument): () => void {
  const show = () => {
    const read = viewFromText(location.hash, document);
    board.board = read.board ?? undefined;
    board.view = read.view;
  };
  const keep = (event: Event) => {
    const { view, board: id, how } = event as WeirViewEvent;
    board.board = id ?? undefined;
    if (how === 'back') history.back();
    else history.pushState(null, '', `#${viewToText(view, document, id)}`);
  };
  board.addEventListener('weir-view', keep);
  addEventListener('popstate', show);
  show();
  return () => removeEventListener('popstate', show);
}
