import type { Context, DataAdapter } from '@weir/query';
import { badgeStyles, baseStyles, buttonStyles, fieldStyles, utilityStyles } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { addFunnel, newText } from '../../editor/index.js';
import { EditorPart } from '../../element/editor-part.js';
import { designerMessages } from '../../words/index.js';
import type { FunnelTemplate } from '../funnel-template.js';
import { pictureStyles } from '../picture/draw-picture.js';
import { modelMessages } from '../words/index.js';
import type { DataForm } from './data-form.js';
import { openTemplate } from './opened-template.js';
import { startStyles } from './start-styles.js';
import { renderStart } from './start-view.js';
import type { TakeForm } from './take-form.js';

type Page = 'start' | 'data' | FunnelTemplate;

/** Asks what a new funnel is to begin with, and makes it. Internal to the designer's elements. */
export class NewFunnelDialog extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    utilityStyles,
    pictureStyles,
    startStyles,
  ];

  @property({ attribute: false }) templates: readonly FunnelTemplate[] = [];
  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;
  @property({ attribute: false }) asOf?: string;

  @state() private page: Page | null = null;
  @state() private search = '';
  /** What would be added: funnels of the template, or stages of the data. */
  @state() private count = 0;

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;
  @query('weir-take-form, weir-data-form') private readonly form!: TakeForm | DataForm | null;

  /** Resolves when it is closed; true when a funnel was made. */
  async show(): Promise<boolean> {
    this.search = '';
    this.page = 'start';
    await this.updateComplete;
    const made = await this.dialog?.show();
    this.page = null;
    return made === 'made';
  }

  override render() {
    return html`<weir-dialog size="large" heading=${this.#heading()} @cancel=${this.#cancel}>
      ${this.page === null ? nothing : this.#renderPage(this.page)}
      ${this.page === null || this.page === 'start' ? nothing : this.#renderActions(this.page)}
    </weir-dialog>`;
  }

  #heading(): string {
    const { page } = this;
    if (page === null || page === 'start') return this.say(modelMessages, 'model.new');
    return page === 'data' ? this.say(modelMessages, 'model.from-data') : this.localizer.text(page.title) || page.id;
  }

  #renderPage(page: Page): TemplateResult {
    if (page === 'start')
      return renderStart({
        localizer: this.localizer,
        templates: this.templates.map(openTemplate),
        search: this.search,
        find: (search) => (this.search = search),
        choose: (start) => (start === 'blank' ? this.#takeBlank() : void this.#turn(start)),
      });
    const heard = (event: CustomEvent<number>) => (this.count = event.detail);
    if (page === 'data')
      return html`<weir-data-form
        .editor=${this.editor}
        .adapter=${this.adapter}
        .context=${this.context}
        .asOf=${this.asOf}
        @can-add=${heard}
      ></weir-data-form>`;
    return html`<weir-take-form
      .editor=${this.editor}
      .adapter=${this.adapter}
      .context=${this.context}
      .template=${page}
      .document=${openTemplate(page).document ?? undefined}
      @can-add=${heard}
    ></weir-take-form>`;
  }

  #renderActions(page: Page): TemplateResult {
    const count = page === 'data' ? Math.min(1, this.count) : this.count;
    return html`<button slot="actions" type="button" class="button" @click=${() => void this.#turn('start')}>
        ${this.say(modelMessages, 'model.back')}
      </button>
      <button slot="actions" type="button" class="button primary add" ?disabled=${this.count === 0} @click=${this.#add}>
        ${this.say(modelMessages, 'model.add-several', { count })}
      </button>`;
  }

  /** The focus goes along: what had it is gone. */
  async #turn(page: Page): Promise<void> {
    this.count = 0;
    this.page = page;
    await this.updateComplete;
    if (page === 'start') this.renderRoot.querySelector<HTMLElement>('.card')?.focus();
    else this.renderRoot.querySelector<HTMLElement>('button[slot="actions"]')?.focus();
  }

  /** A funnel of nothing, without a question. */
  addBlank(): void {
    const { editor } = this;
    if (!editor) return;
    const title = newText(editor.document, this.localizer.locale, this.say(designerMessages, 'designer.new-funnel'));
    addFunnel(editor, title);
  }

  #takeBlank(): void {
    this.addBlank();
    this.dialog?.close('made');
  }

  readonly #add = (): void => {
    if (this.count === 0) return;
    this.form?.add();
    this.dialog?.close('made');
  };

  /** Escape first goes back. */
  readonly #cancel = (event: Event): void => {
    if (event.target !== event.currentTarget || this.page === 'start' || this.page === null) return;
    event.preventDefault();
    void this.#turn('start');
  };
}
