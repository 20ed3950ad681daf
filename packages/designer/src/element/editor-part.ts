import { WeirElement } from '@weir/ui';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Editor } from '../editor/index.js';

/** An element that draws a part of an editor's state, and sends it commands. */
export abstract class EditorPart extends WeirElement {
  @property({ attribute: false }) editor?: Editor;

  /** Nothing can be changed. */
  @property({ type: Boolean, attribute: 'read-only' }) isReadOnly = false;

  /** It is not to be seen right now: nothing is drawn until it is. */
  @property({ attribute: false }) isHidden = false;

  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#subscribe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected override shouldUpdate(_changed: PropertyValues<this>): boolean {
    return !this.isHidden;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('editor')) this.#subscribe();
  }

  #subscribe(): void {
    this.#unsubscribe?.();
    const { editor } = this;
    this.#unsubscribe = this.isConnected
      ? editor?.subscribe(() => {
          if (!editor.isHeld) this.requestUpdate();
        })
      : undefined;
    if (this.hasUpdated) this.requestUpdate();
  }
}
