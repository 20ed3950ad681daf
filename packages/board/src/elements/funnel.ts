import type { Funnel } from '@weir/schema';
import type { FunnelAnswer, FunnelQuestion } from '@weir/query';
import { icon } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { funnelStages } from '../figure/funnel.js';
import type { FunnelStage, FunnelStages, StageConversion } from '../figure/funnel.js';
import { layoutFunnel } from '../layout/funnel-bars.js';
import { boardMessages } from '../words/index.js';
import { renderFunnelTable } from './funnel-table.js';
import { funnelStyles } from './funnel-styles.js';
import { FunnelWidget } from './funnel-widget.js';
import type { DrawnFunnel } from './funnel-widget.js';
import { stageFill } from './stage-fill.js';

/** Height of the drawing in its own units; the page stretches it. */
const HEIGHT = 100;

/**
 * A funnel: a bar a stage, the flow between them, and what holds each up. Under 840 px a row a stage.
 *
 * @fires weir-select - `WeirSelectEvent`, while `selectable`
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart plot - the drawing of bars and flows
 * @csspart stage - name, count and conversion of a stage
 * @csspart facts - what is open, how long it takes, who left
 * @csspart notes - what was left out
 * @csspart stale - since when the figures stand
 */
export class WeirFunnel extends FunnelWidget {
  static override styles = [...FunnelWidget.styles, funnelStyles];

  protected override readonly type = 'funnel';
  protected override readonly shape = 'funnel';

  protected override renderFunnel(
    title: string,
    { document, funnel, answer, question }: DrawnFunnel,
    notice: TemplateResult | typeof nothing,
  ): TemplateResult {
    const stages = funnelStages(funnel, answer);
    if (stages.way.length === 0) return this.renderNothing(title, notice);
    return this.renderFrame({
      title,
      notice,
      caption: this.entitiesText(answer, question),
      tools: this.renderTableToggle(),
      notes: this.notesOf(document, answer),
      body: this.asTable
        ? renderFunnelTable(this.localizer, stages, answer, title)
        : this.#renderChart(funnel, stages, answer, question.basis),
    });
  }

