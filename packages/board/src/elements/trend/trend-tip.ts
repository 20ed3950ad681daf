import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TrendPanel } from '../../figure/trend.js';
import type { TrendWords } from '../../words/trend.js';
import { tipStyles } from '../widget/tip-styles.js';
import { renderSwatch, seriesColor } from './trend-legend.js';

/** The values of one period. */
export function renderTip(panel: TrendPanel, words: TrendWords, active: number): TemplateResult {
  const several = panel.series.length > 1;
  const target = panel.targets[active] ?? null;
  const line = (swatch: TemplateResult, name: string, value: string) =>
    html`<li>
      <span>${swatch}<bdi>${name}</bdi></span> <bdi class="num">${value}</bdi>
    </li>`;
  return html`<p><bdi>${words.isUnderWay(active) ? words.underWay : words.period(active, 'long')}</bdi></p>
    <ul>
      ${panel.series.map((series, rank) =>
        line(
          panel.form === 'columns'
            ? renderSwatch('column')
            : renderSwatch('line', several ? seriesColor(panel, rank) : undefined),
          words.series(series),
          words.value(series, active, panel.unit),
        ),
      )}
      ${panel.series.map((series) =>
        series.earlier && words.earlier
          ? line(
              renderSwatch(panel.form === 'columns' ? 'earlier' : 'past'),
              several ? `${words.series(series)} · ${words.earlier}` : words.earlier,
              words.plain(series.earlier[active], panel.unit, series),
            )
          : nothing,
      )}
      ${
        target === null
          ? nothing
          : line(renderSwatch('target'), words.targetName, words.plain(target, panel.unit, panel.series[0]!))
      }
    </ul>`;
}

export const styles = [
  tipStyles,
  css`
    .tip li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 16px;
      color: var(--_weir-text-muted);
    }
    .tip li > bdi {
      color: var(--_weir-text);
    }
    .tip svg {
      flex: none;
      inline-size: 14px;
      block-size: 10px;
      margin-inline-end: 5px;
      vertical-align: -0.05em;
    }
  `,
];
