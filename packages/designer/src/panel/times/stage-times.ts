import type { FunnelAnswer } from '@weir/query';
import type { Stage } from '@weir/schema';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { stageTitle } from '../../canvas/draw-funnel.js';
import type { PanelContext } from '../panel-context.js';
import { panelMessages } from '../words/index.js';
import { layoutTimes } from './layout-times.js';
import { answerAbout, stageBehind } from './times-question.js';

const WIDTH = 292;
const BARS = 40;
const GAP = 1.5;
/** So near the start the name of the limit begins behind the 0, which takes so much room. */
const NEAR_START = 0.16;
const ZERO = 12;

/** How long those took who got on from here, beside the limit; apart from them how many are still on the way, and how many past it. */
export function stageTimes(context: PanelContext, stage: Stage): TemplateResult | typeof nothing {
  const { document, funnel, localizer, times } = context;
  const answer = times ? answerAbout(times, document, stage.id) : null;
  const next = stageBehind(funnel, stage.id);
  const status = times?.live.status ?? 'none';
  if (!next || status === 'none' || status === 'failed') return nothing;
  const say = localizer.say.bind(localizer);
  return html`<section data-part="times" aria-busy=${answer ? nothing : 'true'}>
    <h3>
      <span class="grow">${say(panelMessages, 'panel.time-here')}</span>
      <span class="subtle small">${say(panelMessages, 'panel.until', { stage: stageTitle(next, localizer) })}</span>
    </h3>
    ${answer ? renderTimes(context, stage, answer) : html`<p class="counts loading">${say(panelMessages, 'panel.counting')}</p>`}
  </section>`;
}

function renderTimes({ localizer }: PanelContext, stage: Stage, answer: FunnelAnswer): TemplateResult {
  const say = localizer.say.bind(localizer);
  const { histogram } = answer;
  const overdue = answer.stages.find((each) => each.stage === stage.id)?.overdue ?? 0;
  const { median = null, p90 = null, count = 0, open = 0 } = histogram?.days ?? {};
  const late =
    overdue > 0
      ? html`<span class="warning">${say(panelMessages, 'panel.past-limit', { count: overdue })}</span>`
      : nothing;
  if (!histogram || count === 0 || median === null || p90 === null) {
    const waiting =
      open > 0 ? html`<span>${say(panelMessages, 'panel.times-waiting', { count: open })}</span>` : nothing;
    return html`<p class="counts"><span>${say(panelMessages, 'panel.nobody-got-on')}</span> ${waiting} ${late}</p>`;
  }
  const days = (value: number) => localizer.duration(value, 'day', { digits: digitsOf(value) });
  const facts = say(panelMessages, 'panel.times', { median: days(median), p90: days(p90), count });
  return html`${renderBars(layoutTimes(histogram, stage.limit?.days ?? null), localizer, facts)}
    <p class="counts"><span>${facts}</span> ${late}</p>
    ${open > 0 ? html`<p class="counts open">${say(panelMessages, 'panel.times-open', { count: open })}</p>` : nothing}`;
}

function renderBars(
  { bars, limit, longest }: ReturnType<typeof layoutTimes>,
  localizer: PanelContext['localizer'],
  label: string,
) {
  const at = (share: number) => share * WIDTH;
  const days = (value: number) => localizer.number(value, { digits: digitsOf(value) });
  const limitAt = limit === null ? null : at(limit);
  const isLimitAtEnd = limit !== null && limit > 0.75;
  const isLimitAtStart = limit !== null && limit < NEAR_START;
  return html`<svg class="times" viewBox="0 0 ${WIDTH} 56" role="img" aria-label=${label}>
    ${bars.map(({ start, end, height, isLate, count, from, to }) => {
      const range = localizer.say(panelMessages, 'panel.time-range', { from: days(from), to: days(to), count });
      const tall = count === 0 ? 0 : Math.max(1, height * BARS);
      return svg`<rect class=${isLate ? 'late' : ''} x=${at(start) + GAP / 2} y=${BARS - tall}
        width=${Math.max(2, at(end) - at(start) - GAP)} height=${tall}><title>${range}</title></rect>`;
    })}
    ${limitAt === null ? nothing : svg`<line x1=${limitAt} x2=${limitAt} y1="0" y2=${BARS} />`}
    <text x="0" y="53">0</text>
    ${
      limitAt === null || limit === null
        ? nothing
        : svg`<text x=${isLimitAtStart ? Math.max(limitAt, ZERO) : limitAt} y="53"
            text-anchor=${isLimitAtEnd ? 'end' : isLimitAtStart ? 'start' : 'middle'}>${localizer.say(panelMessages, 'panel.limit-at', { days: days(limit * longest) })}</text>`
    }
    ${isLimitAtEnd ? nothing : svg`<text x=${WIDTH} y="53" text-anchor="end">${localizer.duration(longest, 'day', { digits: 0 })}</text>`}
  </svg>`;
}

/** Short times are told to a tenth of a day. */
function digitsOf(days: number): number {
  return days < 10 && days % 1 !== 0 ? 1 : 0;
}
