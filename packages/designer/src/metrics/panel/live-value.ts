import {
  boardMessages,
  changeText,
  failureText,
  kpiFigures,
  reasonText,
  relativePeriods,
  valueParts,
} from '@weir/board';
import type { KpiFigures } from '@weir/board';
import type { RelativePeriod } from '@weir/schema';
import { icon } from '@weir/ui';
import type { MenuSelectEvent } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShownFigures } from '../live/metric-live.js';
import { isIncalculable, isUnfinished } from '../metric-context.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';
import { liveTrend } from './live-trend.js';

export interface ValueView {
  readonly isTable: boolean;
  readonly toggleTable: () => void;
}

/** What the metric is now, how it changed, and its course. */
export function liveValue(context: MetricContext, view: ValueView): TemplateResult {
  const { localizer, live, metric } = context;
  const shown = live.trendOf(metric);
  return html`<section class="live" aria-labelledby="live-title">
    <div class="top">
      <h3 id="live-title" class="muted">${localizer.say(metricMessages, 'metric.live-value')}</h3>
      <span class="grow"></span>
      ${shown.question.grain && shown.answer ? tableButton(context, view) : nothing} ${periodMenu(context)}
    </div>
    ${live.adapter ? valueBody(context, shown, view) : html`<p class="subtle">${localizer.say(metricMessages, 'metric.no-data')}</p>`}
  </section>`;
}

function periodMenu({ localizer, live }: MetricContext): TemplateResult {
  const nameOf = (period: RelativePeriod) => localizer.say(boardMessages, `board.period.${period}`);
  const label = localizer.say(boardMessages, 'board.period');
  return html`<weir-menu
    label=${label}
    placement="bottom-end"
    .items=${relativePeriods.map((period) => ({ value: period, label: nameOf(period), kind: 'radio' as const, checked: period === live.period }))}
    @menu-select=${({ value }: MenuSelectEvent) => live.choosePeriod(value as RelativePeriod)}
  >
    <button slot="trigger" type="button" class="period small subtle" aria-label=${`${label}: ${nameOf(live.period)}`}>
      ${nameOf(live.period)}${icon('chevron-down', 14)}
    </button>
  </weir-menu>`;
}

function tableButton({ localizer }: MetricContext, { isTable, toggleTable }: ValueView): TemplateResult {
  const label = localizer.say(boardMessages, 'board.show-table');
  return html`<button
    type="button"
    class="button quiet icon small"
    aria-label=${label}
    aria-pressed=${isTable ? 'true' : 'false'}
    title=${label}
    @click=${toggleTable}
  >
    ${icon('table', 14)}
  </button>`;
}

function valueBody(context: MetricContext, shown: ShownFigures, view: ValueView): TemplateResult {
  const { editor, metric, live } = context;
  const figures = shown.answer && kpiFigures(editor.document, metric, shown.answer, shown.question);
  const isBroken = isUnfinished(editor, metric) || isIncalculable(context);
  if (figures) {
    const isOld = shown.isOutdated && !isBroken;
    return html`<div
        class=${isOld ? 'figures old' : 'figures'}
        aria-busy=${shown.status === 'loading' ? 'true' : 'false'}
      >
        <div class="value">
          ${valueLine(context, figures, shown)}${isBroken ? brokenNote(context, shown) : partsLine(context, figures)}
        </div>
        ${liveTrend(context, shown, view.isTable)}
      </div>
      ${shown.error && !isBroken ? failure(context, shown) : nothing}`;
  }
  if (shown.error && !isBroken) return failure(context, shown);
  if (isBroken)
    return html`<p class="note small">
      ${icon('info', 14)}<span>${context.localizer.say(metricMessages, 'metric.mend-first')}</span>
    </p>`;
  if (shown.status === 'loading')
    return html`<div aria-busy="true"><weir-skeleton shape="value"></weir-skeleton></div>`;
  return html`<p class="subtle">
    ${context.localizer.say(metricMessages, metric.archived || live.adapter ? 'metric.no-figures' : 'metric.no-data')}
  </p>`;
}

function valueLine(context: MetricContext, figures: KpiFigures, { question }: ShownFigures): TemplateResult {
  const { editor, metric, localizer, live } = context;
  const { value, unit, change, reason } = figures;
  const pieces = valueParts(localizer, value, unit, metric, editor.document.settings?.currency);
  return html`<p class="big num">
      <bdi class="figure ${value === null ? 'missing' : ''}"
        >${pieces.map(({ kind, text }) => (kind === 'unit' ? html`<small>${text}</small>` : text))}</bdi
      >
      ${
        change
          ? html`<bdi class="strong ${change.tone}"
              >${change.amount === 0 ? nothing : icon(change.amount > 0 ? 'triangle-up' : 'triangle-down', 8)}
              ${changeText(localizer, change, unit, metric)}</bdi
            >`
          : nothing
      }
      ${change && question.compare ? html`<span class="subtle small">${localizer.say(boardMessages, `board.versus.${question.compare}`)}</span>` : nothing}
    </p>
    ${reason ? html`<p class="small muted">${reasonText(localizer, reason, live.context)}</p>` : nothing}`;
}

function partsLine({ localizer }: MetricContext, { parts }: KpiFigures): TemplateResult | typeof nothing {
  if (!parts) return nothing;
  const numerator = localizer.number(parts.numerator);
  const denominator = localizer.number(parts.denominator);
  return html`<p class="small subtle num">
    ${localizer.say(boardMessages, 'board.parts', { numerator, denominator })}
  </p>`;
}

/** The figures are of the last formula that could be read. Beside them: what is typed below stays where it is. */
function brokenNote({ localizer }: MetricContext, { at }: ShownFigures): TemplateResult {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const time = at === null ? '' : localizer.instant(at, timeZone, 'time');
  return html`<p class="note beside small">
    ${icon('info', 14)}<span>${localizer.say(metricMessages, 'metric.from-last-formula', { time })}</span>
  </p>`;
}

function failure({ localizer, live, editor }: MetricContext, { error }: ShownFigures): TemplateResult {
  return html`<p class="note negative small" role="alert">
    ${icon('alert', 14)}<span>${error ? failureText(localizer, editor.document, error) : nothing}</span>
    <button type="button" class="link" @click=${() => live.retry()}>
      ${localizer.say(metricMessages, 'metric.retry')}
    </button>
  </p>`;
}
