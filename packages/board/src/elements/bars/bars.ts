import type { Id, WeirDocument, Widget } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { MetricsAnswer, MetricsQuestion } from '@weir/query';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { rankingOf } from '../../figure/bars.js';
import type { RankedBar, Ranking } from '../../figure/bars.js';
import type { Drawn } from '../../flow/widget-state.js';
import { fewOf } from '../../figure/few.js';
import { isChosen } from '../../question/chosen-marks.js';
import { metricsOf } from '../../question/metrics-of.js';
import {
  changeText,
  dimensionTitle,
  goalText,
  groupValueText,
  metricTitle,
  reasonText,
  valueText,
} from '../../words/figures.js';
import { boardMessages } from '../../words/index.js';
import { barsStyles } from './bars-styles.js';
import { renderFew } from '../widget/few-mark.js';
import { ChartWidget } from '../widget/chart-widget.js';
import { idsOf } from '../trend/trend.js';

/**
 * A ranking: a bar for each group of a metric, the largest first, on one scale from 0; groups that are not among the largest stand together.
 *
 * @fires weir-select - `WeirSelectEvent` of kind `group`, while `selectable`
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart plot - the bars
 * @csspart notes - what was left out
 * @csspart stale - since when the figures stand
 */
export class WeirBars extends ChartWidget {
  static override styles = [...ChartWidget.styles, barsStyles];

  /** Id of a metric of the document. */
  @property() metric?: Id;

  /** The dimension whose groups are ranked. */
  @property({ converter: { fromAttribute: idsOf } }) by?: readonly Id[];

  /** Whether it stands in the place of a card: small, all groups together in its head, the bars scrolled. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** How many groups have a bar of their own, 1 to 100. Default 10. */
  @property({ type: Number }) top?: number;

