import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { anchorTo } from './anchor.js';
import type { AnchorOptions } from './anchor.js';

type Reference = Parameters<typeof anchorTo>[0];

export interface PopupOptions {
  /** The element with the `popover` attribute, in the host's shadow root. */
  readonly popup: () => HTMLElement | null;
  /** What opens it and gets the focus back. */
  readonly trigger: () => HTMLElement | undefined;
  readonly anchor: () => AnchorOptions;
  readonly opened?: () => void;
  readonly closed?: () => void;
}

/**
 * A native popover beside its trigger. The browser puts it on top, whatever clips or transforms its ancestors, and closes
 * it at a press elsewhere; this adds the place, the trigger, Escape, and closing when the focus moves on.
 * Escape is prevented only when it closed something, so that a host's own Escape works otherwise.
 */
export class PopupController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PopupOptions;
  #stopAnchoring: (() => void) | undefined;
  #wasOpenAtPress = false;
  #before: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PopupOptions) {
    this.#host = host;
    this.#options = options;
    host.addEventListener('keydown', this.#closeByEscape);
    host.addEventListener('focusout', this.#closeWhenFocusLeaves);
    host.addController(this);
  }

  get open(): boolean {
    return this.#options.popup()?.matches(':popover-open') ?? false;
  }

  /** @param reference where it opens, when that is not the trigger, such as the point of a press */
  show(reference: Reference | undefined = this.#options.trigger()): void {
    const popup = this.#options.popup();
    if (!popup || !reference || this.open) return;
    this.#before = focusedFrom(this.#host.getRootNode());
    popup.showPopover();
    this.#stopAnchoring = anchorTo(reference, popup, this.#options.anchor());
    this.#host.requestUpdate();
    this.#options.opened?.();
  }

  hide(): void {
    if (!this.open) return;
    const hadFocus = this.#options.popup()?.matches(':focus-within') ?? false;
    this.#options.popup()?.hidePopover();
    if (hadFocus) this.#back?.focus({ preventScroll: true });
  }

  /** Where the focus was before: on the trigger, or, of a popup without a visible one, on what it is about. */
  get #back(): HTMLElement | null | undefined {
    const trigger = this.#options.trigger();
    return trigger?.checkVisibility() ? trigger : this.#before;
  }

  hostDisconnected(): void {
    this.#stopAnchoring?.();
    this.#stopAnchoring = undefined;
  }

  /** To be bound to the trigger's `pointerdown`. */
  readonly pressed = (): void => {
    this.#wasOpenAtPress = this.open;
  };

  /** To be bound to the trigger's `click`. The press before it may already have closed the popover: then it stays closed. */
  readonly clicked = (event: MouseEvent): void => {
    const byPointer = event.detail > 0;
    if (byPointer ? this.#wasOpenAtPress : this.open) this.hide();
    else this.show();
  };

  /** To be bound to the popup's `beforetoggle`: the browser closes popovers too. */
  readonly toggling = (event: ToggleEvent): void => {
    if (event.target !== this.#options.popup() || event.newState !== 'closed') return;
    this.#stopAnchoring?.();
    this.#stopAnchoring = undefined;
    this.#host.requestUpdate();
    this.#options.closed?.();
  };

  readonly #closeByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !this.open) return;
    event.preventDefault();
    this.hide();
  };

  readonly #closeWhenFocusLeaves = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    if (next instanceof Node && !this.#host.contains(next)) this.#options.popup()?.hidePopover();
  };
}

/** What has the focus: in the nearest tree around that holds it, or in the open shadow roots below. */
function focusedFrom(root: Node): HTMLElement | null {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return null;
  let { activeElement } = root;
  if (!activeElement && root instanceof ShadowRoot) return focusedFrom(root.host.getRootNode());
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement as HTMLElement | null;
}
