import type { Funnel, Id, WeirDocument, Widget } from '@weir/schema';
import type { DaysSpan, Group, Histogram, HistogramBin } from '@weir/query';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { histogramGroups } from '../../figure/histogram-groups.js';
import { spanOfBin } from '../../figure/histogram-bins.js';
import { layoutHistogram } from '../../layout/histogram.js';
import type { HistogramLayout } from '../../layout/histogram.js';
import { dayDigits, daysText } from '../../words/days.js';
import { boardMessages } from '../../words/index.js';
import { axesStyles } from '../widget/axes-styles.js';
import { FunnelWidget } from '../widget/funnel-widget.js';
import type { DrawnFunnel } from '../widget/funnel-widget.js';
import { funnelGroupsStyles } from '../funnel/funnel-groups-styles.js';
import { renderHistogramGroups } from './histogram-groups.js';
import { histogramStyles } from './histogram-styles.js';
import { placeByKey } from '../widget/place-by-key.js';
import { sheetStyles } from '../widget/sheet-styles.js';
import { SizeController } from '../widget/size-controller.js';
import { tipStyles } from '../widget/tip-styles.js';
import type { Size } from '../widget/size-controller.js';
import { idsOf } from '../trend/trend.js';

const GUESSED_SIZE: Size = { width: 512, height: 220, rtl: false };

/**
 * How long it takes from one stage to another: how many took how many days, with the median and the time within which nine of ten were
 * there. Who is still on the way is in none of the bars, and said. Broken down, a row for each group over one axis.
 *
 * @fires weir-select - `WeirSelectEvent` of kind `time`, while `selectable`
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart legend
 * @csspart plot - the drawing; the arrow keys go through its bars
 * @csspart tip - the figures of one bar
 * @csspart table
 * @csspart notes - what was left out
 * @csspart stale - since when the figures stand
 */
export class WeirHistogram extends FunnelWidget {
  static override styles = [
    ...FunnelWidget.styles,
    ...sheetStyles,
    tipStyles,
    axesStyles,
    funnelGroupsStyles,
    histogramStyles,
  ];

  /** Id of the stage from which times are taken. Default: the first of the way. */
  @property() from?: Id;

  /** Dimensions whose groups are compared, separated by commas as an attribute. */
  @property({ converter: { fromAttribute: idsOf } }) by?: readonly Id[];

  /** Id of the stage up to which they are taken. Default: the first that is won. */
  @property() to?: Id;

  protected override readonly type = 'histogram';
  protected override readonly shape = 'bars';

  /** Place of the bar that is pointed at. */
  @state() private active: number | null = null;

  /** Of a bar that was pressed: it is pointed at again when the focus comes back. */
  #back: number | null = null;

  @query('.plot') private readonly plot!: HTMLElement | null;