  protected override readonly shape = 'lines';

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    const { metric, by, top } = this;
    return {
      type: 'bars',
      ...(metric ? { metric } : {}),
      ...(by?.length ? { by: [...by] } : {}),
      ...(top ? { top } : {}),
    };
  }

  protected override titleOf(document: WeirDocument, widget: Widget): string {
    return this.localizer.list(
      metricsOf(widget)
        .slice(0, 1)
        .map((id) => metricTitle(this.localizer, document, id)),
    );
  }

  protected override renderReady(title: string, drawn: Drawn, notice: TemplateResult | typeof nothing): TemplateResult {
    const { document, widget, question } = drawn;
    if (isFunnelQuestion(question)) return this.renderUnchosen(title);
    const answer = drawn.answer as MetricsAnswer;
    const ranking = rankingOf(document, widget, answer, question);
    if (!ranking) return this.renderUnchosen(title);
    if (ranking.bars.length === 0) return this.renderNothing(title, notice);
    const by = question.by?.[0];
    return this.renderFrame({
      title,
      notice,
      caption:
        by === undefined
          ? ''
          : this.say(boardMessages, 'board.by', { metric: dimensionTitle(this.localizer, document, by) }),
      notes: this.notesOf(document, answer),
      tools: this.compact && by !== undefined ? this.#renderTotal(ranking, document, question) : nothing,
      body: this.#renderBars(ranking, document, question),
    });
  }

  #renderBars(ranking: Ranking, document: WeirDocument, question: MetricsQuestion): TemplateResult {
    const { bars, left } = ranking;
    const isSplit = (question.by ?? []).length > 0;
    const isScrolled = this.compact && !this.hasMarks;
    return html`<div class="ranking" tabindex=${isScrolled ? 0 : nothing}>
      <ol class="bars" part="plot" aria-labelledby="title">
        ${bars.map((bar) => this.#renderBar(bar, ranking, document, question))}
      </ol>
      ${
        left > 0
          ? html`<p class="line subtle small">
              <bdi>${this.say(boardMessages, 'board.and-others', { count: this.localizer.number(left) })}</bdi>
            </p>`
          : nothing
      }
      ${
        isSplit && bars.length > 1 && !this.compact
          ? html`<p class="line total">
              <span>${this.say(boardMessages, 'board.all-groups')}</span>
              ${this.#renderTotal(ranking, document, question)}
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderTotal(ranking: Ranking, document: WeirDocument, question: MetricsQuestion): TemplateResult {
    const { total } = ranking;
    return html`${this.#renderChange(total, ranking, question)}
      <b class="num"
        >${this.compact ? html`<span class="visually-hidden">${this.say(boardMessages, 'board.all-groups')} </span>` : nothing}<bdi
          >${this.#value(total.value, ranking, document)}</bdi
        ></b
      >`;
  }

  #renderBar(
    { row, cell, others, bar, cut, target }: RankedBar,
    ranking: Ranking,
    document: WeirDocument,
    question: MetricsQuestion,
  ): TemplateResult {
    const { metric, unit } = ranking.metric;
    const name = this.#nameOf(row.group, others, document, question);
    const choose = () => this.select({ kind: 'group', metrics: [metric.id], group: row.group });
    const reason = cell.reason && reasonText(this.localizer, cell.reason, this.context);
    const goal = cell.progress
      ? this.say(boardMessages, 'board.target', {
          target: goalText(this.localizer, cell.progress.target, unit, metric, document.settings?.currency),
        })
      : '';
    const shortened =
      cut === null
        ? ''
        : this.say(boardMessages, 'board.bar-cut', { times: this.localizer.number(cut, { digits: 1 }) });
    const chosen = others === null && isChosen(this.chosen, { group: row.group });
    const isBelow = typeof cell.value === 'number' && cell.value < 0;
    return html`<li
      class=${others === null ? (chosen ? 'ranked chosen' : 'ranked') : 'ranked rest'}
      title=${goal || shortened || nothing}
    >
      <p class="line">
        ${
          this.hasMarks && others === null
            ? html`<button
                type="button"
                class="choose"
                title=${name}
                aria-current=${chosen ? 'true' : nothing}
                @click=${choose}
              >
                <bdi class="truncate">${name}</bdi>
              </button>`
            : html`<span title=${name}><bdi class="truncate">${name}</bdi></span>`
        }
        ${this.#renderChange(cell, ranking, question)}
        <b class="num" title=${reason ?? nothing}
          >${renderFew(this.localizer, fewOf(cell.parts))}<bdi>${this.#value(cell.value, ranking, document)}</bdi>${reason ? html`<span class="visually-hidden"> ${reason}</span>` : nothing}</b
        >
      </p>
      <svg class="row-bar" aria-hidden="true">
        ${svg`<rect class="track" y="1" width="100%" height="8" rx="2" />`}
        ${
          bar === null
            ? nothing
            : svg`<rect class=${isBelow ? 'part below' : 'part'} y="1" x=${percent(bar.start)} width=${percent(bar.length)} height="8" rx="2" />`
        }
        ${bar === null || cut === null ? nothing : renderBreak(bar, isBelow)}
        ${target === null ? nothing : svg`<rect class="target" x=${percent(target)} width="2" height="10" transform="translate(-1 0)" />`}
      </svg>
      ${goal ? html`<span class="visually-hidden">${goal}</span>` : nothing}
    </li>`;
  }

  #renderChange({ change }: RankedBar['cell'], { metric: { metric, unit } }: Ranking, { compare }: MetricsQuestion) {
    if (!change || !compare) return nothing;
    const versus = this.say(boardMessages, `board.versus.${compare}`);
    return html`<span class="change num ${change.tone}" title=${versus}
      ><bdi>${changeText(this.localizer, change, unit, metric)}</bdi
      ><span class="visually-hidden"> ${versus}</span></span
    >`;
  }

  #value(value: RankedBar['cell']['value'], { metric: { metric, unit } }: Ranking, document: WeirDocument): string {
    return valueText(this.localizer, value, unit, metric, { currency: document.settings?.currency, narrow: true });
  }

  #nameOf(
    group: RankedBar['row']['group'],
    others: number | null,
    document: WeirDocument,
    { by = [] }: MetricsQuestion,
  ) {
    if (others !== null) return this.say(boardMessages, 'board.others', { count: others });
    if (by.length === 0) return this.say(boardMessages, 'board.all-groups');
    return this.localizer.list(by.map((id) => groupValueText(this.localizer, document, id, group[id] ?? null)));
  }
}

/** Two strokes through a bar, before the end that it is cut at. */
function renderBreak({ start, length }: NonNullable<RankedBar['bar']>, isBelow: boolean) {
  return svg`<svg class="break" x=${percent(isBelow ? start : start + length)}>
    <path transform=${isBelow ? 'scale(-1 1)' : nothing} d="M-22 11l5-12M-15 11l5-12" />
  </svg>`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
