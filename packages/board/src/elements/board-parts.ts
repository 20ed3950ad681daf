import type { Board, Id, WeirDocument, WeirError, Widget } from '@weir/schema';
import { icon, uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { metricsOf } from '../question/metrics-of.js';
import type { BoardView } from '../question/view.js';
import { dimensionTitle, metricTitle } from '../words/figures.js';
import { boardMessages } from '../words/index.js';
import { failureText } from '../words/failure.js';

type Nothing = typeof nothing;

/** The ways back, once there are any: to what was shown before, and to how the board begins. */
export function renderWaysBack(
  localizer: Localizer,
  ways: { readonly back?: () => void; readonly reset?: () => void },
) {
  const back = localizer.say(boardMessages, 'board.back');
  return html`${
    ways.back
      ? html`<weir-tooltip text=${back}>
          <button
            type="button"
            class="button quiet icon back"
            aria-label=${back}
            aria-keyshortcuts="Alt+ArrowLeft"
            @click=${ways.back}
          >
            ${icon('arrow-left')}
          </button>
        </weir-tooltip>`
      : nothing
  }
  ${
    ways.reset
      ? html`<button type="button" class="link small reset" @click=${ways.reset}>
          ${localizer.say(boardMessages, 'board.reset')}
        </button>`
      : nothing
  }`;
}

/** What the view shows otherwise than the board has it, and how to undo that. */
export function renderBreakdowns(
  localizer: Localizer,
  document: WeirDocument,
  { widgets }: Board,
  { by = {} }: BoardView,
  clear: (widget: Id) => void,
): TemplateResult | Nothing {
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

/** A part of the board that could not be fetched: the rest goes on without it. */
export function renderUnfetched(
  localizer: Localizer,
  document: WeirDocument,
  error: WeirError,
  retry: () => void,
): TemplateResult {
  return html`<p class="unfetched alert" role="alert">
    ${icon('warning')}
    <bdi>${failureText(localizer, document, error)}</bdi>
    <button type="button" class="link" @click=${retry}>${localizer.say(uiMessages, 'ui.retry')}</button>
  </p>`;
}
