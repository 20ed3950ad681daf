import { goalText, valueText } from '@weir/board';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShownFigures } from '../live/metric-live.js';
import type { MetricContext } from '../metric-context.js';
import { TREND_SIZE, layoutTrendCourse, trendCourse } from '../model/live-trend.js';
import type { TrendCourse } from '../model/live-trend.js';
import { metricMessages } from '../words/index.js';

/** The metric's course over the period, with its target; as a table for those who ask for it. */
export function liveTrend(
  context: MetricContext,
  shown: ShownFigures,
  isTable: boolean,
): TemplateResult | typeof nothing {
  const { editor, metric, localizer } = context;
  const { document } = editor;
  const course = shown.answer && trendCourse(document, metric, shown.answer, shown.question);
  if (!course) return nothing;
  const unit = shown.answer?.metrics[metric.id]?.unit ?? null;
  const currency = document.settings?.currency;
  const fiscalYearStart = document.settings?.fiscalYearStart ?? 1;
  const nameOf = (place: number, length: 'short' | 'long') => {
    const { from, to } = course.periods[place] ?? {};
    return from && to ? localizer.period({ from, to }, course.grain, { length, fiscalYearStart }) : '';
  };
  const written = (value: number | null) => valueText(localizer, value, unit, metric, { currency, narrow: true });
  const target = course.target === null ? null : goalText(localizer, course.target, unit, metric, currency);
  if (isTable) return courseTable(context, course, (place) => nameOf(place, 'long'), written);
  const drawing = layoutTrendCourse(course, (place) => nameOf(place, 'short'), target ?? '');
  if (!drawing) return nothing;
  const { line, names } = drawing;
  const { width, height, lineHeight } = TREND_SIZE;
  return html`<svg
    class="trend"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${sentence(context, course, (place) => nameOf(place, 'long'), written, target)}
  >
    ${svg`<line class="base" x1="0" x2=${width} y1=${lineHeight} y2=${lineHeight} />`}
    ${
      line.targetY === null
        ? nothing
        : svg`<line class="target" x1="0" x2=${drawing.width + 2} y1=${line.targetY} y2=${line.targetY} />
            <text class="axis" x=${width} y=${line.targetY + 4} text-anchor="end">${target}</text>`
    }
    ${svg`<path class="line" d=${line.path} />`}
    ${line.unfinished ? svg`<path class="line unfinished" d=${line.unfinished} />` : nothing}
    ${svg`<circle cx=${line.newest[0]} cy=${line.newest[1]} r="3.5" />`}
    ${names.map(({ x, text, anchor }) => svg`<text class="axis" x=${x} y=${height - 6} text-anchor=${anchor}>${text}</text>`)}
  </svg>`;
}

function sentence(
  { metric, localizer }: MetricContext,
  course: TrendCourse,
  nameOf: (place: number) => string,
  written: (value: number | null) => string,
  target: string | null,
): string {
  const known = course.values.flatMap((value, place) => (value === null ? [] : [place]));
  const [first = 0, last = 0] = [known[0], known.at(-1)];
  const args = {
    title: localizer.text(metric.title) || metric.id,
    grain: course.grain,
    first: written(course.values[first] ?? null),
    from: nameOf(first),
    last: written(course.values[last] ?? null),
    to: nameOf(last),
  };
  const text = localizer.say(metricMessages, 'metric.course', args);
  return target === null ? text : localizer.say(metricMessages, 'metric.course-target', { text, target });
}

function courseTable(
  { localizer }: MetricContext,
  { values, isUnfinished }: TrendCourse,
  nameOf: (place: number) => string,
  written: (value: number | null) => string,
): TemplateResult {
  return html`<div class="course">
    <table class="table">
      <tbody>
        ${values
          .map((value, place) => {
            const isOpen = isUnfinished && place === values.length - 1;
            return html`<tr>
              <th scope="row">
                ${isOpen ? localizer.say(metricMessages, 'metric.so-far', { period: nameOf(place) }) : nameOf(place)}
              </th>
              <td class="end num">${written(value)}</td>
            </tr>`;
          })
          .toReversed()}
      </tbody>
    </table>
  </div>`;
}
