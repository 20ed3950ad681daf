import type { Stage } from '@weir/schema';
import type { Group } from '@weir/query';
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { isFew } from '../../figure/few.js';
import type { ComparedMove, FlowGroups } from '../../figure/flow-groups.js';
import type { Move } from '../../figure/flow.js';
import { boardMessages } from '../../words/index.js';
import { renderFew } from '../widget/few-mark.js';
import { colorOfGroup, groupText, renderLeft, renderWho } from '../funnel/funnel-groups.js';
import type { GroupWords } from '../funnel/funnel-groups.js';

type Choose = ((move: ComparedMove, group?: Group) => void) | null;

/** At each move a bar for each group: which share of its moves out of the stage goes there. @param choose of a move, while it can be chosen */
export function renderFlowGroups(
  words: GroupWords,
  { groups, moves, left }: FlowGroups,
  choose: Choose,
): TemplateResult {
  const { localizer } = words;
  const names = groups.map((group) => groupText(words, group));
  return html`<div class="groups">
    <ol class="compared" part="plot" aria-labelledby="title">
      ${moves.map((compared) => {
        const name = moveText(words, compared);
        return html`<li>
          <h4 class="name" title=${name}>
            ${choose ? html`<button type="button" class="choose" @click=${() => choose(compared)}>${name}</button>` : name}
          </h4>
          <ul>
            ${compared.groups.map((move, place) => {
              const share = move?.share ?? 0;
              const press = choose && move ? () => choose(compared, groups[place]) : null;
              return html`<li class="of-group">
                ${renderWho(names[place]!, colorOfGroup(place), press)}<svg class="group-bar" aria-hidden="true">
                  ${svg`<rect class="track" width="100%" height="8" rx="2" />`}
                  ${svg`<rect class="part" width="${Math.round(share * 1000) / 10}%" height="8" rx="2" fill=${colorOfGroup(place)} />`}
                </svg>
                <b class="num">${localizer.number(move?.count ?? 0)} </b>
                <span class="num muted end"
                  ><span class="visually-hidden">${localizer.say(boardMessages, 'board.of-all-moves')} </span
                  >${renderFew(localizer, fewOf(move))}${localizer.percent(share, { digits: 1 })}</span
                >
              </li>`;
            })}
          </ul>
        </li>`;
      })}
    </ol>
    ${renderLeft(localizer, left)}
  </div>`;
}

/** The same as a table: a row for each move, and for each group how many took it and of which share of its moves. */
export function renderFlowGroupsTable(words: GroupWords, { groups, moves }: FlowGroups, title: string): TemplateResult {
  const { localizer } = words;
  const say = (id: 'board.move-from' | 'board.move-to' | 'board.moves' | 'board.share') =>
    localizer.say(boardMessages, id);
  return html`<div class="sheet" tabindex="0" role="region" aria-label=${title}>
    <table class="table lined" part="table">
      <thead>
        <tr>
          <th scope="col" rowspan="2">${say('board.move-from')}</th>
          <th scope="col" rowspan="2">${say('board.move-to')}</th>
          ${groups.map((group) => html`<th scope="colgroup" colspan="2">${groupText(words, group)}</th>`)}
        </tr>
        <tr>
          ${groups.map(
            () =>
              html`<th scope="col" class="end">${say('board.moves')}</th>
                <th scope="col" class="end">${say('board.share')}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${moves.map(
          ({ from, to, groups: own }) =>
            html`<tr>
              <th scope="row">${stageText(words, from)}</th>
              <td>${stageText(words, to)}</td>
              ${own.map(
                (move) =>
                  html` <td class="end">${localizer.number(move?.count ?? 0)}</td>
                    <td class="end">${localizer.percent(move?.share ?? 0, { digits: 1 })}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Out of how few moves a group's share is. */
function fewOf(move: Move | null): number | null {
  const all = move ? Math.round(move.count / move.share) : 0;
  return isFew(all) ? all : null;
}

function moveText(words: GroupWords, { from, to }: ComparedMove): string {
  const ends = { from: stageText(words, from), to: stageText(words, to) };
  return words.localizer.say(boardMessages, 'board.move', ends);
}

function stageText({ localizer }: GroupWords, { id, title }: Stage): string {
  return localizer.text(title) || id;
}
