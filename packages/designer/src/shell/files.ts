import type { Diagnostic } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { exportJson, fileNameOf, importJson } from '../editor/index.js';
import { designerMessages } from '../words/index.js';
import { download } from './download.js';
import type { Shell } from './shell.js';

/** The document as a file, out and in. */
export class Files {
  #faults: readonly Diagnostic[] = [];

  constructor(private readonly shell: Shell) {}

  /** Of the file that was chosen last. */
  get faults(): readonly Diagnostic[] {
    return this.#faults;
  }

  toJson(): string {
    return exportJson(this.shell.editor.document);
  }

  /** @returns what is wrong with the text; empty when it was taken */
  fromJson(text: string): readonly Diagnostic[] {
    const { document, diagnostics } = importJson(text);
    if (document) this.shell.editor.run('document/replace', { document });
    return diagnostics;
  }

  download(): void {
    download(fileNameOf(this.shell.editor.document), this.toJson());
  }

  choose(): void {
    this.shell.find<HTMLInputElement>('input[type="file"]')?.click();
  }

  render(): TemplateResult {
    return html`<input
      type="file"
      accept=".json,application/json"
      hidden
      @change=${(event: Event) => void this.#read(event.target as HTMLInputElement)}
    />`;
  }

  async #read(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    this.#faults = this.fromJson(await file.text());
    this.shell.changed();
    if (this.#faults.length > 0) {
      await this.shell.dialog('faults')?.show();
      return;
    }
    const message = this.shell.localizer.say(designerMessages, 'designer.imported', { name: file.name });
    this.shell.toastUndoable({ message, tone: 'positive' });
  }
}
