import type { WeirDocument } from '@weir/schema';
import type { Context, DataAdapter } from '@weir/query';
import { WeirElement } from '@weir/ui';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

/** An element that asks for data by itself: what it asks with, and its coming and going. */
export abstract class AskingElement extends WeirElement {
  /** It is not changed. Without one nothing is asked. */
  @property({ attribute: false }) document?: WeirDocument;

  /** Where data comes from. Without one nothing is asked. */
  @property({ attribute: false }) adapter?: DataAdapter;

  /** Who asks. Another one clears what is shown before anything is asked; an equal object is no change. */
  @property({ attribute: false }) context?: Context;

  /** ISO 8601 instant, exclusive, up to which everything is known. Default now. */
  @property({ attribute: 'as-of' }) asOf?: string;

  /** Stored revision of the document, for adapters that answer on a server. */
  @property() revision?: string;

  #wasStopped = false;

  /** Ends what is under way, as the element was taken out of the page. */
  protected abstract stop(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#wasStopped) this.requestUpdate('adapter');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is moved is connected again before the microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.stop();
      this.#wasStopped = true;
    });
  }

  /** What had the focus may be drawn no more, such as the way to try again: then the card, or the board's title, has it, and keys go on from there. */
  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    // Where a widget gives way to another one, its board says where the focus goes.
    if (!focused || focused.isConnected || focused instanceof AskingElement) return;
    const next = this.shadowRoot?.querySelector<HTMLElement>('h2, .card, .bare');
    next?.setAttribute('tabindex', '-1');
    next?.focus({ preventScroll: true });
  }

  /** Whether it was stopped since this was last asked: what it shows may have become another meanwhile. */
  protected takeWasStopped(): boolean {
    const was = this.#wasStopped;
    this.#wasStopped = false;
    return was;
  }
}
