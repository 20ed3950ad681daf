import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { WordingEvent } from '../../fields/text-rows.js';
import type { MetricContext } from '../metric-context.js';
import { nameMetric } from '../model/name-metric.js';
import { metricMessages } from '../words/index.js';

/** Name and description, a line for each language that the document is written in. */
export function metricNames({ editor, metric, localizer, isReadOnly, locales }: MetricContext): TemplateResult {
  const endStep = () => editor.endStep();
  return html`<section class="card names" id="names" aria-label=${localizer.say(metricMessages, 'metric.names')}>
    <weir-text-rows
      class="titles"
      .label=${localizer.say(metricMessages, 'metric.name')}
      .text=${metric.title}
      .locales=${locales}
      placeholder=${metric.id}
      .isReadOnly=${isReadOnly}
      @wording=${({ locale, wording, plainIs }: WordingEvent) =>
        editor.run('metric/set-title', { metric: metric.id, locale, title: wording, plainIs })}
      @leave=${() => {
        nameMetric(editor, metric.id);
        endStep();
      }}
    ></weir-text-rows>
    <weir-text-rows
      class="descriptions"
      .label=${localizer.say(metricMessages, 'metric.description')}
      .text=${metric.description}
      .locales=${locales}
      .isReadOnly=${isReadOnly}
      @wording=${({ locale, wording, plainIs }: WordingEvent) =>
        editor.run('metric/set-description', { metric: metric.id, locale, description: wording, plainIs })}
      @leave=${endStep}
    ></weir-text-rows>
  </section>`;
}
