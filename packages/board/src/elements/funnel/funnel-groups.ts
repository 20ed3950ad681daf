import type { Funnel, Id, WeirDocument } from '@weir/schema';
import type { Compare, FunnelAnswer, Group } from '@weir/query';
import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { isFew } from '../../figure/few.js';
import { funnelGroups } from '../../figure/funnel-groups.js';
import type { GroupAtStage } from '../../figure/funnel-groups.js';
import type { StageConversion } from '../../figure/funnel.js';
import { groupValueText } from '../../words/figures.js';
import { boardMessages } from '../../words/index.js';
import { renderFew } from '../widget/few-mark.js';
import { funnelGroupsStyles } from './funnel-groups-styles.js';
import { sheetStyles } from '../widget/sheet-styles.js';

export const styles = [...sheetStyles, funnelGroupsStyles];

/** What the groups are written with. */
export interface GroupWords {
  readonly localizer: Localizer;
  readonly document: WeirDocument;
  /** What the figures are compared with; absent: nothing. */
  readonly compare?: Compare | undefined;
}

/** "East", "East · Trade fair". */
export function groupText({ localizer, document }: Pick<GroupWords, 'localizer' | 'document'>, group: Group): string {
  return Object.entries(group)
    .map(([dimension, value]) => groupValueText(localizer, document, dimension, value))
    .join(' · ');
}

/** At each stage a bar for each group, all on one scale from 0, with the share that goes on. @param choose of a stage, while it can be chosen */
export function renderFunnelGroups(
  words: GroupWords,
  funnel: Funnel,
  answer: FunnelAnswer,
  choose: ((stage: Id, group?: Group) => void) | null,
): TemplateResult {
  const { localizer } = words;
  const { groups, stages, left } = funnelGroups(funnel, answer);
  const names = groups.map((group) => groupText(words, group));
  const marksFew = stages.some(({ groups: here }) => here.some((each) => each.conversion && isFew(each.reached)));
  const classes = ['groups', words.compare ? 'beside' : '', marksFew ? 'with-few' : ''].filter(Boolean).join(' ');
  return html`<div class=${classes}>
    <ol class="compared" part="plot" aria-labelledby="title">
      ${stages.map(({ stage, groups: here }) => {
        const name = localizer.text(stage.title) || stage.id;
        return html`<li part="stage">
          <h4 class="name" title=${name}>
            ${choose ? html`<button type="button" class="choose" @click=${() => choose(stage.id)}>${name}</button>` : name}
          </h4>
          <ul>
            ${here.map((group) => renderGroup(words, names[group.place]!, group, choose && (() => choose(stage.id, groups[group.place]))))}
          </ul>
        </li>`;
      })}
    </ol>
    ${renderLeft(localizer, left)}
  </div>`;
}

function renderGroup(
  { localizer, compare }: GroupWords,
  name: string,
  { place, reached, size, conversion, earlier }: GroupAtStage,
  choose: (() => void) | null,
): TemplateResult {
  const color = colorOfGroup(place);
  return html`<li class="of-group">
    ${renderWho(name, color, choose)}<svg class="group-bar" aria-hidden="true">
      ${svg`<rect class="track" width="100%" height="8" rx="2" />`}
      ${svg`<rect class="part" width="${Math.round(size * 1000) / 10}%" height="8" rx="2" fill=${color} />`}
      ${earlier === null ? nothing : svg`<rect class="then" x="${Math.round(earlier * 1000) / 10}%" width="2" height="8" transform="translate(-2 0)" />`}
    </svg>
    <b class="num">${localizer.number(reached)} </b>
    ${conversion ? renderConversion(localizer, conversion, reached) : html`<span></span>`}
    ${compare ? renderChange(localizer, conversion, compare) : nothing}
  </li>`;
}

/** A group by its colour and name, which is a mark where it can be chosen. */
export function renderWho(name: string, color: string, choose: (() => void) | null): TemplateResult {
  return html`<span class="who" title=${name}
    ><svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
      <rect width="8" height="8" rx="2" fill=${color} />
    </svg>
    ${
      choose
        ? html`<button type="button" class="choose truncate" @click=${choose}><bdi>${name}</bdi></button>`
        : html`<bdi class="truncate">${name}</bdi>`
    }
  </span>`;
}

