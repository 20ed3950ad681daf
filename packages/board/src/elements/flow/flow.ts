import type { Id, Stage, Widget } from '@weir/schema';
import type { Group } from '@weir/query';
import { html, svg } from 'lit';
import type { TemplateResult, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { flowGroups } from '../../figure/flow-groups.js';
import type { ComparedMove } from '../../figure/flow-groups.js';
import { flowOf } from '../../figure/flow.js';
import type { Flow, FlowStage, Move } from '../../figure/flow.js';
import { NODE_WIDTH, layoutFlow } from '../../layout/flow.js';
import type { FlowBand, FlowLayout } from '../../layout/flow.js';
import { boardMessages } from '../../words/index.js';
import { renderFlowGroups, renderFlowGroupsTable } from './flow-groups.js';
import { flowStyles } from './flow-styles.js';
import { funnelGroupsStyles } from '../funnel/funnel-groups-styles.js';
import { FunnelWidget } from '../widget/funnel-widget.js';
import type { DrawnFunnel } from '../widget/funnel-widget.js';
import { placeByKey } from '../widget/place-by-key.js';
import { sheetStyles } from '../widget/sheet-styles.js';
import { SizeController } from '../widget/size-controller.js';
import { tipStyles } from '../widget/tip-styles.js';
import type { Size } from '../widget/size-controller.js';
import { stageFill } from '../widget/stage-fill.js';
import { idsOf } from '../trend/trend.js';

const GUESSED_SIZE: Size = { width: 720, height: 320, rtl: false };

/** What can be pointed at: a stage, or a move. */
type Mark = { readonly kind: 'stage'; readonly at: FlowStage } | { readonly kind: 'move'; readonly move: Move };

/**
 * Who moved from which stage to which: on along the way, past stages, back, and off it. Under 560 px a list of the moves. Broken down, its moves are
 * compared over the groups.
 *
 * @fires weir-select - `WeirSelectEvent` of kind `stage` or `flow`, while `selectable`
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart plot - the drawing; the arrow keys go through its stages and moves
 * @csspart tip - the figures of one stage or move
 * @csspart table
 * @csspart notes - what was left out
 * @csspart stale - since when the figures stand
 */
export class WeirFlow extends FunnelWidget {
  static override styles = [...FunnelWidget.styles, ...sheetStyles, tipStyles, flowStyles, funnelGroupsStyles];

  /** Dimensions whose groups are compared at each move, separated by commas as an attribute. */
  @property({ converter: { fromAttribute: idsOf } }) by?: readonly Id[];

  protected override readonly type = 'flow';
  protected override readonly shape = 'funnel';

  /** Place among the marks that is pointed at. */
  @state() private active: number | null = null;

  @query('.plot') private readonly plot!: HTMLElement | null;

  readonly #size = new SizeController(this, () => this.plot);

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    const widget = super.ownWidget();
    return widget && { ...widget, ...(this.by?.length ? { by: [...this.by] } : {}) };
  }

  /** As high as the list of moves, where it will be that. */
  protected override renderSkeleton(): TemplateResult {
    const { funnel } = this.widget ?? this;
    const { transitions, stages = [] } = this.document?.funnels?.find(({ id }) => id === funnel) ?? {};
    const moves = transitions ?? stages;
    return html`<div class="measure" .style=${`--_moves: ${moves.length}`}>${super.renderSkeleton()}</div>`;
  }

  protected override renderFunnel(
    title: string,
    drawn: DrawnFunnel,
    notice: TemplateResult | typeof nothing,
  ): TemplateResult {
    const { document, funnel, answer, question } = drawn;
    const flow = flowOf(funnel, answer);
    const groups = flowGroups(funnel, answer);
    const caption = this.entitiesText(answer, question);
    const notes = this.notesOf(document, answer);
    if (flow.moves.length === 0) {
      const body = html`<weir-empty icon="bars" heading=${this.say(boardMessages, 'board.nobody-moved')}>
        <bdi>${this.say(boardMessages, 'board.nobody-moved-hint')}</bdi>
      </weir-empty>`;
      return this.renderFrame({ title, notice, caption, notes, body });
    }
    if (groups) {
      const words = { localizer: this.localizer, document };
      const choose = ({ from, to }: ComparedMove, group?: Group) =>
        this.select({ kind: 'flow', funnel: funnel.id, from: from.id, to: to.id, ...(group && { group }) });
      const compared = this.asTable
        ? renderFlowGroupsTable(words, groups, title)
        : renderFlowGroups(words, groups, this.hasMarks ? choose : null);
      return this.renderFrame({ title, notice, caption, notes, tools: this.renderTableToggle(), body: compared });
    }
    const body = this.asTable ? this.#renderTable(flow, title) : this.#renderChart(flow, title, funnel.id);
    return this.renderFrame({ title, notice, caption, notes, tools: this.renderTableToggle(), body });
  }

  #renderChart(flow: Flow, title: string, funnel: string): TemplateResult {
    const size = this.#size.size ?? GUESSED_SIZE;
    const layout = layoutFlow(flow, size);
    const marks = marksOf(flow);
    const active = this.active === null ? undefined : marks[this.active];
    const choose = (mark: Mark | undefined) => this.#choose(mark, funnel);
    return html`<div class="measure">
      <div class="scroll">
        <div
          class=${this.hasMarks ? 'plot choosable' : 'plot'}
          part="plot"
          .style=${`--_columns: ${flow.way.length}`}
          tabindex="0"
          role="group"
          aria-roledescription="chart"
          aria-label=${title}
          aria-describedby="keys"
          @pointerleave=${this.#leave}
          @focus=${this.#enter}
          @blur=${this.#leave}
          @keydown=${(event: KeyboardEvent) => this.#moveByKey(event, marks, size.rtl, funnel)}
        >
          <svg viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">
            ${layout.bands.map((band) => this.#renderBand(band, marks, active, choose))}
            ${flow.way.map((each, place) => this.#renderBar(each, stageFill(each.stage, place, flow.way.length), layout, marks, choose))}
            ${flow.beside.map((each) => this.#renderBar(each, endFill(each.stage), layout, marks, choose))}
          </svg>
          ${layout.bars.map((bar) => this.#renderName(bar, flow))} ${this.#renderTip(active, layout, size)}
        </div>
      </div>
      ${this.#renderList(flow, funnel)}
      <p id="keys" hidden>${this.say(boardMessages, 'board.chart-keys')}</p>
    </div>`;
  }

  #renderBand({ move, path, width }: FlowBand, marks: readonly Mark[], active: Mark | undefined, choose: Choose) {
    const place = marks.findIndex((mark) => mark.kind === 'move' && mark.move === move);
    const isNear =
      active === undefined ||
      (active.kind === 'move'
        ? active.move === move
        : active.at.stage.id === move.from.id || active.at.stage.id === move.to.id);
    return svg`<path
      class="band ${move.kind} ${move.to.kind}${isNear ? '' : ' far'}"
      d=${path}
      stroke-width=${width}
      @pointerenter=${() => (this.active = place)}
      @click=${() => choose(marks[place])}
    />`;
  }

  #renderBar(each: FlowStage, fill: string, { bars }: FlowLayout, marks: readonly Mark[], choose: Choose) {
    const place = marks.findIndex((mark) => mark.kind === 'stage' && mark.at === each);
    const bar = bars.find(({ id }) => id === each.stage.id)!;
    return svg`<rect
      class=${place === this.active ? 'bar active' : 'bar'}
      fill=${fill}
      x=${bar.x}
      y=${bar.y}
      width=${NODE_WIDTH}
      height=${bar.height}
      rx="2"
      @pointerenter=${() => (this.active = place)}
      @click=${() => choose(marks[place])}
    />`;
  }

  #renderName({ id, name }: FlowLayout['bars'][number], { way, beside }: Flow): TemplateResult {
    const { stage, figures } = [...way, ...beside].find((each) => each.stage.id === id)!;
    const title = this.#nameOf(stage);
    return html`<p
      class=${name.isEnd ? 'name end' : 'name'}
      title=${title}
      aria-hidden="true"
      .style=${`left: ${name.left}px; top: ${name.top}px; width: ${name.width}px`}
    >
      <bdi class="truncate">${title}</bdi> <b class="num">${this.localizer.number(figures.entered)}</b>
    </p>`;
  }

  /** Read out when it changes, so the keyboard says what the pointer shows. */
  #renderTip(mark: Mark | undefined, { bars, bands }: FlowLayout, size: Size): TemplateResult {
    if (!mark) return html`<div class="tip" part="tip" role="status" hidden></div>`;
    const bar = mark.kind === 'stage' ? bars.find(({ id }) => id === mark.at.stage.id) : undefined;
    const band = mark.kind === 'move' ? bands.find(({ move }) => move === mark.move) : undefined;
    const [x, y] = bar ? [bar.x + NODE_WIDTH / 2, bar.y + bar.height / 2] : middleOf(band!.path);
    const side = x > size.width / 2 ? `right: ${size.width - x + 14}px` : `left: ${x + 14}px`;
    const facts = mark.kind === 'stage' ? this.#stageFacts(mark.at) : this.#moveFacts(mark.move);
    const heading = mark.kind === 'stage' ? this.#nameOf(mark.at.stage) : this.#moveText(mark.move);
    const top = Math.max(0, Math.min(y - 24, size.height - 96));
    return html`<div class="tip" part="tip" role="status" .style="inset-inline: auto; top: ${top}px; ${side}">
      <p><bdi>${heading}</bdi></p>
      <ul>
        ${facts.map((fact) => html`<li><bdi>${fact}</bdi></li>`)}
      </ul>
    </div>`;
  }

  #stageFacts({ figures, moves }: FlowStage): readonly string[] {
    const { localizer } = this;
    const say = (id: 'board.entered' | 'board.moves' | 'board.open-now', count: number) =>
      `${localizer.say(boardMessages, id)} ${localizer.number(count)}`;
    return [
      say('board.entered', figures.entered),
      ...(moves.out > 0 ? [say('board.moves', moves.out)] : []),
      ...(figures.open > 0 ? [say('board.open-now', figures.open)] : []),
    ];
  }

  #moveFacts({ from, count, share, days }: Move): readonly string[] {
    const { localizer } = this;
    return [
      `${this.say(boardMessages, 'board.moves')} ${localizer.number(count)}`,
      this.say(boardMessages, 'board.move-share', {
        share: localizer.percent(share, { digits: 1 }),
        from: this.#nameOf(from),
      }),
      ...(days.median === null ? [] : [this.medianText(days.median)]),
    ];
  }

  #renderList({ moves }: Flow, funnel: string): TemplateResult {
    const most = Math.max(...moves.map(({ count }) => count));
    return html`<ul class="moves">
      ${moves.map((move) => {
        const text = this.#moveText(move);
        const mark: Mark = { kind: 'move', move };
        return html`<li>
          <p class="line">
            ${
              this.hasMarks
                ? html`<button
                    type="button"
                    class="choose truncate"
                    title=${text}
                    @click=${() => this.#choose(mark, funnel)}
                  >
                    <bdi>${text}</bdi>
                  </button>`
                : html`<bdi class="truncate" title=${text}>${text}</bdi>`
            }
            <b class="num">${this.localizer.number(move.count)}</b>
          </p>
          <svg class="row-bar" aria-hidden="true">
            ${svg`<rect class="track" width="100%" height="6" rx="2" />`}
            ${svg`<rect class="band-bar ${move.kind} ${move.to.kind}" width="${Math.round((move.count / most) * 1000) / 10}%" height="6" rx="2" />`}
          </svg>
        </li>`;
      })}
    </ul>`;
  }

  #renderTable({ moves }: Flow, title: string): TemplateResult {
    const { localizer } = this;
    const head = (id: 'board.moves' | 'board.of-all-moves' | 'board.median-days') =>
      html`<th scope="col" class="end">${this.say(boardMessages, id)}</th>`;
    return html`<div class="sheet" tabindex="0" role="region" aria-label=${title}>
      <table class="table lined" part="table">
        <thead>
          <tr>
            <th scope="col">${this.say(boardMessages, 'board.move-from')}</th>
            <th scope="col">${this.say(boardMessages, 'board.move-to')}</th>
            ${head('board.moves')}${head('board.of-all-moves')}${head('board.median-days')}
          </tr>
        </thead>
        <tbody>
          ${moves.map(
            ({ from, to, count, share, days }) =>
              html`<tr>
                <th scope="row">${this.#nameOf(from)}</th>
                <td>${this.#nameOf(to)}</td>
                <td class="end">${localizer.number(count)}</td>
                <td class="end">${localizer.percent(share, { digits: 1 })}</td>
                <td class="end">
                  ${days.median === null ? localizer.value(null, null) : localizer.number(Math.round(days.median * 10) / 10)}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  readonly #leave = (): void => {
    this.active = null;
  };

  readonly #enter = (): void => {
    this.active ??= 0;
  };

  #moveByKey(event: KeyboardEvent, marks: readonly Mark[], rtl: boolean, funnel: string): void {
    const now = this.active ?? 0;
    const next = placeByKey(event.key, now, marks.length - 1, rtl);
    if (next !== null) {
      event.preventDefault();
      this.active = next;
    } else if ((event.key === 'Enter' || event.key === ' ') && this.hasMarks) {
      event.preventDefault();
      this.#choose(marks[now], funnel);
    } else if (event.key === 'Escape' && this.active !== null) {
      event.preventDefault();
      this.active = null;
    }
  }

  #choose(mark: Mark | undefined, funnel: string): void {
    if (!mark || !this.hasMarks) return;
    if (mark.kind === 'stage') this.select({ kind: 'stage', funnel, stage: mark.at.stage.id });
    else this.select({ kind: 'flow', funnel, from: mark.move.from.id, to: mark.move.to.id });
  }

  #moveText({ from, to }: Move): string {
    return this.say(boardMessages, 'board.move', { from: this.#nameOf(from), to: this.#nameOf(to) });
  }

  #nameOf(stage: Stage): string {
    return this.localizer.text(stage.title) || stage.id;
  }
}

function endFill({ kind }: Stage): string {
  return kind === 'lost' ? 'var(--_weir-negative-mark)' : 'var(--_weir-neutral-mark)';
}

type Choose = (mark: Mark | undefined) => void;

/** In the order of reading: each stage, then the moves out of it. */
function marksOf({ way, beside, moves }: Flow): readonly Mark[] {
  return [...way, ...beside].flatMap((at): Mark[] => [
    { kind: 'stage', at },
    ...moves.filter(({ from }) => from.id === at.stage.id).map((move): Mark => ({ kind: 'move', move })),
  ]);
}

/** About where a band lies: halfway between its first and its last point. */
function middleOf(path: string): readonly [number, number] {
  const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  return points[Math.floor(points.length / 2)] ?? [0, 0];
}
