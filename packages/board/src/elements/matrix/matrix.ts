import type { Funnel, Id, WeirDocument, Widget } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { FunnelAnswer, Group } from '@weir/query';
import type { WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isFew } from '../../figure/few.js';
import { matrixGroups } from '../../figure/matrix-groups.js';
import type { MatrixGroups } from '../../figure/matrix-groups.js';
import { matrixFunnels, matrixOf } from '../../figure/matrix.js';
import type { Matrix, MatrixCell, MatrixMeasure, MatrixRow } from '../../figure/matrix.js';
import type { Drawn } from '../../flow/widget-state.js';
import { sameGroup } from '../../question/chosen-marks.js';
import { dayDigits } from '../../words/days.js';
import { reasonText } from '../../words/figures.js';
import { boardMessages } from '../../words/index.js';
import { colorOfGroup, groupText, renderLeft, renderWho } from '../funnel/funnel-groups.js';
import { funnelGroupsStyles } from '../funnel/funnel-groups-styles.js';
import { idsOf } from '../trend/trend.js';
import { ChartWidget } from '../widget/chart-widget.js';
import { renderFew } from '../widget/few-mark.js';
import { matrixStyles } from './matrix-styles.js';
import { panelsStyles } from '../widget/panels-styles.js';
import { sheetStyles } from '../widget/sheet-styles.js';

const MEASURES: readonly MatrixMeasure[] = ['count', 'share', 'days'];

/** How much of the ground of the deepest cell is colour. */
const DEEPEST = 24;

/** What is told below: of a row, a column or the cell where they meet. */
interface Chosen {
  readonly from: Id | null;
  readonly to: Id | null;
  /** In whose matrix; absent: of all. */
  readonly group?: Group | undefined;
}

/**
 * Who moved from which funnel to which, by the document's hand-offs: how many, which share of where they came from, how long that took, and
 * who stayed. Broken down, each group has a matrix of its own.
 *
 * @fires weir-select - `WeirSelectEvent` of kind `handoff`, while `selectable`
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart table
 * @csspart facts - between which stages those of the chosen row, column or cell moved
 * @csspart notes - what was left out
 * @csspart stale - since when the figures stand
 */
export class WeirMatrix extends ChartWidget {
  static override styles = [...ChartWidget.styles, ...sheetStyles, funnelGroupsStyles, panelsStyles, matrixStyles];

  /** `entry`: who entered in the period. `activity`: who moved in the period. */
  @property() basis?: 'entry' | 'activity';

  /** Dimensions whose groups have a matrix of their own, separated by commas as an attribute. All funnels have to have them. */
  @property({ converter: { fromAttribute: idsOf } }) by?: readonly Id[];

  protected override readonly shape = 'lines';

  /** What the cells show, and are deep by: how many went over, which share of where they came from, or their median days. */
  @property() measure: MatrixMeasure = 'count';

  @state() private pressed: Chosen | null = null;

  protected override ownWidget(): Omit<Widget, 'id'> {
    const { basis, by } = this;
    return { type: 'matrix', ...(basis ? { basis } : {}), ...(by?.length ? { by: [...by] } : {}) };
  }

  protected override titleOf(): string {
    return this.say(boardMessages, 'board.between-funnels');
  }

  protected override renderUnchosen(title: string): TemplateResult {
    const body = html`<weir-empty icon="funnel" heading=${this.say(boardMessages, 'board.no-handoffs')}>
      <bdi>${this.say(boardMessages, 'board.no-handoffs-hint')}</bdi>
    </weir-empty>`;
    return this.renderFrame({ title, body, blank: true });
  }

  protected override renderReady(title: string, drawn: Drawn, notice: TemplateResult | typeof nothing): TemplateResult {
    const { document, questions } = drawn;
    const answers = drawn.answers as readonly FunnelAnswer[];
    const asked = questions.flatMap((question) => (isFunnelQuestion(question) ? [question.funnel] : []));
    const funnels = asked.flatMap((id) => document.funnels?.find((funnel) => funnel.id === id) ?? []);
    if (funnels.length === 0 || funnels.length !== answers.length) return this.renderUnchosen(title);
    const matrix = matrixOf(funnels, answers);
    if (matrix.rows.every(({ entities }) => entities === 0)) {
      const isWithheld = answers.some(({ excluded }) =>
        excluded.some(({ reason, dataset }) => reason === 'suppressed' && dataset === null),
      );
      if (!isWithheld) return this.renderNothing(title, notice);
      const heading = reasonText(this.localizer, 'suppressed', this.context);
      return this.renderFrame({
        title,
        notice,
        body: html`<weir-empty icon="users" heading=${heading}></weir-empty>`,
        blank: true,
      });
    }
    const { left } = matrixFunnels(document);
    const groups = matrixGroups(funnels, answers);
    return this.renderFrame({
      title,
      notice,
      notes: [
        ...(left > 0 ? [this.say(boardMessages, 'board.and-others', { count: this.localizer.number(left) })] : []),
        ...(matrix.rows.some(({ isCounted }) => !isCounted)
          ? [this.say(boardMessages, 'board.sequence-handoffs')]
          : []),
        ...this.notesOfAll(document, answers),
      ],
      tools: this.#renderMeasures(),
      body: groups
        ? this.#renderGroups(groups, document)
        : html`${this.#renderTable(matrix, title)} ${this.#renderDetails(matrix)}`,
    });
  }

