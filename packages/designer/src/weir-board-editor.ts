import type { WidgetType } from '@weir/board';
import type { Question } from '@weir/query';
import type { Id } from '@weir/schema';
import { baseStyles, utilityStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { BoardsPage } from './boards/boards-page.js';
import { EditorElement } from './element/editor-element.js';

/** Narrower than this, the settings lie over the board. */
const WIDE_FROM_PX = 860;

/**
 * Boards: cards on a grid of twelve columns, with their figures, moved and resized by mouse, touch and keyboard; what each shows; and how the board
 * looks in narrower places.
 *
 * @fires weir-change - the document is another one: `document`, `patch` (RFC 6902), `reason`
 * @fires weir-load - another document was assigned while edits are unsaved; cancelable
 * @fires weir-select - another board, or other cards, are selected
 * @fires weir-error - the adapter's list of fields could not be had
 * @csspart boards - all of it
 */
export class WeirBoardEditor extends EditorElement {
  static override styles = [
    baseStyles,
    utilityStyles,
    css`
      :host {
        display: block;
        block-size: 720px;
        min-block-size: 320px;
        overflow: hidden;
        background: var(--_weir-surface);
      }
      weir-boards-page {
        block-size: 100%;
      }
    `,
  ];

  /** Id of the one board that is shown. Default: all can be chosen, the first is shown. */
  @property() board?: Id;

  /** The host's own kinds of widgets, as `<weir-board>` has them: they are drawn, and offered. */
  @property({ attribute: false }) widgetTypes: readonly WidgetType[] = [];

  @state() private isNarrow = false;

  @query('weir-boards-page') private readonly page!: BoardsPage | null;

  readonly #resized = new ResizeObserver(([entry]) => {
    this.isNarrow = (entry?.contentRect.width ?? WIDE_FROM_PX) < WIDE_FROM_PX;
  });

  override focus(): void {
    this.page?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.clientWidth > 0) this.isNarrow = this.clientWidth < WIDE_FROM_PX;
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** The cards ask for themselves. */
  protected override questions(): Record<string, Question> {
    return {};
  }

  protected override async drawn(): Promise<void> {
    await this.page?.drawn();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('board') || changed.has('document')) && this.board !== undefined)
      this.editor.select({ board: this.board });
    super.willUpdate(changed);
  }

  override render() {
    if (!this.document) return nothing;
    return html`
      <weir-boards-page
        part="boards"
        .editor=${this.editor}
        .adapter=${this.adapter}
        .context=${this.context}
        .asOf=${this.asOf}
        .widgetTypes=${this.widgetTypes}
        .isReadOnly=${this.readOnly}
        .isAlone=${this.board !== undefined}
        .isNarrow=${this.isNarrow}
      ></weir-boards-page>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }
}
