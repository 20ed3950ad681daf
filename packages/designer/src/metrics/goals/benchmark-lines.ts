import { pointerTo } from '@weir/schema';
import type { Benchmark } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { writtenLocale } from '../../editor/index.js';
import type { NumberField } from '../../fields/number-field.js';
import type { WordingEvent } from '../../fields/text-rows.js';
import { problemsAt } from '../../panel/panel-context.js';
import { amountField, amountHead } from '../form/amount-field.js';
import { partProblems } from '../form/part-problems.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';
import { removeButton } from './target-lines.js';
import type { WhereField } from './where-field.js';

/** A line for each benchmark: its value, of how many, and who says so. The rest stands behind its button. */
export function benchmarkLines(context: MetricContext): TemplateResult | typeof nothing {
  const { metric, localizer } = context;
  const say = localizer.say.bind(localizer);
  const { benchmarks = [] } = metric;
  if (benchmarks.length === 0) return nothing;
  return html`<div class="lines benchmarks" role="group" aria-label=${say(metricMessages, 'metric.benchmarks')}>
    <div class="line heads small subtle" aria-hidden="true">
      <span>${amountHead(context, say(metricMessages, 'metric.benchmark'))}</span
      ><span>${say(metricMessages, 'metric.peers')}</span><span>${say(metricMessages, 'metric.source')}</span>
    </div>
    ${benchmarks.map((benchmark, index) => benchmarkLine(context, benchmark, index))}
  </div>`;
}

function benchmarkLine(context: MetricContext, benchmark: Benchmark, index: number): TemplateResult {
  const { editor, metric, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const ref = { metric: metric.id, index };
  const number = index + 1;
  const locale = writtenLocale(editor.document, benchmark.source, localizer.locale);
  const write = (event: Event) =>
    editor.run('benchmark/set-text', {
      ...ref,
      text: 'source',
      locale,
      wording: (event.target as HTMLInputElement).value,
      plainIs: plainLanguage(context, locale),
    });
  return html`<div class="line" data-part="benchmarks/${index}">
      ${amountField(context, {
        label: say(metricMessages, 'metric.benchmark-number', { number }),
        value: benchmark.value,
        change: (value) => editor.run('benchmark/set-value', { ...ref, value }),
      })}
      <weir-number-field
        bare
        .label=${say(metricMessages, 'metric.peers')}
        .value=${benchmark.peers ?? null}
        .min=${1}
        .placeholder=${isReadOnly ? '–' : ''}
        .isReadOnly=${isReadOnly}
        @change=${(event: Event) => {
          const { value } = event.target as NumberField;
          editor.run('benchmark/set-origin', { ...ref, changes: { peers: value === null ? null : Math.round(value) } });
        }}
        @leave=${() => editor.endStep()}
      ></weir-number-field>
      <span class="field">
        <input
          aria-label=${say(metricMessages, 'metric.source')}
          .value=${localizer.text(benchmark.source)}
          ?readonly=${isReadOnly}
          @input=${write}
          @blur=${() => editor.endStep()}
        />
        <weir-popover label=${say(metricMessages, 'metric.about-benchmark', { number })} placement="bottom-end">
          <button
            slot="trigger"
            type="button"
            class="button quiet icon more"
            aria-label=${say(metricMessages, 'metric.about-benchmark', { number })}
            title=${say(metricMessages, 'metric.about-benchmark', { number })}
          >
            ${icon(isReadOnly ? 'info' : 'pencil', 14)}
          </button>
          <div class="popover-fields wide">${aboutFields(context, benchmark, index)}</div>
        </weir-popover>
      </span>
      ${isReadOnly ? nothing : removeButton(say(metricMessages, 'metric.delete-benchmark', { number }), () => editor.run('benchmark/delete', ref))}
    </div>
    ${partProblems(context, 'benchmarks', index)}`;
}

function aboutFields(context: MetricContext, benchmark: Benchmark, index: number): TemplateResult {
  const { editor, metric, localizer, isReadOnly, locales, live, pointer } = context;
  const say = localizer.say.bind(localizer);
  const ref = { metric: metric.id, index };
  const isLinkWrong = problemsAt(editor, pointerTo(pointer, 'benchmarks', index, 'link')).length > 0;
  const endStep = () => editor.endStep();
  const texts = (text: 'label' | 'source') =>
    html`<weir-text-rows
      .label=${say(metricMessages, `metric.${text}`)}
      .text=${benchmark[text]}
      .locales=${locales}
      .isReadOnly=${isReadOnly}
      @wording=${({ locale, wording, plainIs }: WordingEvent) =>
        editor.run('benchmark/set-text', { ...ref, text, locale, wording, plainIs })}
      @leave=${endStep}
    ></weir-text-rows>`;
  const origin = (property: 'link' | 'date') => (event: Event) =>
    editor.run('benchmark/set-origin', {
      ...ref,
      changes: { [property]: (event.target as HTMLInputElement).value || null },
    });
  return html`
    ${texts('label')} ${texts('source')}
    <label>
      <span class="label">${say(metricMessages, 'metric.link')}</span>
      <span class="field">
        <input
          type="url"
          placeholder="https://"
          .value=${benchmark.link ?? ''}
          ?readonly=${isReadOnly}
          aria-invalid=${isLinkWrong ? 'true' : nothing}
          @change=${origin('link')}
        />
      </span>
    </label>
    ${partProblems(context, 'benchmarks', index, 'link')}
    <label>
      <span class="label">${say(metricMessages, 'metric.date')}</span>
      <span class="field">
        <input
          type="date"
          max="9999-12-31"
          .value=${benchmark.date ?? ''}
          ?readonly=${isReadOnly}
          @change=${origin('date')}
        />
      </span>
    </label>
    <div>
      <span class="label">${say(metricMessages, 'metric.where')}</span>
      <weir-where-field
        .document=${editor.document}
        .adapter=${live.adapter}
        .context=${live.context}
        .label=${say(metricMessages, 'metric.where')}
        .where=${benchmark.where}
        .isReadOnly=${isReadOnly}
        @change=${(event: Event) =>
          editor.run('benchmark/set-origin', {
            ...ref,
            changes: { where: (event.target as WhereField).changes.where ?? null },
          })}
      ></weir-where-field>
    </div>
  `;
}

/** The language that a text is in which has only one wording. */
function plainLanguage({ locales }: MetricContext, locale: string): string {
  return locales[0] ?? locale;
}
