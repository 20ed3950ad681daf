import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TrendFigures } from '../../figure/trend.js';
import type { TrendWords } from '../../words/trend.js';
import { sheetStyles } from '../widget/sheet-styles.js';

export const styles = sheetStyles;

/** Every value of every series, the newest period last. */
export function renderTrendTable(words: TrendWords, { panels, periods }: TrendFigures, title: string): TemplateResult {
  const columns = panels.flatMap((panel) => panel.series.map((series) => ({ panel, series })));
  const compared = columns.filter(({ series }) => series.earlier !== null && words.earlier !== null);
  const targeted = panels.filter((panel) => panel.targets.some((target) => target !== null));
  return html`<div class="sheet" tabindex="0" role="region" aria-label=${title}>
    <table class="table lined">
      <thead>
        <tr>
          <th scope="col">${words.periodName}</th>
          ${columns.map(({ series }) => html`<th scope="col" class="end">${words.series(series)}</th>`)}
          ${compared.map(({ series }) => html`<th scope="col" class="end">${columns.length > 1 ? words.series(series) : nothing} ${words.earlier}</th>`)}
          ${targeted.map(() => html`<th scope="col" class="end">${words.targetName}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${periods.map(
          (_period, place) =>
            html`<tr>
              <th scope="row"><bdi>${words.isUnderWay(place) ? words.underWay : words.period(place, 'long')}</bdi></th>
              ${columns.map(({ panel, series }) => html`<td class="end"><bdi>${words.value(series, place, panel.unit)}</bdi></td>`)}
              ${compared.map(({ panel, series }) => html`<td class="end"><bdi>${words.plain(series.earlier?.[place], panel.unit, series)}</bdi></td>`)}
              ${targeted.map((panel) => html`<td class="end"><bdi>${words.plain(panel.targets[place], panel.unit, panel.series[0]!)}</bdi></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
