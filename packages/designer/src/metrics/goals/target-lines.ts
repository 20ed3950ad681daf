import type { Grain, Target } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { selectField } from '../../fields/select-field.js';
import { amountField, amountHead } from '../form/amount-field.js';
import { partProblems } from '../form/part-problems.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';
import type { WhereField } from './where-field.js';

const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

/** A line for each target: its value, the grain it holds at, where and when. */
export function targetLines(context: MetricContext): TemplateResult | typeof nothing {
  const { metric, localizer } = context;
  const say = localizer.say.bind(localizer);
  const { targets = [] } = metric;
  if (targets.length === 0) return nothing;
  return html`<div class="lines" role="group" aria-label=${say(metricMessages, 'metric.targets')}>
    <div class="line heads small subtle" aria-hidden="true">
      <span>${amountHead(context, say(metricMessages, 'metric.target'))}</span
      ><span>${say(metricMessages, 'metric.each')}</span><span>${say(metricMessages, 'metric.where')}</span>
    </div>
    ${targets.map((target, index) => targetLine(context, target, index))}
  </div>`;
}

function targetLine(context: MetricContext, target: Target, index: number): TemplateResult {
  const { editor, metric, localizer, isReadOnly, live } = context;
  const say = localizer.say.bind(localizer);
  const ref = { metric: metric.id, index };
  const number = index + 1;
  return html`<div class="line" data-part="targets/${index}">
      ${amountField(context, {
        label: say(metricMessages, 'metric.target-number', { number }),
        value: target.value,
        change: (value) => editor.run('target/set-value', { ...ref, value }),
      })}
      ${selectField({
        label: say(metricMessages, 'metric.each'),
        isBare: true,
        value: target.grain ?? '',
        choices: [
          ...GRAINS.map((grain) => ({ value: grain, label: say(metricMessages, 'metric.grain', { grain }) })),
          { value: '', label: say(metricMessages, 'metric.whole-range') },
        ],
        isReadOnly,
        choose: (grain) => editor.run('target/set-scope', { ...ref, changes: { grain: (grain as Grain) || null } }),
      })}
      <weir-where-field
        .document=${editor.document}
        .adapter=${live.adapter}
        .context=${live.context}
        .label=${say(metricMessages, 'metric.where')}
        .where=${target.where}
        hasDates
        .from=${target.from}
        .to=${target.to}
        .isReadOnly=${isReadOnly}
        @change=${(event: Event) => editor.run('target/set-scope', { ...ref, changes: (event.target as WhereField).changes })}
        @leave=${() => editor.endStep()}
      ></weir-where-field>
      ${isReadOnly ? nothing : removeButton(say(metricMessages, 'metric.delete-target', { number }), () => editor.run('target/delete', ref))}
    </div>
    ${partProblems(context, 'targets', index)}`;
}

export function removeButton(label: string, remove: () => unknown): TemplateResult {
  return html`<button
    type="button"
    class="button quiet icon small remove"
    aria-label=${label}
    title=${label}
    @click=${remove}
  >
    ${icon('x', 14)}
  </button>`;
}
