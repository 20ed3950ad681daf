import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formulaProblems, isUnfinished } from '../metric-context.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';
import { formulaEditors } from './formula-editors.js';
import type { FormulaView } from './formula-editors.js';

/** The formula as it is typed and clicked, what is wrong with it, and what it gives. */
export function formulaCard(context: MetricContext, view: FormulaView): TemplateResult {
  const { localizer } = context;
  const say = localizer.say.bind(localizer);
  const problems = formulaProblems(context);
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return html`<section class="card formula-card" aria-labelledby="formula-title">
    <header>
      <h3 id="formula-title">${say(metricMessages, 'metric.formula')}</h3>
      ${errors > 0 ? html`<span class="badge negative">${icon('alert', 12)}${say(metricMessages, 'metric.errors', { count: errors })}</span>` : nothing}
      ${warnings > 0 ? html`<span class="badge warning">${icon('warning', 12)}${say(metricMessages, 'metric.warnings', { count: warnings })}</span>` : nothing}
      ${isUnfinished(context.editor, context.metric) ? html`<span class="badge warning">${say(metricMessages, 'metric.unfinished')}</span>` : nothing}
    </header>
    ${formulaEditors(context, view)}
  </section>`;
}
