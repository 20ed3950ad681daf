import { describeProblem } from '@weir/ui/describe';
import { isWeirError } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { CLIP_TYPE, copyStages, readClip, writeClip } from '../editor/index.js';
import type { Editor, Point, StageClip } from '../editor/index.js';
import { sayProblem } from '../problems/say-problem.js';
import { ClipboardExchange } from './clipboard-exchange.js';
import type { ClipboardDeed } from './clipboard-exchange.js';
import { clipboardMessages } from './words/index.js';

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

/** Stages and the clipboard. */
export class StageClipboard extends ClipboardExchange {
  readonly #view: ClipboardView;
  protected override readonly type = CLIP_TYPE;

  constructor(view: ClipboardView) {
    super();
    this.#view = view;
  }

  protected override get isReadOnly(): boolean {
    return this.#view.isReadOnly;
  }

  protected override text(): string | null {
    const clip = this.#selected();
    return clip && writeClip(clip);
  }

  protected override refused(deed: ClipboardDeed): void {
    this.#view.notify(this.#view.localizer.say(clipboardMessages, 'clipboard.refused', { deed }), 'warning');
  }

  #selected(): StageClip | null {
    const { editor } = this.#view;
    const funnel = editor?.document.funnels?.find(({ id }) => id === editor.selection.funnel);
    return editor && funnel ? copyStages(funnel, editor.selection.stages) : null;
  }

  protected override copied(deed: 'copy' | 'cut'): void {
    const { editor, localizer } = this.#view;
    const clip = this.#selected();
    if (!clip) return;
    const funnel = editor?.selection.funnel;
    if (deed === 'cut' && editor && funnel) {
      editor.run('stage/delete', { funnel, stages: clip.stages.map(({ id }) => id) });
    }
    const count = clip.stages.length;
    this.#view.notify(localizer.say(clipboardMessages, 'clipboard.done', { deed, count }), 'neutral');
  }

  protected override paste(text: string): void {
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
