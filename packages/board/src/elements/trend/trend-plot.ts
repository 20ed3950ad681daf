import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { TrendPanel } from '../../figure/trend.js';
import type { TrendLayout } from '../../layout/trend.js';
import type { TrendWords } from '../../words/trend.js';
import { svgTexts } from '../widget/svg-texts.js';
import { seriesColor } from './trend-legend.js';
import type { Size } from '../widget/size-controller.js';

/**
 * @param active the period that is pointed at; null: none
 * @param panelPlace makes the pattern's id unique
 * @param chosen the periods that the board is filtered by
 */
export function renderPlot(
  panel: TrendPanel,
  layout: TrendLayout,
  words: TrendWords,
  size: Size,
  active: number | null,
  panelPlace: number,
  chosen: readonly number[] = [],
): TemplateResult {
  const { ticks, tickX, names, namesY, years, labels, columns, targetPath } = layout;
  const start = size.rtl ? 'start' : 'end';
  const hatch = `hatch-${panelPlace}`;
  return html`<svg viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">
    ${columns.unfinished ? renderHatch(hatch) : nothing} ${chosen.map((place) => renderCursor(layout, place, 'chosen'))}
    ${active === null ? nothing : renderCursor(layout, active, 'cursor')}
    ${svg`<path class="grid" d=${levels(layout, (value) => value !== 0)} /><path class="base" d=${levels(layout, (value) => value === 0)} />`}
    ${svg`<g class="axis" text-anchor=${start} ${svgTexts(ticks.map(({ y, text }) => ({ x: tickX, y: y + 4, text })))}></g>`}
    ${columns.earlier ? svg`<path class="earlier" d=${columns.earlier} />` : nothing}
    ${columns.whole ? svg`<path class="column" d=${columns.whole} />` : nothing}
    ${columns.unfinished ? svg`<path class="unfinished" fill="url(#${hatch})" d=${columns.unfinished} />` : nothing}
    ${renderLines(panel, layout, active)} ${targetPath ? svg`<path class="target" d=${targetPath} />` : nothing}
    ${labels.map(({ x, y, text }) => svg`<text class="label halo" x=${x} y=${y} text-anchor="middle">${text}</text>`)}
    ${svg`<g class="axis" text-anchor="middle" ${svgTexts([
      ...names.map(({ place, x, text }) => ({ x, y: namesY, text, kind: words.isUnderWay(place) ? 'now' : '' })),
      ...years.map(({ x, text }) => ({ x, y: namesY + 14, text })),
    ])}></g>`}
  </svg>`;
}

function renderHatch(id: string): SVGTemplateResult {
  return svg`<defs>
    <pattern id=${id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="6" height="6" /><rect class="hatch-line" width="2" height="6" />
    </pattern>
  </defs>`;
}

/** The lines of the values on the axis, in one path. */
function levels({ ticks, plot }: TrendLayout, isMeant: (value: number) => boolean): string {
  return ticks.map(({ y, value }) => (isMeant(value) ? `M${plot.left},${y}H${plot.right}` : '')).join('');
}

function renderCursor({ centers, step, plot }: TrendLayout, active: number, name: string): SVGTemplateResult {
  return svg`<rect class=${name} x=${centers[active]! - step / 2} width=${step} y=${plot.top} height=${plot.bottom - plot.top} />`;
}

function renderLines(panel: TrendPanel, { lines }: TrendLayout, active: number | null): readonly SVGTemplateResult[] {
  const several = panel.series.length > 1;
  return lines.map((series, place) => {
    const color = several ? `stroke: ${seriesColor(panel, place)}` : '';
    const fill = several ? `fill: ${seriesColor(panel, place)}` : '';
    return svg`
      ${series.earlier ? svg`<path class="line past" d=${series.earlier} />` : nothing}
      ${series.whole ? svg`<path class="line" d=${series.whole} .style=${color} />` : nothing}
      ${series.unfinished ? svg`<path class="line open" d=${series.unfinished} .style=${color} />` : nothing}
      ${series.end && active === null ? svg`<circle class="dot" cx=${series.end.x} cy=${series.end.y} r="3" .style=${fill} />` : nothing}
      ${series.name && series.end ? svg`<path class="lead" d=${leadTo(series.end, series.name)} .style=${color} />` : nothing}
      ${series.name ? svg`<text class="name" x=${series.name.x} y=${series.name.y + 4}>${series.name.text}</text>` : nothing}
    `;
  });
}

/** From the end of a line to its name, which may have been pushed aside. */
function leadTo(
  end: { readonly x: number; readonly y: number },
  name: { readonly x: number; readonly y: number },
): string {
  const onwards = name.x < end.x ? -1 : 1;
  return `M${end.x + 6 * onwards},${end.y}L${name.x - 12 * onwards},${name.y}H${name.x - 4 * onwards}`;
}
