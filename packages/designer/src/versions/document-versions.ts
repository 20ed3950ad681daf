import type { Stored } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { DraftLife } from '../drafts/draft-life.js';
import type { Shell } from '../shell/shell.js';
import { countRecords } from './impact/count-records.js';
import type { VersionSource } from './version-source.js';
import { versionName } from './view/version-text.js';
import type { VersionChoiceDialog } from './view/choice-dialog.js';
import type { PublishDialog } from './view/publish-dialog.js';
import type { VersionsDialog } from './view/versions-dialog.js';
import { versionMessages } from './words/index.js';

/** The versions of the designer's document: looked through, restored, compared with what somebody else has, and with what is published. */
export class DocumentVersions {
  constructor(
    private readonly shell: Shell,
    private readonly drafts: DraftLife,
  ) {}

  /** There are versions only where there is a store. */
  get isPossible(): boolean {
    return this.shell.designer.store !== undefined;
  }

  async show(): Promise<void> {
    const restored = await this.shell.find<VersionsDialog>('weir-versions-dialog')?.show();
    if (!restored) return;
    const { localizer } = this.shell;
    const message = localizer.say(versionMessages, 'versions.restored', { name: versionName(restored, localizer) });
    this.shell.toastUndoable({ message, tone: 'positive' });
  }

  /** Somebody says what is published: the host, or a store. */
  get mayKnowPublished(): boolean {
    const { store, published } = this.shell.designer;
    return store !== undefined || published !== undefined;
  }

  /** What people see now: what the host says, else what the store has published last; null when nothing was. */
  async published(): Promise<WeirDocument | null> {
    const { published } = this.shell.designer;
    if (published) return published;
    const history = (await this.drafts.keeper?.history()) ?? [];
    return history.find(({ state }) => state === 'published')?.document ?? null;
  }

  /** @returns the name of the version that is to be published ("" without one); null when none is */
  async askToPublish(): Promise<string | null> {
    const { adapter, designer } = this.shell;
    const { context, asOf, store } = designer;
    const answer = this.shell.find<PublishDialog>('weir-publish-dialog')?.ask({
      published: this.mayKnowPublished
        ? this.published()
        : Promise.reject(new Error('Nobody knows what is published.')),
      hasName: store !== undefined,
      count: adapter ? (document, funnels) => countRecords(document, adapter, funnels, { context, asOf }) : null,
    });
    return (await answer) ?? null;
  }

  /** Shows two documents beside each other, and does what a person chooses then. */
  async compare(which: 'conflict' | 'found'): Promise<void> {
    const { state, found } = this.drafts;
    const other = which === 'found' ? found : state.kind === 'conflict' ? state.theirs : null;
    if (other) await (which === 'found' ? this.#chooseFound(other) : this.#chooseTheirs(other));
  }

  render(): TemplateResult {
    const { editor } = this.shell;
    return html`<weir-versions-dialog .editor=${editor} .source=${this.#source}></weir-versions-dialog>
      <weir-version-choice-dialog></weir-version-choice-dialog>
      <weir-publish-dialog .editor=${editor}></weir-publish-dialog>`;
  }

  get #source(): VersionSource {
    const { editor, isReadOnly } = this.shell;
    return {
      history: async () => (await this.drafts.keeper?.history()) ?? [],
      save: isReadOnly ? null : (name) => this.drafts.keeper?.saveVersion(name) ?? Promise.resolve(),
      restore: isReadOnly ? null : ({ document }) => void editor.run('version/restore', { document }),
    };
  }

  async #chooseTheirs(theirs: Stored): Promise<void> {
    const { localizer, editor } = this.shell;
    const answer = await this.shell.find<VersionChoiceDialog>('weir-version-choice-dialog')?.ask({
      heading: localizer.say(versionMessages, 'versions.conflict-heading'),
      hint: localizer.say(versionMessages, 'versions.conflict-hint'),
      before: theirs.document,
      after: editor.document,
      actions: [
        { value: 'theirs', label: localizer.say(versionMessages, 'versions.take-theirs') },
        { value: 'mine', label: localizer.say(versionMessages, 'versions.keep-mine') },
      ],
    });
    if (answer === 'theirs') await this.drafts.keeper?.loadTheirs();
    else if (answer === 'mine') await this.drafts.keeper?.keepMine();
  }

  async #chooseFound(found: Stored): Promise<void> {
    const { localizer, editor } = this.shell;
    const answer = await this.shell.find<VersionChoiceDialog>('weir-version-choice-dialog')?.ask({
      heading: localizer.say(versionMessages, 'versions.found-heading'),
      hint: localizer.say(versionMessages, 'versions.found-hint'),
      before: editor.document,
      after: found.document,
      actions: [
        { value: 'drop', label: localizer.say(versionMessages, 'versions.drop-found') },
        { value: 'take', label: localizer.say(versionMessages, 'versions.take-found') },
      ],
    });
    if (answer === 'take') this.drafts.takeFound();
    else if (answer === 'drop') this.drafts.dropFound();
  }
}
