import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Id } from '@weir/schema';
import type { BoardsPage } from '../boards/boards-page.js';
import type { ProblemPlace } from '../problems/place-of-problem.js';
import type { ShowPlaceEvent } from '../problems/problem-list.js';
import { cardOf } from '../shell/on-board-notice.js';
import type { Shell } from '../shell/shell.js';
import { versionMessages } from '../versions/words/index.js';

/** The page of the boards, and the problems. */
export class BoardPage {
  constructor(
    private readonly shell: Shell,
    /** To where a problem is, which may be on another page. */
    private readonly showPlace: (place: ProblemPlace) => void,
  ) {}

  get part(): BoardsPage | null {
    return this.shell.find('weir-boards-page');
  }

  /** To the card of the chosen metric. */
  async show(board: Id): Promise<void> {
    const { editor } = this.shell;
    const card = cardOf(editor.document, board, editor.selection.metric);
    editor.select({ board, widgets: card === undefined ? [] : [card] });
    await this.reveal();
  }

  /** To what is selected. */
  async reveal(): Promise<void> {
    await this.shell.drawn();
    await this.part?.reveal();
  }

  render(): TemplateResult {
    const { editor, designer, adapter, localizer, isReadOnly } = this.shell;
    if (designer.permissions?.values === false)
      return html`<div class="page board">
        <weir-empty icon="lock" heading=${localizer.say(versionMessages, 'versions.no-values')}>
          ${localizer.say(versionMessages, 'versions.no-values-hint')}
        </weir-empty>
      </div>`;
    const isNarrow = this.shell.isNarrow();
    return html`<div class="page boards">
      <weir-boards-page
        .editor=${editor}
        .adapter=${adapter}
        .context=${designer.context}
        .asOf=${designer.asOf}
        .widgetTypes=${designer.widgetTypes}
        .isReadOnly=${isReadOnly}
        .isNarrow=${isNarrow}
      ></weir-boards-page>
      <weir-problem-list
        .editor=${editor}
        .isReadOnly=${isReadOnly}
        .isFolded=${isNarrow}
        @show-place=${({ place }: ShowPlaceEvent) => this.showPlace(place)}
      ></weir-problem-list>
    </div>`;
  }
}
