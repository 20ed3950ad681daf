import { describeProblem } from '@weir/ui/describe';
import { isWeirError, reasonOf } from '@weir/schema';
import {
  WeirElement,
  badgeStyles,
  baseStyles,
  buttonStyles,
  cardStyles,
  fieldStyles,
  icon,
  tableStyles,
  utilityStyles,
} from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { finishImport } from './draft/finish-import.js';
import type { FinishedImport } from './draft/finish-import.js';
import { draftImport } from './draft/import-draft.js';
import type { ImportDraft } from './draft/import-draft.js';
import { includedTables } from './draft/included.js';
import { WeirImportEvent } from './import-event.js';
import { importStyles } from './import-styles.js';
import { decodeText } from './table/decode-text.js';
import type { ImportTable } from './table/import-table.js';
import { readCsv } from './table/read-csv.js';
import { say } from './view/context.js';
import type { ViewContext } from './view/context.js';
import { filesSection } from './view/files-section.js';
import { lookupsSection } from './view/lookups-section.js';
import { salesSection } from './view/sales-section.js';
import { unusedSection } from './view/unused-section.js';

type Progress =
  | { readonly step: 'editing' }
  | { readonly step: 'reading'; readonly count: number }
  | { readonly step: 'importing'; readonly share: number }
  | { readonly step: 'done'; readonly rows: number }
  | { readonly step: 'failed'; readonly reason: string };

/**
 * Takes CSV files, guesses what is in them, lets a person change the guesses, and hands data and meaning to the host.
 *
 * @fires weir-import - the person wants it imported: `event.result`; the element waits for `event.waitUntil(promise)` and shows
 * `event.progress(done, of)`. A rejection is shown, and nothing a person chose is lost.
 * @csspart drop - where files are dropped
 */
export class WeirImport extends WeirElement {
  static override styles = [
    baseStyles, badgeStyles, buttonStyles, cardStyles, fieldStyles, tableStyles, utilityStyles, importStyles,
  ]; // prettier-ignore

  @state() private draft: ImportDraft | null = null;
  @state() private progress: Progress = { step: 'editing' };
  #result: FinishedImport | null = null;
  @state() private problems: readonly string[] = [];
  @state() private isDraggedOver = false;
  #held: Element | null = null;
  @query('input[type=file]') private input!: HTMLInputElement;

  /** Reads files as if a person had dropped them; those that are there already are kept. */
  async addFiles(files: Iterable<File>): Promise<void> {
    const all = [...files];
    if (all.length === 0) return;
    this.progress = { step: 'reading', count: all.length };
    const problems: string[] = [];
    const tables: ImportTable[] = [];
    for (const file of all) {
      try {
        const table = readCsv(file.name, decodeText(new Uint8Array(await file.arrayBuffer())));
        if (table.rowCount === 0) problems.push(say(this, 'import.empty-file', { name: file.name }));
        else tables.push(table);
      } catch (error) {
        problems.push(say(this, 'import.unreadable', { name: file.name, reason: reasonOf(error) }));
      }
    }
    const names = new Set(tables.map(({ name }) => name));
    const kept = this.draft?.tables.map(({ source }) => source).filter(({ name }) => !names.has(name)) ?? [];
    if (tables.length > 0) this.draft = draftImport([...kept, ...tables]);
    this.problems = problems;
    this.progress = { step: 'editing' };
  }

