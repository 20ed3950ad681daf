import type { MetricsAnswer, MetricsQuestion } from '@weir/query';
import { uiMessages } from '@weir/ui';
import { kpiFigures } from '../figure/kpi.js';
import { dateOf } from '../time/dates.js';
import { changeText, dimensionTitle, groupValueText, metricTitle, partsText, valueText } from '../words/figures.js';
import { boardMessages } from '../words/index.js';
import { partCaption } from '../words/tree/caption.js';
import type { Taken } from './sheet.js';

/** A number with what it means: its change, over what it is, up to when, and how it is made; a line each. Null without a number. */
export function numberText({ drawn, localizer }: Taken): string | null {
  const { document, widget } = drawn;
  const question = drawn.question as MetricsQuestion;
  const answer = drawn.answer as MetricsAnswer;
  const metric = document.metrics?.find(({ id }) => id === widget.metric);
  const figures = metric && kpiFigures(document, metric, answer, question);
  if (!metric || !figures || figures.value === null) return null;
  const { settings } = document;
  const currency = settings?.currency;
  const value = valueText(localizer, figures.value, figures.unit, metric, { currency, exact: true });
  const { from, to } = question.range ?? {};
  const zone = settings?.timeZone;
  const range = localizer.dateRange({ ...(from && { from: dateOf(from, zone) }), ...(to && { to: dateOf(to, zone) }) });
  const filters = Object.entries(question.filters ?? {}).map(([id, values]) => {
    const texts = [values].flat().map((each) => groupValueText(localizer, document, id, each));
    return `${dimensionTitle(localizer, document, id)}: ${localizer.list(texts)}`;
  });
  const versus = question.compare && localizer.say(boardMessages, `board.versus.${question.compare}`);
  return [
    `${metricTitle(localizer, document, metric.id)}: ${value}`,
    figures.parts && partsText(localizer, figures.parts),
    figures.change && versus && `${changeText(localizer, figures.change, figures.unit, metric)} ${versus}`,
    [range, ...filters].filter(Boolean).join(' · '),
    localizer.say(uiMessages, 'ui.as-of', { time: localizer.instant(answer.asOf, zone ?? 'UTC') }),
    localizer.text(metric.description),
    partCaption(localizer, document, metric.formula),
  ]
    .filter(Boolean)
    .join('\n');
}
