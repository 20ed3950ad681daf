import { failureText } from '@weir/board';
import type { ShowPartEvent } from '@weir/board/explanation';
import type { Explanation } from '@weir/query/explain';
import type { Formula } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TaskState } from '../../live/live-task.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';
import { sayFormula } from '../saying/say-formula.js';

export interface ExplanationOptions {
  readonly state: TaskState<Explanation | undefined>;
  /** What is shown until there is a new one. */
  readonly last: Explanation | null;
  readonly retry: () => void;
}

/** How the value above comes about. @param isFolded it is opened on demand, as where the formula stands below it */
export function explanationSection(
  context: MetricContext,
  options: ExplanationOptions,
  isFolded: boolean,
): TemplateResult | typeof nothing {
  if (!options.last && options.state.status === 'none') return nothing;
  const heading = html`<h3 id="how-title" class="strong">${context.localizer.say(metricMessages, 'metric.how')}</h3>`;
  if (!isFolded)
    return html`<section class="how" aria-labelledby="how-title">
      ${heading} ${explanationBody(context, options)}
    </section>`;
  return html`<details class="how fold">
    <summary>${icon('chevron-right', 14)}${heading}</summary>
    ${explanationBody(context, options)}
  </details>`;
}

/** How a value comes about, that it is being worked out, or why it cannot be told. */
export function explanationBody(
  { localizer, editor, live }: MetricContext,
  { state, last, retry }: ExplanationOptions,
): TemplateResult {
  const explanation = state.status === 'ready' ? state.value : last;
  return html`<div aria-busy=${String(state.status === 'loading')}>
    ${
      state.status === 'failed'
        ? html`<p class="small negative" role="alert">
            ${icon('alert', 14)} ${failureText(localizer, editor.document, state.error)}
            <button type="button" class="link" @click=${retry}>${localizer.say(metricMessages, 'metric.retry')}</button>
          </p>`
        : nothing
    }
    ${
      explanation
        ? html`<weir-explanation
            .explanation=${explanation}
            .document=${editor.document}
            .context=${live.context}
            .wordsOf=${(formula: Formula) => sayFormula(formula, editor.document, localizer)}
            @show-part=${({ metric }: ShowPartEvent) => editor.select({ metric })}
          ></weir-explanation>`
        : state.status === 'failed'
          ? nothing
          : html`<weir-skeleton></weir-skeleton>`
    }
  </div>`;
}
