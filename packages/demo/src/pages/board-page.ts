import type { WeirBoard, WeirViewEvent } from '@weir/board';
import { define } from '@weir/board/define.js';
import { initialView, viewToText } from '@weir/board';
import type { BoardView } from '@weir/board';
import type { WeirDocument } from '@weir/schema';
import { formatState, type State } from '../state.js';
import { strings } from '../strings.js';
import { context, dataOf, openPublished } from '../workspace.js';
import type { ChangeState, Page } from './page.js';

/** What a view leaves out is not chosen, whatever was chosen before. */
const NOTHING_CHOSEN = { filters: {}, parameters: {}, by: {}, chosen: {}, drill: null } satisfies Partial<BoardView>;

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
    const { board: id, view, how } = event as WeirViewEvent;
    const change = { board: id, view: viewParameter(board.document, id, view) };
    changeState(change, how === 'back' ? 'back' : 'step');
  });

  return {
    element: board,
    async show(state) {
      drawFrame(board, state);
      const { document, hasDraft } = await openPublished(state.document);
      if (!isSame(board.document, document)) board.document = document;
      board.adapter = dataOf(state.document);
      showView(board, document, state);
      edit.href = formatState({ ...state, page: 'design', part: 'boards' });
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

/** What is not said is the board's own. */
function showView(board: WeirBoard, document: WeirDocument, { board: id, view }: State): void {
  const wanted = { ...firstView(document, id), ...readView(view) };
  if (!isSameView(document, id, wanted, board.view)) board.view = { ...NOTHING_CHOSEN, ...wanted };
}

/** What a link says, if it is a view; null: the board's own is shown. */
function viewParameter(document: WeirDocument | undefined, id: string | null, view: BoardView): string | null {
  return document && isSameView(document, id, view, firstView(document, id)) ? null : JSON.stringify(view);
}

function isSameView(document: WeirDocument, id: string | null, one: BoardView, other: BoardView): boolean {
  return viewToText(one, document, id) === viewToText(other, document, id);
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
