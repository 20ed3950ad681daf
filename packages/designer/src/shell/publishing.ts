import { describeProblem } from '@weir/ui/describe';
import { errorOf, reasonWithin } from '@weir/schema';
import { uiMessages } from '@weir/ui';
import type { DraftLife } from '../drafts/draft-life.js';
import { WeirErrorEvent, WeirPublishEvent } from '../element/events.js';
import type { DocumentVersions } from '../versions/document-versions.js';
import { designerMessages } from '../words/index.js';
import type { Shell } from './shell.js';

/** From the wish to publish to the document being published: a check, a question, the host, the store. */
export class Publishing {
  #isRunning = false;
  /** Takes away what was said of a failure. */
  #forget: () => void = () => undefined;

  constructor(
    private readonly shell: Shell,
    private readonly drafts: DraftLife,
    private readonly versions: DocumentVersions,
    private readonly done: () => void,
  ) {}

  /** The host or the store was asked, and has not answered yet. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  async ask(): Promise<void> {
    if (this.#isRunning) return;
    const { editor, localizer } = this.shell;
    const errors = editor.diagnoseNow().filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      const error = errorOf('designer/publish-errors', { count: errors.length });
      this.shell.toast({ message: describeProblem(localizer, error), tone: 'warning' });
      return;
    }
    const name = await this.versions.askToPublish();
    if (name !== null) await this.#publish(name);
  }

  async #publish(name: string): Promise<void> {
    const { editor, localizer } = this.shell;
    this.#forget();
    this.#setRunning(true);
    try {
      const event = new WeirPublishEvent(editor.document);
      if (!this.shell.emit(event)) return;
      await event.settled();
      // Somebody may have gone on typing meanwhile: what the host agreed to is published.
      await this.drafts.keeper?.publish(name || undefined, event.document);
      editor.keepIds();
      this.done();
      this.shell.toast({ message: localizer.say(designerMessages, 'designer.published-now'), tone: 'positive' });
    } catch (cause) {
      const error = errorOf('designer/publish-failed', { reason: reasonWithin(cause) }, { cause });
      const action = { label: localizer.say(uiMessages, 'ui.retry'), run: () => void this.#publish(name) };
      this.#forget = this.shell.toast({ message: describeProblem(localizer, error), tone: 'negative', action });
      this.shell.emit(new WeirErrorEvent(error, 'publish', () => this.#publish(name)));
    } finally {
      this.#setRunning(false);
    }
  }

  #setRunning(isRunning: boolean): void {
    this.#isRunning = isRunning;
    this.shell.changed();
  }
}