  #renderChart(
    funnel: Funnel,
    { way }: FunnelStages,
    answer: FunnelAnswer,
    basis: FunnelQuestion['basis'],
  ): TemplateResult {
    const { bars, flows, columns } = layoutFunnel(way.map(({ figures }) => figures.reached));
    const fillOf = (place: number): string => stageFill(way[place]!.stage, place, way.length);
    return html`<div class="measure" .style=${`--_stages: ${way.length}`}>
      <div class="flow">
        <div class="plot" part="plot">
          <svg viewBox="0 0 ${columns} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
            ${flows.map(
              ({ fromX, toX, fromHeight, toHeight }) =>
                svg`<polygon class="water" points="${fromX},${top(fromHeight)} ${toX},${top(toHeight)} ${toX},${HEIGHT} ${fromX},${HEIGHT}" />`,
            )}
            ${bars.map(
              ({ x, width, height }, place): SVGTemplateResult =>
                svg`<rect class="bar" x=${x} y=${top(height)} width=${width} height=${height * HEIGHT} fill=${fillOf(place)} vector-effect="non-scaling-stroke" />`,
            )}
          </svg>
        </div>
        <ol class="stages" aria-labelledby="title">
          ${way.map((stage, place) => this.#renderStage(funnel, stage, way[place + 1], answer, basis, bars[place]!.height, fillOf(place)))}
        </ol>
      </div>
    </div>`;
  }

  #renderStage(
    funnel: Funnel,
    stage: FunnelStage,
    next: FunnelStage | undefined,
    answer: FunnelAnswer,
    basis: FunnelQuestion['basis'],
    share: number,
    fill: string,
  ): TemplateResult {
    const name = this.#nameOf(stage);
    const select = () => this.select({ kind: 'stage', funnel: funnel.id, stage: stage.stage.id });
    return html`<li class="stage" part="stage">
      <div class="head">
        <h4 class="name" title=${name}>
          ${this.hasMarks ? html`<button type="button" class="choose" @click=${select}>${name}</button>` : name}
        </h4>
        <p class="count">
          <b>${this.localizer.number(stage.figures.reached)}</b>
          ${stage.conversion && next ? this.#renderConversion(stage.conversion, this.#nameOf(next)) : nothing}
        </p>
      </div>
      <svg class="row-bar" aria-hidden="true">
        ${svg`<rect class="track" width="100%" height="8" rx="2" />`}
        ${svg`<rect class="bar" width="${Math.round(share * 1000) / 10}%" height="8" rx="2" fill=${fill} />`}
      </svg>
      <ul class="facts" part="facts">
        ${stage.stage.kind === 'won' ? this.#renderWonFacts(stage, answer, basis) : this.#renderFacts(stage)}
      </ul>
    </li>`;
  }

  #renderConversion({ share, missed }: StageConversion, next: string): TemplateResult {
    const { localizer } = this;
    const text = share === null ? localizer.value(null, null) : localizer.percent(share, { digits: 1 });
    const heldAgainst = missed
      ? this.say(boardMessages, missed.kind === 'benchmark' ? 'board.benchmark' : 'board.target', {
          share: localizer.percent(missed.share),
          target: localizer.percent(missed.share),
        })
      : '';
    return html`<span class=${missed ? 'conversion low' : 'conversion'}>
        ${icon('arrow-right', 14)}<span aria-hidden="true">${text}</span>
        <span class="visually-hidden">${this.say(boardMessages, 'board.goes-on', { share: text, stage: next })}</span>
      </span>
      ${heldAgainst ? html`<span class="held"><bdi>${heldAgainst}</bdi></span>` : nothing}`;
  }

  #renderFacts({ figures, isOptional, losses, conversion, overdueWarns }: FunnelStage): TemplateResult {
    const { localizer } = this;
    const { open, overdue, days } = figures;
    return html`
      <li class="main">
        <bdi
          >${isOptional ? this.say(boardMessages, 'board.optional') : this.say(boardMessages, 'board.open', { count: localizer.number(open) })}</bdi
        >
        ${
          overdue > 0
            ? html`<span class=${overdueWarns ? 'badge warning' : 'badge'}
                ><bdi>${this.say(boardMessages, 'board.overdue', { count: localizer.number(overdue) })}</bdi></span
              >`
            : nothing
        }
      </li>
      ${days.median === null ? nothing : html`<li><bdi>${this.medianText(days.median)}</bdi></li>`}
      ${losses.map(({ kind, count }) => html`<li><bdi>${this.say(boardMessages, `board.lost.${kind}`, { count: localizer.number(count) })}</bdi></li>`)}
      ${
        conversion && conversion.immature > 0
          ? html`<li>
              <bdi>${this.say(boardMessages, 'board.immature', { count: localizer.number(conversion.immature) })}</bdi>
            </li>`
          : nothing
      }
    `;
  }

  #renderWonFacts({ figures }: FunnelStage, { unit }: FunnelAnswer, basis: FunnelQuestion['basis']): TemplateResult {
    const { conversion } = figures;
    // Counted by activity, a value is that of all who ever came to stay here, not of those of the period.
    const value = basis === 'activity' ? null : figures.value;
    return html`
      ${value === null ? nothing : html`<li class="won">${this.localizer.value(value, unit, undefined, { compact: true })}</li>`}
      ${
        conversion.fromStart === null
          ? nothing
          : html`<li>
              <bdi
                >${this.say(boardMessages, 'board.share-of-all', { share: this.localizer.percent(conversion.fromStart, { digits: 1 }) })}</bdi
              >
            </li>`
      }
    `;
  }

  #nameOf({ stage }: FunnelStage): string {
    return this.localizer.text(stage.title) || stage.id;
  }
}

function top(height: number): number {
  return Math.round((1 - height) * HEIGHT * 1000) / 1000;
}
