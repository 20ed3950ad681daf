import type { FunnelAnswer } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FunnelStage, FunnelStages } from '../../figure/funnel.js';
import { boardMessages } from '../../words/index.js';
import { sheetStyles } from '../widget/sheet-styles.js';

export const styles = sheetStyles;

/** Every figure of every stage, those beside the way too. */
export function renderFunnelTable(
  localizer: Localizer,
  { way, beside }: FunnelStages,
  { unit }: FunnelAnswer,
  title: string,
  earlier?: string,
): TemplateResult {
  const say = (id: ColumnId) => localizer.say(boardMessages, id);
  const number = (value: number) => localizer.number(value);
  const percent = (value: number | null) =>
    value === null ? localizer.value(null, null) : localizer.percent(value, { digits: 1 });
  const row = ({ stage, figures, conversion, earlier: then }: FunnelStage) =>
    html`<tr>
      <th scope="row">${localizer.text(stage.title) || stage.id}</th>
      <td class="end">${number(figures.reached)}</td>
      <td class="end">${number(figures.entered)}</td>
      <td class="end">${number(figures.skipped)}</td>
      <td class="end">${number(figures.notApplicable)}</td>
      <td class="end">${conversion ? percent(conversion.share) : ''}</td>
      <td class="end">${percent(figures.conversion.fromStart)}</td>
      <td class="end">${number(figures.open)}</td>
      <td class="end">${number(figures.overdue)}</td>
      <td class="end">
        ${figures.days.median === null ? localizer.value(null, null) : localizer.number(Math.round(figures.days.median * 10) / 10)}
      </td>
      <td class="end"><bdi>${localizer.value(figures.value, unit)}</bdi></td>
      ${
        earlier
          ? html`<td class="end">${then === null ? localizer.value(null, null) : number(then)}</td>
              <td class="end">${conversion ? percent(conversion.earlier) : ''}</td>`
          : nothing
      }
    </tr>`;
  return html`<div class="sheet" tabindex="0" role="region" aria-label=${title}>
    <table class="table lined">
      <thead>
        <tr>
          <th scope="col">${say('board.stage')}</th>
          ${COLUMNS.map((id) => html`<th scope="col" class="end">${say(id)}</th>`)}
          ${
            earlier
              ? (['board.reached', 'board.to-next'] as const).map(
                  (id) => html`<th scope="col" class="end">${say(id)}, ${earlier}</th>`,
                )
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${way.map(row)} ${beside.map(row)}
      </tbody>
    </table>
  </div>`;
}

const COLUMNS = [
  'board.reached',
  'board.entered',
  'board.skipped',
  'board.not-applicable',
  'board.to-next',
  'board.from-start',
  'board.open-now',
  'board.overdue-now',
  'board.median-days',
  'board.open-value',
] as const;

type ColumnId = (typeof COLUMNS)[number] | 'board.stage';
