import type { WeirBoard, WeirViewEvent } from '@weir/board';
import { define } from '@weir/board/define.js';
import { initialView } from '@weir/board';
import type { BoardView } from '@weir/board';
import type { WeirDocument } from '@weir/schema';
import { formatState, type State } from '../state.js';
import { strings } from '../strings.js';
import { context, dataOf, openPublished } from '../workspace.js';
import type { ChangeState, Page } from './page.js';

/** The published board, with a link to where it is designed. */
export function boardPage(changeState: ChangeState): Page {
  define();
  const board = document.createElement('weir-board');
  const edit = document.createElement('a');
  edit.slot = 'tools';
  edit.className = 'edit-link';
  board.append(edit);
  board.context = context;
  board.presentable = true;
  board.addEventListener('weir-view', (event) => {
    const { board: id, view } = event as WeirViewEvent;
    changeState({ board: id, view: viewParameter(board.document, id, view) });
  });

  return {
    element: board,
    async show(state) {
      drawFrame(board, state);
      const { document, hasDraft } = await openPublished(state.document);
      if (!isSame(board.document, document)) board.document = document;
      board.adapter = dataOf(state.document);
      showView(board, document, state);
      edit.href = formatState({ ...state, page: 'design' });
      edit.textContent = strings[state.locale][hasDraft ? 'board.draft' : 'board.edit'];
    },
  };
}

/** Language and theme, and which of the boards. */
export function drawFrame(board: WeirBoard, { locale, theme, board: id }: State): void {
  board.locale = locale;
  board.theme = theme;
  if (id === null) delete board.board;
  else board.board = id;
}

/** What is not said is the board's own, and stays so on the others. */
function showView(board: WeirBoard, document: WeirDocument, { board: id, view }: State): void {
  const wanted = readView(view);
  if (JSON.stringify({ ...firstView(document, id), ...wanted }) !== JSON.stringify(board.view)) board.view = wanted;
}

/** What a link says, if it is a view; null: the board's own is shown. */
function viewParameter(document: WeirDocument | undefined, id: string | null, view: BoardView): string | null {
  const text = JSON.stringify(view);
  return document && text === JSON.stringify(firstView(document, id)) ? null : text;
}

function firstView(document: WeirDocument, id: string | null): BoardView {
  return initialView(document.boards?.find((board) => board.id === id) ?? document.boards?.[0]);
}

function readView(text: string | null): Partial<BoardView> {
  if (text === null) return {};
  try {
    const view: unknown = JSON.parse(text);
    return typeof view === 'object' && view !== null ? view : {};
  } catch {
    return {};
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
