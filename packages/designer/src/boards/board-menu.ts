import type { Board } from '@weir/schema';
import type { Localizer, MenuEntry, MenuItem } from '@weir/ui';
import { addBoard, newText } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import { boardEditorMessages } from './words/index.js';

const TO = 'board:';

/** The boards to choose from, archived ones last, and what can be done with the one that is shown. */
export function boardMenu(
  editor: Editor,
  board: Board | undefined,
  localizer: Localizer,
  isReadOnly: boolean,
): readonly MenuEntry[] {
  const say = localizer.say.bind(localizer);
  const boards = editor.document.boards ?? [];
  const entry = ({ id, title, archived }: Board): MenuItem => ({
    value: `${TO}${id}`,
    label: localizer.text(title) || id,
    kind: 'radio',
    checked: id === board?.id,
    ...(archived && { icon: 'lock' as const }),
  });
  const live = boards.filter(({ archived }) => !archived);
  const archived = boards.filter((each) => each.archived);
  const at = board ? live.indexOf(board) : -1;
  const actions: MenuItem[] = [
    { value: 'new', label: say(boardEditorMessages, 'boards.new'), icon: 'plus' },
    ...(board
      ? [{ value: 'duplicate', label: say(boardEditorMessages, 'boards.duplicate'), icon: 'copy' } as const]
      : []),
    ...(at > 0
      ? [{ value: 'earlier', label: say(boardEditorMessages, 'boards.earlier'), icon: 'arrow-up' } as const]
      : []),
    ...(at >= 0 && at < live.length - 1
      ? [{ value: 'later', label: say(boardEditorMessages, 'boards.later'), icon: 'arrow-down' } as const]
      : []),
    ...(board && !board.archived
      ? [{ value: 'archive', label: say(boardEditorMessages, 'boards.archive'), icon: 'archive' } as const]
      : []),
    ...(board?.archived
      ? [{ value: 'restore', label: say(boardEditorMessages, 'boards.restore'), icon: 'undo' } as const]
      : []),
  ];
  return [
    ...live.map(entry),
    ...(archived.length > 0 ? [{ heading: say(boardEditorMessages, 'boards.archived') }, ...archived.map(entry)] : []),
    ...(isReadOnly ? [] : [...(boards.length > 0 ? (['separator'] as const) : []), ...actions]),
  ];
}

/** Does what was chosen in the menu. */
export function runBoardAction(editor: Editor, board: Board | undefined, action: string, localizer: Localizer): void {
  if (action.startsWith(TO)) {
    editor.select({ board: action.slice(TO.length), widgets: [] });
    return;
  }
  const { document } = editor;
  const say = localizer.say.bind(localizer);
  if (action === 'new') {
    addBoard(editor, newText(document, localizer.locale, say(boardEditorMessages, 'boards.new-title')));
    return;
  }
  if (!board) return;
  const live = document.boards?.filter(({ archived }) => !archived) ?? [];
  const at = live.indexOf(board);
  const beside = live[action === 'earlier' ? at - 1 : at + 1];
  if (action === 'duplicate') {
    const title = say(boardEditorMessages, 'boards.copy-of', { title: localizer.text(board.title) || board.id });
    editor.run('board/duplicate', { board: board.id, title: newText(document, localizer.locale, title) });
  } else if (action === 'archive') editor.run('board/archive', { board: board.id });
  else if (action === 'restore') editor.run('board/restore', { board: board.id });
  else if (beside && (action === 'earlier' || action === 'later')) {
    editor.run('board/move', { board: board.id, to: beside.id });
    editor.endStep();
  }
}
