import { describeProblem } from '@weir/ui/describe';
import { adapterFailure } from '@weir/schema';
import type { Id, Text, WeirDocument } from '@weir/schema';
import { badgeStyles, baseStyles, buttonStyles, fieldStyles, icon, uiMessages, utilityStyles } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { EditorPart } from '../../element/editor-part.js';
import { diffDocuments } from '../diff/index.js';
import type { Difference } from '../diff/index.js';
import type { RecordCounts } from '../impact/count-records.js';
import { impactOf } from '../impact/impact-of.js';
import type { Impact } from '../impact/impact-of.js';
import { titleIn, titleOf } from '../say/titles.js';
import { versionMessages } from '../words/index.js';
import { publishStyles } from './publish-styles.js';

/** What a person decides by whether to publish. */
export interface PublishQuestion {
  /** What people see now; null when nothing was published yet. Rejected, nothing is known of it. */
  readonly published: Promise<WeirDocument | null>;
  /** A store keeps the version under the name that it is given. */
  readonly hasName: boolean;
  /** Counts the records in stages as they are published; null where that is not possible, or not allowed. */
  readonly count: ((document: WeirDocument, funnels: readonly Id[]) => Promise<RecordCounts>) | null;
}

type Base =
  { readonly status: 'reading' | 'unknown' | 'first' } | { readonly status: 'known'; readonly document: WeirDocument };
type Counts =
  | { readonly status: 'none' | 'counting' }
  | { readonly status: 'ready'; readonly counts: RecordCounts }
  | { readonly status: 'failed'; readonly error: ReturnType<typeof adapterFailure> };

/** More metrics, boards or suggestions than these are only counted. */
const MOST_NAMES = 6;

/** Asks whether to publish, and shows what is another then and what that touches. Internal to the designer's elements. */
export class PublishDialog extends EditorPart {
  static override styles = [baseStyles, badgeStyles, buttonStyles, fieldStyles, utilityStyles, publishStyles];

  @state() private base: Base = { status: 'reading' };
  @state() private counts: Counts = { status: 'none' };
  @state() private name = '';
  @state() private question: PublishQuestion | null = null;

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  /** Resolves with the name of the version ("" where none was given); null when it is not to be published. */
  async ask(question: PublishQuestion): Promise<string | null> {
    this.question = question;
    this.base = { status: 'reading' };
    this.counts = { status: 'none' };
    this.name = '';
    void this.#read(question);
    await this.updateComplete;
    const answer = await this.dialog?.show();
    this.question = null;
    return answer === 'publish' ? this.name.trim() : null;
  }

