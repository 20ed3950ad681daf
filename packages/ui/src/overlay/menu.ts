import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, queryAll, queryAssignedElements } from 'lit/decorators.js';
import { WeirElement } from '../element/index.js';
import { icon } from '../icons/index.js';
import type { IconName } from '../icons/index.js';
import { uiMessages } from '../locale/index.js';
import { badgeStyles, baseStyles, buttonStyles, itemStyles, utilityStyles } from '../styles/index.js';
import type { Placement } from './anchor.js';
import { Typeahead, moveInList } from './list-navigation.js';
import { PopupController } from './popup-controller.js';
import { popupStyles } from './popup-styles.js';

export interface MenuItem {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconName;
  /** A short fact at the end, such as the keys that do the same. */
  readonly detail?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Whether it is on: a `check` by itself, or one `radio` among several. */
  readonly kind?: 'action' | 'check' | 'radio';
  readonly checked?: boolean;
}

export type MenuEntry = MenuItem | 'separator' | { readonly heading: string };

/** Stays within the element that uses the menu. */
export class MenuSelectEvent extends Event {
  constructor(readonly value: string) {
    super('menu-select', { bubbles: true });
  }
}

const ROLES = { action: 'menuitem', check: 'menuitemcheckbox', radio: 'menuitemradio' } as const;

const isItem = (entry: MenuEntry): entry is MenuItem => typeof entry === 'object' && 'value' in entry;

/**
 * A button with a menu of actions, or of choices that are on or off.
 *
 * @slot trigger - the button, else a quiet one with three dots; it is given `aria-haspopup` and `aria-expanded`
 * @csspart menu
 * @fires menu-select - with the `value` of the chosen item
 */
export class WeirMenu extends WeirElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    itemStyles,
    badgeStyles,
    utilityStyles,
    popupStyles,
    css`
      :host {
        display: inline-block;
      }
      .popup {
        min-inline-size: 168px;
      }
      .item {
        white-space: nowrap;
      }
      .item:focus-visible {
        outline-offset: -2px;
      }
      .mark {
        flex: none;
        inline-size: 16px;
        line-height: 0;
      }
      .heading {
        padding: 6px 8px 2px;
        color: var(--_weir-text-subtle);
        font-size: var(--_weir-size-xs);
      }
      hr {
        margin: 5px -5px;
        border: 0;
        border-block-start: 1px solid var(--_weir-border);
      }
      .item .grow {
        padding-inline-end: var(--_weir-space-3);
      }
    `,
  ];

  /** Names the menu, and its button when none is slotted. */
  @property() label?: string;

  @property({ attribute: false }) items: readonly MenuEntry[] = [];

  @property() placement: Placement = 'bottom-start';

  @query('.popup') private readonly menu!: HTMLElement | null;
  @query('.own-trigger') private readonly ownTrigger!: HTMLElement | null;
  @queryAll('.item') private readonly itemElements!: NodeListOf<HTMLElement>;
  @queryAssignedElements({ slot: 'trigger' }) private readonly triggers!: HTMLElement[];

  readonly #typeahead = new Typeahead();
  readonly #popup = new PopupController(this, {
    popup: () => this.menu,
    trigger: () => this.#trigger,
    anchor: () => ({ placement: this.placement }),
    opened: () => this.itemElements[0]?.focus(),
  });

  get open(): boolean {
    return this.#popup.open;
  }

  show(): void {
    this.#popup.show();
  }

  /** Opens it at a point of the window, as a context menu. Coordinates are in px, as those of a pointer event. */
  showAt(x: number, y: number): void {
    this.#popup.show({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });
  }

  hide(): void {
    this.#popup.hide();
  }

  protected override updated(): void {
    this.#trigger?.setAttribute('aria-haspopup', 'menu');
    this.#trigger?.setAttribute('aria-expanded', String(this.open));
  }

  get #trigger(): HTMLElement | undefined {
    return this.triggers[0] ?? this.ownTrigger ?? undefined;
  }

  get #name(): string {
    return this.label ?? this.say(uiMessages, 'ui.more');
  }

  #choose(item: MenuItem): void {
    if (item.disabled) return;
    this.#popup.hide();
    this.dispatchEvent(new MenuSelectEvent(item.value));
  }

  readonly #openByArrow = (event: KeyboardEvent): void => {
    // With Alt, arrows move what the menu is about.
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.altKey) return;
    event.preventDefault();
    this.#popup.show();
    if (event.key === 'ArrowUp') this.itemElements[this.itemElements.length - 1]?.focus();
  };

  readonly #moveByKey = (event: KeyboardEvent): void => {
    const elements = [...this.itemElements];
    const current = elements.findIndex((element) => element.matches(':focus'));
    const letter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const labels = this.items.filter(isItem).map(({ label }) => label);
    const next = letter
      ? this.#typeahead.find(event.key, labels, current, event.timeStamp)
      : moveInList(event.key, current, elements.length);
    if (event.key === 'Tab') this.#popup.hide();
    if (!letter && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) elements[next]?.focus();
  };

  override render() {
    return html`
      <slot
        name="trigger"
        @pointerdown=${this.#popup.pressed}
        @click=${this.#popup.clicked}
        @keydown=${this.#openByArrow}
        @slotchange=${() => this.requestUpdate()}
      >
        <button type="button" class="own-trigger button quiet icon small" aria-label=${this.#name}>
          ${icon('more')}
        </button>
      </slot>
      <div
        class="popup"
        part="menu"
        popover="auto"
        role="menu"
        aria-label=${this.#name}
        @keydown=${this.#moveByKey}
        @beforetoggle=${this.#popup.toggling}
      >
        ${this.items.map((entry) => this.#renderEntry(entry))}
      </div>
    `;
  }

  #renderEntry(entry: MenuEntry): TemplateResult {
    if (entry === 'separator') return html`<hr role="separator" />`;
    if (!isItem(entry)) return html`<p class="heading" role="presentation">${entry.heading}</p>`;
    const { kind = 'action' } = entry;
    const hasMarks = this.items.some((other) => isItem(other) && other.kind !== undefined && other.kind !== 'action');
    return html`
      <button
        type="button"
        class=${entry.danger ? 'item danger' : 'item'}
        role=${ROLES[kind]}
        tabindex="-1"
        aria-disabled=${entry.disabled ? 'true' : nothing}
        aria-checked=${kind === 'action' ? nothing : String(entry.checked ?? false)}
        @click=${() => this.#choose(entry)}
      >
        ${hasMarks ? html`<span class="mark">${entry.checked ? icon('check') : nothing}</span>` : nothing}
        ${entry.icon ? icon(entry.icon) : nothing}
        <span class="grow truncate">${entry.label}</span>
        ${entry.detail ? html`<span class="subtle small">${entry.detail}</span>` : nothing}
      </button>
    `;
  }
}
