import { baseStyles, fieldStyles, icon, itemStyles, moveInList, utilityStyles } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { PartMaker } from '../actions/index.js';
import { stageTitle } from '../canvas/draw-funnel.js';
import { EditorPart } from '../element/editor-part.js';
import { targetsOf } from './model/targets.js';
import type { Target, TargetGroup } from './model/targets.js';
import { outlineMessages } from './words/index.js';

/** Asks where a transition from the selected stage leads, for whoever does not draw it. Internal to the designer's elements. */
export class TargetDialog extends EditorPart {
  static override styles = [
    baseStyles,
    fieldStyles,
    itemStyles,
    utilityStyles,
    css`
      :host {
        display: contents;
      }
      .body {
        display: grid;
        gap: 8px;
      }
      .list {
        block-size: min(340px, 50vh);
        overflow: auto;
      }
      .heading {
        padding: 8px 8px 2px;
        color: var(--_weir-text-subtle);
        font-size: var(--_weir-size-xs);
      }
      .nothing {
        padding: 16px 8px;
        color: var(--_weir-text-muted);
      }
    `,
  ];

  @state() private kind: 'connect' | 'hand-off' = 'connect';
  @state() private search = '';
  @state() private active = 0;
  /** In a large funnel it takes long to find out where a transition can lead. */
  @state() private isOpen = false;

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  /** @returns whether a transition was made; it is selected then */
  async choose(kind: 'connect' | 'hand-off'): Promise<boolean> {
    this.kind = kind;
    this.search = '';
    this.active = 0;
    this.isOpen = true;
    await this.updateComplete;
    const chosen = (await this.dialog?.show()) ?? '';
    this.isOpen = false;
    const [from] = this.editor?.selection.stages ?? [];
    if (chosen === '' || !this.editor || from === undefined) return false;
    new PartMaker(this.editor, () => this.localizer).connect(from, chosen);
    return true;
  }

  get #groups(): readonly TargetGroup[] {
    const { editor, kind, search, isOpen } = this;
    if (!isOpen) return [];
    const [from] = editor?.selection.stages ?? [];
    const funnel = editor?.document.funnels?.find(({ id }) => id === editor.selection.funnel);
    if (!editor || !funnel || from === undefined) return [];
    return targetsOf({ document: editor.document, funnel, from, kind, search }, this.localizer);
  }

  get #heading(): string {
    const { editor, kind } = this;
    const funnel = editor?.document.funnels?.find(({ id }) => id === editor.selection.funnel);
    const stage = funnel?.stages.find(({ id }) => id === editor?.selection.stages[0]);
    const name = stage ? stageTitle(stage, this.localizer) : '';
    return this.say(outlineMessages, kind === 'connect' ? 'outline.connect' : 'outline.hand-off', { name });
  }

  readonly #type = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.active = 0;
  };

  readonly #byKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const targets = this.#groups.flatMap((group) => group.targets);
    if (event.key === 'Enter') {
      event.preventDefault();
      const target = targets[this.active];
      if (target) this.#take(target);
      return;
    }
    const next = event.key.startsWith('Arrow') ? moveInList(event.key, this.active, targets.length) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    this.active = next;
  };

  #take({ value }: Target): void {
    this.dialog?.close(value);
  }

  protected override updated(): void {
    this.renderRoot.querySelector('.item.active')?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const groups = this.#groups;
    const find = this.say(outlineMessages, 'outline.find-target');
    const count = groups.reduce((sum, { targets }) => sum + targets.length, 0);
    let place = 0;
    return html`<weir-dialog size="small" heading=${this.#heading}>
      <div class="body">
        <label class="field">
          ${icon('search')}
          <input
            type="search"
            role="combobox"
            autocomplete="off"
            autofocus
            placeholder=${find}
            aria-label=${find}
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls="targets"
            aria-activedescendant=${this.active < count ? `target-${this.active}` : nothing}
            .value=${this.search}
            @input=${this.#type}
            @keydown=${this.#byKey}
          />
        </label>
        <div
          id="targets"
          class="list"
          role="listbox"
          aria-label=${this.#heading}
          ?hidden=${count === 0}
          @pointerdown=${(event: Event) => event.preventDefault()}
        >
          ${groups.map(
            ({ title, targets }) =>
              html`<div role="group" aria-label=${title}>
                <p class="heading" role="presentation">${title}</p>
                ${targets.map((target) => this.#renderTarget(target, place++))}
              </div>`,
          )}
        </div>
        <p class="nothing" role="status" ?hidden=${count > 0}>${count > 0 ? nothing : this.#nothing}</p>
      </div>
    </weir-dialog>`;
  }

  get #nothing(): string {
    if (this.search.trim() !== '')
      return this.say(outlineMessages, 'outline.no-target', { search: this.search.trim() });
    return this.say(outlineMessages, this.kind === 'connect' ? 'outline.no-targets' : 'outline.no-other-funnels');
  }

  #renderTarget(target: Target, place: number): TemplateResult {
    return html`<div
      id="target-${place}"
      class=${place === this.active ? 'item active' : 'item'}
      role="option"
      aria-selected=${String(place === this.active)}
      @click=${() => this.#take(target)}
    >
      <span class="grow truncate">${target.label}</span>
      <span class="subtle small">${target.caption}</span>
    </div>`;
  }
}
