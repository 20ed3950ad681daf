import type { Id, Metric, Range, WeirDocument, WeirError, Widget } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { MetricsAnswer, MetricsQuestion } from '@weir/query';
import { icon, uiMessages } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ExportKind } from '../../export/export-kinds.js';
import { fewOf } from '../../figure/few.js';
import { kpiFigures } from '../../figure/kpi.js';
import type { KpiFigures } from '../../figure/kpi.js';
import { natureOf } from '../../figure/nature.js';
import { targetFor } from '../../figure/target.js';
import type { Drawn } from '../../flow/widget-state.js';
import { layoutSparkline } from '../../layout/sparkline.js';
import { metricsOf } from '../../question/metrics-of.js';
import { failureText, mayPass } from '../../words/failure.js';
import {
  changeText,
  metricTitle,
  partsText,
  reasonText,
  targetText,
  valueParts,
  verdictText,
} from '../../words/figures.js';
import { firstMessages } from '../../words/first/index.js';
import { kpiStyles } from './kpi-styles.js';
import { renderFew } from '../widget/few-mark.js';
import { WeirWidget } from '../widget/widget.js';

const SPARK = { width: 72, height: 26 };

/**
 * One metric: its value, how it changed, how far its target is, and how it came about.
 *
 * @fires weir-select - `WeirSelectEvent`, while `selectable`
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart title
 * @csspart value - the figure with its unit
 * @csspart change - what it is compared with
 * @csspart target - the line under the bar
 * @csspart notes - what was left out
 * @csspart stale - since when the figure stands
 */
export class WeirKpi extends WeirWidget {
  static override styles = [...WeirWidget.styles, kpiStyles];

  /** Id of a metric of the document. */
  @property() metric?: Id;

