import type { Funnel, Id, Stage } from '@weir/schema';
import {
  badgeStyles,
  baseStyles,
  buttonStyles,
  chipStyles,
  fieldStyles,
  icon,
  itemStyles,
  utilityStyles,
} from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { stageTitle } from '../canvas/draw-funnel.js';
import { DragController } from '../conditions/view/drag-controller.js';
import { addFunnel, newText } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { kindStyles } from '../element/kind-styles.js';
import { dragStyles } from '../fields/drag-styles.js';
import { listFunnels, noProblems, problemsByFunnel, targetOf } from '../models/list/list-funnels.js';
import type { FunnelList, FunnelProblems, ListedFunnel } from '../models/list/list-funnels.js';
import { modelMessages } from '../models/words/index.js';
import { designerMessages } from '../words/index.js';
import { RailRequestEvent } from './rail-request-event.js';
import { renderFunnel } from './funnel-entry.js';
import type { FunnelAction } from './funnel-menu.js';
import { railStyles } from './rail-styles.js';
import { renderTags } from './rail-tags.js';

const LIFE_COMMANDS = { archive: 'funnel/archive', restore: 'funnel/restore', delete: 'funnel/delete' } as const;

/**
 * The funnels of a document with their stages: to find one, to put them in order, to copy, tag and archive them; and the palette. Internal to the
 * designer's elements.
 *
 * @fires palette
 * @fires show-stage - a stage was chosen
 * @fires rail-request - a new funnel, tags or a comparison are wanted
 */
