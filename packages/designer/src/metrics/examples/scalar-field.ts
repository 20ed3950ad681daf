import type { Field, FieldType, Scalar } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NumberField } from '../../fields/number-field.js';
import { selectField } from '../../fields/select-field.js';
import type { MetricContext } from '../metric-context.js';
import { isPercentage } from '../form/amount-field.js';
import { metricMessages } from '../words/index.js';

interface ScalarField {
  readonly label: string;
  /** The label is only read out. */
  readonly isBare?: boolean;
  readonly type: FieldType;
  /** A value of the metric: a percentage is typed as it is written. */
  readonly isFigure?: boolean;
  /** Values that the document lists. */
  readonly values?: Field['values'];
  /** null: missing. */
  readonly value: Scalar;
  readonly change: (value: Scalar) => unknown;
}

/** A value of any type; an empty field means that it is missing. */
export function scalarField(context: MetricContext, field: ScalarField): TemplateResult {
  if (field.type === 'boolean') return choiceField(context, field, [true, false]);
  if (field.type === 'number') return numberField(context, field);
  const listed = field.values?.map(({ value }) => value).filter((value) => value !== null) ?? [];
  return listed.length > 0 ? choiceField(context, field, listed) : textField(context, field);
}

function choiceField(context: MetricContext, field: ScalarField, values: readonly Scalar[]): TemplateResult {
  const { localizer, isReadOnly } = context;
  const { label, isBare = false, value, change } = field;
  const nameOf = (choice: Scalar) => {
    const title = field.values?.find((each) => each.value === choice)?.title;
    if (title !== undefined) return localizer.text(title);
    return typeof choice === 'boolean'
      ? localizer.say(metricMessages, 'metric.boolean', { value: String(choice) })
      : String(choice);
  };
  return selectField({
    label,
    isBare,
    value: value === null ? '' : JSON.stringify(value),
    choices: [
      { value: '', label: localizer.say(metricMessages, 'metric.no-value') },
      ...values.map((choice) => ({ value: JSON.stringify(choice), label: nameOf(choice) })),
    ],
    unknown: (other) => String(JSON.parse(other)),
    isReadOnly,
    choose: (chosen) => change(chosen === '' ? null : (JSON.parse(chosen) as Scalar)),
  });
}

function numberField(context: MetricContext, { label, isBare, isFigure, value, change }: ScalarField): TemplateResult {
  const isPercent = isFigure === true && isPercentage(context);
  return html`<weir-number-field
    ?bare=${isBare ?? false}
    .label=${label}
    .value=${typeof value === 'number' ? value : null}
    .scale=${isPercent ? 100 : 1}
    unit=${isPercent ? '%' : ''}
    .isReadOnly=${context.isReadOnly}
    @change=${(event: Event) => change((event.target as NumberField).value)}
    @leave=${() => context.editor.endStep()}
  ></weir-number-field>`;
}

function textField({ editor, isReadOnly }: MetricContext, field: ScalarField): TemplateResult {
  const { label, isBare, type, value, change } = field;
  const take = (event: Event) => change((event.target as HTMLInputElement).value || null);
  return html`<label>
    ${isBare ? nothing : html`<span class="label">${label}</span>`}
    <span class="field">
      <input
        type=${type === 'date' ? 'date' : 'text'}
        max="9999-12-31"
        aria-label=${label}
        placeholder=${type === 'datetime' ? '2025-01-31T09:00:00Z' : nothing}
        .value=${value === null ? '' : String(value)}
        ?readonly=${isReadOnly}
        @input=${(event: Event) => type !== 'date' && take(event)}
        @change=${take}
        @blur=${() => editor.endStep()}
      />
    </span>
  </label>`;
}
