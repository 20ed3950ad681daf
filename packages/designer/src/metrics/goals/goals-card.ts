import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';
import { benchmarkLines } from './benchmark-lines.js';
import { goalScale } from './goal-scale.js';
import { targetLines } from './target-lines.js';

export interface GoalsView {
  readonly isRightToLeft: boolean;
  /** Leads to the figure of a line that was just added. */
  readonly fill: (list: 'targets' | 'benchmarks', index: number) => void;
}

/** What is to be reached, what others reach, and how the metric stands to both. */
export function goalsCard(context: MetricContext, { isRightToLeft, fill }: GoalsView): TemplateResult {
  const { editor, metric, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const isEmpty = !metric.targets?.length && !metric.benchmarks?.length;
  const start = metric.targets?.at(-1)?.value ?? metric.benchmarks?.at(-1)?.value ?? 0;
  const add = (label: string, run: () => unknown) =>
    html`<button type="button" class="button quiet small muted" @click=${run}>${icon('plus', 14)}${label}</button>`;
  return html`<section class="card goals" aria-labelledby="goals-title">
    <header>
      <h3 id="goals-title">${say(metricMessages, 'metric.goals')}</h3>
      <span class="grow"></span>
      ${
        isReadOnly
          ? nothing
          : html`<div class="adds">
              ${add(say(metricMessages, 'metric.target'), () => {
                editor.run('target/add', { metric: metric.id, target: { value: start, grain: 'month' } });
                fill('targets', metric.targets?.length ?? 0);
              })}
              ${add(say(metricMessages, 'metric.benchmark'), () => {
                editor.run('benchmark/add', { metric: metric.id, benchmark: { value: start } });
                fill('benchmarks', metric.benchmarks?.length ?? 0);
              })}
            </div>`
      }
    </header>
    <div class="body">
      ${isEmpty ? html`<p class="subtle none">${say(metricMessages, 'metric.no-goals')}</p>` : nothing}
      ${targetLines(context)} ${benchmarkLines(context)} ${goalScale(context, isRightToLeft)}
    </div>
  </section>`;
}
