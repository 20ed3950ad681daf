import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { TrendPanel } from '../../figure/trend.js';
import type { TrendWords } from '../../words/trend.js';

export type Swatch = 'column' | 'line' | 'earlier' | 'past' | 'target' | 'hatch' | 'open';

/** A mark as it is in the drawing, 14 × 10. */
export function renderSwatch(kind: Swatch, color?: string): TemplateResult {
  return html`<svg viewBox="0 0 14 10" aria-hidden="true">${shapeOf(kind, color)}</svg>`;
}

function shapeOf(kind: Swatch, color: string | undefined): SVGTemplateResult {
  switch (kind) {
    case 'column':
      return svg`<rect class="column" x="2" width="10" height="10" />`;
    case 'line':
      return svg`<path class="line" d="M1,5H13" .style=${color ? `stroke: ${color}` : ''} />`;
    case 'open':
      return svg`<path class="line open" d="M1,5H13" .style=${color ? `stroke: ${color}` : ''} />`;
    case 'earlier':
      return svg`<rect class="earlier" x="5" width="4" height="10" />`;
    case 'past':
      return svg`<path class="line past" d="M1,5H13" />`;
    case 'target':
      return svg`<path class="target" d="M0,5H14" />`;
    case 'hatch':
      return svg`<rect class="hatch-ground" x="2" width="10" height="10" /><path class="hatch-stroke" d="m3 8 6-6M7 9l4-4" />`;
  }
}

/** Colour of a series among several; the rest of the groups is grey. */
export function seriesColor(panel: TrendPanel, place: number): string {
  if (panel.series[place]?.group === 'rest') return 'var(--_weir-neutral-mark)';
  return `var(--_weir-series-${(place % 8) + 1})`;
}

/** Names of lines among it are for where they do not stand at the ends of their lines. */
export function renderLegend(panel: TrendPanel, words: TrendWords): TemplateResult | typeof nothing {
  const isColumns = panel.form === 'columns';
  const several = panel.series.length > 1;
  const target = words.target(panel);
  const earlier = panel.series.some((series) => series.earlier !== null) ? words.earlier : null;
  const partial = words.underWay ?? words.clipped;
  const entry = (swatch: TemplateResult, text: string, kind = '') =>
    html`<li class=${kind}>${swatch}<bdi class="truncate">${text}</bdi></li>`;
  const hasOthers = target !== null || earlier !== null || partial !== null;
  if (!several && !hasOthers) return nothing;
  return html`<ul class=${hasOthers ? 'legend' : 'legend end-name'} part="legend">
    ${
      several
        ? panel.series.map((series, place) =>
            entry(renderSwatch('line', seriesColor(panel, place)), words.series(series), 'end-name'),
          )
        : entry(renderSwatch(isColumns ? 'column' : 'line'), words.series(panel.series[0]!))
    }
    ${target === null ? nothing : entry(renderSwatch('target'), target)}
    ${earlier === null ? nothing : entry(renderSwatch(isColumns ? 'earlier' : 'past'), earlier)}
    ${partial === null ? nothing : entry(renderSwatch(isColumns ? 'hatch' : 'open', several ? 'var(--_weir-neutral-mark)' : undefined), partial)}
  </ul>`;
}
