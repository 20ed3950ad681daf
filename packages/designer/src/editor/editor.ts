import type { Diagnostic, Id, PatchOperation, WeirDocument } from '@weir/schema';
import { commandOf } from './commands/index.js';
import type { CommandId, CommandLabel, CommandParams, Outcome } from './commands/index.js';
import { History } from './history.js';
import type { Step } from './history.js';
import { KnownIds, idsIn } from './ids.js';
import type { IdScope } from './ids.js';
import { keepingSame } from './keep-same.js';
import { KnownDocuments } from './known-documents.js';
import { patchBetween } from './patch.js';
import { cleanSelection, nothingSelected, sameSelection } from './selection.js';
import type { Selection } from './selection.js';

/** Why the document is another one. `load` (by the host) and `draft` (from where it is kept): what was done before cannot be undone. */
export type ChangeReason = 'edit' | 'undo' | 'redo' | 'load' | 'draft';

export type EditorEvent =
  | {
      readonly type: 'change';
      readonly reason: ChangeReason;
      readonly document: WeirDocument;
      /** As it was. */
      readonly before: WeirDocument;
      /** RFC 6902: applied to the document before, it makes the new one. */
      readonly patch: readonly PatchOperation[];
      /** What was done or undone; absent for `load` and `draft`. */
      readonly label?: CommandLabel;
    }
  /** `isForMenu`: only so that a menu is about it. */
  | { readonly type: 'select'; readonly selection: Selection; readonly isForMenu?: boolean }
  | { readonly type: 'diagnose'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: 'save' }
  /** What the pointer held was let go: who waited draws what has changed meanwhile. */
  | { readonly type: 'release' };

/** Whose ids are made of their first names. */
type NamedScope = Extract<IdScope, 'funnels' | 'metrics' | 'boards'>;

export interface EditorOptions {
  /** Problems of a document. Default: none are looked for. */
  readonly diagnose?: (document: WeirDocument) => readonly Diagnostic[];
  /** Runs the check a little later, so that typing does not wait for it; returns how to call it off. Default: after 150 ms. */
  readonly schedule?: (run: () => void) => () => void;
  /** Milliseconds. */
  readonly now?: () => number;
}

/**
 * The state of the designer, without a screen: the document, what is selected, what can be undone, what is wrong. The document is never
 * changed in place: each command makes a new one that shares the rest with the old.
 */
export class Editor {
  #document: WeirDocument;
  #saved: WeirDocument;
  #savedAt: string | null = null;
  #selection: Selection;
  #diagnostics: readonly Diagnostic[] = [];
  #diagnosed: WeirDocument | null = null;
  #cancelDiagnosis: () => void = () => undefined;
  #isHeld = false;
  #isDiagnosisDue = false;
  #diagnose: (document: WeirDocument) => readonly Diagnostic[];
  readonly #history = new History();
  readonly #ids = new KnownIds();
  /** By scope and id. */
  readonly #unnamed = new Set<string>();
  readonly #emitted = new KnownDocuments();
  readonly #listeners = new Set<(event: EditorEvent) => void>();
  readonly #schedule: (run: () => void) => () => void;
  readonly #now: () => number;

  constructor(
    document: WeirDocument,
    { diagnose = () => [], schedule = afterMs(150), now = Date.now }: EditorOptions = {},
  ) {
    this.#document = document;
    this.#saved = document;
    this.#selection = cleanSelection(document, nothingSelected);
    this.#ids.see(document);
    this.#diagnose = diagnose;
    this.#schedule = schedule;
    this.#now = now;
    this.#scheduleDiagnosis();
  }

