import type { DaysSpan, Group } from '@weir/query';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { GroupTimes, HistogramGroups } from '../../figure/histogram-groups.js';
import { dayDigits } from '../../words/days.js';
import { boardMessages } from '../../words/index.js';
import { colorOfGroup, groupText, renderLeft, renderWho } from '../funnel/funnel-groups.js';
import type { GroupWords } from '../funnel/funnel-groups.js';

/**
 * A row for each group: from its shortest time to its longest, with the median and the time within which nine of ten were there, all over one axis of
 * days; and the same as numbers. @param choose of all times of a group, while they can be chosen
 */
export function renderHistogramGroups(
  words: GroupWords,
  { groups, left, span }: HistogramGroups,
  title: string,
  choose: ((group: Group, days: DaysSpan) => void) | null,
): TemplateResult {
  const { localizer } = words;
  const days = (value: number | null) =>
    value === null
      ? localizer.value(null, null)
      : localizer.duration(value, 'day', { width: 'narrow', digits: dayDigits(value) });
  const head = (id: 'board.how-many' | 'board.median-time' | 'board.nine-in-ten' | 'board.still-on-the-way') =>
    html`<th scope="col" class="end">${localizer.say(boardMessages, id)}</th>`;
  return html`<div class="sheet" tabindex="0" role="region" aria-label=${title}>
    <table class="table lined times" part="table">
      <thead>
        <tr>
          <th scope="col">${localizer.say(boardMessages, 'board.group')}</th>
          <th scope="col" class="range">
            <span class="axis-ends" aria-hidden="true"><bdi>${days(span[0])}</bdi><bdi>${days(span[1])}</bdi></span>
            <span class="visually-hidden">${localizer.say(boardMessages, 'board.time')}</span>
          </th>
          ${head('board.how-many')}${head('board.median-time')}${head('board.nine-in-ten')}${head('board.still-on-the-way')}
        </tr>
      </thead>
      <tbody>
        ${groups.map(({ group, histogram }, place) => {
          const { median, p90, count, open } = histogram.days;
          const all = allDays(histogram);
          const press = choose && all ? () => choose(group, all) : null;
          return html`<tr>
            <th scope="row">${renderWho(groupText(words, group), colorOfGroup(place), press)}</th>
            <td class="range">${renderRange(histogram, span, colorOfGroup(place))}</td>
            <td class="end">${localizer.number(count)}</td>
            <td class="end">${days(median)}</td>
            <td class="end">${days(p90)}</td>
            <td class="end muted">${localizer.number(open)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${left > 0 ? html`<div class="left">${renderLeft(localizer, left)}</div>` : nothing}
  </div>`;
}

function allDays({ bins }: GroupTimes['histogram']): DaysSpan | null {
  const [first, last] = [bins[0], bins.at(-1)];
  return first && last ? { atLeast: first.from, atMost: last.to } : null;
}

/** From the shortest to the longest a line, thick as far as nine of ten; a mark at the median. */
function renderRange({ bins, days }: GroupTimes['histogram'], [low, high]: HistogramGroups['span'], color: string) {
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last || days.median === null || days.p90 === null) return nothing;
  const length = Math.max(high - low, Number.EPSILON);
  const at = (value: number) => `${Math.round(((value - low) / length) * 1000) / 10}%`;
  const long = (from: number, to: number) => `${Math.max(0.4, Math.round(((to - from) / length) * 1000) / 10)}%`;
  return html`<svg class="spread" aria-hidden="true">
    ${svg`<rect class="track" y="6" width="100%" height="2" />`}
    ${svg`<rect class="part" fill=${color} x=${at(first.from)} y="6" width=${long(first.from, last.to)} height="2" />`}
    ${svg`<rect class="part" fill=${color} x=${at(first.from)} y="3" width=${long(first.from, days.p90)} height="8" rx="2" />`}
    ${svg`<rect class="middle" x=${at(days.median)} width="2" height="14" transform="translate(-1 0)" />`}
  </svg>`;
}
