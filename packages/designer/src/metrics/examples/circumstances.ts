import type { Example, Scalar } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MetricContext } from '../metric-context.js';
import { exampleParameters } from '../model/example-fields.js';
import { metricMessages } from '../words/index.js';
import { scalarField } from './scalar-field.js';

/** The period that is looked at, when it is looked at, and what the parameters are set to. */
export function circumstances(context: MetricContext, example: Example, index: number): TemplateResult {
  const { editor, metric, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const ref = { metric: metric.id, index };
  const date = (label: string, value: string | undefined, change: (date: string | null) => unknown, hint?: string) =>
    html`<label>
      <span class="label">${label}</span>
      <span class="field">
        <input
          type=${(value?.length ?? 10) > 10 ? 'text' : 'date'}
          max="9999-12-31"
          .value=${value ?? ''}
          ?readonly=${isReadOnly}
          @change=${(event: Event) => change((event.target as HTMLInputElement).value || null)}
        />
      </span>
      ${hint ? html`<span class="hint">${hint}</span>` : nothing}
    </label>`;
  return html`<div class="circumstances">
    ${date(say(metricMessages, 'metric.from'), example.range?.from, (from) => editor.run('example/set-range', { ...ref, changes: { from } }))}
    ${date(say(metricMessages, 'metric.to-before'), example.range?.to, (to) => editor.run('example/set-range', { ...ref, changes: { to } }))}
    ${date(
      say(metricMessages, 'metric.as-of'),
      example.asOf,
      (asOf) => editor.run('example/set-circumstances', { ...ref, changes: { asOf } }),
      example.asOf === undefined ? say(metricMessages, 'metric.as-of-default') : undefined,
    )}
    ${exampleParameters(editor.document, metric).map((id) => parameterField(context, example, index, id))}
  </div>`;
}

function parameterField(context: MetricContext, example: Example, index: number, id: string): TemplateResult {
  const { editor, metric, localizer } = context;
  const parameter = editor.document.parameters?.find((each) => each.id === id);
  const given = example.parameters ?? {};
  const change = (value: Scalar) => {
    const { [id]: _before, ...rest } = given;
    const parameters = value === null ? rest : { ...rest, [id]: value };
    editor.run('example/set-circumstances', {
      metric: metric.id,
      index,
      changes: { parameters: Object.keys(parameters).length > 0 ? parameters : null },
    });
  };
  return scalarField(context, {
    label: localizer.text(parameter?.title) || id,
    type: parameter?.type ?? 'number',
    value: Object.hasOwn(given, id) ? (given[id] ?? null) : (parameter?.default ?? null),
    change,
  });
}
