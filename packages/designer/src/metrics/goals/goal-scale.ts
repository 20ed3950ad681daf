import { estimateWidth, goalText, valueText } from '@weir/board';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { MetricContext } from '../metric-context.js';
import { goalFigures } from '../model/goal-figures.js';
import type { GoalFigures } from '../model/goal-figures.js';
import { layoutGoalScale } from '../model/goal-scale.js';
import type { GoalMark, PlacedMark } from '../model/goal-scale.js';
import { metricMessages } from '../words/index.js';

/** Narrower, and texts that are kept apart for it still do not meet. */
const LIKELY_WIDTH_PX = 290;
const TEXT_PX = 12;
const ROWS = { above: 11, below: 41, 'far-below': 57 };

/** The metric's value on a line with what is to be reached and what others reach; nothing where there is nothing to compare. */
export function goalScale(context: MetricContext, isRightToLeft: boolean): TemplateResult | typeof nothing {
  const { editor, metric, live } = context;
  const shown = live.trendOf(metric);
  const figures = shown.answer && goalFigures(editor.document, metric, shown.answer, shown.question);
  const marks = figures ? marksOf(context, figures) : [];
  const scale = layoutGoalScale(marks, LIKELY_WIDTH_PX, (text) => estimateWidth(text, TEXT_PX));
  if (!scale) return nothing;
  const x = (share: number) => `${Math.round((isRightToLeft ? 1 - share : share) * 1000) / 10}%`;
  const { bar } = scale;
  const height = scale.marks.some(({ row }) => row === 'far-below') ? 60 : 44;
  const start = bar && (isRightToLeft ? bar.to : bar.from);
  return html`<svg
    class="scale"
    width="100%"
    height=${height}
    role="img"
    aria-label=${context.localizer.list(marks.map(({ text }) => text))}
  >
    ${svg`<rect class="track" y="18" width="100%" height="6" rx="3" />`}
    ${
      bar
        ? svg`<rect class="fill ${shown.isOutdated ? 'old' : ''}" x=${x(start ?? 0)} y="18" width="${Math.round((bar.to - bar.from) * 1000) / 10}%" height="6" rx="3" />`
        : nothing
    }
    ${scale.marks.map((mark) => (mark.kind === 'value' ? nothing : svg`<rect class="tick ${mark.kind}" x=${x(mark.at)} y="14" width="2" height="14" />`))}
    ${scale.marks.map((mark) => renderText(mark, x(mark.textAt)))}
  </svg>`;
}

function renderText({ kind, text, row, anchor }: PlacedMark, x: string) {
  return svg`<text class=${kind} x=${x} y=${ROWS[row]} text-anchor=${anchor}>${text}</text>`;
}

function marksOf({ editor, metric, localizer }: MetricContext, figures: GoalFigures): readonly GoalMark[] {
  const { value, target, benchmark, period, unit } = figures;
  const currency = editor.document.settings?.currency;
  const say = localizer.say.bind(localizer);
  const goal = (figure: number) => goalText(localizer, figure, unit, metric, currency);
  const written = (figure: number) => valueText(localizer, figure, unit, metric, { currency, narrow: true });
  const name =
    period?.from && period.to && target?.grain
      ? localizer.period({ from: period.from, to: period.to }, target.grain)
      : null;
  return [
    ...(value === null
      ? []
      : [
          {
            kind: 'value' as const,
            value,
            text: name
              ? say(metricMessages, 'metric.value-in', { value: written(value), period: name })
              : say(metricMessages, 'metric.value-now', { value: written(value) }),
          },
        ]),
    ...(target
      ? [
          {
            kind: 'target' as const,
            value: target.value,
            text: say(metricMessages, 'metric.target-at', { value: goal(target.value) }),
          },
        ]
      : []),
    ...(benchmark
      ? [
          {
            kind: 'benchmark' as const,
            value: benchmark.value,
            text: say(metricMessages, 'metric.benchmark-at', { value: goal(benchmark.value) }),
          },
        ]
      : []),
  ];
}