  get document(): WeirDocument {
    return this.#document;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Of the document as it was when last checked: see `isDiagnosed`. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Whether the diagnostics are about the document as it is now. */
  get isDiagnosed(): boolean {
    return this.#diagnosed === this.#document;
  }

  /** The pointer holds something: see `hold`. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** There are edits that were not saved. */
  get isDirty(): boolean {
    return this.#document !== this.#saved;
  }

  /** ISO 8601 instant; null before anything was saved. */
  get savedAt(): string | null {
    return this.#savedAt;
  }

  /** What `undo` would undo; null when there is nothing. */
  get undoLabel(): CommandLabel | null {
    return (this.#history.last?.label as CommandLabel | undefined) ?? null;
  }

  get redoLabel(): CommandLabel | null {
    return (this.#history.next?.label as CommandLabel | undefined) ?? null;
  }

  /** The command that made the document what it is, when that can still be amended. */
  get lastCommand(): string | null {
    return this.#history.last?.after === this.#document ? (this.#history.last?.command ?? null) : null;
  }

  /**
   * Does a command. Nothing is recorded when it changes nothing.
   * @throws {WeirError} `designer/not-found`
   */
  run<Id extends CommandId>(id: Id, params: CommandParams<Id>): Outcome {
    const key = commandOf(id).coalesceKey?.(params);
    const outcome = commandOf(id).run(this.#document, params, this.#ids);
    if (outcome.document !== this.#document) this.#commit(id, outcome, key, (step) => this.#history.record(step));
    else if (outcome.select) this.select(outcome.select);
    return outcome;
  }

  /** Does the last command again with other parameters, in its place: a stage that was just added gets its name, and its id from that. */
  amend<Id extends CommandId>(id: Id, params: CommandParams<Id>): Outcome {
    const last = this.#history.last;
    if (this.lastCommand !== id || !last) return this.run(id, params);
    const outcome = commandOf(id).run(last.before, params, this.#ids);
    this.#commit(id, outcome, undefined, (step) =>
      this.#history.amend({ ...step, before: last.before, selectionBefore: last.selectionBefore }),
    );
    return outcome;
  }

  /** Does a command as a part of the last one, where that can still be amended: they are undone together. */
  extend<Id extends CommandId>(id: Id, params: CommandParams<Id>): Outcome {
    const last = this.#history.last;
    if (this.lastCommand === null || !last) return this.run(id, params);
    const outcome = commandOf(id).run(this.#document, params, this.#ids);
    if (outcome.document === this.#document) return outcome;
    const { command, label, before, selectionBefore } = last;
    this.#commit(id, outcome, undefined, (step) =>
      this.#history.amend({ ...step, command, label, before, selectionBefore }),
    );
    return outcome;
  }

  /** The part was made here, under a name that nobody chose: its id is made anew once it has a name. Until the document is published. */
  expectName(scope: NamedScope, id: Id): void {
    this.#unnamed.add(`${scope} ${id}`);
  }

  expectsName(scope: NamedScope, id: Id): boolean {
    return this.#unnamed.has(`${scope} ${id}`);
  }

  /** Others may name these ids from now on. */
  keepIds(): void {
    this.#unnamed.clear();
  }

  /** What tells a part from others for as long as it is edited here, whatever its id becomes. */
  keyOf(scope: IdScope, id: Id): Id {
    const first = this.#ids.first(scope, id);
    return first !== id && idsIn(this.#document, scope).has(first) ? id : first;
  }

  /** Ids that a part must not be called: see `CommandContext`. */
  taken(scope: IdScope, self?: Id): ReadonlySet<string> {
    return this.#ids.taken(scope, self);
  }

  undo(): void {
    const step = this.#history.undo();
    if (step) this.#show(step.before, step.selectionBefore, 'undo', step.label as CommandLabel);
  }

  redo(): void {
    const step = this.#history.redo();
    if (step) this.#show(step.after, step.selectionAfter, 'redo', step.label as CommandLabel);
  }

  /** What follows is undone by itself, even when it is more of the same. */
  endStep(): void {
    this.#history.endGroup();
  }

  /** Only what is given changes. Stages and transitions of another funnel, and widgets of another board, are let go. */
  select(change: Partial<Selection>, { isForMenu = false }: { readonly isForMenu?: boolean } = {}): void {
    const isOtherFunnel = change.funnel !== undefined && change.funnel !== this.#selection.funnel;
    const isOtherBoard = change.board !== undefined && change.board !== this.#selection.board;
    const base = {
      ...this.#selection,
      ...(isOtherFunnel && { stages: [], transitions: [] }),
      ...(isOtherBoard && { widgets: [] }),
    };
    const selection = cleanSelection(this.#document, { ...base, ...change });
    if (sameSelection(selection, this.#selection)) return;
    this.#selection = selection;
    this.#history.endGroup();
    this.#emit({ type: 'select', selection, ...(isForMenu && { isForMenu }) });
  }

  /** Another document, from outside: there is nothing to undo, and it counts as saved. */
  load(
    document: WeirDocument,
    { savedAt = null, reason = 'load' }: { savedAt?: string | null; reason?: 'load' | 'draft' } = {},
  ): void {
    this.#history.clear();
    this.keepIds();
    this.#saved = document;
    this.#savedAt = savedAt;
    this.#show(document, this.#selection, reason);
    this.#emit({ type: 'save' });
  }

  /** This version of the document is safe now. */
  markSaved(document: WeirDocument, savedAt: string): void {
    this.#saved = document;
    this.#savedAt = savedAt;
    this.#emit({ type: 'save' });
  }

  /** Whether the document is one of the last that this editor gave out. */
  hasEmitted(document: WeirDocument): boolean {
    return document === this.#document || this.#emitted.has(document);
  }

  /** Another way to look for problems, as when the data source tells what fields it has. */
  setDiagnose(diagnose: (document: WeirDocument) => readonly Diagnostic[]): void {
    this.#diagnose = diagnose;
    this.#diagnosed = null;
    this.#scheduleDiagnosis();
  }

  /** Checks now; needed before a fix is applied or a document is published. */
  diagnoseNow(): readonly Diagnostic[] {
    this.#cancelDiagnosis();
    this.#isDiagnosisDue = false;
    if (this.#diagnosed === this.#document) return this.#diagnostics;
    this.#diagnosed = this.#document;
    this.#diagnostics = keepingSame(this.#diagnose(this.#document), this.#diagnostics);
    this.#emit({ type: 'diagnose', diagnostics: this.#diagnostics });
    return this.#diagnostics;
  }

  /**
   * The pointer takes hold of something, such as a stage that is dragged. Until `release` all that need not follow it waits: problems are not
   * looked for, and nobody has to show what is selected.
   */
  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#emit({ type: 'release' });
    if (this.#isDiagnosisDue) this.#scheduleDiagnosis();
  }

  /** @returns how to stop listening */
  subscribe(listener: (event: EditorEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls off the check that is due. The editor can be used on afterwards. */
  dispose(): void {
    this.#cancelDiagnosis();
  }

  #commit(id: CommandId, outcome: Outcome, key: string | undefined, record: (step: Step) => void): void {
    const { document, select, renamed } = outcome;
    if (renamed) this.#ids.renamed(renamed.scope, renamed.from, renamed.to);
    const selection = cleanSelection(document, { ...this.#selection, ...select });
    const label: CommandLabel = `designer.do.${id}`;
    record({
      command: id,
      label,
      before: this.#document,
      after: document,
      selectionBefore: this.#selection,
      selectionAfter: selection,
      at: this.#now(),
      ...(key !== undefined && { key }),
    });
    this.#show(document, selection, 'edit', label);
  }

  #show(document: WeirDocument, selection: Selection, reason: ChangeReason, label?: CommandLabel): void {
    const before = this.#document;
    const clean = cleanSelection(document, selection);
    const isSelectionNew = !sameSelection(clean, this.#selection);
    this.#document = document;
    this.#selection = clean;
    this.#ids.see(document);
    if (reason !== 'load') this.#emitted.remember(document);
    const patch = patchBetween(before, document);
    this.#emit({ type: 'change', reason, document, before, patch, ...(label && { label }) });
    if (isSelectionNew) this.#emit({ type: 'select', selection: clean });
    this.#scheduleDiagnosis();
  }

  #scheduleDiagnosis(): void {
    this.#cancelDiagnosis();
    this.#isDiagnosisDue = false;
    this.#cancelDiagnosis = this.#schedule(() => {
      if (this.#isHeld) this.#isDiagnosisDue = true;
      else this.diagnoseNow();
    });
  }

  #emit(event: EditorEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

function afterMs(delayMs: number): (run: () => void) => () => void {
  return (run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  };
}
