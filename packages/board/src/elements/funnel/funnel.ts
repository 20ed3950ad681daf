import type { Funnel, Id, Widget } from '@weir/schema';
import type { FunnelAnswer, FunnelQuestion, Group } from '@weir/query';
import { icon } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { PropertyValues, SVGTemplateResult, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { funnelStages, isOnWay } from '../../figure/funnel.js';
import type { FunnelStage, FunnelStages, StageConversion } from '../../figure/funnel.js';
import { layoutFunnel } from '../../layout/funnel-bars.js';
import { LazyModule } from '../../widgets/lazy-module.js';
import { firstMessages } from '../../words/first/index.js';
import type { Frame } from '../widget/chart-widget.js';
import { funnelStyles } from './funnel-styles.js';
import { FunnelWidget } from '../widget/funnel-widget.js';
import type { DrawnFunnel } from '../widget/funnel-widget.js';
import { stageFill } from '../widget/stage-fill.js';
import { idsOf } from '../trend/trend.js';

const GROUPS = new LazyModule('weir-funnel', () => import('./funnel-groups.js'));
const TABLE = new LazyModule('weir-funnel', () => import('./funnel-table.js'));

/** Height of the drawing in its own units; the page stretches it. */
const HEIGHT = 100;

/**
 * A funnel: a bar a stage, the flow between them, and what holds each up; beside them the time before, when the view compares. Under
 * 840 px, and where it is vertical, a row a stage. Broken down, its stages are compared over the groups.
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

  /** Dimensions whose groups are compared at each stage, separated by commas as an attribute. */
  @property({ converter: { fromAttribute: idsOf } }) by?: readonly Id[];

  /** `vertical`: a row a stage, however much room there is. Default: a column a stage where there is room. */
  @property() orientation?: 'horizontal' | 'vertical';

  protected override readonly type = 'funnel';
  protected override readonly shape = 'funnel';

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    const { by, orientation } = this;
    const widget = super.ownWidget();
    return widget && { ...widget, ...(by?.length ? { by: [...by] } : {}), ...(orientation ? { orientation } : {}) };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // While the figures are under way, so that nothing waits for it.
    if ((this.widget ?? this).by?.length) void GROUPS.fetch();
  }

  /** As high as its rows, where it will have such. */
  protected override renderSkeleton(): TemplateResult {
    const shown = this.widget ?? this;
    const stages = this.document?.funnels?.find(({ id }) => id === shown.funnel)?.stages.filter(isOnWay);
    return renderMeasure(shown, stages?.length ?? 0, super.renderSkeleton());
  }

  protected override renderFunnel(
    title: string,
    { document, funnel, answer, question, widget }: DrawnFunnel,
    notice: TemplateResult | typeof nothing,
  ): TemplateResult {
    const stages = funnelStages(funnel, answer);
    if (stages.way.length === 0) return this.renderNothing(title, notice);
    const earlier = question.compare && answer.compare && this.say(firstMessages, `board.earlier.${question.compare}`);
    const frame: Omit<Frame, 'body'> = {
      title,
      notice,
      caption: this.entitiesText(answer, question),
      notes: this.notesOf(document, answer),
    };
    if (answer.groups.length > 0) {
      const words = { localizer: this.localizer, document, compare: answer.compare && question.compare };
      const choose = this.hasMarks
        ? (stage: Id, group?: Group) =>
            this.select({ kind: 'stage', funnel: funnel.id, stage, ...(group && { group }) })
        : null;
      return this.renderFrame({
        ...frame,
        tools: html`${earlier && !this.asTable ? renderKey(earlier) : nothing} ${this.renderTableToggle()}`,
        body: this.renderFetched(
          GROUPS,
          ({ renderFunnelGroups, renderFunnelGroupsTable }) =>
            this.asTable
              ? renderFunnelGroupsTable(words, funnel, answer, title)
              : renderFunnelGroups(words, funnel, answer, choose),
          () => this.renderSkeleton(),
        ),
      });
    }
    const renderChart = () =>
      renderMeasure(widget, stages.way.length, this.#renderChart(funnel, stages, answer, question));
    return this.renderFrame({
      ...frame,
      tools: html`${earlier && !this.asTable ? renderKey(earlier) : nothing} ${this.renderTableToggle()}`,
      body: this.asTable
        ? this.renderFetched(
            TABLE,
            ({ renderFunnelTable }) => renderFunnelTable(this.localizer, stages, answer, title, earlier),
            renderChart,
          )
        : renderChart(),
    });
  }

  #renderChart(funnel: Funnel, { way }: FunnelStages, answer: FunnelAnswer, question: FunnelQuestion): TemplateResult {
    const { bars, flows, columns, earlier } = layoutFunnel(
      way.map(({ figures }) => figures.reached),
      way.map((stage) => stage.earlier),
    );
    const fillOf = (place: number): string => stageFill(way[place]!.stage, place, way.length);
    return html`<div class="flow">
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
          ${earlier.map(({ x, width, height }) => svg`<rect class="earlier" x=${x} y=${top(height)} width=${width} height=${height * HEIGHT} />`)}
        </svg>
      </div>
      <ol class="stages" aria-labelledby="title">
        ${way.map((stage, place) => this.#renderStage(funnel, stage, way[place + 1], answer, question, bars[place]!.height, fillOf(place), earlier.find(({ x }) => Math.floor(x) === place)?.height))}
      </ol>
    </div>`;
  }

  #renderStage(
    funnel: Funnel,
    stage: FunnelStage,
    next: FunnelStage | undefined,
    answer: FunnelAnswer,
    question: FunnelQuestion,
    share: number,
    fill: string,
    earlier: number | undefined,
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
        ${earlier === undefined ? nothing : svg`<rect class="then" x="${Math.round(earlier * 1000) / 10}%" width="2" height="8" transform="translate(-2 0)" />`}
      </svg>
      <ul class="facts" part="facts">
        ${stage.stage.kind === 'won' ? this.#renderWonFacts(stage, answer, question.basis) : this.#renderFacts(stage, question)}
      </ul>
    </li>`;
  }

  #renderConversion({ share, missed }: StageConversion, next: string): TemplateResult {
    const { localizer } = this;
    const text = share === null ? localizer.value(null, null) : localizer.percent(share, { digits: 1 });
    const heldAgainst = missed
      ? this.say(firstMessages, missed.kind === 'benchmark' ? 'board.benchmark' : 'board.target', {
          share: localizer.percent(missed.share),
          target: localizer.percent(missed.share),
        })
      : '';
    return html`<span class=${missed ? 'conversion low' : 'conversion'}>
        ${icon('arrow-right', 14)}<span aria-hidden="true">${text}</span>
        <span class="visually-hidden">${this.say(firstMessages, 'board.goes-on', { share: text, stage: next })}</span>
      </span>
      ${heldAgainst ? html`<span class="held"><bdi>${heldAgainst}</bdi></span>` : nothing}`;
  }

  #renderFacts(
    { figures, isOptional, losses, conversion, overdueWarns }: FunnelStage,
    question: FunnelQuestion,
  ): TemplateResult {
    const { localizer } = this;
    const { open, overdue, days } = figures;
    return html`
      <li class="main">
        <bdi
          >${isOptional ? this.say(firstMessages, 'board.optional') : this.say(firstMessages, 'board.open', { count: localizer.number(open) })}</bdi
        >
        ${
          overdue > 0
            ? html`<span class=${overdueWarns ? 'badge warning' : 'badge'}
                ><bdi>${this.say(firstMessages, 'board.overdue', { count: localizer.number(overdue) })}</bdi></span
              >`
            : nothing
        }
      </li>
      ${conversion ? this.#renderChange(conversion, question) : nothing}
      ${days.median === null ? nothing : html`<li><bdi>${this.medianText(days.median)}</bdi></li>`}
      ${losses.map(({ kind, count }) => html`<li><bdi>${this.say(firstMessages, `board.lost.${kind}`, { count: localizer.number(count) })}</bdi></li>`)}
      ${
        conversion && conversion.immature > 0
          ? html`<li>
              <bdi>${this.say(firstMessages, 'board.immature', { count: localizer.number(conversion.immature) })}</bdi>
            </li>`
          : nothing
      }
    `;
  }

  /** Of the share that goes on, against the time before. */
  #renderChange({ share, earlier }: StageConversion, { compare }: FunnelQuestion): TemplateResult | typeof nothing {
    if (share === null || earlier === null || !compare) return nothing;
    const change = share - earlier;
    const tone = change === 0 ? '' : change > 0 ? 'positive' : 'negative';
    return html`<li>
      <bdi class="num strong ${tone}">${this.localizer.points(change, { digits: 1 })}</bdi>
      <span class="subtle">${this.say(firstMessages, `board.versus.${compare}`)}</span>
    </li>`;
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
                >${this.say(firstMessages, 'board.share-of-all', { share: this.localizer.percent(conversion.fromStart, { digits: 1 }) })}</bdi
              >
            </li>`
      }
    `;
  }

  #nameOf({ stage }: FunnelStage): string {
    return this.localizer.text(stage.title) || stage.id;
  }
}

/** By its width it is known whether stages are rows. */
function renderMeasure({ orientation }: Pick<Widget, 'orientation'>, stages: number, drawing: TemplateResult) {
  const classes = orientation === 'vertical' ? 'measure vertical' : 'measure';
  return html`<div class=${classes} .style=${`--_stages: ${stages}`}>${drawing}</div>`;
}

/** What the marks of the time before are. */
function renderKey(earlier: string): TemplateResult {
  return html`<span class="key small">
    <svg viewBox="0 0 5 10" width="5" height="10" aria-hidden="true">
      <rect class="earlier" width="5" height="10" />
    </svg>
    <bdi>${earlier}</bdi>
  </span>`;
}

function top(height: number): number {
  return Math.round((1 - height) * HEIGHT * 1000) / 1000;
}
