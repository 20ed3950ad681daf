import { css, html, nothing } from 'lit';
import { property, queryAll, state } from 'lit/decorators.js';
import { WeirElement } from '../element/index.js';
import { icon } from '../icons/index.js';
import type { IconName } from '../icons/index.js';
import { moveInRow } from '../overlay/list-navigation.js';
import { badgeStyles, baseStyles } from '../styles/index.js';

export interface Tab {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly badge?: string;
  readonly badgeTone?: 'warning' | 'negative' | 'info';
}

/**
 * Tabs; the arrow keys move between them, and moving chooses.
 *
 * @slot - the content of the chosen tab; without any, the element is only the row of tabs
 * @csspart tabs
 * @csspart panel
 * @fires change - after `value` changed by a person
 */
export class WeirTabs extends WeirElement {
  static override styles = [
    baseStyles,
    badgeStyles,
    css`
      :host {
        display: block;
      }
      .tabs {
        display: flex;
        gap: 2px;
        min-block-size: 40px;
        block-size: 100%;
        overflow-x: auto;
        scrollbar-width: none;
      }
      .tab {
        position: relative;
        display: inline-flex;
        flex: none;
        align-items: center;
        gap: 6px;
        padding-inline: 12px;
        color: var(--_weir-text-muted);
        white-space: nowrap;
      }
      .tab:hover {
        color: var(--_weir-text);
      }
      .tab:focus-visible {
        border-radius: var(--_weir-radius-sm);
        outline-offset: -3px;
      }
      .tab[aria-selected='true'] {
        color: var(--_weir-text);
        font-weight: var(--_weir-weight-strong);
      }
      .tab[aria-selected='true']::after {
        content: '';
        position: absolute;
        inset: auto 12px 0;
        block-size: 2px;
        background: var(--_weir-accent);
      }
      .text {
        display: inline-grid;
      }
      .text::after {
        content: attr(data-text);
        block-size: 0;
        overflow: hidden;
        visibility: hidden;
        font-weight: var(--_weir-weight-strong);
      }
      @media (forced-colors: active) {
        .tab[aria-selected='true']::after {
          background: Highlight;
        }
      }
    `,
  ];

  /** What the tabs are for, read out. */
  @property() label = '';

  @property() value = '';

  @property({ attribute: false }) tabs: readonly Tab[] = [];

  @state() private hasContent = false;

  @queryAll('.tab') private readonly tabElements!: NodeListOf<HTMLElement>;

  #choose(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  readonly #moveByKey = (event: KeyboardEvent): void => {
    const current = this.tabs.findIndex(({ value }) => value === this.value);
    const rightToLeft = getComputedStyle(this).direction === 'rtl';
    const next = moveInRow(event.key, current, this.tabs.length, rightToLeft);
    const tab = next === undefined ? undefined : this.tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    this.tabElements[next]?.focus();
    this.#choose(tab.value);
  };

  readonly #contentChanged = (event: Event): void => {
    if (event.target instanceof HTMLSlotElement) this.hasContent = event.target.assignedNodes().length > 0;
  };

  override render() {
    const chosen = this.tabs.some(({ value }) => value === this.value) ? this.value : this.tabs[0]?.value;
    return html`
      <div class="tabs" part="tabs" role="tablist" aria-label=${this.label} @keydown=${this.#moveByKey}>
        ${this.tabs.map((tab) => this.#renderTab(tab, tab.value === chosen))}
      </div>
      <div
        part="panel"
        role="tabpanel"
        id="panel"
        aria-labelledby="tab-${this.tabs.findIndex(({ value }) => value === chosen)}"
        ?hidden=${!this.hasContent}
      >
        <slot @slotchange=${this.#contentChanged}></slot>
      </div>
    `;
  }

  #renderTab(tab: Tab, isChosen: boolean) {
    return html`<button
      type="button"
      class="tab"
      role="tab"
      id="tab-${this.tabs.indexOf(tab)}"
      aria-selected=${isChosen ? 'true' : 'false'}
      aria-controls=${this.hasContent ? 'panel' : nothing}
      tabindex=${isChosen ? '0' : '-1'}
      @click=${() => this.#choose(tab.value)}
    >
      ${tab.icon ? icon(tab.icon) : nothing}
      <span class="text" data-text=${tab.label}>${tab.label}</span>
      ${tab.badge ? html`<span class="badge ${tab.badgeTone ?? ''}">${tab.badge}</span>` : nothing}
    </button>`;
  }
}
