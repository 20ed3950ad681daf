import type { Localizer, Toast, WeirDialog, WeirEvent, WeirToasts } from '@weir/ui';
import { uiMessages } from '@weir/ui';
import type { DataAdapter } from '@weir/query';
import type { Editor } from '../editor/index.js';
import type { LiveAnswers } from '../live/live-answers.js';
import type { OtherVersion } from '../live/other-version.js';
import type { PanelCounts } from '../panel/counts/panel-counts.js';
import type { WeirDesigner } from '../weir-designer.js';
import type { DialogName } from './designer-dialogs.js';

/** What the parts of the designer know of the element that they are parts of, and may ask of it. */
export class Shell {
  constructor(
    readonly designer: WeirDesigner,
    readonly editor: Editor,
    readonly live: LiveAnswers,
    /** Figures of the version that the draft is compared with. */
    readonly compared: OtherVersion,
    readonly counts: PanelCounts,
    readonly isNarrow: () => boolean,
  ) {}

  /** Nothing can be changed. */
  get isReadOnly(): boolean {
    const { readOnly, review, permissions } = this.designer;
    return readOnly || review || permissions?.edit === false;
  }

  get mayPublish(): boolean {
    const { readOnly, permissions } = this.designer;
    return !readOnly && permissions?.publish !== false;
  }

  /** Where figures and values come from; undefined where they are not to be seen. */
  get adapter(): DataAdapter | undefined {
    return this.designer.permissions?.values === false ? undefined : this.designer.adapter;
  }

  get localizer(): Localizer {
    return this.designer.localizer;
  }

  find<Found extends Element>(selector: string): Found | null {
    return this.designer.renderRoot.querySelector<Found>(selector);
  }

  dialog(name: DialogName): WeirDialog | null {
    return this.find(`weir-dialog.${name}`);
  }

  /** @returns a function that takes it away again */
  toast(toast: Toast): () => void {
    return this.find<WeirToasts>('weir-toasts')?.show(toast) ?? (() => undefined);
  }

  /** Says what was just done to the document, with the way back. */
  toastUndoable(toast: Toast): void {
    const label = this.localizer.say(uiMessages, 'ui.undo');
    this.toast({ ...toast, action: { label, run: () => this.editor.undo() } });
  }

  /** @returns false when a listener prevented it */
  emit(event: WeirEvent): boolean {
    return this.designer.dispatchEvent(event);
  }

  /** Something that is drawn is another. */
  changed(): void {
    this.designer.requestUpdate();
  }

  /** Resolves when what changed is drawn. */
  async drawn(): Promise<void> {
    await this.designer.updateComplete;
  }
}
