import { isCurrency } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { NumberField } from '../../fields/number-field.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';

interface AmountField {
  /** Read out; what is seen stands above the column. */
  readonly label: string;
  readonly value: number;
  readonly problem?: string | undefined;
  readonly change: (value: number) => void;
}

/** A figure of a metric, typed as it is written: 22 for 0.22 where the metric is a percentage. Left empty, it stays what it was. */
export function amountField(context: MetricContext, { label, value, problem, change }: AmountField): TemplateResult {
  const { editor, isReadOnly } = context;
  const isPercent = isPercentage(context);
  const leave = (event: Event) => {
    const field = event.target as NumberField;
    if (field.value === null) field.value = value;
    editor.endStep();
  };
  return html`<weir-number-field
    bare
    .label=${label}
    .value=${value}
    .scale=${isPercent ? 100 : 1}
    unit=${isPercent ? '%' : ''}
    .problem=${problem ?? ''}
    .isReadOnly=${isReadOnly}
    @change=${(event: Event) => {
      const typed = (event.target as NumberField).value;
      if (typed !== null) change(typed);
    }}
    @leave=${leave}
  ></weir-number-field>`;
}

export function isPercentage({ metric, result }: Pick<MetricContext, 'metric' | 'result'>): boolean {
  return (metric.format?.style ?? result?.unit) === 'percent';
}

/** What a column of figures is in: "CNY", "days"; '' for percentages, whose sign stands behind each, and for plain numbers. */
export function unitText({ metric, result, localizer, editor }: MetricContext): string {
  const unit = result?.unit ?? null;
  const style = metric.format?.style;
  const [top = ''] = unit?.split(' per ') ?? [];
  if ((style ?? unit) === 'percent') return '';
  if (isCurrency(top)) return top;
  if (style === 'currency') return editor.document.settings?.currency ?? '';
  return localizer
    .valueParts(2, unit, metric.format)
    .flatMap(({ kind, text }) => (kind === 'unit' ? [text.trim()] : []))
    .join('');
}

/** A column's head, with what its figures are in. */
export function amountHead(context: MetricContext, name: string): string {
  const unit = unitText(context);
  return unit ? context.localizer.say(metricMessages, 'metric.and-also', { first: name, second: unit }) : name;
}
