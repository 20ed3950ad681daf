import type { Grain, Id, Stage, WeirDocument, Widget } from '@weir/schema';
import type { Group, Period } from '@weir/query';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { cohortGroups } from '../../figure/cohort-groups.js';
import type { CohortGroups } from '../../figure/cohort-groups.js';
import { cohortsOf } from '../../figure/cohort.js';
import type { Cohort, CohortCell, Cohorts } from '../../figure/cohort.js';
import { isFew } from '../../figure/few.js';
import { isChosen } from '../../question/chosen-marks.js';
import { boardMessages } from '../../words/index.js';
import { cohortStyles } from './cohort-styles.js';
import { moveInCells } from '../widget/cell-keys.js';
import { renderFew } from '../widget/few-mark.js';
import { colorOfGroup, groupText, renderLeft, renderWho } from '../funnel/funnel-groups.js';
import { funnelGroupsStyles } from '../funnel/funnel-groups-styles.js';
import { FunnelWidget } from '../widget/funnel-widget.js';
import type { DrawnFunnel } from '../widget/funnel-widget.js';
import { stickyHeadStyles } from '../widget/head-styles.js';
import { panelsStyles } from '../widget/panels-styles.js';
import { sheetStyles } from '../widget/sheet-styles.js';
import { idsOf } from '../trend/trend.js';

/** The deepest ground under a figure, in percent of the stage's colour: the figure stays readable on it, in light and dark. */
const DEEPEST = 42;

/**
 * Cohorts: a row for each period in which somebody entered, and how many of them have reached each stage since. The ground is as deep
 * as a share is of the highest of its column. Broken down, each group has cohorts of its own.
 *
 * @fires weir-select - `WeirSelectEvent` of kind `cohort`, while `selectable`
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart table
 * @csspart notes - what was left out
 * @csspart stale - since when the figures stand
 */
export class WeirCohort extends FunnelWidget {
  static override styles = [
    ...FunnelWidget.styles,
    ...sheetStyles,
    stickyHeadStyles,
    funnelGroupsStyles,
    panelsStyles,
    cohortStyles,
  ];

  /** Length of the periods. Default: what suits the range. */
  @property() grain?: Grain;

  /** Dimensions whose groups have cohorts of their own, separated by commas as an attribute. */
  @property({ converter: { fromAttribute: idsOf } }) by?: readonly Id[];