  readonly #size = new SizeController(this, () => this.plot);

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    const { from, to, by } = this;
    const widget = super.ownWidget();
    const ends = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    return widget && { ...widget, ...ends, ...(by?.length ? { by: [...by] } : {}) };
  }

  protected override titleOf(document: WeirDocument, widget: Widget): string {
    const funnel = super.titleOf(document, widget);
    return funnel && this.say(boardMessages, 'board.times-in', { funnel });
  }

  protected override renderFunnel(
    title: string,
    { document, funnel, answer }: DrawnFunnel,
    notice: TemplateResult | typeof nothing,
  ): TemplateResult {
    const { histogram } = answer;
    if (!histogram) return this.renderUnchosen(title);
    const groups = histogramGroups(answer);
    // The plot goes, and with it the focus: that must not be told only once it has gone.
    if (groups) this.active = null;
    const notes = this.notesOf(document, answer);
    const caption = this.say(boardMessages, 'board.move', {
      from: nameOf(funnel, histogram.from, this.localizer),
      to: nameOf(funnel, histogram.to, this.localizer),
    });
    if (histogram.days.count === 0) {
      const body = html`<weir-empty icon="clock" heading=${this.say(boardMessages, 'board.nobody-there')}>
        <bdi
          >${histogram.days.open > 0 ? this.#onTheWay(histogram) : this.say(boardMessages, 'board.nothing-hint')}</bdi
        >
      </weir-empty>`;
      return this.renderFrame({ title, notice, caption, notes, body });
    }
    if (groups) {
      const { from, to } = histogram;
      const choose = (group: Group, days: DaysSpan) =>
        this.select({ kind: 'time', funnel: funnel.id, from, to, days, group });
      const words = { localizer: this.localizer, document };
      const compared = renderHistogramGroups(words, groups, title, this.hasMarks ? choose : null);
      return this.renderFrame({ title, notice, caption, notes, body: compared });
    }
    const body = this.asTable
      ? html`<div class="panel as-table">${this.#renderFacts(histogram)}</div>
          ${this.#renderTable(histogram, title)}`
      : this.#renderChart(histogram, funnel.id, title);
    return this.renderFrame({ title, notice, caption, notes, tools: this.renderTableToggle(), body });
  }

  #renderChart(histogram: Histogram, funnel: Id, title: string): TemplateResult {
    const size = this.#size.size ?? GUESSED_SIZE;
    const layout = layoutHistogram(histogram, size, (value) => this.localizer.number(value));
    return html`<div class="panel">
      ${this.#renderFacts(histogram)}
      <div
        class=${this.hasMarks ? 'plot choosable' : 'plot'}
        part="plot"
        tabindex="0"
        role="group"
        aria-roledescription="chart"
        aria-label=${title}
        aria-describedby="keys"
        @pointermove=${(event: PointerEvent) => this.#point(event, layout, size)}
        @pointerleave=${this.#leave}
        @focus=${this.#enter}
        @blur=${this.#leave}
        @keydown=${(event: KeyboardEvent) => this.#moveByKey(event, histogram, funnel, size.rtl)}
        @click=${(event: MouseEvent) => {
          // A touch presses without having moved there.
          if (event.detail > 0) this.#point(event, layout, size);
          this.#choose(histogram, funnel);
        }}
      >
        ${this.#renderPlot(layout, size)} ${this.#renderTip(histogram, layout, size)}
      </div>
      <p id="keys" hidden>${this.say(boardMessages, 'board.chart-keys')}</p>
    </div>`;
  }

  #renderPlot({ plot, bars, ticks, tickX, days, marks }: HistogramLayout, size: Size): TemplateResult {
    const path = bars.map(({ x, y, width, height }) => `M${x},${y}h${width}v${height}h${-width}z`).join('');
    const pointed = this.active === null ? undefined : bars[this.active];
    const mark = (x: number | null, name: string) =>
      x === null
        ? nothing
        : svg`<line class="halo" x1=${x} x2=${x} y1=${plot.top - 8} y2=${plot.bottom} />
            <line class="mark ${name}" x1=${x} x2=${x} y1=${plot.top - 8} y2=${plot.bottom} />`;
    return html`<svg viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">
      ${ticks.map(
        ({ y, value }) =>
          svg`<line class=${value === 0 ? 'base' : 'grid'} x1=${plot.left} x2=${plot.right} y1=${y} y2=${y} />
            <text class="axis" x=${tickX} y=${y + 4} text-anchor=${size.rtl ? 'start' : 'end'}>${this.localizer.number(value)}</text>`,
      )}
      ${svg`<path class="bars" d=${path} />`}
      ${pointed ? svg`<rect class="pointed" x=${pointed.x} y=${pointed.y} width=${pointed.width} height=${pointed.height} />` : nothing}
      ${mark(marks.median, 'median')} ${mark(marks.p90, 'p90')}
      ${days.map(({ x, value }) => svg`<text class="axis" x=${x} y=${plot.bottom + 17} text-anchor="middle">${this.localizer.number(value)}</text>`)}
    </svg>`;
  }

  /** What the marks stand for, and who is in none of the bars: beside the table, too. */
  #renderFacts(histogram: Histogram): TemplateResult {
    const { median, p90, open } = histogram.days;
    const entry = (name: string, text: string) =>
      html`<li>
        ${this.asTable ? nothing : html`<svg viewBox="0 0 14 10" aria-hidden="true">${svg`<line class="mark ${name}" x1="7" x2="7" y2="10" />`}</svg>`}
        <bdi>${text}</bdi>
      </li>`;
    return html`<ul class="legend" part="legend">
      ${median === null ? nothing : entry('median', this.medianText(median))}
      ${p90 === null ? nothing : entry('p90', this.say(boardMessages, 'board.nine-of-ten', { time: this.localizer.duration(p90, 'day', { width: 'narrow', digits: dayDigits(p90) }) }))}
      ${open > 0 ? html`<li><bdi>${this.#onTheWay(histogram)}</bdi></li>` : nothing}
    </ul>`;
  }

  #renderTip({ bins, days }: Histogram, { bars }: HistogramLayout, size: Size): TemplateResult {
    const bin = this.active === null ? undefined : bins[this.active];
    const bar = this.active === null ? undefined : bars[this.active];
    if (!bin || !bar) return html`<div class="tip" part="tip" role="status" hidden></div>`;
    const middle = bar.x + bar.width / 2;
    const side = middle > size.width / 2 ? `right: ${size.width - bar.x + 6}px` : `left: ${bar.x + bar.width + 6}px`;
    return html`<div class="tip" part="tip" role="status" .style="inset-inline: auto; ${side}">
      <p><bdi>${this.#binText(bin)}</bdi></p>
      <p class="muted">
        <bdi
          >${this.say(boardMessages, 'board.parts', { numerator: this.localizer.number(bin.count), denominator: this.localizer.number(days.count) })}</bdi
        >
      </p>
    </div>`;
  }

  #renderTable({ bins, days }: Histogram, title: string): TemplateResult {
    const { localizer } = this;
    return html`<div class="sheet" tabindex="0" role="region" aria-label=${title}>
      <table class="table lined" part="table">
        <thead>
          <tr>
            <th scope="col">${this.say(boardMessages, 'board.time')}</th>
            <th scope="col" class="end">${this.say(boardMessages, 'board.how-many')}</th>
            <th scope="col" class="end">${this.say(boardMessages, 'board.share')}</th>
          </tr>
        </thead>
        <tbody>
          ${bins.map(
            (bin) =>
              html`<tr>
                <th scope="row"><bdi>${this.#binText(bin)}</bdi></th>
                <td class="end">${localizer.number(bin.count)}</td>
                <td class="end">${localizer.percent(bin.count / days.count, { digits: 1 })}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #point(event: MouseEvent, { bars }: HistogramLayout, { width }: Size): void {
    // The page may show the element larger or smaller than it is.
    const { left, width: shownWidth } = (event.currentTarget as Element).getBoundingClientRect();
    const x = ((event.clientX - left) * width) / shownWidth;
    const place = bars.findIndex((bar) => x >= bar.x - 1 && x <= bar.x + bar.width + 1);
    this.active = place < 0 ? null : place;
  }

  readonly #leave = (): void => {
    this.active = null;
  };

  readonly #enter = (): void => {
    this.active ??= this.#back ?? 0;
    this.#back = null;
  };

  #choose({ bins, from, to }: Histogram, funnel: Id): void {
    const days = this.active === null ? null : spanOfBin(bins, this.active);
    if (!days || !this.hasMarks) return;
    this.#back = this.active;
    this.select({ kind: 'time', funnel, from, to, days });
  }

  #moveByKey(event: KeyboardEvent, histogram: Histogram, funnel: Id, rtl: boolean): void {
    const next = placeByKey(event.key, this.active ?? 0, histogram.bins.length - 1, rtl);
    if (next !== null) {
      event.preventDefault();
      this.active = next;
    } else if ((event.key === 'Enter' || event.key === ' ') && this.hasMarks) {
      event.preventDefault();
      this.#choose(histogram, funnel);
    } else if (event.key === 'Escape' && this.active !== null) {
      event.preventDefault();
      this.active = null;
    }
  }

  #onTheWay({ days: { open } }: Histogram): string {
    return this.say(boardMessages, 'board.on-the-way', { count: open });
  }

  #binText({ from, to }: HistogramBin): string {
    return daysText(this.localizer, { atLeast: from, below: to });
  }
}

function nameOf({ stages }: Funnel, stage: Id, localizer: { text(title: Funnel['title']): string }): string {
  return localizer.text(stages.find(({ id }) => id === stage)?.title) || stage;
}
