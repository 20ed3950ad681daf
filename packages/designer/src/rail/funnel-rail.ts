import { pointerParts } from '@weir/schema';
import type { Funnel, Stage } from '@weir/schema';
import { baseStyles, badgeStyles, buttonStyles, fieldStyles, icon, itemStyles, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { stageTitle } from '../canvas/draw-funnel.js';
import { newText } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { designerMessages } from '../words/index.js';
import { railStyles } from './rail-styles.js';

type Severity = 'error' | 'warning';

/**
 * The funnels of a document with their stages, to find one, and the palette. Internal to the designer's elements.
 *
 * @fires palette
 * @fires show-stage - a stage was chosen
 */
export class FunnelRail extends EditorPart {
  static override styles = [baseStyles, badgeStyles, buttonStyles, fieldStyles, itemStyles, utilityStyles, railStyles];

  /** Without a mouse there is nothing to drag: only what Enter and a touch do is said. */
  @property({ type: Boolean }) isNarrow = false;

  @state() private search = '';
  /** Opened or closed by hand; else the selected one is open. */
  @state() private opened = new Map<string, boolean>();

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override render() {
    const { editor } = this;
    if (!editor) return nothing;
    const { funnels = [] } = editor.document;
    const shown = funnels.filter((funnel) => this.#matches(funnel));
    const live = shown.filter(({ archived }) => !archived);
    const archived = shown.filter((funnel) => funnel.archived);
    const find = this.say(designerMessages, 'designer.find');
    return html`
      <div class="search">
        <label class="field">
          ${icon('search')}
          <input
            type="search"
            placeholder=${find}
            aria-label=${find}
            .value=${this.search}
            @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
            @keydown=${this.#searchKey}
          />
        </label>
      </div>
      <div class="group">
        <span>${this.say(designerMessages, 'designer.funnels')}</span>
        ${
          this.isReadOnly
            ? nothing
            : html`<button
                type="button"
                class="button quiet icon small"
                aria-label=${this.say(designerMessages, 'designer.add-funnel')}
                title=${this.say(designerMessages, 'designer.add-funnel')}
                @click=${() => this.#addFunnel(editor)}
              >
                ${icon('plus')}
              </button>`
        }
      </div>
      <ul class="list" @keydown=${this.#moveByKey}>
        ${live.map((funnel) => this.#renderFunnel(editor, funnel))}
      </ul>
      ${
        shown.length === 0 && this.search
          ? html`<p class="nothing">
              ${this.say(designerMessages, 'designer.nothing-found', { search: this.search })}
            </p>`
          : nothing
      }
      ${
        archived.length === 0
          ? nothing
          : html`<div class="group">${this.say(designerMessages, 'designer.archived')}</div>
              <ul class="list" @keydown=${this.#moveByKey}>
                ${archived.map((funnel) => this.#renderFunnel(editor, funnel))}
              </ul>`
      }
      ${this.isReadOnly || editor.selection.funnel === null ? nothing : this.#renderPalette()}
    `;
  }

  #renderPalette(): TemplateResult {
    return html`
      <div class="group split">${this.say(designerMessages, 'designer.add-to-drawing')}</div>
      <weir-palette></weir-palette>
      ${
        this.isNarrow
          ? nothing
          : html`<p class="foot">
              ${this.say(designerMessages, 'designer.palette-hint-before')} <kbd class="key-cap">Enter</kbd>
              ${this.say(designerMessages, 'designer.palette-hint-after')}
            </p>`
      }
    `;
  }

  #renderFunnel(editor: Editor, funnel: Funnel): TemplateResult {
    const { selection } = editor;
    const isSelected = selection.funnel === funnel.id;
    const isOpen = this.search ? this.#stagesOf(funnel).length > 0 : (this.opened.get(funnel.id) ?? isSelected);
    const isAlone = selection.stages.length + selection.transitions.length === 0;
    const worst = this.#worst(editor, funnel);
    const name = this.localizer.text(funnel.title) || funnel.id;
    const twist = () => (this.opened = new Map(this.opened).set(funnel.id, !isOpen));
    return html`<li>
      <div class="row">
        <button
          type="button"
          class="twist"
          aria-expanded=${String(isOpen)}
          aria-label=${this.say(designerMessages, 'designer.stages-of', { funnel: name })}
          @click=${twist}
        >
          ${icon(isOpen ? 'chevron-down' : 'chevron-right', 14)}
        </button>
        <button
          type="button"
          class="item entry ${isSelected ? 'open' : ''} ${funnel.archived ? 'archived' : ''}"
          aria-current=${isSelected && isAlone ? 'true' : 'false'}
          @click=${() => this.#showFunnel(editor, funnel)}
        >
          <span class="grow truncate">${name}</span>
          ${worst.errors > 0 ? html`<span class="badge negative">${this.localizer.number(worst.errors)}</span>` : nothing}
          <span class="subtle small num"
            >${this.localizer.number(funnel.stages.filter(({ archived }) => !archived).length)}</span
          >
        </button>
      </div>
      ${
        isOpen
          ? html`<ul class="stages">
              ${this.#stagesOf(funnel).map((stage) => this.#renderStage(editor, funnel, stage, worst.byStage.get(funnel.stages.indexOf(stage))))}
            </ul>`
          : nothing
      }
    </li>`;
  }

  #renderStage(editor: Editor, funnel: Funnel, stage: Stage, severity: Severity | undefined): TemplateResult {
    const { selection } = editor;
    const isSelected = selection.funnel === funnel.id && selection.stages.includes(stage.id);
    return html`<li>
      <button
        type="button"
        class="item entry ${stage.archived ? 'archived' : ''}"
        aria-current=${String(isSelected)}
        @click=${() => this.#showStage(editor, funnel, stage)}
      >
        <span class="swatch ${stage.kind}"></span>
        <span class="grow truncate">${stageTitle(stage, this.localizer)}</span>
        ${stage.archived ? icon('lock', 14) : nothing}
        ${
          severity
            ? html`<span
                class=${severity === 'error' ? 'negative' : 'warning'}
                role="img"
                aria-label=${this.say(designerMessages, 'designer.severity', { severity })}
                >${icon(severity === 'error' ? 'alert' : 'warning', 14)}</span
              >`
            : nothing
        }
      </button>
    </li>`;
  }

  #matches(funnel: Funnel): boolean {
    return this.#isFound(this.localizer.text(funnel.title) || funnel.id) || this.#stagesOf(funnel).length > 0;
  }

  #stagesOf({ stages }: Funnel): readonly Stage[] {
    return this.search ? stages.filter((stage) => this.#isFound(stageTitle(stage, this.localizer))) : stages;
  }

  #isFound(name: string): boolean {
    return name.toLocaleLowerCase().includes(this.search.trim().toLocaleLowerCase());
  }

  #worst({ document, diagnostics }: Editor, funnel: Funnel): { errors: number; byStage: Map<number, Severity> } {
    const place = String(document.funnels?.indexOf(funnel));
    const byStage = new Map<number, Severity>();
    let errors = 0;
    for (const { pointer, severity } of diagnostics) {
      const [list, at, part, stage] = pointerParts(pointer);
      if (list !== 'funnels' || at !== place || severity === 'info') continue;
      if (severity === 'error') errors += 1;
      if (part === 'stages' && (severity === 'error' || !byStage.has(Number(stage))))
        byStage.set(Number(stage), severity);
    }
    return { errors, byStage };
  }

  #addFunnel(editor: Editor): void {
    const title = newText(editor.document, this.localizer.locale, this.say(designerMessages, 'designer.new-funnel'));
    editor.run('funnel/add', { title });
  }

  #showFunnel(editor: Editor, funnel: Funnel): void {
    editor.select({ funnel: funnel.id, stages: [], transitions: [] });
    this.dispatchEvent(new CustomEvent('show-stage', { detail: null }));
  }

  #showStage(editor: Editor, funnel: Funnel, stage: Stage): void {
    editor.select({ funnel: funnel.id, stages: [stage.id], transitions: [] });
    this.dispatchEvent(new CustomEvent('show-stage', { detail: stage.id }));
  }

  readonly #searchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.search === '') return;
    event.preventDefault();
    this.search = '';
  };

  readonly #moveByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('.entry')];
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    const next = entries[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
}
