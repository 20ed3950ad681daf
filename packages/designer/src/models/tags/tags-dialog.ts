import type { Id } from '@weir/schema';
import { baseStyles, buttonStyles, chipStyles, fieldStyles, icon, uiMessages, utilityStyles } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Editor } from '../../editor/index.js';
import { EditorPart } from '../../element/editor-part.js';
import { tagsIn } from '../list/list-funnels.js';
import { modelMessages } from '../words/index.js';

/** The words that a funnel is found by. Internal to the designer's elements. */
export class TagsDialog extends EditorPart {
  static override styles = [
    baseStyles,
    buttonStyles,
    chipStyles,
    fieldStyles,
    utilityStyles,
    css`
      :host {
        display: contents;
      }
      .tags,
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .body {
        display: grid;
        gap: 12px;
      }
      form .field {
        flex: 1;
      }
    `,
  ];

  @state() private funnel: Id | null = null;
  @state() private typed = '';

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  /** Resolves when it is closed. */
  async show(funnel: Id): Promise<void> {
    this.funnel = funnel;
    this.typed = '';
    await this.updateComplete;
    await this.dialog?.show();
    this.funnel = null;
  }

  override render() {
    const { editor } = this;
    const funnel = editor?.document.funnels?.find(({ id }) => id === this.funnel);
    const name = funnel ? this.localizer.text(funnel.title) || funnel.id : '';
    return html`<weir-dialog size="small" heading=${this.say(modelMessages, 'model.tags-of', { funnel: name })}>
      ${editor && funnel ? this.#renderBody(editor, funnel.id, funnel.tags ?? []) : nothing}
      <button slot="actions" type="button" class="button primary" @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.close')}
      </button>
    </weir-dialog>`;
  }

  #renderBody(editor: Editor, funnel: Id, tags: readonly string[]): TemplateResult {
    const set = (next: readonly string[]) => editor.run('funnel/set-tags', { funnel, tags: next });
    const others = tagsIn(editor.document.funnels ?? []).filter(({ tag }) => !tags.includes(tag));
    const label = this.say(modelMessages, 'model.new-tag');
    const add = (event: Event) => {
      event.preventDefault();
      set([...tags, this.typed]);
      this.typed = '';
    };
    return html`<div class="body">
      <p class="subtle small">${this.say(modelMessages, 'model.tags-hint')}</p>
      <div class="tags">
        ${tags.length === 0 ? html`<span class="muted">${this.say(modelMessages, 'model.no-tags')}</span>` : nothing}
        ${tags.map((tag) => {
          const remove = this.say(modelMessages, 'model.remove-tag', { tag });
          return html`<button
            type="button"
            class="chip set"
            data-tag=${tag}
            aria-label=${remove}
            title=${remove}
            @click=${() => set(tags.filter((each) => each !== tag))}
          >
            <span class="truncate">${tag}</span>${icon('x', 14)}
          </button>`;
        })}
      </div>
      <form @submit=${add}>
        <span class="field"
          ><input
            autofocus
            maxlength="60"
            placeholder=${label}
            aria-label=${label}
            .value=${this.typed}
            @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        /></span>
        <button type="submit" class="button" ?disabled=${this.typed.trim() === ''}>
          ${this.say(modelMessages, 'model.add-tag')}
        </button>
      </form>
      ${
        others.length === 0
          ? nothing
          : html`<div>
              <span class="label">${this.say(modelMessages, 'model.known-tags')}</span>
              <div class="tags">
                ${others.map(
                  ({ tag }) =>
                    html`<button type="button" class="chip add" @click=${() => set([...tags, tag])}>
                      ${icon('plus', 14)}<span class="truncate">${tag}</span>
                    </button>`,
                )}
              </div>
            </div>`
      }
    </div>`;
  }
}
