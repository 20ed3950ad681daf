import { adapterFailure, isWeirError } from '@weir/schema';
import type { Formula, Id, WeirDocument, WeirError } from '@weir/schema';
import type { Context, DataAdapter } from '@weir/query';
import type { ExplainedCell, Explanation } from '@weir/query/explain';
import { WeirElement, baseStyles, buttonStyles, fieldStyles, icon, uiMessages, utilityStyles } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ShowPartEvent } from '../explanation/index.js';
import { failureText, loadFailureTexts } from '../words/failure.js';
import { metricTitle, valueText } from '../words/figures.js';
import { boardMessages } from '../words/index.js';
import { partCaption } from '../words/tree/caption.js';
import { treeMessages } from '../words/tree/index.js';
import { definitionText } from './definition-text.js';
import { meterStyles } from '../explanation/meter-styles.js';
import { explainStyles } from './explain-styles.js';
import type { FactLine, MarkFacts } from './mark-facts.js';
import { exploreMessages } from './words/index.js';

/** A metric's figure to be explained, or a funnel's that already is. */
export type Explained =
  | { readonly kind: 'metric'; readonly metric: Id; readonly cell: ExplainedCell; readonly scope: string }
  | {
      readonly kind: 'facts';
      readonly title: string;
      readonly facts: MarkFacts;
      readonly scope: string;
      readonly notes: readonly string[];
    };

type Answered =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: WeirError }
  | { readonly status: 'ready'; readonly explanation: Explanation };

/**
 * A panel that explains a figure: what it means, its formula with the value of each part, the rows that were counted and those that were
 * left out. The metrics that it is made of lead to their own explanations, and back. Internal to Weir's elements.
 *
 * @fires weir-error - `WeirErrorEvent`
 */
