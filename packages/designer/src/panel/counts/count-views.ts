import { describeProblem } from '@weir/ui/describe';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PanelContext } from '../panel-context.js';
import { panelMessages } from '../words/index.js';
import type { Count, Overlap, Share, SignalCounts } from './count.js';

/** Why nothing is counted although somebody gives data: what was entered is not whole yet, or mistaken. */
export type Uncountable = 'unfinished' | 'mistaken' | null;

interface SignalCountView {
  readonly count: Count<SignalCounts>;
  readonly uncountable: Uncountable;
  /** The name of the date field. */
  readonly field: string;
  /** With the names of the stages. */
  readonly overlaps: readonly (Overlap & { readonly title: string })[];
}

/** Below a rule: what it finds in the data. */
export function signalCount(context: PanelContext, { count, uncountable, field, overlaps }: SignalCountView) {
  const { localizer, funnel } = context;
  const waiting = waitingCount(context, count, uncountable);
  if (waiting || count.status !== 'ready') return waiting ?? nothing;
  const { rows, entities, undated } = count.value;
  const say = localizer.say.bind(localizer);
  if (rows === 0) {
    const message =
      undated === 0
        ? say(panelMessages, 'panel.no-row')
        : say(panelMessages, 'panel.no-entry', { count: undated, field });
    return html`<p class="counts warning">${icon('warning', 14)}<span>${message}</span></p>`;
  }
  const entity = localizer.text(funnel.entity?.title) || say(panelMessages, 'panel.entities');
  return html`<dl class="counts">
      ${fact(context, say(panelMessages, 'panel.rows'), rows)} ${fact(context, entity, entities)}
      ${undated > 0 ? fact(context, say(panelMessages, 'panel.undated', { field }), undated) : nothing}
    </dl>
    ${overlaps.map(
      ({ rows: both, title }) =>
        html`<p class="counts warning">
          ${icon('warning', 14)}<span>${say(panelMessages, 'panel.overlap', { count: both, stage: title })}</span>
        </p>`,
    )}`;
}

/** At the end of a line of the checklist. */
export function itemShare(
  { localizer }: PanelContext,
  name: string,
  count: Count<Share>,
): TemplateResult | typeof nothing {
  if (count.status === 'loading') return html`<span class="share subtle" aria-hidden="true">…</span>`;
  if (count.status !== 'ready' || count.value.of === 0) return nothing;
  const share = shareText(localizer, count.value);
  return html`<span
    class="share num muted"
    role="img"
    title=${share}
    aria-label=${localizer.say(panelMessages, 'panel.share-of-item', { name, share })}
    >${localizer.percent(count.value.met / count.value.of, { digits: 0 })}</span
  >`;
}

/** Below the condition of a transition or an item. */
export function conditionShare(context: PanelContext, count: Count<Share>, uncountable: Uncountable) {
  const { localizer } = context;
  const waiting = waitingCount(context, count, uncountable);
  if (waiting || count.status !== 'ready') return waiting ?? nothing;
  const { met, of } = count.value;
  if (of === 0) return html`<p class="counts">${localizer.say(panelMessages, 'panel.nobody-here')}</p>`;
  const percent = localizer.percent(met / of, { digits: 0 });
  const share = shareText(localizer, count.value);
  return html`<p class="counts num">${localizer.say(panelMessages, 'panel.meets', { percent, share })}</p>`;
}

function shareText(localizer: PanelContext['localizer'], { met, of }: Share): string {
  return localizer.say(panelMessages, 'panel.share', { met, of });
}

function waitingCount(context: PanelContext, count: Count<unknown>, uncountable: Uncountable): TemplateResult | null {
  const { localizer, counts, adapter } = context;
  const say = localizer.say.bind(localizer);
  const line = (text: string) => html`<p class="counts">${text}</p>`;
  if (count.status === 'hidden')
    return html`<p class="counts">${icon('lock', 14)}${say(panelMessages, 'panel.hidden')}</p>`;
  if (!adapter) return line(say(panelMessages, 'panel.no-source'));
  if (uncountable === 'unfinished') return line(say(panelMessages, 'panel.unfinished'));
  if (count.status === 'none') return uncountable ? line(say(panelMessages, 'panel.mistaken')) : null;
  if (count.status === 'loading') return html`<p class="counts loading">${say(panelMessages, 'panel.counting')}</p>`;
  if (count.status !== 'failed') return null;
  return html`<p class="counts" title=${describeProblem(localizer, count.error)}>
    ${icon('alert', 14)}<span>${say(panelMessages, 'panel.not-counted')}</span>
    <button type="button" class="link" @click=${() => counts?.retry()}>
      ${say(panelMessages, 'panel.count-again')}
    </button>
  </p>`;
}

function fact({ localizer }: PanelContext, name: string, value: number): TemplateResult {
  return html`<div>
    <dt>${localizer.say(panelMessages, 'panel.count-name', { name })}</dt>
    <dd class="num">${localizer.number(value)}</dd>
  </div>`;
}
