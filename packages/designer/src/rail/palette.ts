import { WeirElement, baseStyles, icon, utilityStyles } from '@weir/ui';
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { STAGE_KINDS } from '../editor/index.js';
import type { StageKind } from '../editor/index.js';
import { kindStyles } from '../element/kind-styles.js';
import { designerMessages } from '../words/index.js';

export type PaletteKind = StageKind | 'handoff';

/** Something of the palette is wanted: where it was dropped (in coordinates of the window), or after what is selected. */
export class PaletteEvent extends Event {
  constructor(
    readonly kind: PaletteKind,
    readonly at: { readonly x: number; readonly y: number } | null,
  ) {
    super('palette', { bubbles: true, composed: true });
  }
}

/** Less is a click. */
const DRAG_FROM_PX = 5;

/**
 * What can be added to the drawing: dragged there by mouse or finger, or added by Enter or a click. Internal to the designer's elements.
 *
 * @fires palette
 */
export class Palette extends WeirElement {
  static override styles = [
    baseStyles,
    utilityStyles,
    kindStyles,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6px;
      }
      button,
      .ghost {
        display: flex;
        align-items: center;
        gap: 8px;
        inline-size: 100%;
        min-block-size: 34px;
        padding-inline: 8px;
        border: 1px solid var(--_weir-border);
        border-radius: var(--_weir-radius-sm);
        background: var(--_weir-raised);
        color: var(--_weir-text);
        cursor: grab;
        touch-action: none;
        user-select: none;
      }
      button:hover {
        border-color: var(--_weir-border-strong);
        background: color-mix(in srgb, var(--_weir-text) 5%, var(--_weir-raised));
      }
      .weir-icon {
        color: var(--_weir-kind-handoff);
      }
      .ghost {
        position: fixed;
        inset: auto;
        margin: 0;
        inline-size: 160px;
        box-shadow: var(--_weir-shadow-drag);
        pointer-events: none;
        opacity: 0.92;
      }
      .ghost:not(:popover-open) {
        display: none;
      }
    `,
  ];

  @property({ type: Boolean }) isDisabled = false;

  @state() private dragged: PaletteKind | null = null;
  @query('.ghost') private readonly ghost!: HTMLElement | null;

  #press: { readonly kind: PaletteKind; readonly x: number; readonly y: number } | null = null;
  #wasDragged = false;

  readonly #down = (event: PointerEvent, kind: PaletteKind): void => {
    if (event.button !== 0) return;
    this.#press = { kind, x: event.clientX, y: event.clientY };
    this.#wasDragged = false;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly #move = (event: PointerEvent): void => {
    const press = this.#press;
    if (!press) return;
    const isFar = Math.hypot(event.clientX - press.x, event.clientY - press.y) >= DRAG_FROM_PX;
    if (!isFar && !this.dragged) return;
    this.#wasDragged = true;
    this.dragged = press.kind;
    if (!this.ghost?.matches(':popover-open')) this.ghost?.showPopover();
    this.ghost?.style.setProperty('left', `${event.clientX - 80}px`);
    this.ghost?.style.setProperty('top', `${event.clientY - 17}px`);
  };

  readonly #up = (event: PointerEvent): void => {
    const kind = this.dragged;
    this.#end();
    if (kind) this.dispatchEvent(new PaletteEvent(kind, { x: event.clientX, y: event.clientY }));
  };

  readonly #end = (): void => {
    this.#press = null;
    this.dragged = null;
    if (this.ghost?.matches(':popover-open')) this.ghost.hidePopover();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.dragged) return;
    event.preventDefault();
    this.#end();
  };

  readonly #click = (kind: PaletteKind): void => {
    // The click that ends a drag.
    if (!this.#wasDragged) this.dispatchEvent(new PaletteEvent(kind, null));
    this.#wasDragged = false;
  };

  override render() {
    return html`
      <ul @keydown=${this.#key}>
        ${[...STAGE_KINDS, 'handoff' as const].map(
          (kind) =>
            html`<li>
              <button
                type="button"
                ?disabled=${this.isDisabled}
                @pointerdown=${(event: PointerEvent) => this.#down(event, kind)}
                @pointermove=${this.#move}
                @pointerup=${this.#up}
                @pointercancel=${this.#end}
                @click=${() => this.#click(kind)}
              >
                ${this.#renderKind(kind)}
              </button>
            </li>`,
        )}
      </ul>
      <div class="ghost" popover="manual" aria-hidden="true">${this.dragged ? this.#renderKind(this.dragged) : ''}</div>
    `;
  }

  #renderKind(kind: PaletteKind): TemplateResult {
    if (kind === 'handoff') {
      return html`${icon('portal', 14)}<span class="truncate"
          >${this.say(designerMessages, 'designer.transition-kind', { kind })}</span
        >`;
    }
    return html`<span class="swatch ${kind}"></span
      ><span class="truncate">${this.say(designerMessages, 'designer.kind', { kind })}</span>`;
  }
}