  async #read(question: PublishQuestion): Promise<void> {
    const base = await question.published.then(
      (document): Base => (document ? { status: 'known', document } : { status: 'first' }),
      (): Base => ({ status: 'unknown' }),
    );
    if (question !== this.question) return;
    this.base = base;
    if (base.status !== 'known' || !this.editor || !question.count) return;
    const { stages } = impactOf(diffDocuments(base.document, this.editor.document), this.editor.document);
    if (stages.length === 0) return;
    this.counts = { status: 'counting' };
    const counts = await question.count(base.document, [...new Set(stages.map(({ funnel }) => funnel))]).then(
      (ready): Counts => ({ status: 'ready', counts: ready }),
      (error: unknown): Counts => ({ status: 'failed', error: adapterFailure(error) }),
    );
    if (question === this.question) this.counts = counts;
  }

  override render() {
    const { editor, question } = this;
    const title = editor ? this.localizer.text(editor.document.title) || editor.document.id : '';
    return html`<weir-dialog
      class="publish"
      heading=${this.say(versionMessages, 'versions.publish-question', { title })}
    >
      ${question && editor ? this.#renderBody(editor.document, question) : nothing}
      <button slot="actions" type="button" class="button" @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.cancel')}
      </button>
      <button
        slot="actions"
        type="button"
        class="button primary"
        autofocus
        @click=${() => this.dialog?.close('publish')}
      >
        ${this.say(versionMessages, 'versions.publish-now')}
      </button>
    </weir-dialog>`;
  }

  #renderBody(after: WeirDocument, { hasName }: PublishQuestion): TemplateResult {
    const { base } = this;
    const hint = base.status === 'first' ? 'versions.publish-first' : 'versions.publish-hint';
    return html`<div class="body">
      <p class="muted">${this.say(versionMessages, hint)}</p>
      ${base.status === 'known' ? this.#renderChanges(base.document, after) : nothing}
      ${
        hasName
          ? html`<label>
              <span class="label">${this.say(versionMessages, 'versions.publish-name')}</span>
              <span class="field">
                <input
                  maxlength="120"
                  autocomplete="off"
                  placeholder=${this.say(versionMessages, 'versions.name-placeholder')}
                  .value=${this.name}
                  @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
                />
              </span>
            </label>`
          : nothing
      }
    </div>`;
  }

  #renderChanges(before: WeirDocument, after: WeirDocument): TemplateResult {
    const differences = diffDocuments(before, after);
    if (differences.length === 0) return html`<p>${this.say(versionMessages, 'versions.nothing-new')}</p>`;
    return html`<details class="changes">
        <summary>
          ${icon('chevron-right', 14)}
          ${this.say(versionMessages, 'versions.changes-since', { count: differences.length })}
        </summary>
        <weir-version-comparison .older=${before} .newer=${after}></weir-version-comparison>
      </details>
      ${this.#renderImpact(differences, before, after)}`;
  }

  #renderImpact(differences: readonly Difference[], before: WeirDocument, after: WeirDocument): TemplateResult {
    const impact = impactOf(differences, after);
    const { metrics, boards, insights, stages } = impact;
    const isNothing = metrics.length + boards.length + insights.length + stages.length === 0;
    return html`<section class="impact">
      <h3>${this.say(versionMessages, 'versions.touches')}</h3>
      ${
        isNothing
          ? html`<p class="subtle">${this.say(versionMessages, 'versions.touches-nothing')}</p>`
          : html`<ul>
                ${this.#renderNames('versions.touched-metrics', 'formula', metrics)}
                ${this.#renderNames(
                  'versions.touched-boards',
                  'board',
                  boards.map(({ board }) => board),
                )}
                ${this.#renderNames('versions.touched-insights', 'lightbulb', insights)}
              </ul>
              ${this.#renderRecords(impact, before)}`
      }
    </section>`;
  }

  #renderNames(
    id: 'versions.touched-metrics' | 'versions.touched-boards' | 'versions.touched-insights',
    sign: 'formula' | 'board' | 'lightbulb',
    named: readonly { readonly id: Id; readonly title?: Text }[],
  ): TemplateResult | typeof nothing {
    if (named.length === 0) return nothing;
    const names = named.slice(0, MOST_NAMES).map((each) => this.localizer.text(each.title) || each.id);
    return html`<li>
      ${icon(sign)}
      <span>
        ${this.say(versionMessages, id, { count: named.length })}
        <span class="names">${this.localizer.list(names)}${named.length > MOST_NAMES ? '…' : nothing}</span>
      </span>
    </li>`;
  }

  #renderRecords({ stages }: Impact, before: WeirDocument): TemplateResult | typeof nothing {
    const { counts } = this;
    if (counts.status === 'none' || stages.length === 0) return nothing;
    const figure = (funnel: Id, stage: Id) => {
      if (counts.status !== 'ready') return this.say(versionMessages, 'versions.counting');
      return this.localizer.number(counts.counts.get(funnel)?.get(stage) ?? 0);
    };
    return html`<h3>${this.say(versionMessages, 'versions.touched-records')}</h3>
      ${
        counts.status === 'failed'
          ? html`<p class="subtle">
              ${this.say(versionMessages, 'versions.not-counted', { reason: describeProblem(this.localizer, counts.error) })}
            </p>`
          : html`<table class="records">
              <tbody>
                ${stages.map(({ funnel: id, stage }) => {
                  const funnel = before.funnels?.find((each) => each.id === id);
                  const name = this.say(versionMessages, 'versions.records-in', {
                    stage: titleIn(funnel?.stages, stage, this.localizer),
                    funnel: titleOf(funnel, this.localizer, id),
                  });
                  return html`<tr>
                    <th scope="row">${name}</th>
                    <td class="num">${figure(id, stage)}</td>
                  </tr>`;
                })}
              </tbody>
            </table>`
      }`;
  }
}
