import type { Funnel, Id, WeirDocument } from '@weir/schema';
import type { FunnelAnswer } from '@weir/query';
import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { funnelGroups } from '../figure/funnel-groups.js';
import type { FunnelGroups, GroupAtStage } from '../figure/funnel-groups.js';
import type { StageConversion } from '../figure/funnel.js';
import { groupValueText } from '../words/figures.js';
import { boardMessages } from '../words/index.js';
import { funnelGroupsStyles } from './funnel-groups-styles.js';
import { sheetStyles } from './sheet-styles.js';

export const styles = [...sheetStyles, funnelGroupsStyles];

/** What the groups are written with. */
export interface GroupWords {
  readonly localizer: Localizer;
  readonly document: WeirDocument;
}

/** "East", "East · Trade fair". */
function groupText({ localizer, document }: GroupWords, group: FunnelGroups['groups'][number]): string {
  return Object.entries(group)
    .map(([dimension, value]) => groupValueText(localizer, document, dimension, value))
    .join(' · ');
}

/** At each stage a bar for each group, all on one scale from 0, with the share that goes on. @param choose of a stage, while it can be chosen */
export function renderFunnelGroups(
  words: GroupWords,
  funnel: Funnel,
  answer: FunnelAnswer,
  choose: ((stage: Id) => void) | null,
): TemplateResult {
  const { localizer } = words;
  const { groups, stages, left } = funnelGroups(funnel, answer);
  const names = groups.map((group) => groupText(words, group));
  return html`<div class="groups">
    <ol class="compared" part="plot" aria-labelledby="title">
      ${stages.map(({ stage, groups: here }) => {
        const name = localizer.text(stage.title) || stage.id;
        return html`<li part="stage">
          <h4 class="name" title=${name}>
            ${choose ? html`<button type="button" class="choose" @click=${() => choose(stage.id)}>${name}</button>` : name}
          </h4>
          <ul>
            ${here.map((group) => renderGroup(localizer, names[group.place]!, group))}
          </ul>
        </li>`;
      })}
    </ol>
    ${
      left > 0
        ? html`<p class="small subtle">
            <bdi>${localizer.say(boardMessages, 'board.and-others', { count: localizer.number(left) })}</bdi>
          </p>`
        : nothing
    }
  </div>`;
}

function renderGroup(localizer: Localizer, name: string, { place, reached, size, conversion }: GroupAtStage) {
  const color = `var(--_weir-series-${(place % 8) + 1})`;
  return html`<li class="of-group">
    <span class="who" title=${name}
      ><svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <rect width="8" height="8" rx="2" fill=${color} />
      </svg>
      <bdi class="truncate">${name}</bdi> </span
    ><svg class="group-bar" aria-hidden="true">
      ${svg`<rect class="track" width="100%" height="8" rx="2" />`}
      ${svg`<rect class="part" width="${Math.round(size * 1000) / 10}%" height="8" rx="2" fill=${color} />`}
    </svg>
    <b class="num">${localizer.number(reached)} </b>
    ${conversion ? renderConversion(localizer, conversion) : html`<span></span>`}
  </li>`;
}

function renderConversion(localizer: Localizer, { share, missed }: StageConversion): TemplateResult {
  const text = share === null ? localizer.value(null, null) : localizer.percent(share, { digits: 1 });
  return html`<span class=${missed ? 'goes low' : 'goes'}
    ><span class="visually-hidden">${localizer.say(boardMessages, 'board.to-next')} </span
    >${icon('arrow-right', 12)}<bdi class="num">${text}</bdi></span
  >`;
}

/** The same as a table: a row for each stage, and for each group how many reached it and went on. */
export function renderFunnelGroupsTable(
  words: GroupWords,
  funnel: Funnel,
  answer: FunnelAnswer,
  title: string,
): TemplateResult {
  const { localizer } = words;
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
          ${groups.groups.map((group) => html`<th scope="colgroup" colspan="2">${groupText(words, group)}</th>`)}
        </tr>
        <tr>
          ${groups.groups.map(
            () =>
              html`<th scope="col" class="end">${say('board.reached')}</th>
                <th scope="col" class="end">${say('board.to-next')}</th>`,
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
                  <td class="end">${percent(group?.conversion ?? null)}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