  /** The matrix of one group below that of the other, as deep in colour where it is as much. */
  #renderGroups({ groups, left }: MatrixGroups, document: WeirDocument): TemplateResult {
    return html`<div class="panels">
      ${groups.map(({ group, matrix }, place) => {
        const name = groupText({ localizer: this.localizer, document }, group);
        return html`<div class="panel">
          <h4>${renderWho(name, colorOfGroup(place), null)}</h4>
          ${this.#renderTable(matrix, name, group)} ${this.#renderDetails(matrix, group)}
        </div>`;
      })}
      ${renderLeft(this.localizer, left)}
    </div>`;
  }

  #renderTable({ funnels, rows }: Matrix, title: string, group?: Group): TemplateResult {
    return html`<div class="sheet" tabindex="0" role="region" aria-label=${title}>
      <table class="table matrix" part="table">
        <thead>
          <tr>
            <th scope="col" rowspan="2">${this.say(boardMessages, 'board.move-from')}</th>
            <th scope="col" rowspan="2" class="end">${this.say(boardMessages, 'board.entered')}</th>
            <th scope="colgroup" colspan=${funnels.length}>${this.say(boardMessages, 'board.move-to')}</th>
            <th scope="col" rowspan="2" class="end">${this.say(boardMessages, 'board.stay')}</th>
          </tr>
          <tr>
            ${funnels.map(
              (funnel) =>
                html`<th scope="col" class="end to">
                  ${this.#renderChoice({ from: null, to: funnel.id, group }, this.#nameOf(funnel))}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, place) => this.#renderRow(row, funnels, place, group))}
        </tbody>
      </table>
    </div>`;
  }

  #renderRow(
    { funnel, entities, cells, stays }: MatrixRow,
    funnels: readonly Funnel[],
    rowPlace: number,
    group: Group | undefined,
  ): TemplateResult {
    const { localizer } = this;
    const none = localizer.value(null, null);
    const stay = stays && localizer.number(stays.count);
    const hasShares = cells.some((cell) => cell !== null);
    return html`<tr>
      <th scope="row">${this.#renderChoice({ from: funnel.id, to: null, group }, this.#nameOf(funnel))}</th>
      <td class="end">
        ${renderFew(localizer, hasShares && isFew(entities) ? entities : null)}${localizer.number(entities)}
      </td>
      ${cells.map((cell, place) => {
        const to = funnels[place]!;
        if (!cell) {
          const told = this.say(boardMessages, 'board.no-way', { from: this.#nameOf(funnel), to: this.#nameOf(to) });
          return html`<td class="end none" title=${told}>
            <span aria-hidden="true">·</span><span class="visually-hidden">${told}</span>
          </td>`;
        }
        return html`<td class="end cell" .style=${groundOf(cell, this.measure)}>
          ${this.#renderCell({ from: funnel.id, to: to.id, group }, cell, rowPlace)}
        </td>`;
      })}
      <td class="end muted">
        ${stays?.atLeast ? this.say(boardMessages, 'board.at-least', { count: stay ?? '' }) : (stay ?? none)}
      </td>
    </tr>`;
  }

  /** Where marks can be pressed, a cell is one: between which stages they went is in its explanation. @param asked place of its row's question */
  #renderCell(
    { from, to, group }: { readonly from: Id; readonly to: Id; readonly group: Group | undefined },
    cell: MatrixCell,
    asked: number,
  ): TemplateResult {
    const content = html`<b>${this.#measured(cell, this.measure)}</b><span class="visually-hidden">, </span>
      <span class="muted small">${this.#measured(cell, this.measure === 'count' ? 'share' : 'count')}</span>`;
    if (!this.hasMarks) return this.#renderChoice({ from, to, group }, content);
    if (cell.count === 0) return content;
    return html`<button
      type="button"
      class="choose"
      @click=${() => this.select({ kind: 'handoff', funnel: from, to, ...(group && { group }) }, asked)}
    >
      ${content}
    </button>`;
  }

  #measured({ count, share, days }: MatrixCell, measure: MatrixMeasure): string {
    const { localizer } = this;
    if (measure === 'count') return localizer.number(count);
    if (measure === 'share') {
      return share === null ? localizer.value(null, null) : localizer.percent(share, { digits: 1 });
    }
    if (!days) return localizer.value(null, null);
    const text = (median: number) => localizer.duration(median, 'day', { width: 'narrow', digits: dayDigits(median) });
    if (days.least === days.most) return text(days.least);
    return this.say(boardMessages, 'board.span', { from: text(days.least), to: text(days.most) });
  }

  #renderMeasures(): TemplateResult {
    return html`<weir-segmented
        label=${this.say(boardMessages, 'board.shows')}
        .value=${this.measure}
        .options=${MEASURES.map((value) => ({ value, label: this.say(boardMessages, `board.shows.${value}`) }))}
        @change=${(event: Event) => (this.measure = (event.currentTarget as WeirSegmented).value as MatrixMeasure)}
      ></weir-segmented>
      <bdi class="on-paper small subtle">${this.say(boardMessages, `board.shows.${this.measure}`)}</bdi>`;
  }

  #renderChoice(chosen: Chosen, content: string | TemplateResult): TemplateResult {
    const { pressed } = this;
    const isChosen =
      pressed?.from === chosen.from && pressed.to === chosen.to && sameGroup(pressed.group, chosen.group);
    const choose = () => (this.pressed = isChosen ? null : chosen);
    const name = typeof content === 'string';
    return html`<button
      type="button"
      class=${name ? 'choose title' : 'choose'}
      title=${name ? content : nothing}
      aria-pressed=${isChosen ? 'true' : 'false'}
      @click=${choose}
    >
      ${content}
    </button>`;
  }

  /** Between which stages those of the chosen row, column or cell moved, the most first. */
  #renderDetails({ funnels, rows }: Matrix, group?: Group): TemplateResult {
    const { pressed, localizer } = this;
    const chosen = pressed && sameGroup(pressed.group, group) ? pressed : null;
    const moves = rows
      .filter(({ funnel }) => chosen && (chosen.from === null || chosen.from === funnel.id))
      .flatMap((row) =>
        row.cells.flatMap((cell, place) => {
          const to = funnels[place]!;
          if (!cell || (chosen?.to ?? to.id) !== to.id) return [];
          return cell.handoffs.map((handoff) => ({ row, to, handoff }));
        }),
      )
      .filter(({ handoff }) => handoff.count > 0)
      .sort((a, b) => b.handoff.count - a.handoff.count);
    const title = (id: Id | null) => {
      const funnel = funnels.find((each) => each.id === id);
      return funnel ? this.#nameOf(funnel) : this.say(boardMessages, 'board.any-funnel');
    };
    return html`<div role="status">
      ${
        chosen
          ? html`<div class="details" part="facts">
              <p>
                <bdi>${this.say(boardMessages, 'board.move', { from: title(chosen.from), to: title(chosen.to) })}</bdi>
              </p>
              ${moves.length === 0 ? html`<span class="muted">${this.say(boardMessages, 'board.nobody-went-over')}</span>` : nothing}
              <ul>
                ${moves.map(({ row, to, handoff }) => {
                  const from = this.#stageOf(row.funnel, handoff.from);
                  const there = this.#stageOf(to, handoff.to.stage);
                  return html`<li>
                    <bdi>${this.say(boardMessages, 'board.move', { from, to: there })} </bdi>
                    <b class="num">${localizer.number(handoff.count)} </b>
                    <span class="muted num"
                      >${row.entities === 0 ? localizer.value(null, null) : localizer.percent(handoff.count / row.entities, { digits: 1 })}</span
                    >
                  </li>`;
                })}
              </ul>
            </div>`
          : nothing
      }
    </div>`;
  }

  #nameOf({ id, title }: Funnel): string {
    return this.localizer.text(title) || id;
  }

  #stageOf(funnel: Funnel, id: Id): string {
    const stage = this.localizer.text(funnel.stages.find((each) => each.id === id)?.title) || id;
    return this.say(boardMessages, 'board.stage-of', { funnel: this.#nameOf(funnel), stage });
  }
}

function groundOf({ depth }: MatrixCell, measure: MatrixMeasure): string {
  const percent = Math.round(4 + depth[measure] * (DEEPEST - 4));
  return `background: color-mix(in oklab, var(--_weir-stage-3) ${percent}%, transparent)`;
}