  /** Forgets the files and every choice. */
  reset(): void {
    this.draft = null;
    this.problems = [];
    this.progress = { step: 'editing' };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('draft')) this.#result = this.draft && finishImport(this.draft);
    this.#held = (this.renderRoot as Partial<ShadowRoot>).activeElement ?? null;
  }

  /** What had the focus is gone when the files are there, or are forgotten: it goes on at the start of what came. */
  protected override updated(): void {
    if (this.#held && !this.#held.isConnected) this.renderRoot.querySelector<HTMLElement>('.summary, .drop')?.focus();
    this.#held = null;
  }

  override render(): TemplateResult {
    return html`
      <div
        class="layout"
        @dragover=${this.#onDragOver}
        @dragleave=${() => (this.isDraggedOver = false)}
        @drop=${this.#onDrop}
      >
        <input type="file" accept=".csv,.tsv,.txt,text/csv" multiple hidden @change=${this.#onChosen} />
        ${this.draft && this.#result ? this.#renderDraft(this.draft, this.#result) : this.#renderDrop()}
      </div>
    `;
  }

  #renderDrop(): TemplateResult {
    return html`<div class="drop ${this.isDraggedOver ? 'over' : ''}" part="drop" tabindex="-1">
        <weir-empty icon="upload" .heading=${say(this, 'import.drop-title')}>
          ${say(this, 'import.drop-line')}
          <button slot="actions" class="button" @click=${this.#choose}>${say(this, 'import.choose')}</button>
        </weir-empty>
      </div>
      <div role="status">${this.#renderStatus()}</div>`;
  }

  #renderDraft(draft: ImportDraft, result: FinishedImport): TemplateResult {
    const context: ViewContext = {
      draft,
      localizer: this.localizer,
      change: (changed) => {
        this.draft = changed;
        if (this.progress.step !== 'importing') this.progress = { step: 'editing' };
      },
    };
    const rows = includedTables(draft).reduce((sum, { source }) => sum + source.rowCount, 0);
    const isBusy = this.progress.step === 'importing' || this.progress.step === 'reading';
    return html`
      <div class="bar">
        <span class="summary muted" tabindex="-1">
          ${say(this, 'import.read', { files: draft.tables.length, rows: this.localizer.number(rows) })}
        </span>
        <span class="status"></span>
        <button class="button quiet" ?disabled=${isBusy} @click=${() => this.reset()}>
          ${say(this, 'import.start-over')}
        </button>
        <button class="button" ?disabled=${isBusy} @click=${this.#choose}>${say(this, 'import.add')}</button>
      </div>
      ${filesSection(context)} ${lookupsSection(context)} ${salesSection(context)} ${unusedSection(context, result)}
      <div class="bar">
        <span class="status" role="status">${this.#renderStatus()}</span>
        <button class="button primary" ?disabled=${isBusy || rows === 0} @click=${() => this.#import(result, rows)}>
          ${say(this, 'import.import', { rows: this.localizer.number(rows) })}
        </button>
      </div>
    `;
  }

  #renderStatus(): TemplateResult | typeof nothing {
    const { progress } = this;
    switch (progress.step) {
      case 'reading':
        return html`${say(this, 'import.reading', { count: progress.count })}`;
      case 'importing':
        return html`<progress max="1" .value=${progress.share} aria-hidden="true"></progress>
          ${say(this, 'import.importing', { percent: this.localizer.percent(progress.share, { digits: 0 }) })}`;
      case 'done':
        return html`<span class="note positive">
          ${icon('check')} ${say(this, 'import.done', { rows: this.localizer.number(progress.rows) })}
        </span>`;
      case 'failed':
        return html`<span class="note negative">
          ${icon('alert')} ${say(this, 'import.failed', { reason: progress.reason })}
        </span>`;
      case 'editing':
        return this.problems.length === 0
          ? nothing
          : html`${this.problems.map((problem) => html`<p class="note negative">${icon('alert')} ${problem}</p>`)}`;
    }
  }

  async #import(result: FinishedImport, rows: number): Promise<void> {
    this.progress = { step: 'importing', share: 0 };
    const event = new WeirImportEvent(result, (done, of) => {
      if (this.progress.step === 'importing')
        this.progress = { step: 'importing', share: of > 0 ? Math.min(1, done / of) : 0 };
    });
    this.emit(event);
    try {
      await event.settled();
      this.progress = { step: 'done', rows };
    } catch (error) {
      const reason = isWeirError(error) ? describeProblem(this.localizer, error) : reasonOf(error);
      this.progress = { step: 'failed', reason };
    }
  }

  readonly #choose = (): void => this.input.click();

  readonly #onChosen = (): void => {
    const files = [...(this.input.files ?? [])];
    this.input.value = '';
    void this.addFiles(files);
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isDraggedOver = true;
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.isDraggedOver = false;
    void this.addFiles(event.dataTransfer?.files ?? []);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'weir-import': WeirImport;
  }
}
