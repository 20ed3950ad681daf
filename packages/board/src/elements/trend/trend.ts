import type { Grain, Id, WeirDocument, Widget } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { MetricsAnswer, MetricsQuestion, Period } from '@weir/query';
import { html } from 'lit';
import type { TemplateResult, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { trendFigures } from '../../figure/trend.js';
import type { TrendFigures, TrendPanel } from '../../figure/trend.js';
import type { Drawn } from '../../flow/widget-state.js';
import { layoutTrend } from '../../layout/trend.js';
import type { TrendLayout } from '../../layout/trend.js';
import { isChosen } from '../../question/chosen-marks.js';
import { metricsOf } from '../../question/metrics-of.js';
import { LazyModule } from '../../widgets/lazy-module.js';
import { metricTitle, reasonText } from '../../words/figures.js';
import { firstMessages } from '../../words/first/index.js';
import { TrendWords } from '../../words/trend.js';
import { axesStyles } from '../widget/axes-styles.js';
import { ChartWidget } from '../widget/chart-widget.js';
import { placeByKey } from '../widget/place-by-key.js';
import { SizeController } from '../widget/size-controller.js';
import type { Size } from '../widget/size-controller.js';
import { renderLegend } from './trend-legend.js';
import { renderPlot } from './trend-plot.js';
import { NAMES_FROM_PX, trendStyles } from './trend-styles.js';

/** What the charts of one answer are drawn of. */
interface Shown {
  readonly figures: TrendFigures;
  readonly words: TrendWords;
  readonly question: MetricsQuestion;
}

interface Drawing {
  readonly layout: TrendLayout;
  readonly size: Size;
}

const TABLE = new LazyModule('weir-trend', () => import('./trend-table.js'));
const TIP = new LazyModule('weir-trend', () => import('./trend-tip.js'));

/**
 * Figures over time: sums as columns from 0, ratios and levels as lines, with targets, the comparison and the period that is under way.
 *
 * @fires weir-select - `WeirSelectEvent` of kind `period`, while `selectable`
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart legend
 * @csspart plot - the drawing; the arrow keys go through its periods
 * @csspart tip - the values of one period
 * @csspart notes - what was left out
 * @csspart stale - since when the figures stand
 */
export class WeirTrend extends ChartWidget {
  static override styles = [...ChartWidget.styles, axesStyles, trendStyles];

  /** Id of a metric of the document. */
  @property() metric?: Id;

  /** Several metrics, separated by commas as an attribute. */
  @property({ converter: { fromAttribute: idsOf } }) metrics?: readonly Id[];

  /** Dimensions: a line for each group. */
  @property({ converter: { fromAttribute: idsOf } }) by?: readonly Id[];

  /** Length of the periods. Default: what suits the range. */
  @property() grain?: Grain;

  protected override readonly shape = 'bars';

  /** The period that is pointed at, and in which panel. */
  @state() private active: { readonly panel: number; readonly place: number } | null = null;

  @query('.plot') private readonly plot!: HTMLElement | null;

  /** Where the keyboard goes on when a menu about the period closes. */
  #back: { readonly panel: number; readonly place: number } | null = null;

  readonly #size = new SizeController(this, () => this.plot);

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    const { metric, metrics, by, grain } = this;
    return {
      type: 'trend',
      ...(metric ? { metric } : {}),
      ...(metrics?.length ? { metrics: [...metrics] } : {}),
      ...(by?.length ? { by: [...by] } : {}),
      ...(grain ? { grain } : {}),
    };
  }

  protected override titleOf(document: WeirDocument, widget: Widget): string {
    return this.localizer.list(metricsOf(widget).map((id) => metricTitle(this.localizer, document, id)));
  }

  /** What is written in two ways mostly is of two units: then there will be two charts. */
  protected override renderSkeleton(): TemplateResult {
    const shown = metricsOf((this.widget ?? this.ownWidget()) as Widget);
    const metrics = this.document?.metrics?.filter(({ id }) => shown.includes(id));
    const { size } = new Set(metrics?.map(({ format }) => format?.style));
    return html`<div .style="--_coming: ${(size || 1) * 224 - 16}px; display: contents">
      ${super.renderSkeleton()}
    </div>`;
  }

  protected override renderReady(title: string, drawn: Drawn, notice: TemplateResult | typeof nothing): TemplateResult {
    const { document, widget, question } = drawn;
    if (isFunnelQuestion(question)) return this.renderUnchosen(title);
    const answer = drawn.answer as MetricsAnswer;
    const figures = trendFigures(document, metricsOf(widget), answer, question);
    const values = figures.panels.flatMap(({ series }) => series.flatMap((each) => each.values));
    if (values.every((value) => value === null)) return this.#renderMissing(title, answer, figures, notice);

    const words = new TrendWords(this.localizer, document, answer, question, figures);
    const { undrawn } = figures;
    const renderCharts = () => this.#renderCharts(title, drawn, { figures, words, question });
    return this.renderFrame({
      title,
      notice,
      tools: this.renderTableToggle(),
      notes: [
        ...(undrawn > 0 && !this.asTable
          ? [this.say(firstMessages, 'board.undrawn', { count: this.localizer.number(undrawn) })]
          : []),
        ...this.notesOf(document, answer),
      ],
      body: this.asTable
        ? this.renderFetched(TABLE, ({ renderTrendTable }) => renderTrendTable(words, figures, title), renderCharts)
        : renderCharts(),
    });
  }

  #renderMissing(
    title: string,
    { metrics }: MetricsAnswer,
    { panels }: TrendFigures,
    notice: TemplateResult | typeof nothing,
  ): TemplateResult {
    const reasons = panels.flatMap(({ series }) => series.flatMap(({ why }) => why));
    const reason = reasons.find((each) => each !== null && each !== 'future') ?? Object.values(metrics)[0]?.whyTotal;
    if (!reason || reason === 'no-rows' || reason === 'zero-denominator') return this.renderNothing(title, notice);
    const body = html`<weir-empty
      icon=${reason === 'suppressed' ? 'users' : 'bars'}
      heading=${reasonText(this.localizer, reason, this.context)}
    ></weir-empty>`;
    return this.renderFrame({ title, notice, body, blank: true });
  }

  #renderCharts(title: string, drawn: Drawn, shown: Shown): TemplateResult {
    const { size } = this.#size;
    return html`<div class="panels">
      ${shown.figures.panels.map((_, place) => {
        const active = this.active?.panel === place ? this.active.place : null;
        return guard([drawn, title, this.localizer, size, active, this.chosen, this.hasMarks, TIP.state], () =>
          this.#renderChart(title, shown, place, size, active),
        );
      })}
      <p id="keys" hidden>${this.say(firstMessages, 'board.chart-keys')}</p>
    </div>`;
  }

  /** @param size null: it is about to be measured, and drawn then */
  #renderChart(
    title: string,
    { figures, words, question }: Shown,
    place: number,
    size: Size | null,
    active: number | null,
  ): TemplateResult {
    const panel = figures.panels[place]!;
    const drawing = size && this.#draw(panel, figures, words, size);
    const pointed = active !== null && active < figures.periods.length ? active : null;
    return html`${renderLegend(panel, words)}
      <div
        class=${this.hasMarks ? 'plot choosable' : 'plot'}
        part="plot"
        tabindex="0"
        role="group"
        aria-roledescription="chart"
        aria-label=${words.chartLabel(panel, title)}
        aria-describedby="keys"
        @pointermove=${(event: PointerEvent) => drawing && this.#point(event, place, drawing)}
        @pointerleave=${this.#leave}
        @focus=${() => this.#focusLast(place, figures)}
        @blur=${this.#leave}
        @keydown=${(event: KeyboardEvent) => this.#moveByKey(event, place, figures, question)}
        @click=${(event: MouseEvent) => {
          // A touch presses without having moved there.
          if (event.detail > 0 && drawing) this.#point(event, place, drawing);
          this.#chooseActive(figures.periods, question);
        }}
      >
        ${
          drawing &&
          html`${renderPlot(panel, drawing.layout, words, drawing.size, pointed, place, this.#chosenPlaces(figures))}
          ${this.#renderTip(panel, words, drawing, pointed)}`
        }
      </div>`;
  }

  /** It is read out when it changes, so the keyboard says what the pointer shows. */
  #renderTip(panel: TrendPanel, words: TrendWords, { layout, size }: Drawing, active: number | null): TemplateResult {
    const values =
      active === null
        ? null
        : this.renderFetched(
            TIP,
            ({ renderTip }) => renderTip(panel, words, active),
            () => null,
          );
    const x = layout.centers[active ?? 0] ?? 0;
    const isRight = x > size.width / 2;
    const side = `${isRight ? 'right' : 'left'}: ${(isRight ? size.width - x : x) + layout.step / 2 + 4}px`;
    return html`<div class="tip" part="tip" role="status" ?hidden=${!values} .style="inset-inline: auto; ${side}">
      ${values}
    </div>`;
  }

  #draw(panel: TrendPanel, { states }: TrendFigures, words: TrendWords, size: Size): Drawing {
    const namesFit = size.width >= NAMES_FROM_PX && panel.series.length > 1;
    return { size, layout: layoutTrend(panel, states, size, words.texts(panel, namesFit)) };
  }

  override drawNow(): void {
    super.drawNow();
    this.#size.measure();
    super.drawNow();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#size.known();
    return super.getUpdateComplete();
  }

  #point(event: MouseEvent, panel: number, { layout: { centers, step }, size: { width } }: Drawing): void {
    // The page may show the element larger or smaller than it is.
    const { left, width: shownWidth } = (event.currentTarget as Element).getBoundingClientRect();
    const x = ((event.clientX - left) * width) / shownWidth;
    const place = centers.findIndex((center) => Math.abs(center - x) <= step / 2);
    if (place < 0) this.#leave();
    else if (this.active?.place !== place || this.active.panel !== panel) this.active = { panel, place };
  }

  readonly #leave = (): void => {
    this.active = null;
  };

  #focusLast(panel: number, { states }: TrendFigures): void {
    const last = states.findLastIndex((each) => each !== 'future');
    const back = this.#back?.panel === panel ? this.#back : null;
    this.#back = null;
    if (this.active?.panel !== panel) this.active = back ?? { panel, place: Math.max(0, last) };
  }

  #chosenPlaces({ periods }: TrendFigures): readonly number[] {
    return periods.flatMap(({ from, to }, place) =>
      from && to && isChosen(this.chosen, { period: { from, to } }) ? [place] : [],
    );
  }

  #moveByKey(event: KeyboardEvent, panel: number, figures: TrendFigures, question: MetricsQuestion): void {
    const last = figures.periods.length - 1;
    const now = this.active?.panel === panel ? this.active.place : last;
    const next = placeByKey(event.key, now, last, this.#size.size?.rtl ?? false);
    if (next !== null) {
      event.preventDefault();
      this.active = { panel, place: next };
    } else if ((event.key === 'Enter' || event.key === ' ') && this.hasMarks) {
      event.preventDefault();
      this.#chooseActive(figures.periods, question);
    } else if (event.key === 'Escape' && this.active) {
      event.preventDefault();
      this.active = null;
    }
  }

  #chooseActive(periods: readonly Period[], { metrics }: MetricsQuestion): void {
    const period = this.active ? periods[this.active.place] : undefined;
    if (!period || !this.hasMarks) return;
    this.#back = this.active;
    this.select({ kind: 'period', metrics, period });
  }
}

/** "revenue, orders" as an attribute. */
export function idsOf(attribute: string | null): readonly Id[] {
  return (attribute ?? '').split(/[\s,]+/).filter(Boolean);
}
