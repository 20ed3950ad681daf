import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formulaProblems, isUnfinished } from '../metric-context.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';
import { resultText } from '../../formula/help/unit-text.js';
import { formulaMessages } from '../../formula/words/index.js';
import { formulaEditors } from './formula-editors.js';
import type { FormulaView } from './formula-editors.js';

/** The formula as it is typed and clicked, what is wrong with it, and what it gives. */
export function formulaCard(context: MetricContext, view: FormulaView): TemplateResult {
  const { localizer } = context;
  const say = localizer.say.bind(localizer);
  const problems = formulaProblems(context);
  // That there is no formula yet has a badge of its own.
  const counted = problems.filter(({ code }) => code !== 'document/unfinished-metric');
  const count = (severity: string) => counted.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return html`<section class="card formula-card" aria-labelledby="formula-title">
    <header>
      <h3 id="formula-title">${say(metricMessages, 'metric.formula')}</h3>
      ${errors > 0 ? html`<span class="badge negative">${icon('alert', 12)}${say(metricMessages, 'metric.errors', { count: errors })}</span>` : nothing}
      ${warnings > 0 ? html`<span class="badge warning">${icon('warning', 12)}${say(metricMessages, 'metric.warnings', { count: warnings })}</span>` : nothing}
      ${isUnfinished(context.editor, context.metric) ? html`<span class="badge warning">${say(metricMessages, 'metric.unfinished')}</span>` : nothing}
      <span class="grow"></span> ${givesText(context)}
    </header>
    ${formulaEditors(context, view)}
  </section>`;
}

/** What comes out of it: "Gives *a percentage*", with the stars for bold. */
function givesText({ editor, metric, localizer, result }: MetricContext): TemplateResult | typeof nothing {
  const what = result && metric.formula !== null ? resultText(result, editor.document, localizer) : null;
  if (what === null) return nothing;
  const parts = localizer.say(formulaMessages, 'formula.gives', { what }).split('*');
  return html`<span class="gives small subtle"
    >${parts.map((part, place) => (place % 2 === 1 ? html`<b>${part}</b>` : part))}</span
  >`;
}
