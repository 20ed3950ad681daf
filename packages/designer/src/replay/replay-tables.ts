import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { STAGE_MEASURES, TOTAL_MEASURES } from './replay.js';
import type { Pair, Replay, ReplayMonth, ReplayStage, StageMeasure } from './replay.js';
import { sayPair } from './say-pair.js';
import type { Measure } from './say-pair.js';
import { replayMessages } from './words/index.js';

/** Columns of the table by month: what a month's cohort comes to. */
const MONTH_MEASURES = ['entities', 'won', 'lost', 'winRate'] as const;

/** The figures of both versions: in all, by stage and by month. */
export function replayTables({ stages, totals, months }: Replay, unit: string | null, localizer: Localizer) {
  const say = localizer.say.bind(localizer);
  const pair = (each: Pair, measure: Measure) => writePair(each, measure, unit, localizer);
  return html`
    <dl class="totals">
      ${TOTAL_MEASURES.filter((measure) => hasFigure(totals[measure])).map(
        (measure) =>
          html`<div>
            <dt>${say(replayMessages, `replay.${measure}`)}</dt>
            <dd>${pair(totals[measure], measure)}</dd>
          </div>`,
      )}
    </dl>
    <h3 id="by-stage">${say(replayMessages, 'replay.by-stage')}</h3>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="by-stage">
      <table class="table lined" aria-labelledby="by-stage">
        <thead>
          <tr>
            <th scope="col">${say(replayMessages, 'replay.stage')}</th>
            ${STAGE_MEASURES.map((measure) => columnHead(measure, localizer))}
          </tr>
        </thead>
        <tbody>
          ${stages.map(
            (stage) =>
              html`<tr>
                <th scope="row">${stageName(stage, localizer)}</th>
                ${STAGE_MEASURES.map((measure) => html`<td class="end">${pair(ofStage(stage, measure), measure)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${months.length === 0 ? nothing : byMonth(months, pair, localizer)}
  `;
}

/** Of a stage that is new there is nothing before, which its badge says. */
function ofStage({ before, figures }: ReplayStage, measure: StageMeasure): Pair {
  const { after } = figures[measure];
  return before === null ? { before: after, after } : figures[measure];
}

function byMonth(
  months: readonly ReplayMonth[],
  pair: (each: Pair, measure: Measure) => TemplateResult,
  localizer: Localizer,
): TemplateResult {
  return html`<h3 id="by-month">${localizer.say(replayMessages, 'replay.by-month')}</h3>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="by-month">
      <table class="table lined" aria-labelledby="by-month">
        <thead>
          <tr>
            <th scope="col">${localizer.say(replayMessages, 'replay.month')}</th>
            ${MONTH_MEASURES.map((measure) => columnHead(measure, localizer))}
          </tr>
        </thead>
        <tbody>
          ${[...months].reverse().map(
            ({ period, totals }) =>
              html`<tr>
                <th scope="row">${monthName(period, localizer)}</th>
                ${MONTH_MEASURES.map((measure) => html`<td class="end">${pair(totals[measure], measure)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function columnHead(measure: Measure, localizer: Localizer): TemplateResult {
  return html`<th scope="col" class="end">${localizer.say(replayMessages, `replay.${measure}`)}</th>`;
}

function stageName({ id, before, after }: ReplayStage, localizer: Localizer): TemplateResult {
  const title = localizer.text((after ?? before)?.title) || id;
  const former = before && after ? localizer.text(before.title) || id : title;
  const state = before === null ? 'replay.added' : after === null ? 'replay.removed' : null;
  return html`<span class="stage" title=${title}>
      <span class="truncate">${title}</span>
      ${state === null ? nothing : html`<span class="badge neutral">${localizer.say(replayMessages, state)}</span>`}
    </span>
    ${
      former === title
        ? nothing
        : html`<div class="former truncate subtle small" title=${former}>
            ${localizer.say(replayMessages, 'replay.was-called', { title: former })}
          </div>`
    }`;
}

function monthName({ from, to, incomplete }: ReplayMonth['period'], localizer: Localizer): string {
  if (from === null || to === null) return '';
  const month = localizer.period({ from, to }, 'month', { length: 'long' });
  return incomplete ? localizer.say(replayMessages, 'replay.incomplete', { month }) : month;
}

function hasFigure({ before, after }: Pair): boolean {
  return before !== null || after !== null;
}

function writePair(pair: Pair, measure: Measure, unit: string | null, localizer: Localizer): TemplateResult {
  const { before, after, difference, spoken } = sayPair(pair, measure, unit, localizer);
  if (before === null) return html`<span class="pair same"><span class="now">${after}</span></span>`;
  return html`<span class="visually-hidden">${spoken}</span>
    <span class="pair" aria-hidden="true">
      <span><span class="then">${before}</span> <span class="arrow">→</span> <span class="now">${after}</span></span>
      ${difference === null ? nothing : html`<span class="difference">${difference}</span>`}
    </span>`;
}
