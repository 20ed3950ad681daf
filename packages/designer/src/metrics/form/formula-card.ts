import { icon, isCurrency } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formulaProblems, isUnfinished } from '../metric-context.js';
import type { MetricContext } from '../metric-context.js';
import { isPercentage } from './amount-field.js';
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
  const result = resultText(context);
  return html`<section class="card formula-card" aria-labelledby="formula-title">
    <header>
      <h3 id="formula-title">${say(metricMessages, 'metric.formula')}</h3>
      ${errors > 0 ? html`<span class="badge negative">${icon('alert', 12)}${say(metricMessages, 'metric.errors', { count: errors })}</span>` : nothing}
      ${warnings > 0 ? html`<span class="badge warning">${icon('warning', 12)}${say(metricMessages, 'metric.warnings', { count: warnings })}</span>` : nothing}
      ${isUnfinished(context.editor, context.metric) ? html`<span class="badge warning">${say(metricMessages, 'metric.unfinished')}</span>` : nothing}
      <span class="grow"></span>
      ${result ? html`<span class="small subtle result">${say(metricMessages, 'metric.gives', { what: result })}</span>` : nothing}
    </header>
    ${formulaEditors(context, view)}
  </section>`;
}

/** "percent", "an amount in CNY", "days", "CNY per deal"; '' where a mistake hides it. */
function resultText(context: MetricContext): string {
  const { result, localizer } = context;
  if (!result) return '';
  const say = localizer.say.bind(localizer);
  if (isPercentage(context)) return say(metricMessages, 'metric.result-percent');
  if (result.type !== 'number') return say(metricMessages, 'metric.result-type', { type: result.type });
  if (result.unit === null) return say(metricMessages, 'metric.result-type', { type: 'number' });
  return isCurrency(result.unit)
    ? say(metricMessages, 'metric.result-money', { currency: result.unit })
    : say(metricMessages, 'metric.result-unit', { unit: result.unit });
}
