import type { WeirDocument, Widget } from '@weir/schema';
import type { Context } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { WidgetState } from '../flow/widget-state.js';
import { boardMessages } from '../words/index.js';

/** A board hands its widgets' parts on; names that it has itself get a prefix. */
const WIDGET_PARTS = [
  'card',
  'header:widget-header',
  'title:widget-title',
  'value',
  'change',
  'target',
  'plot',
  'stage',
  'facts',
  'legend',
  'tip',
  'table',
  'notes:widget-notes',
  'stale',
].join(', ');

export interface BoardSettings {
  readonly document: WeirDocument;
  readonly context: Context | undefined;
  readonly selectable: boolean;
  readonly localizer: Localizer;
}

/** The element of a widget's type, given its figures; a slot for a type that the host brings. */
export function renderWidget(
  widget: Widget,
  { document, context, selectable, localizer }: BoardSettings,
  state: WidgetState,
): TemplateResult {
  switch (widget.type) {
    case 'kpi':
      return html`<weir-kpi
        exportparts=${WIDGET_PARTS}
        .document=${document}
        .widget=${widget}
        .state=${state}
        .context=${context}
        .selectable=${selectable}
      ></weir-kpi>`;
    case 'funnel':
      return html`<weir-funnel
        exportparts=${WIDGET_PARTS}
        .document=${document}
        .widget=${widget}
        .state=${state}
        .context=${context}
        .selectable=${selectable}
      ></weir-funnel>`;
    case 'trend':
      return html`<weir-trend
        exportparts=${WIDGET_PARTS}
        .document=${document}
        .widget=${widget}
        .state=${state}
        .context=${context}
        .selectable=${selectable}
      ></weir-trend>`;
    case 'table':
      return html`<weir-table
        exportparts=${WIDGET_PARTS}
        .document=${document}
        .widget=${widget}
        .state=${state}
        .context=${context}
        .selectable=${selectable}
      ></weir-table>`;
    case 'text':
      return html`<weir-text exportparts=${WIDGET_PARTS} .document=${document} .widget=${widget}></weir-text>`;
    default:
      return html`<slot name="widget-${widget.id}">
        <article class="card">
          <weir-empty icon="help" heading=${localizer.say(boardMessages, 'board.not-drawn')}>
            ${localizer.say(boardMessages, 'board.unknown-widget', { type: widget.type })}
          </weir-empty>
        </article>
      </slot>`;
  }
}
