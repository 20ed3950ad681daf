import { isWeirError } from '@weir/schema';
import type { Board, Id } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { describeProblem } from '@weir/ui/describe';
import { ClipboardExchange } from '../clipboard/clipboard-exchange.js';
import type { ClipboardDeed } from '../clipboard/clipboard-exchange.js';
import { WIDGET_CLIP_TYPE, copyWidgets, readWidgetClip, writeWidgetClip } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import { sayProblem } from '../problems/say-problem.js';
import { boardEditorMessages } from './words/index.js';

/** Who shows the cards. */
export interface WidgetClipboardView {
  readonly editor?: Editor;
  readonly isReadOnly: boolean;
  readonly localizer: Localizer;
  /** Says something for a moment. */
  notify(message: string, tone: 'neutral' | 'warning'): void;
  /** Cards were pasted or cut, and others are selected. */
  exchanged(): void;
}

/** Cards and the clipboard. */
export class WidgetClipboard extends ClipboardExchange {
  readonly #view: WidgetClipboardView;
  protected override readonly type = WIDGET_CLIP_TYPE;

  constructor(view: WidgetClipboardView) {
    super();
    this.#view = view;
  }

  protected override get isReadOnly(): boolean {
    return this.#view.isReadOnly;
  }

  protected override text(): string | null {
    const board = this.#board;
    const widgets = board && copyWidgets(board, this.#selected);
    return widgets ? writeWidgetClip(widgets) : null;
  }

  protected override copied(deed: 'copy' | 'cut'): void {
    const { editor, localizer } = this.#view;
    const widgets = this.#selected;
    const board = this.#board;
    if (!editor || !board) return;
    if (deed === 'cut') {
      editor.run('widget/delete', { board: board.id, widgets });
      this.#view.exchanged();
    }
    this.#view.notify(localizer.say(boardEditorMessages, 'boards.copied', { count: widgets.length }), 'neutral');
  }

  protected override paste(text: string): void {
    const { editor, localizer, isReadOnly } = this.#view;
    const board = this.#board;
    if (!editor || !board || isReadOnly) return;
    const read = readWidgetClip(text);
    if (!read?.widgets) {
      const [fault] = read?.faults ?? [];
      const message = fault
        ? localizer.say(boardEditorMessages, 'boards.broken-clip', { problem: sayProblem(fault, undefined, localizer) })
        : localizer.say(boardEditorMessages, 'boards.no-cards');
      this.#view.notify(message, 'warning');
      return;
    }
    try {
      editor.run('widget/paste', { board: board.id, widgets: read.widgets });
    } catch (error) {
      if (!isWeirError(error)) throw error;
      this.#view.notify(describeProblem(localizer, error), 'warning');
      return;
    }
    this.#view.exchanged();
  }

  protected override refused(deed: ClipboardDeed): void {
    this.#view.notify(this.#view.localizer.say(boardEditorMessages, 'boards.refused', { deed }), 'warning');
  }

  get #board(): Board | undefined {
    const { editor } = this.#view;
    return editor?.document.boards?.find(({ id }) => id === editor.selection.board);
  }

  get #selected(): readonly Id[] {
    return this.#view.editor?.selection.widgets ?? [];
  }
}
