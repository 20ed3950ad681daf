import { css, html } from 'lit';
import { property, query, queryAssignedElements } from 'lit/decorators.js';
import { WeirElement } from '../element/index.js';
import { baseStyles } from '../styles/index.js';
import type { Placement } from './anchor.js';
import { firstFocusable } from './focus.js';
import { PopupController } from './popup-controller.js';
import { popupStyles } from './popup-styles.js';

/**
 * A panel that opens beside its trigger.
 *
 * @slot trigger - the button that opens it; it is given `aria-expanded`
 * @slot - the panel's content; the first field or button, or the one with `autofocus`, gets the focus
 * @csspart panel
 * @fires toggle - after it opened or closed; see `open`
 */
export class WeirPopover extends WeirElement {
  static override styles = [
    baseStyles,
    popupStyles,
    css`
      :host {
        display: inline-block;
      }
      .popup {
        padding: var(--_weir-space-3) var(--_weir-inset);
      }
    `,
  ];

  /** What the panel is for, read out when it opens. */
  @property() label = '';

  @property() placement: Placement = 'bottom-start';

  @query('.popup') private readonly panel!: HTMLElement | null;
  @queryAssignedElements({ slot: 'trigger' }) private readonly triggers!: HTMLElement[];

  readonly #popup = new PopupController(this, {
    popup: () => this.panel,
    trigger: () => this.triggers[0],
    anchor: () => ({ placement: this.placement }),
    opened: () => this.#focusInside(),
    closed: () => this.dispatchEvent(new Event('toggle')),
  });

  get open(): boolean {
    return this.#popup.open;
  }

  show(): void {
    this.#popup.show();
  }

  hide(): void {
    this.#popup.hide();
  }

  protected override updated(): void {
    const [trigger] = this.triggers;
    trigger?.setAttribute('aria-haspopup', 'dialog');
    trigger?.setAttribute('aria-expanded', String(this.open));
  }

  #focusInside(): void {
    const target = this.querySelector<HTMLElement>('[autofocus]') ?? firstFocusable(this.panel?.children ?? []);
    (target ?? this.panel)?.focus();
    this.dispatchEvent(new Event('toggle'));
  }

  override render() {
    return html`
      <slot
        name="trigger"
        @pointerdown=${this.#popup.pressed}
        @click=${this.#popup.clicked}
        @slotchange=${() => this.requestUpdate()}
      ></slot>
      <div
        class="popup"
        part="panel"
        popover="auto"
        role="dialog"
        tabindex="-1"
        aria-label=${this.label}
        @beforetoggle=${this.#popup.toggling}
      >
        <slot></slot>
      </div>
    `;
  }
}