  protected override readonly takes: readonly ExportKind[] = ['number', 'csv', 'png', 'svg', 'link'];

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    return { type: 'kpi', ...(this.metric ? { metric: this.metric } : {}) };
  }

  protected override titleOf(document: WeirDocument, widget: Widget): string {
    const [metric] = metricsOf(widget);
    return metric === undefined ? '' : metricTitle(this.localizer, document, metric);
  }

  protected override renderLoading(title: string): TemplateResult {
    const { document } = this;
    const id = this.widget ? metricsOf(this.widget)[0] : this.metric;
    const metric = document?.metrics?.find((each) => each.id === id);
    const { period, filters } = this.viewNow;
    // The days that a name stands for are worked out by what asks, which may be on its way.
    const cell = typeof period === 'string' ? { range: {}, name: period } : { range: period as Range };
    const hasTarget =
      metric && targetFor(metric, { ...cell, filters }, document!.settings, natureOf(document!, metric) === 'flow');
    const shape = html`<weir-skeleton class=${hasTarget ? 'with-target' : nothing} shape="value"></weir-skeleton>`;
    return this.#renderCard(title, shape, true);
  }

  protected override renderFailed(title: string, error: WeirError): TemplateResult {
    return this.#renderCard(
      title,
      html`<p class="failure" role="alert">
          ${icon('alert', 14)}<span>${failureText(this.localizer, this.document, error)}</span>
        </p>
        ${
          mayPass(error)
            ? html`<button type="button" class="link small" @click=${this.retry}>
                ${this.say(uiMessages, 'ui.retry')}
              </button>`
            : nothing
        }`,
    );
  }

  protected override renderReady(title: string, drawn: Drawn, notice: TemplateResult | typeof nothing): TemplateResult {
    const { document, widget, question } = drawn;
    const metric = document.metrics?.find(({ id }) => id === metricsOf(widget)[0]);
    if (!metric || isFunnelQuestion(question)) return this.renderUnchosen(title);
    const answer = drawn.answer as MetricsAnswer;
    const figures = kpiFigures(document, metric, answer, question);
    if (!figures) return this.renderUnchosen(title);
    if (figures.reason === 'suppressed') {
      return this.#renderCard(
        title,
        html`<p class="reason">
          ${icon('users', 14)}<span>${reasonText(this.localizer, figures.reason, this.context)}</span>
        </p>`,
      );
    }
    const choose = this.hasMarks ? () => this.select({ kind: 'metric', metric: metric.id }) : undefined;
    return this.#renderCard(
      title,
      html`
        <div class="value">${this.#renderFigure(figures, metric, document)}${this.#renderHistory(figures)}</div>
        ${this.#renderChange(figures, metric, question, notice)} ${this.#renderProgress(figures, metric, document)}
        ${
          answer.sampled
            ? html`<span class="badge sampled" title=${this.say(firstMessages, 'board.note.sampled')}
                >${this.say(firstMessages, 'board.sampled')}</span
              >`
            : nothing
        }
        ${this.renderNotes(this.notesOf(document, answer))}
        <div class="taking">${this.renderTake()}</div>
      `,
      false,
      choose,
    );
  }

  #renderCard(title: string, body: TemplateResult, busy = false, choose?: () => void): TemplateResult {
    return html`<article class="card" part="card" aria-labelledby="title" aria-busy=${busy ? 'true' : 'false'}>
      <h3 id="title" class="title" part="title" title=${title}>
        ${choose ? html`<button type="button" class="choose whole" @click=${choose}>${title}</button>` : title}
      </h3>
      ${body}
    </article>`;
  }

  #renderFigure({ value, unit }: KpiFigures, metric: Metric, document: WeirDocument): TemplateResult {
    const parts = valueParts(this.localizer, value, unit, metric, document.settings?.currency);
    return html`<bdi class=${value === null ? 'figure missing' : 'figure'} part="value"
      >${parts.map(({ kind, text }) => (kind === 'unit' ? html`<span class="unit ${/^[\p{Script=Latin}\s]/u.test(text) ? '' : 'sign'}">${text}</span>` : text))}</bdi
    >`;
  }

  #renderHistory({ history, historyUnfinished }: KpiFigures): TemplateResult | typeof nothing {
    const spark = layoutSparkline(history, historyUnfinished, SPARK);
    if (!spark) return nothing;
    return html`<div class="history">
      <svg class="spark" viewBox="0 0 72 26" aria-hidden="true">
        ${svg`<path d=${spark.path} />`}
        ${spark.unfinished ? svg`<path class="unfinished" d=${spark.unfinished} />` : nothing}
        ${svg`<circle cx=${spark.newest[0]} cy=${spark.newest[1]} r="2.5" />`}
      </svg>
    </div>`;
  }

  #renderChange(
    { change, parts, reason, unit }: KpiFigures,
    metric: Metric,
    { compare }: MetricsQuestion,
    notice: TemplateResult | typeof nothing,
  ): TemplateResult {
    if (notice !== nothing || reason) {
      return html`<p class="change open small" part="change">
        ${notice}
        ${reason ? html`<bdi class="subtle">${reasonText(this.localizer, reason, this.context)}</bdi>` : nothing}
      </p>`;
    }
    const versus = compare && change ? this.say(firstMessages, `board.versus.${compare}`) : '';
    const counts = parts ? partsText(this.localizer, parts) : '';
    return html`<p class="change small" part="change" title=${[versus, counts].filter(Boolean).join(' · ')}>
      ${
        change
          ? html`<bdi class="num strong ${change.tone}"
              >${change.amount === 0 ? nothing : icon(change.amount > 0 ? 'triangle-up' : 'triangle-down', 8)}${changeText(this.localizer, change, unit, metric)}</bdi
            >`
          : nothing
      }
      ${renderFew(this.localizer, fewOf(parts))}
      ${counts && versus ? html`<span class="visually-hidden">${versus}</span>` : nothing}
      ${counts || versus ? html`<bdi class="subtle num truncate">${counts || versus}</bdi>` : nothing}
    </p>`;
  }

  #renderProgress(
    { progress, unit }: KpiFigures,
    metric: Metric,
    document: WeirDocument,
  ): TemplateResult | typeof nothing {
    if (!progress) return nothing;
    const currency = document.settings?.currency;
    const { fill, pace, tone } = progress;
    return html`<svg class="progress ${tone}" aria-hidden="true">
        ${svg`<rect class="track" y="3" width="100%" height="4" rx="2" />`}
        ${svg`<rect class="fill" y="3" width=${percent(fill)} height="4" rx="2" />`}
        ${pace === null ? nothing : svg`<rect class="pace" x=${percent(pace)} width="2" height="10" />`}
      </svg>
      <p class="target small num" part="target">
        <bdi class="muted">${targetText(this.localizer, progress, unit, metric, currency)}</bdi>
        <bdi class=${tone}>${verdictText(this.localizer, progress, unit, metric, currency)}</bdi>
      </p>`;
  }
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