export class FunnelRail extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    chipStyles,
    fieldStyles,
    itemStyles,
    utilityStyles,
    kindStyles,
    dragStyles,
    railStyles,
  ];

  /** Without a mouse there is nothing to drag: only what Enter and a touch do is said. */
  @property({ type: Boolean }) isNarrow = false;

  @state() private search = '';
  @state() private tags: ReadonlySet<string> = new Set();
  @state() private hasAllTags = false;
  /** Opened or closed by hand; else the selected one is open. */
  @state() private opened = new Map<string, boolean>();
  @state() private announcement = '';

  @query('.lists') private readonly lists!: HTMLElement | null;

  readonly #drag = new DragController(this, {
    root: () => this.renderRoot,
    scrolled: () => this.lists,
    mayDrop: (key, { index }) => targetOf(this.#shown(), key, index) !== null,
    drop: (key, { index }) => this.#moveTo(key, targetOf(this.#shown(), key, index)),
  });

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override updated(): void {
    this.#drag.draw(this.lists);
  }

  override render() {
    const { editor } = this;
    if (!editor) return nothing;
    const list = this.#list(editor);
    const problems = problemsByFunnel(editor.diagnostics);
    const { pressed, moved, released, cancelled, clicked, held, slot } = this.#drag;
    const tags = {
      tags: list.tags,
      chosen: this.tags,
      hasAll: this.hasAllTags,
      choose: (chosen: ReadonlySet<string>) => (this.tags = chosen),
      showAll: () => (this.hasAllTags = true),
    };
    const isFiltered = this.search.trim() !== '' || this.tags.size > 0;
    return html`
      ${this.#renderSearch()} ${renderTags(tags, this.localizer)}
      <div class="group">
        <span>${this.say(designerMessages, 'designer.funnels')}</span>
        ${this.#renderAdd()}
      </div>
      <div class="scroll">
        <div
          class=${held === null ? 'lists' : 'lists dragging'}
          @pointerdown=${pressed}
          @pointermove=${moved}
          @pointerup=${released}
          @pointercancel=${cancelled}
          @click=${{ handleEvent: clicked, capture: true }}
          @keydown=${this.#listKey}
        >
          <ul class="list" data-group="live">
            ${repeat(
              list.live,
              ({ funnel }) => funnel.id,
              (listed) => this.#renderFunnel(editor, listed, problems),
            )}
          </ul>
          ${
            list.live.length + list.archived.length === 0 && isFiltered
              ? html`<p class="nothing">
                  ${
                    this.tags.size > 0
                      ? this.say(modelMessages, 'model.nothing-tagged')
                      : this.say(designerMessages, 'designer.nothing-found', { search: this.search })
                  }
                </p>`
              : nothing
          }
          ${
            list.archived.length === 0
              ? nothing
              : html`<div class="group">${this.say(designerMessages, 'designer.archived')}</div>
                  <ul class="list">
                    ${repeat(
                      list.archived,
                      ({ funnel }) => funnel.id,
                      (listed) => this.#renderFunnel(editor, listed, problems),
                    )}
                  </ul>`
          }
          ${
            held === null
              ? nothing
              : html`${slot ? html`<div class="drop-line"></div>` : nothing}
                  <div class="ghost">${list.live.find(({ funnel }) => funnel.id === held)?.name}</div>`
          }
        </div>
      </div>
      ${this.isReadOnly || editor.selection.funnel === null ? nothing : this.#renderPalette()}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  #list(editor: Editor): FunnelList {
    return listFunnels(editor.document, {
      search: this.search,
      tags: this.tags,
      nameOf: (funnel) => this.#nameOf(funnel),
      nameOfStage: (stage) => stageTitle(stage, this.localizer),
    });
  }

  /** Ids of the funnels that can be put in order, as they are shown. */
  #shown(): readonly Id[] {
    return this.editor ? this.#list(this.editor).live.map(({ funnel }) => funnel.id) : [];
  }

  #renderSearch(): TemplateResult {
    const find = this.say(designerMessages, 'designer.find');
    return html`<div class="search">
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
    </div>`;
  }

  #renderAdd(): TemplateResult | typeof nothing {
    if (this.isReadOnly) return nothing;
    const label = this.say(designerMessages, 'designer.add-funnel');
    return html`<button
      type="button"
      class="button quiet icon small"
      aria-label=${label}
      title=${label}
      @click=${this.#addFunnel}
    >
      ${icon('plus')}
    </button>`;
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

  #renderFunnel(editor: Editor, listed: ListedFunnel, problems: ReadonlyMap<number, FunnelProblems>): TemplateResult {
    const { document, selection } = editor;
    const { funnel, stages } = listed;
    const isOpen = this.search ? stages.length > 0 : (this.opened.get(funnel.id) ?? selection.funnel === funnel.id);
    const entry = {
      listed,
      problems: problems.get(document.funnels?.indexOf(funnel) ?? -1) ?? noProblems,
      selection,
      isOpen,
      isReadOnly: this.isReadOnly,
      isAlone: (document.funnels?.length ?? 0) < 2,
      twist: () => (this.opened = new Map(this.opened).set(funnel.id, !isOpen)),
      showFunnel: () => this.#showFunnel(editor, funnel),
      showStage: (stage: Stage) => this.#showStage(editor, funnel, stage),
      act: (action: FunnelAction) => this.#act(editor, funnel, action),
    };
    return renderFunnel(entry, this.localizer);
  }

  #act(editor: Editor, funnel: Funnel, action: FunnelAction): void {
    if (action === 'duplicate') {
      const title = this.say(modelMessages, 'model.copy-of', { title: this.#nameOf(funnel) });
      editor.run('funnel/duplicate', {
        funnel: funnel.id,
        title: newText(editor.document, this.localizer.locale, title),
      });
    } else if (action === 'up' || action === 'down') this.#moveBy(funnel.id, action === 'up' ? -1 : 1);
    else if (action === 'tags' || action === 'compare') this.dispatchEvent(new RailRequestEvent(action, funnel.id));
    else editor.run(LIFE_COMMANDS[action], { funnel: funnel.id });
  }

  #moveBy(funnel: Id, step: -1 | 1): void {
    const shown = this.#shown();
    const at = shown.indexOf(funnel);
    this.#moveTo(funnel, at < 0 ? null : (shown[at + step] ?? null));
  }

  #moveTo(funnel: Id, to: Id | null): void {
    if (to === null || !this.editor || this.isReadOnly) return;
    this.editor.run('funnel/move', { funnel, to });
    const shown = this.#shown();
    const moved = this.editor.document.funnels?.find(({ id }) => id === funnel);
    this.announcement = this.say(modelMessages, 'model.moved', {
      funnel: moved ? this.#nameOf(moved) : funnel,
      place: shown.indexOf(funnel) + 1,
      count: shown.length,
    });
  }

  #nameOf({ id, title }: Funnel): string {
    return this.localizer.text(title) || id;
  }

  #showFunnel(editor: Editor, funnel: Funnel): void {
    editor.select({ funnel: funnel.id, stages: [], transitions: [] });
    this.dispatchEvent(new CustomEvent('show-stage', { detail: null }));
  }

  #showStage(editor: Editor, funnel: Funnel, stage: Stage): void {
    editor.select({ funnel: funnel.id, stages: [stage.id], transitions: [] });
    this.dispatchEvent(new CustomEvent('show-stage', { detail: stage.id }));
  }

  /** By itself it is a blank one. */
  readonly #addFunnel = (): void => {
    const { editor } = this;
    if (!this.dispatchEvent(new RailRequestEvent('new', null)) || !editor) return;
    const title = newText(editor.document, this.localizer.locale, this.say(designerMessages, 'designer.new-funnel'));
    addFunnel(editor, title);
  };

  readonly #searchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.search === '') return;
    event.preventDefault();
    this.search = '';
  };

  /** Arrows go from entry to entry; with Alt they take the funnel along. */
  readonly #listKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#drag.cancel()) return event.preventDefault();
    if (event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('.entry')];
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    const funnel = entries[at]?.dataset['funnel'];
    if (event.altKey) {
      if (funnel === undefined) return;
      event.preventDefault();
      this.#moveBy(funnel, step);
      void this.#keepFocus(funnel);
      return;
    }
    const next = entries[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };

  /** An element that is moved in the page loses the focus. */
  async #keepFocus(funnel: Id): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`.entry[data-funnel="${funnel}"]`)?.focus();
  }
}
