import { failureText, valueText } from '@weir/board';
import type { ExampleOutcome, Value } from '@weir/query';
import type { Example } from '@weir/schema';
import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TaskState } from '../../live/live-task.js';
import { isIncalculable } from '../metric-context.js';
import type { MetricContext } from '../metric-context.js';
import { explanationBody } from '../panel/explanation-section.js';
import type { ExplanationOptions } from '../panel/explanation-section.js';
import { metricMessages } from '../words/index.js';
import { givenText } from './given-text.js';

export interface ExamplesView {
  readonly outcomes: TaskState<readonly ExampleOutcome[]>;
  /** Those of the formula before, while new ones are worked out. */
  readonly last: readonly ExampleOutcome[] | null;
  readonly open: (index: number) => void;
  readonly add: () => void;
  /** How the figure of the first that fails comes about, once it is asked for. */
  readonly explanation: ExplanationOptions & {
    readonly isOpen: boolean;
    /** Shows it, or puts it away. */
    readonly toggle: () => void;
  };
  readonly retry: () => void;
}

/** An analyst's own tests: what is given, what is to come out, what does. */
export function examplesCard(context: MetricContext, view: ExamplesView): TemplateResult {
  const { metric, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const { examples = [] } = metric;
  const outcomes = outcomesOf(view);
  const count = (...wanted: ExampleOutcome['status'][]) =>
    outcomes.filter(({ status }) => wanted.includes(status)).length;
  const [passed, failed] = [count('passed'), count('failed', 'error')];
  return html`<section class="card examples" aria-labelledby="examples-title">
    <header>
      <h3 id="examples-title">${say(metricMessages, 'metric.examples')}</h3>
      ${passed > 0 ? html`<span class="badge positive">${icon('check', 12)}${say(metricMessages, 'metric.pass-count', { count: passed })}</span>` : nothing}
      ${failed > 0 ? html`<span class="badge negative">${icon('x', 12)}${say(metricMessages, 'metric.fail-count', { count: failed })}</span>` : nothing}
      <span class="grow"></span>
      ${
        isReadOnly
          ? nothing
          : html`<button type="button" class="button quiet small muted" @click=${view.add}>
              ${icon('plus', 14)}${say(metricMessages, 'metric.example')}
            </button>`
      }
    </header>
    ${
      examples.length === 0
        ? html`<p class="body subtle none">${say(metricMessages, 'metric.no-examples')}</p>`
        : html`<div class="scroller">
            <table class="table lined" aria-busy=${view.outcomes.status === 'loading' ? 'true' : 'false'}>
              <thead>
                <tr>
                  <th scope="col">${say(metricMessages, 'metric.given')}</th>
                  <th scope="col" class="end">${say(metricMessages, 'metric.expect')}</th>
                  <th scope="col" class="end">${say(metricMessages, 'metric.got')}</th>
                  <th><span class="visually-hidden">${say(metricMessages, 'metric.outcome')}</span></th>
                </tr>
              </thead>
              <tbody>
                ${examples.map((example, index) => exampleRow(context, view, example, index, outcomes[index]))}
              </tbody>
            </table>
          </div>`
    }
    ${examples.length > 0 ? whyLine(context, view, outcomes) : nothing}
  </section>`;
}

function exampleRow(
  context: MetricContext,
  view: ExamplesView,
  example: Example,
  index: number,
  outcome: ExampleOutcome | undefined,
): TemplateResult {
  const { localizer } = context;
  const isWrong = outcome?.status === 'failed' || outcome?.status === 'error';
  const given = localizer.text(example.title) || givenText(context, example);
  return html`<tr class=${isWrong ? 'fails' : ''} data-part="examples/${index}">
    <td>
      <button type="button" class="choose truncate" title=${given} @click=${() => view.open(index)}>${given}</button>
    </td>
    <td class="end num">${figure(context, example.expect)}</td>
    <td class="end num ${isWrong ? 'strong negative' : ''}">
      ${outcome && outcome.status !== 'error' && outcome.status !== 'unsupported' ? figure(context, outcome.actual) : html`<span class="subtle">–</span>`}
    </td>
    <td class="end">${outcome ? outcomeMark(context, outcome) : nothing}</td>
  </tr>`;
}

function outcomeMark({ localizer }: MetricContext, { status }: ExampleOutcome): TemplateResult {
  const look = {
    passed: ['positive', 'check'],
    failed: ['negative', 'x'],
    error: ['negative', 'alert'],
    unsupported: ['subtle', 'minus'],
  } as const;
  const [tone, name] = look[status];
  return html`<span class=${tone} role="img" aria-label=${localizer.say(metricMessages, 'metric.status', { status })}
    >${icon(name)}</span
  >`;
}

/** The first that does not come out right, why, and what to do. */
function whyLine(
  context: MetricContext,
  view: ExamplesView,
  outcomes: readonly ExampleOutcome[],
): TemplateResult | typeof nothing {
  const { localizer } = context;
  const say = localizer.say.bind(localizer);
  if (view.outcomes.status === 'failed') {
    return html`<p class="why small">
      <span class="negative">${failureText(localizer, context.editor.document, view.outcomes.error)}</span>
      <button type="button" class="link" @click=${view.retry}>${say(metricMessages, 'metric.retry')}</button>
    </p>`;
  }
  const wrong = firstWrong(outcomes);
  if (!wrong) {
    const notRun = whyNotRun(context, outcomes);
    return notRun ? html`<p class="why small muted">${say(metricMessages, notRun)}</p>` : nothing;
  }
  const expected = context.metric.examples?.[wrong.example]?.expect ?? null;
  const sentence = wrong.error
    ? failureText(localizer, context.editor.document, wrong.error)
    : say(metricMessages, 'metric.came-out', {
        expected: figure(context, expected),
        actual: figure(context, wrong.actual),
      });
  const { isOpen, toggle } = view.explanation;
  if (wrong.status === 'error') return html`<p class="why small"><span class="muted">${sentence}</span></p>`;
  return html`<p class="why small">
      <span class="muted">${sentence}</span>
      <button
        type="button"
        class="link explain"
        aria-expanded=${String(isOpen)}
        aria-controls="why-example"
        @click=${toggle}
      >
        ${say(metricMessages, isOpen ? 'metric.hide-explanation' : 'metric.explain')}
      </button>
    </p>
    <div id="why-example" class="why-example" ?hidden=${!isOpen}>
      ${isOpen ? explanationBody(context, view.explanation) : nothing}
    </div>`;
}

/** What keeps the examples from being run. */
function whyNotRun(context: MetricContext, outcomes: readonly ExampleOutcome[]) {
  const { adapter } = context.live;
  if (!adapter) return 'metric.examples-no-data';
  if (!adapter.withRows || outcomes.some(({ status }) => status === 'unsupported'))
    return 'metric.examples-unsupported';
  return isIncalculable(context) ? 'metric.examples-mend-first' : null;
}

/** The one that is spoken of. */
export function firstWrong(outcomes: readonly ExampleOutcome[]): ExampleOutcome | undefined {
  return outcomes.find(({ status }) => status === 'failed' || status === 'error');
}

function outcomesOf({ outcomes, last }: ExamplesView): readonly ExampleOutcome[] {
  return outcomes.status === 'ready' ? outcomes.value : outcomes.status === 'loading' ? (last ?? []) : [];
}

/** As the metric writes its values, in full; "missing" where there is none. */
export function figure({ editor, metric, localizer, result }: MetricContext, value: Value): string {
  if (value === null) return localizer.say(metricMessages, 'metric.missing');
  if (typeof value === 'boolean') return localizer.say(metricMessages, 'metric.boolean', { value: String(value) });
  return valueText(localizer, value, result?.unit ?? null, metric, {
    currency: editor.document.settings?.currency,
    exact: true,
    narrow: true,
  });
}
