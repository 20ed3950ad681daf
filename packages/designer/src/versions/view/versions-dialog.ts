import { reasonOf } from '@weir/schema';
import type { Stored } from '@weir/query';
import { badgeStyles, baseStyles, buttonStyles, fieldStyles, uiMessages, utilityStyles } from '@weir/ui';
import type { Segment, WeirDialog, WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { EditorPart } from '../../element/editor-part.js';
import { versionsIn } from '../version-source.js';
import type { VersionSource } from '../version-source.js';
import { versionMessages } from '../words/index.js';
import { versionName, versionTime } from './version-text.js';
import { versionsStyles } from './versions-styles.js';

type History =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'ready'; readonly history: readonly Stored[] };

/** Earlier versions of the document: what is another in them, and the way back to them. Internal to the designer's elements. */
export class VersionsDialog extends EditorPart {
  static override styles = [baseStyles, badgeStyles, buttonStyles, fieldStyles, utilityStyles, versionsStyles];

  @property({ attribute: false }) source?: VersionSource;

  @state() private known: History = { status: 'loading' };
  @state() private chosen: string | null = null;
  @state() private against: 'now' | 'previous' = 'now';
  @state() private hasDrafts = false;
  @state() private isOpen = false;
  @state() private name = '';

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  /** Resolves when it is closed: with the version that was restored, else null. */
  async show(): Promise<Stored | null> {
    this.chosen = null;
    this.against = 'now';
    this.name = '';
    this.isOpen = true;
    void this.#read();
    await this.updateComplete;
    const answer = await this.dialog?.show();
    const version = answer === 'restore' ? this.#chosen : undefined;
    this.isOpen = false;
    if (!version) return null;
    this.source?.restore?.(version);
    return version;
  }

  async #read(): Promise<void> {
    const { source } = this;
    if (!source) return;
    if (this.known.status !== 'ready') this.known = { status: 'loading' };
    try {
      this.known = { status: 'ready', history: await source.history() };
    } catch (error) {
      this.known = { status: 'failed', reason: reasonOf(error) };
    }
  }

  get #shown(): readonly Stored[] {
    if (this.known.status !== 'ready') return [];
    return this.hasDrafts ? this.known.history : versionsIn(this.known.history);
  }

  /** At first the newest that is not what is here already. */
  get #chosen(): Stored | undefined {
    const shown = this.#shown;
    return shown.find(({ revision }) => revision === this.chosen) ?? shown[1] ?? shown[0];
  }

  override render() {
    const { source } = this;
    const version = this.#chosen;
    return html`<weir-dialog size="large" heading=${this.say(versionMessages, 'versions.heading')}>
      ${this.isOpen && source ? this.#renderBody(source) : nothing}
      <button slot="actions" type="button" class="button" @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.close')}
      </button>
      ${
        this.isOpen && version && source?.restore
          ? html`<button
              slot="actions"
              type="button"
              class="button primary"
              @click=${() => this.dialog?.close('restore')}
            >
              ${this.say(versionMessages, 'versions.restore')}
            </button>`
          : nothing
      }
    </weir-dialog>`;
  }

  #renderBody(source: VersionSource): TemplateResult {
    const { known } = this;
    return html`<div class="body">
      ${
        known.status === 'loading'
          ? html`<p class="subtle" role="status">${this.say(versionMessages, 'versions.loading')}</p>`
          : known.status === 'failed'
            ? html`<p class="negative" role="alert">
                ${this.say(versionMessages, 'versions.failed', { reason: known.reason })}
                <button type="button" class="link" @click=${() => void this.#read()}>
                  ${this.say(uiMessages, 'ui.retry')}
                </button>
              </p>`
            : html`<div class=${known.history.length === 0 ? 'columns alone' : 'columns'}>
                <div class="side">${this.#renderSave(source)} ${this.#renderList(known.history)}</div>
                ${this.#renderDetail()}
              </div>`
      }
    </div>`;
  }

  #renderSave({ save }: VersionSource): TemplateResult | typeof nothing {
    if (!save) return nothing;
    const keep = async (event: Event) => {
      event.preventDefault();
      const name = this.name.trim();
      if (name === '') return;
      try {
        await save(name);
        this.name = '';
        await this.#read();
      } catch (error) {
        this.known = { status: 'failed', reason: reasonOf(error) };
      }
    };
    return html`<form class="save" @submit=${keep}>
      <label for="name" class="label">${this.say(versionMessages, 'versions.save-as')}</label>
      <div class="line">
        <span class="field">
          <input
            id="name"
            maxlength="120"
            autocomplete="off"
            placeholder=${this.say(versionMessages, 'versions.name-placeholder')}
            .value=${this.name}
            @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
          />
        </span>
        <button type="submit" class="button" ?disabled=${this.name.trim() === ''}>
          ${this.say(versionMessages, 'versions.save')}
        </button>
      </div>
    </form>`;
  }

  #renderList(history: readonly Stored[]): TemplateResult {
    if (history.length === 0)
      return html`<weir-empty icon="history" heading=${this.say(versionMessages, 'versions.none')}>
        ${this.say(versionMessages, 'versions.none-hint')}
      </weir-empty>`;
    const chosen = this.#chosen;
    const hasMore = versionsIn(history).length < history.length;
    return html`<div class="list" role="list" aria-label=${this.say(versionMessages, 'versions.list')}>
        ${this.#shown.map(
          (version) =>
            html`<div role="listitem">
              <button
                type="button"
                class="version"
                aria-current=${version === chosen ? 'true' : 'false'}
                @click=${() => (this.chosen = version.revision)}
              >
                <span class="top">
                  <span class="name">${versionName(version, this.localizer)}</span>
                  ${
                    version.state === 'published' && version.name !== undefined
                      ? html`<span class="badge positive">${this.say(versionMessages, 'versions.published')}</span>`
                      : nothing
                  }
                </span>
                <span class="when">${versionTime(version, this.localizer)}</span>
              </button>
            </div>`,
        )}
      </div>
      ${
        hasMore
          ? html`<label class="check">
              <input
                type="checkbox"
                .checked=${this.hasDrafts}
                @change=${(event: Event) => (this.hasDrafts = (event.target as HTMLInputElement).checked)}
              />
              ${this.say(versionMessages, 'versions.show-drafts')}
            </label>`
          : nothing
      }`;
  }

  #renderDetail(): TemplateResult | typeof nothing {
    const { editor } = this;
    const version = this.#chosen;
    if (!editor || !version) return nothing;
    const shown = this.#shown;
    const previous = shown[shown.indexOf(version) + 1];
    const options: readonly Segment[] = [
      { value: 'now', label: this.say(versionMessages, 'versions.to-now') },
      { value: 'previous', label: this.say(versionMessages, 'versions.to-previous') },
    ];
    const isNow = this.against === 'now';
    return html`<section class="detail" aria-labelledby="chosen">
      <div class="title">
        <h3 id="chosen">${versionName(version, this.localizer)}</h3>
        <weir-segmented
          .label=${this.say(versionMessages, 'versions.compare')}
          .value=${this.against}
          .options=${options}
          @change=${(event: Event) => (this.against = (event.target as WeirSegmented).value as typeof this.against)}
        ></weir-segmented>
      </div>
      ${
        isNow || previous
          ? html`<weir-version-comparison
              .older=${isNow ? version.document : previous?.document}
              .newer=${isNow ? editor.document : version.document}
            ></weir-version-comparison>`
          : html`<p class="subtle">${this.say(versionMessages, 'versions.first')}</p>`
      }
    </section>`;
  }
}
