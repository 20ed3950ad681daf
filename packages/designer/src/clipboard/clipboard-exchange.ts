export type ClipboardDeed = 'copy' | 'cut' | 'paste';

const KEYS: Readonly<Record<string, ClipboardDeed>> = { c: 'copy', x: 'cut', v: 'paste' };

/** What the keys of an event do with the clipboard, as they do everywhere; null: nothing. */
export function clipboardDeedOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): ClipboardDeed | null {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  return KEYS[key.toLowerCase()] ?? null;
}

/**
 * Parts of a document and the clipboard. Browsers give the clipboard to whoever has the cursor of text: by key, a hidden field takes the focus for
 * the moment in which the browser's own event comes, so nobody is asked for permission. From a menu there is no such event, and the browser may
 * refuse.
 */
export abstract class ClipboardExchange {
  #focusedBefore: HTMLElement | null = null;

  /** Other applications leave what is of this type alone. */
  protected abstract readonly type: string;
  protected abstract get isReadOnly(): boolean;
  /** What is selected, as text; null: nothing is. */
  protected abstract text(): string | null;
  /** What is selected was put onto the clipboard. */
  protected abstract copied(deed: 'copy' | 'cut'): void;
  protected abstract paste(text: string): void;
  /** The browser did not give the clipboard. */
  protected abstract refused(deed: ClipboardDeed): void;

  /**
   * At the key, before the browser's event: the key must not be prevented.
   * @param field hidden, for text; in the same root as `focused`
   * @returns whether there is something to be done
   */
  prepare(deed: ClipboardDeed, field: HTMLTextAreaElement, focused: HTMLElement | null): boolean {
    if (deed === 'paste' ? this.isReadOnly : this.text() === null) return false;
    if (deed === 'cut' && this.isReadOnly) return false;
    this.#focusedBefore = focused;
    // A browser that finds nothing selected copies nothing.
    field.value = ' ';
    field.focus({ preventScroll: true });
    field.select();
    return true;
  }

  /** The browser's event, at the hidden field. */
  take(event: ClipboardEvent): void {
    const { clipboardData } = event;
    const deed = event.type as ClipboardDeed;
    if (!clipboardData) return;
    event.preventDefault();
    this.restoreFocus();
    if (deed === 'paste') {
      this.paste(clipboardData.getData(this.type) || clipboardData.getData('text/plain'));
      return;
    }
    const text = this.text();
    if (text === null) return;
    clipboardData.setData('text/plain', text);
    clipboardData.setData(this.type, text);
    this.copied(deed);
  }

  /** The focus goes back to where it was at the key. */
  restoreFocus(): void {
    this.#focusedBefore?.focus({ preventScroll: true });
    this.#focusedBefore = null;
  }

  /** From a menu. Where the browser refuses, it is said how to do it by key. */
  async perform(deed: ClipboardDeed): Promise<void> {
    const text = deed === 'paste' ? null : this.text();
    if (deed !== 'paste' && text === null) return;
    const read = await this.#ask(deed, text ?? '');
    if (read === null) return;
    if (deed === 'paste') this.paste(read);
    else this.copied(deed);
  }

  async #ask(deed: ClipboardDeed, text: string): Promise<string | null> {
    try {
      if (deed === 'paste') return await navigator.clipboard.readText();
      await navigator.clipboard.writeText(text);
      return text;
    } catch {
      this.refused(deed);
      return null;
    }
  }
}
