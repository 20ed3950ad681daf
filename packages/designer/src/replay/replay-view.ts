import { failureText, meaningOf } from '@weir/board';
import type { Context, DataAdapter } from '@weir/query';
import type { Funnel, Id, WeirDocument } from '@weir/schema';
import { WeirElement, badgeStyles, baseStyles, buttonStyles, tableStyles, uiMessages, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { lastOf } from '../element/last-of.js';
import { WeirErrorEvent, WeirMeasureEvent } from '../element/events.js';
import { LiveAnswers } from '../live/live-answers.js';
import { findRenames } from '../versions/diff/index.js';
import { REPLAY_MONTHS, replayQuestion } from './replay-question.js';
import { replayStyles } from './replay-styles.js';
import { replayTables } from './replay-tables.js';
import { replayOf } from './replay.js';
import type { Side } from './replay.js';
import { replayMessages } from './words/index.js';

/** The name that a version's answer is asked under. */
const ASKED = 'replay';

/**
 * Runs the last months through two versions of a funnel, and shows what comes out side by side. Internal to the designer's elements.
 *
 * @fires weir-error - a version could not be counted
 * @fires weir-measure - how long an answer took
 */
export class ReplayView extends WeirElement {
  static override styles = [baseStyles, badgeStyles, buttonStyles, tableStyles, utilityStyles, replayStyles];

  /** The version that the draft is held against. */
  @property({ attribute: false }) published?: WeirDocument;

  /** What that version is called: "version 12". */
  @property({ attribute: 'published-name' }) publishedName = '';

  /** The draft. */
  @property({ attribute: false }) draft?: WeirDocument;

  @property() funnel: Id = '';

  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;

  /** ISO 8601 instant, exclusive. Default now. */
  @property({ attribute: 'as-of' }) asOf?: string;

  @state() private months = 12;

  /** Of what is being counted, by version. */
  readonly #shares = new Map<LiveAnswers, number>();
  readonly #ofPublished = this.#answers();
  readonly #ofDraft = this.#answers();
  readonly #named = lastOf(
    ({ older, newer }: { older: WeirDocument; newer: WeirDocument }) => findRenames(older, newer).document,
  );

  /** Resolves when both versions are counted, or could not be. */
  get ready(): Promise<void> {
    return this.#whenReady();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ofPublished.stop();
    this.#ofDraft.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#want(this.#ofDraft, this.draft);
    this.#want(this.#ofPublished, this.#isAlike ? undefined : this.#published);
  }

  /** Called as the draft calls its parts: a stage that only got another id is the same stage. */
  get #published(): WeirDocument | undefined {
    const { published: older, draft: newer } = this;
    return older && newer ? this.#named({ older, newer }) : older;
  }

  /** Nothing that is counted by is another: one answer is about both. */
  get #isAlike(): boolean {
    const { draft, months, asOf, funnel } = this;
    const published = this.#published;
    if (!published || !draft || !funnelIn(published, funnel) || !funnelIn(draft, funnel)) return false;
    return (
      meaningOf(published, replayQuestion(published, funnel, months, asOf)) ===
      meaningOf(draft, replayQuestion(draft, funnel, months, asOf))
    );
  }

  #answers(): LiveAnswers {
    const answers: LiveAnswers = new LiveAnswers({
      changed: () => this.requestUpdate(),
      failed: (error) => this.emit(new WeirErrorEvent(error, 'answer', () => answers.retry())),
      measured: (ms, rows) => this.emit(new WeirMeasureEvent('answer', ms, rows)),
      progressed: (share) => {
        this.#shares.set(answers, share);
        this.requestUpdate();
      },
    });
    return answers;
  }

  #want(answers: LiveAnswers, document: WeirDocument | undefined): void {
    const { adapter, context, asOf, funnel, months } = this;
    const isAsked = adapter && document && this.isConnected && funnelIn(document, funnel);
    answers.want(
      isAsked
        ? { document, adapter, context, asOf, questions: { [ASKED]: replayQuestion(document, funnel, months, asOf) } }
        : null,
    );
  }

  /** How much of both is counted, 0 to 1; null where the data source does not tell. */
  get #share(): number | null {
    if (this.#shares.size === 0) return null;
    const asked = this.#isAlike ? [this.#ofDraft] : [this.#ofDraft, this.#ofPublished];
    const shares = asked.map((answers) =>
      answers.of(ASKED).status === 'loading' ? (this.#shares.get(answers) ?? 0) : 1,
    );
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }

  async #whenReady(): Promise<void> {
    await this.updateComplete;
    await Promise.all([this.#ofPublished.ready, this.#ofDraft.ready]);
    await this.updateComplete;
  }

  override render() {
    const { adapter, draft, published, funnel } = this;
    if (!adapter) return this.#note('replay.no-data');
    const isKnown = [published, draft].some((document) => document && funnelIn(document, funnel));
    if (!isKnown) return this.#note('replay.nothing-to-compare');
    const choices = REPLAY_MONTHS.map((count) => ({
      value: String(count),
      label: this.say(replayMessages, 'replay.month-count', { count }),
    }));
    return html`
      <div class="head">
        <weir-segmented
          label=${this.say(replayMessages, 'replay.months')}
          .options=${choices}
          value=${String(this.months)}
          @change=${(event: Event) => (this.months = Number((event.target as HTMLElement & { value: string }).value))}
        ></weir-segmented>
        <p>${this.#explained()}</p>
      </div>
      ${this.#renderOutcome()}
    `;
  }

  /** Where only one version has the funnel, there is nothing to hold beside each other. */
  #explained(): string {
    const { draft, published, funnel, publishedName: version } = this;
    const isDrafted = draft && funnelIn(draft, funnel);
    const isPublished = published && funnelIn(this.#published ?? published, funnel);
    const id = !isPublished ? 'replay.only-draft' : !isDrafted ? 'replay.only-published' : 'replay.explained';
    return this.say(replayMessages, id, { version });
  }

  #renderOutcome(): TemplateResult {
    const ofPublished = this.#isAlike ? this.#ofDraft : this.#ofPublished;
    const sides = [this.#side(this.#published, ofPublished), this.#side(this.draft, this.#ofDraft)] as const;
    const failed = sides.find((side) => side.status === 'failed');
    if (failed?.status === 'failed') {
      const retry = () => void Promise.all([this.#ofPublished.retry(), this.#ofDraft.retry()]);
      return html`<weir-empty
        icon="alert"
        tone="negative"
        heading=${failureText(this.localizer, failed.document, failed.error)}
      >
        <button slot="actions" type="button" class="button" @click=${retry}>${this.say(uiMessages, 'ui.retry')}</button>
      </weir-empty>`;
    }
    const [before, after] = sides;
    if (before.status !== 'ready' || after.status !== 'ready') {
      const share = this.#share;
      return html`<div class="waiting" aria-busy="true">
        <p class="counting">
          <span role="status">${this.say(replayMessages, 'replay.counting')}</span>
          ${
            share === null
              ? nothing
              : html`<progress
                    max="1"
                    .value=${share}
                    aria-label=${this.say(replayMessages, 'replay.counting')}
                  ></progress>
                  <span class="num">${this.localizer.percent(share, { digits: 0 })}</span>`
          }
        </p>
        <weir-skeleton shape="lines"></weir-skeleton>
      </div>`;
    }
    const isBoth = before.side !== null && after.side !== null;
    const replay = replayOf(before.side ?? after.side, after.side ?? before.side);
    const version = this.publishedName;
    if (replay.totals.entities.before === 0 && replay.totals.entities.after === 0) return this.#nobody();
    return html`${
      isBoth && replay.isSame
        ? html`<weir-empty icon="check" heading=${this.say(replayMessages, 'replay.same')}
            >${this.say(replayMessages, 'replay.same-hint', { version })}</weir-empty
          >`
        : nothing
    }
    ${replayTables(replay, (after.side ?? before.side)?.answer.unit ?? null, this.localizer)}`;
  }

  /** A version without the funnel is a side without figures, not a failure. */
  #side(document: WeirDocument | undefined, answers: LiveAnswers) {
    const funnel = document && funnelIn(document, this.funnel);
    if (!funnel) return { status: 'ready' as const, side: null };
    const live = answers.of(ASKED);
    if (live.status === 'failed') return { status: 'failed' as const, document, error: live.error };
    if (live.status !== 'ready' || !('stages' in live.answer)) return { status: 'loading' as const };
    return { status: 'ready' as const, side: { funnel, answer: live.answer } satisfies Side };
  }

  #note(id: 'replay.no-data' | 'replay.nothing-to-compare'): TemplateResult {
    return html`<weir-empty icon="info" heading=${this.say(replayMessages, id)}></weir-empty>`;
  }

  #nobody(): TemplateResult {
    const furthest = REPLAY_MONTHS.at(-1) ?? this.months;
    return html`<weir-empty icon="calendar" heading=${this.say(replayMessages, 'replay.nobody')}>
      ${
        this.months < furthest
          ? html`<button slot="actions" type="button" class="button" @click=${() => (this.months = furthest)}>
              ${this.say(replayMessages, 'replay.further', { count: furthest })}
            </button>`
          : nothing
      }
    </weir-empty>`;
  }
}

function funnelIn(document: WeirDocument, id: Id): Funnel | undefined {
  return document.funnels?.find((funnel) => funnel.id === id && !funnel.archived);
}
