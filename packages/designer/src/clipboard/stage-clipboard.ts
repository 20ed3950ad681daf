import { describeProblem } from '@weir/ui/describe';
import { isWeirError } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { CLIP_TYPE, copyStages, readClip, writeClip } from '../editor/index.js';
import type { Editor, Point, StageClip } from '../editor/index.js';
import { sayProblem } from '../problems/say-problem.js';
import { clipboardMessages } from './words/index.js';

export type ClipboardDeed = 'copy' | 'cut' | 'paste';

/** Who shows the stages. */
export interface ClipboardView {
  readonly editor?: Editor;
  readonly isReadOnly: boolean;
  readonly localizer: Localizer;
  /** Says something for a moment. */
  notify(message: string, tone: 'neutral' | 'warning'): void;
  /** Where the upper left corner of what is pasted goes; without it: near where it lay. */
  placeFor?(clip: StageClip): Point | undefined;
  /** Stages were pasted, and are selected. */
  pasted?(): void;
}

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
 * Stages and the clipboard. Browsers give the clipboard to whoever has the cursor of text: by key, a hidden field takes the focus for the moment
 * in which the browser's own event comes, so nobody is asked for permission. From a menu there is no such event, and the browser may refuse.
 */
export class StageClipboard {
  readonly #view: ClipboardView;
  #focusedBefore: HTMLElement | null = null;

  constructor(view: ClipboardView) {
    this.#view = view;
  }

  /**
   * At the key, before the browser's event: the key must not be prevented.
   * @param field hidden, for text; in the same root as `focused`
   * @returns whether there is something to be done
   */
  prepare(deed: ClipboardDeed, field: HTMLTextAreaElement, focused: HTMLElement | null): boolean {
    if (deed === 'paste' ? this.#view.isReadOnly : this.#selected() === null) return false;
    if (deed === 'cut' && this.#view.isReadOnly) return false;
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
      this.#paste(clipboardData.getData(CLIP_TYPE) || clipboardData.getData('text/plain'));
      return;
    }
    const clip = this.#selected();
    if (!clip) return;
    const text = writeClip(clip);
    clipboardData.setData('text/plain', text);
    clipboardData.setData(CLIP_TYPE, text);
    this.#copied(clip, deed);
  }

  /** The focus goes back to where it was at the key. */
  restoreFocus(): void {
    this.#focusedBefore?.focus({ preventScroll: true });
    this.#focusedBefore = null;
  }

  /** From a menu. Where the browser refuses, it is said how to do it by key. */
  async perform(deed: ClipboardDeed): Promise<void> {
    const clip = this.#selected();
    if (deed !== 'paste' && !clip) return;
    const text = await this.#ask(deed, clip);
    if (text === null) return;
    if (deed === 'paste') this.#paste(text);
    else if (clip) this.#copied(clip, deed);
  }

  async #ask(deed: ClipboardDeed, clip: StageClip | null): Promise<string | null> {
    try {
      if (deed === 'paste') return await navigator.clipboard.readText();
      const text = clip ? writeClip(clip) : '';
      await navigator.clipboard.writeText(text);
      return text;
    } catch {
      this.#view.notify(this.#view.localizer.say(clipboardMessages, 'clipboard.refused', { deed }), 'warning');
      return null;
    }
  }

  #selected(): StageClip | null {
    const { editor } = this.#view;
    const funnel = editor?.document.funnels?.find(({ id }) => id === editor.selection.funnel);
    return editor && funnel ? copyStages(funnel, editor.selection.stages) : null;
  }

  #copied(clip: StageClip, deed: ClipboardDeed): void {
    const { editor, localizer } = this.#view;
    const funnel = editor?.selection.funnel;
    if (deed === 'cut' && editor && funnel) {
      editor.run('stage/delete', { funnel, stages: clip.stages.map(({ id }) => id) });
    }
    const count = clip.stages.length;
    this.#view.notify(localizer.say(clipboardMessages, 'clipboard.done', { deed, count }), 'neutral');
  }

  #paste(text: string): void {
    const { editor, localizer } = this.#view;
    const funnel = editor?.selection.funnel;
    if (!editor || !funnel || this.#view.isReadOnly) return;
    const read = readClip(text);
    if (!read?.clip) {
      const [fault] = read?.faults ?? [];
      const message = fault
        ? localizer.say(clipboardMessages, 'clipboard.broken', { problem: sayProblem(fault, undefined, localizer) })
        : localizer.say(clipboardMessages, 'clipboard.no-stages');
      this.#view.notify(message, 'warning');
      return;
    }
    const at = this.#view.placeFor?.(read.clip);
    try {
      editor.run('stage/paste', { funnel, clip: read.clip, ...(at && { at }) });
    } catch (error) {
      if (!isWeirError(error)) throw error;
      this.#view.notify(describeProblem(localizer, error), 'warning');
      return;
    }
    this.#view.pasted?.();
  }
}