  protected override readonly type = 'cohort';
  protected override readonly shape = 'bars';

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    const widget = super.ownWidget();
    const { grain, by } = this;
    return widget && { ...widget, ...(grain ? { grain } : {}), ...(by?.length ? { by: [...by] } : {}) };
  }

  protected override renderFunnel(
    title: string,
    { document, funnel, answer, question }: DrawnFunnel,
    notice: TemplateResult | typeof nothing,
  ): TemplateResult {
    const cohorts = cohortsOf(funnel, answer, document.settings?.timeZone);
    if (cohorts.cohorts.length === 0 || cohorts.stages.length === 0) return this.renderNothing(title, notice);
    const { fiscalYearStart } = document.settings ?? {};
    const periodName = ({ from, to }: Period): string =>
      from === null || to === null
        ? this.localizer.dateRange({})
        : this.localizer.period({ from, to }, question.grain ?? 'month', {
            length: 'long',
            ...(fiscalYearStart ? { fiscalYearStart } : {}),
          });
    const groups = cohortGroups(funnel, answer, document.settings?.timeZone);
    return this.renderFrame({
      title,
      notice,
      caption: this.entitiesText(answer, question),
      notes: [
        ...(cohorts.before > 0
          ? [this.say(boardMessages, 'board.earlier-cohorts', { count: this.localizer.number(cohorts.before) })]
          : []),
        ...this.notesOf(document, answer),
      ],
      body: html`${
          groups
            ? this.#renderGroups(groups, document, periodName, funnel.id)
            : this.#renderTable(cohorts, title, periodName, funnel.id)
        }
        <p id="keys" hidden>${this.say(boardMessages, 'board.chart-keys')}</p>`,
    });
  }

  /** The cohorts of one group below those of the other, as deep in colour where they are as good. */
  #renderGroups(
    { groups, left }: CohortGroups,
    document: WeirDocument,
    periodName: (period: Period) => string,
    funnel: string,
  ): TemplateResult {
    return html`<div class="panels">
      ${groups.map(({ group, cohorts }, place) => {
        const name = groupText({ localizer: this.localizer, document }, group);
        return html`<div class="panel">
          <h4>${renderWho(name, colorOfGroup(place), null)}</h4>
          ${this.#renderTable(cohorts, name, periodName, funnel, group)}
        </div>`;
      })}
      ${renderLeft(this.localizer, left)}
    </div>`;
  }

  #renderTable(
    { stages, cohorts, all }: Cohorts,
    title: string,
    periodName: (period: Period) => string,
    funnel: string,
    group?: Group,
  ): TemplateResult {
    return html`<div
      class="sheet"
      tabindex="0"
      role="region"
      aria-label=${title}
      aria-describedby=${this.hasMarks ? 'keys' : nothing}
      @keydown=${moveInCells}
    >
      <table class="table heat" part="table">
        <thead>
          <tr>
            <th scope="col">${this.say(boardMessages, 'board.entered-in')}</th>
            <th scope="col" class="end">${this.say(boardMessages, 'board.entered')}</th>
            ${stages.map((stage) => {
              const name = this.#nameOf(stage);
              return html`<th scope="col" class="end" title=${name}><span class="stage-name">${name}</span></th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${cohorts.map((cohort) => this.#renderCohort(cohort, stages, periodName(cohort.period), funnel, group))}
        </tbody>
        ${
          cohorts.length > 1
            ? html`<tfoot>
                <tr>
                  <th scope="row">${this.say(boardMessages, 'board.all-groups')}</th>
                  <td class="end">${this.localizer.number(all.entities)}</td>
                  ${all.cells.map((cell) => html`<td class="end">${this.#share(cell)}</td>`)}
                </tr>
              </tfoot>`
            : nothing
        }
      </table>
    </div>`;
  }

  #renderCohort(
    { period, state, entities, cells }: Cohort,
    stages: readonly Stage[],
    name: string,
    funnel: string,
    group: Group | undefined,
  ): TemplateResult {
    const isWhole = state === 'whole';
    const { from, to } = period;
    const chosen = from && to && isChosen(this.chosen, { ...(group && { group }), period: { from, to } });
    // What Tab stops at; the arrow keys go on from there.
    const first = cells.findIndex(({ reached }) => reached > 0);
    return html`<tr class="${isWhole ? '' : 'open'} ${chosen ? 'chosen' : ''}">
      <th scope="row">
        <bdi>${name}</bdi
        >${isWhole ? nothing : html`<span class="visually-hidden">, </span><span class="subtle small">${this.say(boardMessages, state === 'clipped' ? 'board.in-part' : 'board.so-far')}</span>`}
      </th>
      <td class="end">
        ${renderFew(this.localizer, isFew(entities) ? entities : null)}${this.localizer.number(entities)}
      </td>
      ${cells.map((cell, place) => {
        const stage = stages[place]!;
        const choose = () => this.select({ kind: 'cohort', funnel, period, stage: stage.id, ...(group && { group }) });
        const told = this.#told(cell, entities);
        return html`<td class="end cell" title=${told} .style=${groundOf(cell)}>
          ${
            this.hasMarks && cell.reached > 0
              ? html`<button type="button" class="choose" tabindex=${place === first ? 0 : -1} @click=${choose}>
                  ${this.#share(cell)}
                </button>`
              : this.#share(cell)
          }
          ${cell.immature > 0 ? html`<span class="visually-hidden">${told}</span>` : nothing}
        </td>`;
      })}
    </tr>`;
  }

  /** "41 of 205 · 3 not counted yet". */
  #told({ reached, immature }: CohortCell, entities: number): string {
    const { localizer } = this;
    const counts = this.say(boardMessages, 'board.parts', {
      numerator: localizer.number(reached),
      denominator: localizer.number(entities),
    });
    if (immature === 0) return counts;
    return `${counts} · ${this.say(boardMessages, 'board.immature', { count: localizer.number(immature) })}`;
  }

  #share({ share }: CohortCell): string {
    return share === null ? this.localizer.value(null, null) : this.localizer.percent(share, { digits: 1 });
  }

  #nameOf(stage: Stage): string {
    return this.localizer.text(stage.title) || stage.id;
  }
}

function groundOf({ depth }: CohortCell): string {
  if (depth === null) return '';
  const percent = Math.round(4 + depth * (DEEPEST - 4));
  return `background: color-mix(in oklab, var(--_weir-stage-3) ${percent}%, transparent)`;
}
