import { pointerTo } from '@weir/schema';
import type { Board, Id, Text, Widget } from '@weir/schema';
import type { WidgetType } from '@weir/board';
import type { Localizer, Option } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { applyFix } from '../../editor/index.js';
import type { Editor } from '../../editor/index.js';
import { problemLines } from '../../fields/problem-lines.js';
import { problemsAt } from '../../panel/panel-context.js';
import { boardEditorMessages } from '../words/index.js';

/** What every part of the settings needs. */
export interface BoardPanelContext {
  readonly editor: Editor;
  readonly board: Board;
  readonly localizer: Localizer;
  readonly isReadOnly: boolean;
  /** The host says which board is shown, by its id, which therefore stays. */
  readonly isAlone: boolean;
  /** Languages that the document is written in. */
  readonly locales: readonly string[];
  readonly widgetTypes: readonly WidgetType[];
}

export interface WidgetContext extends BoardPanelContext {
  readonly widget: Widget;
  readonly ref: { readonly board: Id; readonly widget: Id };
}

/** What is wrong with a part of the board, each problem with its cures. @param exactly not what lies below it */
export function boardProblems(
  { editor, board, localizer, isReadOnly }: BoardPanelContext,
  parts: readonly (string | number)[],
  exactly = false,
): TemplateResult | typeof nothing {
  const pointer = pointerTo('', 'boards', editor.document.boards?.indexOf(board) ?? -1, ...parts);
  const found = problemsAt(editor, pointer).filter((problem) => !exactly || problem.pointer === pointer);
  const mend = isReadOnly ? null : applyFix.bind(null, editor);
  return found.length === 0
    ? nothing
    : html`<div class="problems">${problemLines(found, editor.document, localizer, mend)}</div>`;
}

/** The same for a part of a widget. */
export function widgetProblems(
  context: WidgetContext,
  parts: readonly (string | number)[],
  exactly = false,
): TemplateResult | typeof nothing {
  return boardProblems(context, ['widgets', context.board.widgets.indexOf(context.widget), ...parts], exactly);
}

interface Part {
  readonly id: Id;
  readonly title?: Text;
  readonly archived?: boolean;
}

/** What may be chosen of a list of the document: archived parts only where they are chosen already. */
export function partOptions(
  parts: readonly Part[] | undefined,
  chosen: readonly Id[],
  localizer: Localizer,
): readonly Option[] {
  return (parts ?? [])
    .filter(({ id, archived }) => !archived || chosen.includes(id))
    .map(({ id, title, archived }) => {
      const name = localizer.text(title) || id;
      const label = archived ? localizer.say(boardEditorMessages, 'boards.archived-part', { title: name }) : name;
      return { value: id, label };
    });
}

/** What is chosen and not there: it is kept, and said. */
export function missingText(id: unknown, localizer: Localizer): string {
  return localizer.say(boardEditorMessages, 'boards.missing', { id: String(id) });
}