/** The colour of a group at its place. */
export function colorOfGroup(place: number): string {
  return `var(--_weir-series-${(place % 8) + 1})`;
}

/** "and 4 others": groups that are not drawn. */
export function renderLeft(localizer: Localizer, left: number): TemplateResult | typeof nothing {
  if (left === 0) return nothing;
  return html`<p class="small subtle">
    <bdi>${localizer.say(boardMessages, 'board.and-others', { count: localizer.number(left) })}</bdi>
  </p>`;
}

function renderConversion(localizer: Localizer, { share, missed }: StageConversion, reached: number): TemplateResult {
  const text = share === null ? localizer.value(null, null) : localizer.percent(share, { digits: 1 });
  return html`<span class=${missed ? 'goes low' : 'goes'}
    ><span class="visually-hidden">${localizer.say(boardMessages, 'board.to-next')} </span
    >${icon('arrow-right', 12)}${renderFew(localizer, isFew(reached) ? reached : null)}<bdi class="num"
      >${text}</bdi
    ></span
  >`;
}

/** Of the share that goes on, against the time before: in points; null where there is no share, then or now. */
function changeOf(conversion: StageConversion | null): number | null {
  if (!conversion || conversion.share === null || conversion.earlier === null) return null;
  return conversion.share - conversion.earlier;
}

function toneOf(change: number | null): string {
  return change === null || change === 0 ? '' : change > 0 ? 'positive' : 'negative';
}

function renderChange(localizer: Localizer, conversion: StageConversion | null, compare: Compare): TemplateResult {
  const change = changeOf(conversion);
  const versus = localizer.say(boardMessages, `board.versus.${compare}`);
  return html`<span class="change num ${toneOf(change)}" title=${change === null ? nothing : versus}
    >${
      change === null
        ? nothing
        : html`<bdi>${localizer.points(change, { digits: 1 })}</bdi><span class="visually-hidden"> ${versus}</span>`
    }</span
  >`;
}

function renderChangeCell(localizer: Localizer, conversion: StageConversion | null): TemplateResult {
  const change = changeOf(conversion);
  return html`<td class="end ${toneOf(change)}">
    <bdi>${change === null ? '' : localizer.points(change, { digits: 1 })}</bdi>
  </td>`;
}

/** The same as a table: a row for each stage, and for each group how many reached it and went on. */
export function renderFunnelGroupsTable(
  words: GroupWords,
  funnel: Funnel,
  answer: FunnelAnswer,
  title: string,
): TemplateResult {
  const { localizer, compare } = words;
  const groups = funnelGroups(funnel, answer);
  const say = (id: 'board.stage' | 'board.reached' | 'board.to-next') => localizer.say(boardMessages, id);
  const percent = (conversion: StageConversion | null) => {
    if (!conversion) return '';
    return conversion.share === null ? localizer.value(null, null) : localizer.percent(conversion.share, { digits: 1 });
  };
  return html`<div class="sheet" tabindex="0" role="region" aria-label=${title}>
    <table class="table lined">
      <thead>
        <tr>
          <th scope="col" rowspan="2">${say('board.stage')}</th>
          ${groups.groups.map((group) => html`<th scope="colgroup" colspan=${compare ? 3 : 2}>${groupText(words, group)}</th>`)}
        </tr>
        <tr>
          ${groups.groups.map(
            () =>
              html`<th scope="col" class="end">${say('board.reached')}</th>
                <th scope="col" class="end">${say('board.to-next')}</th>
                ${compare ? html`<th scope="col" class="end">${localizer.say(boardMessages, `board.versus.${compare}`)}</th>` : nothing}`,
          )}
        </tr>
      </thead>
      <tbody>
        ${groups.stages.map(
          ({ stage, groups: here }) =>
            html`<tr>
              <th scope="row">${localizer.text(stage.title) || stage.id}</th>
              ${groups.groups.map((_, place) => {
                const group = here.find((each) => each.place === place);
                return html`<td class="end">${group ? localizer.number(group.reached) : ''}</td>
                  <td class="end">${percent(group?.conversion ?? null)}</td>
                  ${compare ? renderChangeCell(localizer, group?.conversion ?? null) : nothing}`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
