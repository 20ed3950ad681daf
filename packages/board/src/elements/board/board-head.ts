import type { Board, Id, WeirDocument } from '@weir/schema';
import { icon, uiMessages } from '@weir/ui';
import type { Localizer, Segment, WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { firstMessages } from '../../words/first/index.js';
import { Kept } from './kept.js';

/** What stands at the top of a board. */
export interface Head {
  readonly boards: readonly Board[];
  readonly board: Board | undefined;
  /** ISO 8601 instant of the figures; null: there are none yet. */
  readonly asOf: string | null;
  readonly isRefreshing: boolean;
  readonly choose: (board: Id) => void;
  /** To what was shown before; absent: there is no such. */
  readonly back?: () => void;
  /** To how the board begins; absent: it is shown so. */
  readonly reset?: () => void;
  /** Absent: there is nothing to ask. */
  readonly refresh?: () => void;
  /** Between the tools of the board and those of the host. */
  readonly tools: TemplateResult | typeof nothing;
  /** Below the title and the tools. */
  readonly below: TemplateResult | typeof nothing;
}

/** The title or the tabs of the boards, what can be done with the board, and what it is filtered by. */
export class BoardHead {
  /** The very same while the boards are, so that tabs are not drawn again. */
  readonly #tabs = new Kept<readonly Segment[]>();

  render(localizer: Localizer, document: WeirDocument, head: Head): TemplateResult {
    const { boards, board, asOf } = head;
    const several = boards.length > 1;
    const title = (several ? '' : localizer.text(board?.title)) || localizer.text(document.title);
    return html`<header class="head" part="header">
      <div class="heading">
        <h2 id="title" part="title" tabindex="-1" title=${title}>${title}</h2>
        ${several ? this.#renderTabs(localizer, head) : nothing}
      </div>
      <div class="tools">
        ${renderWaysBack(localizer, head)} ${renderAsOf(localizer, document, asOf)} ${renderRefresh(localizer, head)}
        ${head.tools}
        <slot name="tools"></slot>
      </div>
      ${head.below}
    </header>`;
  }

  #renderTabs(localizer: Localizer, { boards, board, choose }: Head): TemplateResult {
    const tabs = boards.map(({ id, title }) => ({ value: id, label: localizer.text(title) || id }));
    return html`<weir-segmented
        label=${localizer.say(firstMessages, 'board.boards')}
        .value=${board?.id ?? ''}
        .options=${this.#tabs.of(tabs)}
        @change=${(event: Event) => choose((event.currentTarget as WeirSegmented).value)}
      ></weir-segmented>
      <bdi class="on-paper">${localizer.text(board?.title) || board?.id}</bdi>`;
  }
}

function renderWaysBack(localizer: Localizer, { back, reset }: Head) {
  const label = localizer.say(firstMessages, 'board.back');
  return html`${
    back
      ? html`<weir-tooltip text=${label}>
          <button
            type="button"
            class="button quiet icon back"
            aria-label=${label}
            aria-keyshortcuts="Alt+ArrowLeft"
            @click=${back}
          >
            ${icon('arrow-left')}
          </button>
        </weir-tooltip>`
      : nothing
  }
  ${
    reset
      ? html`<button type="button" class="link small reset" @click=${reset}>
          ${localizer.say(firstMessages, 'board.reset')}
        </button>`
      : nothing
  }`;
}

/** Until there are figures it holds the place of what it will say. */
function renderAsOf(localizer: Localizer, { settings }: WeirDocument, asOf: string | null): TemplateResult {
  const time = localizer.instant(asOf ?? new Date().toISOString(), (asOf && settings?.timeZone) || 'UTC');
  return html`<bdi class="as-of small subtle num ${asOf ? '' : 'coming'}"
    >${localizer.say(uiMessages, 'ui.as-of', { time })}</bdi
  >`;
}

function renderRefresh(localizer: Localizer, { isRefreshing, refresh }: Head): TemplateResult {
  const label = localizer.say(firstMessages, 'board.refresh');
  return html`<weir-tooltip text=${label}>
    <button type="button" class="button quiet icon" aria-label=${label} ?disabled=${!refresh} @click=${refresh}>
      <span class=${isRefreshing ? 'turning row' : 'row'}>${icon('refresh')}</span>
    </button>
  </weir-tooltip>`;
}