export class WeirExplain extends WeirElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, utilityStyles, meterStyles, explainStyles];

  @property({ attribute: false }) document?: WeirDocument | undefined;
  @property({ attribute: false }) adapter?: DataAdapter | undefined;
  @property({ attribute: false }) context?: Context | undefined;

  /** Up to when the figure is known that is explained; ISO 8601, exclusive. */
  @property({ attribute: false }) asOf?: string | undefined;

  /** Whether as-of was asked for; else it is the time of the answer. */
  @property({ attribute: false }) isPast = false;

  /** Opens the records behind the figure; absent where there are none to see. */
  @property({ attribute: false }) showRecords?: (() => void) | undefined;

  /** The last is shown; those before it are the way back. */
  @state() private trail: readonly Explained[] = [];
  @state() private answered: Answered = { status: 'loading' };
  @state() private said: 'explore.copied' | 'explore.copy-failed' | null = null;

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  #call: AbortController | null = null;
  #done: Promise<void> = Promise.resolve();

  /** Opens the panel. */
  async show(explained: Explained): Promise<void> {
    this.trail = [];
    this.#go([explained]);
    await this.updateComplete;
    await this.dialog?.show();
    this.#call?.abort();
    this.trail = [];
  }

  hide(): void {
    this.dialog?.close();
  }

  /** Resolves when the explanation is there, or why there is none. */
  get ready(): Promise<void> {
    return this.#done.then(() => this.updateComplete).then(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#call?.abort();
  }

  #go(trail: readonly Explained[]): void {
    this.trail = trail;
    this.said = null;
    const shown = trail.at(-1);
    this.#call?.abort();
    if (shown?.kind === 'metric') this.#done = this.#explain(shown);
  }

  async #explain({ metric, cell }: Extract<Explained, { kind: 'metric' }>): Promise<void> {
    const { document, adapter, context, asOf } = this;
    if (!document || !adapter) return;
    const call = new AbortController();
    this.#call = call;
    this.answered = { status: 'loading' };
    try {
      const { explain } = await import('@weir/query/explain');
      const explanation = await explain(document, adapter, metric, cell, {
        signal: call.signal,
        ...(context && { context }),
        ...(asOf !== undefined && { asOf }),
      });
      if (!call.signal.aborted) {
        this.answered = {
          status: 'ready',
          explanation: { ...explanation, notRewound: explanation.notRewound && this.isPast },
        };
      }
    } catch (cause) {
      await loadFailureTexts();
      if (call.signal.aborted) return;
      this.answered = { status: 'failed', error: isWeirError(cause) ? cause : adapterFailure(cause) };
    }
  }

  readonly #retry = (): void => this.#go(this.trail);

  readonly #back = (): void => this.#go(this.trail.slice(0, -1));

  readonly #follow = ({ metric }: ShowPartEvent): void => {
    const shown = this.trail.at(-1);
    if (shown?.kind === 'metric') this.#go([...this.trail, { ...shown, metric }]);
  };

  readonly #records = (): void => {
    this.hide();
    this.showRecords?.();
  };

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.said = 'explore.copied';
    } catch {
      this.said = 'explore.copy-failed';
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
    }
  }

  #titleOf(explained: Explained | undefined): string {
    if (explained?.kind === 'facts') return explained.title;
    return explained && this.document ? metricTitle(this.localizer, this.document, explained.metric) : '';
  }

  override render(): TemplateResult | typeof nothing {
    const { document, trail } = this;
    if (!document) return nothing;
    const shown = trail.at(-1);
    const before = trail.at(-2);
    return html`<weir-dialog heading=${this.#titleOf(shown)}>
      ${
        before
          ? html`<button type="button" class="link small back" @click=${this.#back}>
              ${icon('arrow-left', 14)}${this.say(exploreMessages, 'explore.back-to', { title: this.#titleOf(before) })}
            </button>`
          : nothing
      }
      ${shown?.kind === 'facts' ? this.#renderFacts(shown) : shown ? this.#renderMetric(document, shown) : nothing}
      ${this.#renderActions(document, shown)}
    </weir-dialog>`;
  }

  #renderActions(document: WeirDocument, shown: Explained | undefined) {
    const { answered } = this;
    const explanation = shown?.kind === 'metric' && answered.status === 'ready' ? answered.explanation : null;
    const copy = () => {
      if (explanation && shown) void this.#copy(definitionText(this.localizer, document, explanation, shown.scope));
    };
    return html`
      ${this.said === 'explore.copied' ? html`<span slot="actions" class="said" role="status">${this.say(exploreMessages, this.said)}</span>` : nothing}
      ${
        explanation
          ? html`<button slot="actions" type="button" class="button" @click=${copy}>
              ${icon('copy')}${this.say(exploreMessages, 'explore.copy')}
            </button>`
          : nothing
      }
      ${
        this.showRecords && this.trail.length === 1
          ? html`<button slot="actions" type="button" class="button" @click=${this.#records}>
              ${icon('table')}${this.say(exploreMessages, 'explore.records')}
            </button>`
          : nothing
      }
    `;
  }

  #renderMetric(document: WeirDocument, { metric: id, scope }: Extract<Explained, { kind: 'metric' }>): TemplateResult {
    const { answered, localizer } = this;
    const metric = document.metrics?.find((each) => each.id === id);
    const description = localizer.text(metric?.description);
    const about = description ? html`<p class="about">${description}</p>` : nothing;
    const isUnfinished = answered.status === 'ready' && answered.explanation.period.incomplete;
    const scoped = html`<p class="scope">
      <bdi>${scope}</bdi>${isUnfinished ? html` · ${this.say(boardMessages, 'board.so-far')}` : nothing}
    </p>`;
    if (answered.status === 'failed') {
      return html`${scoped}${about}
        <p class="failed" role="alert">${icon('alert', 14)} ${failureText(localizer, document, answered.error)}</p>
        <button type="button" class="link" @click=${this.#retry}>${this.say(uiMessages, 'ui.retry')}</button>`;
    }
    if (answered.status === 'loading' || !metric) {
      return html`<div aria-busy="true"><weir-skeleton shape="value"></weir-skeleton></div>
        ${scoped}${about}<weir-skeleton shape="lines"></weir-skeleton>`;
    }
    const { explanation } = answered;
    const { root, asOf } = explanation;
    const value = valueText(localizer, root.value, root.unit, metric, {
      currency: document.settings?.currency,
      exact: true,
    });
    const time = localizer.instant(asOf, document.settings?.timeZone ?? 'UTC');
    return html`<p class="figure"><bdi>${value}</bdi></p>
      ${scoped}${about}
      <h3>${this.say(exploreMessages, 'explore.formula')}</h3>
      <code class="formula" dir="ltr" tabindex="0">${root.text}</code>
      <h3>${this.say(exploreMessages, 'explore.how')}</h3>
      <weir-explanation
        .explanation=${explanation}
        .document=${document}
        .context=${this.context}
        .wordsOf=${this.#wordsOf}
        @show-part=${this.#follow}
      ></weir-explanation>
      <p class="notes small subtle">
        <bdi>${this.say(uiMessages, 'ui.as-of', { time })}</bdi>
      </p>
      ${
        this.said === 'explore.copy-failed'
          ? html`<p class="small" role="alert">${this.say(exploreMessages, this.said)}</p>
              <textarea readonly aria-label=${this.say(exploreMessages, 'explore.copy')}>
${definitionText(localizer, document, explanation, scope)}</textarea>`
          : nothing
      }`;
  }

  /** What a part of a formula stands for, in the reader's words; its text, which says all, stands below. */
  readonly #wordsOf = (formula: Formula): string | null => {
    const { document, localizer } = this;
    const words = document ? partCaption(localizer, document, formula) : null;
    return words === localizer.say(treeMessages, 'tree.calculated') ? null : words;
  };

  #renderFacts({ facts, scope, notes }: Extract<Explained, { kind: 'facts' }>): TemplateResult {
    const { localizer } = this;
    return html`<p class="figure"><bdi>${localizer.number(facts.value)}</bdi></p>
      <p class="scope"><bdi>${scope}</bdi></p>
      <ul class="lines">
        ${facts.parts.map((line) => this.#renderLine(line))}
      </ul>
      ${
        facts.became.length > 0
          ? html`<h3>${this.say(exploreMessages, 'explore.became')}</h3>
              <ul class="lines">
                ${facts.became.map((line) => this.#renderLine(line))}
              </ul>`
          : nothing
      }
      <dl class="facts notes">
        ${facts.facts.map(
          ({ name, value }) =>
            html`<div class="line">
              <dt class="muted">${name}</dt>
              <dd class="num strong"><bdi>${value}</bdi></dd>
            </div>`,
        )}
      </dl>
      ${
        notes.length > 0
          ? html`<ul class="notes small subtle">
              ${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}
            </ul>`
          : nothing
      }`;
  }

  #renderLine({ name, count, share }: FactLine): TemplateResult {
    return html`<li>
      <p class="line"><bdi>${name}</bdi><b class="num">${this.localizer.number(count)}</b></p>
      <svg class="meter" width="100%" height="6" aria-hidden="true">
        ${svg`<rect class="track" width="100%" height="6" rx="2" />`}
        ${svg`<rect class="fill" width="${Math.round(share * 1000) / 10}%" height="6" rx="2" />`}
      </svg>
    </li>`;
  }
}
