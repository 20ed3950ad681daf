import type { Board, Id, WeirDocument, Widget } from '@weir/schema';
import { icon, uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { metricsOf } from '../../question/metrics-of.js';
import type { BoardView } from '../../question/view.js';
import { dimensionTitle, metricTitle } from '../../words/figures.js';
import { boardMessages } from '../../words/index.js';
import type { WeirBoard } from './board.js';
import { renderBroken } from './broken-document.js';
import { isDrawable } from './drawable.js';

/** What the view shows otherwise than the board has it, and how to undo that. */
export function renderBreakdowns(
  localizer: Localizer,
  document: WeirDocument,
  { widgets }: Board,
  { by = {} }: BoardView,
  clear: (widget: Id) => void,
): TemplateResult | typeof nothing {
  const shown = widgets.filter(({ id }) => by[id]?.length);
  if (shown.length === 0) return nothing;
  return html`<ul class="breakdowns" aria-label=${localizer.say(boardMessages, 'board.breakdowns')}>
    ${shown.map((widget) => {
      const name = localizer.say(boardMessages, 'board.broken-down', {
        widget: titleOf(localizer, document, widget),
        dimension: localizer.list(by[widget.id]!.map((id) => dimensionTitle(localizer, document, id))),
      });
      return html`<li class="chip set">
        <span class="truncate" title=${name}>${name}</span>
        <button
          type="button"
          class="chip-clear"
          aria-label=${localizer.say(uiMessages, 'ui.clear-filter', { name })}
          @click=${() => clear(widget.id)}
        >
          ${icon('x', 14)}
        </button>
      </li>`;
    })}
  </ul>`;
}

function titleOf(localizer: Localizer, document: WeirDocument, widget: Widget): string {
  const funnel = document.funnels?.find(({ id }) => id === widget.funnel);
  const metrics = metricsOf(widget).map((id) => metricTitle(localizer, document, id));
  return localizer.text(widget.title) || localizer.text(funnel?.title) || localizer.list(metrics);
}

/** Nothing to show yet, or nothing that can be shown. */
export function renderBlank(
  host: WeirBoard,
  document: WeirDocument,
  what: 'boards' | 'widgets',
  fetching: (until: Promise<void>) => void,
): TemplateResult | typeof nothing {
  if (!isDrawable(document)) return renderBroken(host, document, fetching);
  const { localizer } = host;
  return html`<weir-empty class="blank" icon="board" heading=${localizer.say(boardMessages, `board.no-${what}`)}>
    <bdi>${localizer.say(boardMessages, `board.no-${what}-hint`)}</bdi>
  </weir-empty>`;
}
