import type { LitElement, ReactiveController } from 'lit';

/**
 * What had the focus may be gone once its element is drawn anew, such as the line of a target: the focus goes on at a button of the part that
 * it stood in, or else at the element.
 */
export class FocusKeeper implements ReactiveController {
  #held: { readonly element: Element; readonly part: Element | null } | null = null;

  /** @param part selector of the parts @param next selector of the button within one */
  constructor(
    private readonly host: LitElement,
    private readonly part: string,
    private readonly next: string,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const element = (this.host.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
    this.#held = element && { element, part: element.closest(this.part) };
  }

  hostUpdated(): void {
    const held = this.#held;
    this.#held = null;
    if (!held || held.element.isConnected) return;
    const next = held.part?.isConnected ? held.part.querySelector<HTMLElement>(this.next) : null;
    (next ?? this.host).focus();
  }
}
