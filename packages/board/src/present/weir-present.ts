import type { Board, Id } from '@weir/schema';
import { WeirElement, baseStyles, buttonStyles, icon, utilityStyles } from '@weir/ui';
import type { MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { WeirBoard } from '../elements/board/board.js';
import { presentStyles } from './present-styles.js';
import { printBoards } from './print-boards.js';
import { Rotation, TICK_MS } from './rotation.js';
import { presentMessages } from './words/index.js';

/** Time for which a board is shown, seconds. */
export const EVERY_SECONDS = 20;

/** A pointer that was not moved for so long is nobody's who reads, ms. */
const RESTING_MS = 10_000;

/** Smaller than this, nobody reads it from a chair. */
const LEAST_ZOOM = 0.6;
/** What is narrower is held in a hand. */
const WALL_FROM_PX = 640;

/** How often a board is made a little smaller until it fits: it is as wide as the screen, and may be higher then. */
const FIT_PASSES = 2;

const KEYS: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/**
 * Prints a board, shows it on the full screen, and presents all boards of its document one after the other: a menu, and a bar while it presents. Internal to
 * `<weir-board>`.
 */
export class WeirPresent extends WeirElement {
  static override styles = [baseStyles, buttonStyles, utilityStyles, presentStyles];

  @property({ attribute: false }) shownBy?: WeirBoard;
  @property({ attribute: false }) boards: readonly Board[] = [];
  @property({ attribute: false }) board?: Id;
  /** Whether there is a menu. */
  @property({ type: Boolean }) hasMenu = false;

  @state() private rotation: Rotation | null = null;

  @query('.bar') private readonly bar!: HTMLElement | null;

  #movedAt = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #stop: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  get isPresenting(): boolean {
    return this.rotation !== null;
  }

  /** Where the browser refuses the full screen, the boards are shown where they are. */
  async present(everySeconds = EVERY_SECONDS): Promise<void> {
    const { shownBy } = this;
    if (!shownBy || this.rotation) return;
    const at = this.boards.findIndex(({ id }) => id === this.board);
    this.rotation = new Rotation(everySeconds * 1000, this.boards.length, at);
    this.#listen(shownBy);
    this.#timer = setInterval(this.#tick, TICK_MS);
    await this.fullScreen();
    await this.updateComplete;
    this.bar?.showPopover();
    await this.#fit();
  }

  /** @returns whether the browser let it */
  async fullScreen(): Promise<boolean> {
    try {
      await this.shownBy?.requestFullscreen();
      return true;
    } catch {
      return false;
    }
  }

  /** @param isAll all boards, each on a page; else the one that is shown */
  async print(isAll: boolean): Promise<void> {
    const { shownBy, board } = this;
    if (!shownBy || board === undefined) return;
    await printBoards(shownBy, isAll ? this.boards.map(({ id }) => id) : [board]);
  }

  /** Ends the presentation, and leaves the full screen that it began with. */
  end(): void {
    const { shownBy } = this;
    this.#end();
    if (shownBy?.matches(':fullscreen')) void shownBy.ownerDocument.exitFullscreen().catch(() => undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('boards') && !changed.has('board')) return;
    const at = this.boards.findIndex(({ id }) => id === this.board);
    this.rotation?.resize(this.boards.length, at);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('board')) void this.#fit();
  }

  /**
   * On a wall nobody scrolls: presented on the full screen, a board is made as small as it has to be, as long as it can be read. On a phone it is
   * read from top to bottom, at its size.
   */
  async #fit(): Promise<void> {
    const { shownBy, board } = this;
    if (!shownBy || !this.#isOnWall) return;
    shownBy.style.removeProperty('zoom');
    if (shownBy.clientWidth < WALL_FROM_PX) return;
    for (let pass = 0; pass < FIT_PASSES; pass += 1) {
      await shownBy.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      if (!this.#isOnWall || this.board !== board) return;
      const zoom = Number(shownBy.style.getPropertyValue('zoom') || 1);
      const share = shownBy.clientHeight / shownBy.scrollHeight;
      if (share < 1) shownBy.style.setProperty('zoom', String(Math.max(LEAST_ZOOM, zoom * share)));
    }
  }

  get #isOnWall(): boolean {
    return this.rotation !== null && this.shownBy?.matches(':fullscreen') === true;
  }

  #end(): void {
    if (this.rotation) this.shownBy?.style.removeProperty('zoom');
    clearInterval(this.#timer);
    this.#stop?.abort();
    this.#stop = undefined;
    this.rotation = null;
  }

  /** While it presents: whoever points at the board, reads with the keyboard or is not there is not hurried. */
  #listen(board: WeirBoard): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const hold = (pause: 'pointer' | 'focus', isHeld: boolean) => {
      this.rotation?.set(pause, isHeld);
      this.requestUpdate();
    };
    const moved = () => {
      this.#movedAt = performance.now();
      hold('pointer', true);
    };
    board.addEventListener('pointermove', moved, { signal });
    board.addEventListener('pointerdown', moved, { signal });
    board.addEventListener('pointerleave', () => hold('pointer', false), { signal });
    board.addEventListener('focusin', (event) => hold('focus', this.#isReading(event)), { signal });
    board.addEventListener('focusout', () => hold('focus', false), { signal });
    board.ownerDocument.addEventListener('keydown', this.#byKey, { signal });
    board.addEventListener(
      'fullscreenchange',
      () => {
        if (!board.matches(':fullscreen')) this.#end();
      },
      { signal },
    );
  }

  /** With the keyboard, and not in the bar or the menu. */
  #isReading(event: FocusEvent): boolean {
    const path = event.composedPath();
    const [target] = path;
    return target instanceof Element && target.matches(':focus-visible') && !path.includes(this);
  }

  readonly #tick = (): void => {
    const { rotation } = this;
    if (!rotation) return;
    rotation.set('hidden', this.ownerDocument.hidden);
    // On a wall it lies where it was left.
    if (performance.now() - this.#movedAt > RESTING_MS) rotation.set('pointer', false);
    if (rotation.tick()) this.#choose(rotation.at);
    else this.requestUpdate();
  };

  #go(steps: number): void {
    const { rotation } = this;
    if (rotation?.go(steps)) this.#choose(rotation.at);
  }

  #choose(at: number): void {
    const board = this.boards[at];
    if (board) this.dispatchEvent(new CustomEvent<Id>('choose-board', { detail: board.id }));
    this.requestUpdate();
  }

  readonly #byKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const path = event.composedPath();
    const [target] = path;
    // Begun by a button of the host, nothing has the focus on the full screen.
    const isMeant = this.shownBy && (path.includes(this.shownBy) || target === this.ownerDocument.body);
    if (!isMeant) return;
    const isOwn = target instanceof Element && target.closest('input, select, textarea, [tabindex="0"]') !== null;
    const steps = KEYS[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      this.end();
    } else if (steps !== undefined && !isOwn) {
      event.preventDefault();
      const isRtl = getComputedStyle(this).direction === 'rtl' && event.key.startsWith('Arrow');
      this.#go(isRtl ? -steps : steps);
    }
  };

  override render() {
    return html`${this.hasMenu ? this.#renderMenu() : nothing}
    ${this.rotation ? this.#renderBar(this.rotation) : nothing}`;
  }

  #renderMenu(): TemplateResult {
    const items: MenuEntry[] = [
      { value: 'present', label: this.say(presentMessages, 'present.present') },
      { value: 'full-screen', label: this.say(presentMessages, 'present.full-screen'), icon: 'maximize' },
      'separator',
      { value: 'print', label: this.say(presentMessages, 'present.print') },
      ...(this.boards.length > 1
        ? [{ value: 'print-all', label: this.say(presentMessages, 'present.print-all') }]
        : []),
    ];
    return html`<weir-menu
      label=${this.say(presentMessages, 'present.menu')}
      placement="bottom-end"
      .items=${items}
      @menu-select=${({ value }: MenuSelectEvent) => {
        if (value === 'present') void this.present();
        else if (value === 'full-screen') void this.fullScreen();
        else void this.print(value === 'print-all');
      }}
    ></weir-menu>`;
  }

  #renderBar(rotation: Rotation): TemplateResult {
    const board = this.boards[rotation.at];
    const title = (board && (this.localizer.text(board.title) || board.id)) ?? '';
    const number = (value: number) => this.localizer.number(value);
    const place = this.say(presentMessages, 'present.place', {
      title,
      at: number(rotation.at + 1),
      count: number(this.boards.length),
    });
    const isHeld = rotation.isPausedBy('person');
    const button = (name: string, sign: TemplateResult, act: () => void) =>
      html`<button type="button" class="button quiet icon small" aria-label=${name} title=${name} @click=${act}>
        ${sign}
      </button>`;
    const isSeveral = this.boards.length > 1;
    return html`<div class="bar" popover="manual" role="group" aria-label=${this.say(presentMessages, 'present.bar')}>
      ${isSeveral ? button(this.say(presentMessages, 'present.previous'), icon('chevron-left'), () => this.#go(-1)) : nothing}
      ${
        isSeveral
          ? html`<button
              type="button"
              class="button small"
              @click=${() => {
                rotation.set('person', !isHeld);
                this.requestUpdate();
              }}
            >
              ${this.say(presentMessages, isHeld ? 'present.go-on' : 'present.pause')}
            </button>`
          : nothing
      }
      ${isSeveral ? button(this.say(presentMessages, 'present.next'), icon('chevron-right'), () => this.#go(1)) : nothing}
      <bdi class="place num" aria-live="polite">${place}</bdi>
      ${button(this.say(presentMessages, 'present.end'), icon('x'), () => this.end())}
      ${
        isSeveral
          ? html`<svg class="time" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
              <rect width=${Math.round(rotation.share * 1000) / 10} height="3"></rect>
            </svg>`
          : nothing
      }
    </div>`;
  }
}
